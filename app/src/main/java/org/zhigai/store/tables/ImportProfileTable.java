package org.zhigai.store.tables;

import static org.zhigai.store.jooq.Tables.IMPORT_PROFILE;

import java.util.List;
import org.jooq.DSLContext;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Phrase;
import org.zhigai.monitoring.intake.Corrections;
import org.zhigai.monitoring.intake.ImportProfile;
import org.zhigai.monitoring.intake.ImportProfiles;
import org.zhigai.rows.Shelf;
import org.zhigai.store.jooq.tables.records.ImportProfileRecord;

/** Layouts, one a row. */
public record ImportProfileTable(Db db) implements ImportProfiles {

  /** What of a layout stands in the body. */
  private record Body(String print, List<Integer> rows, Corrections said) {}

  @Override
  public List<ImportProfile> all() {
    return db.read(ImportProfileTable::all);
  }

  private static List<ImportProfile> all(DSLContext sql) {
    return sql.selectFrom(IMPORT_PROFILE).orderBy(IMPORT_PROFILE.ID.desc()).fetch(ImportProfileTable::profile);
  }

  @Override
  public ImportProfile save(ImportProfile profile, Actor by) {
    return db.whole(sql -> {
      var same = all(sql).stream().filter(p -> p.print().equals(profile.print())).map(ImportProfile::id).toList();
      sql.deleteFrom(IMPORT_PROFILE).where(IMPORT_PROFILE.ID.in(same)).execute();
      return profile(
          sql.insertInto(IMPORT_PROFILE, IMPORT_PROFILE.TITLE, IMPORT_PROFILE.SAVED_AT, IMPORT_PROFILE.SAVED_BY,
              IMPORT_PROFILE.BODY)
              .values(profile.title(), db.now(), by.name(), Db.json(new Body(profile.print(), profile.rows(), profile.said())))
              .returning()
              .fetchSingle());
    });
  }

  @Override
  public void delete(long id, Actor by) {
    db.whole(sql -> {
      var title = sql.select(IMPORT_PROFILE.TITLE).from(IMPORT_PROFILE).where(IMPORT_PROFILE.ID.eq(id)).fetchOne();
      if (title != null) {
        sql.deleteFrom(IMPORT_PROFILE).where(IMPORT_PROFILE.ID.eq(id)).execute();
        new RecordShelf(db).append(new Shelf.Entry(0, db.now(), by, Phrase.of("imports.profile.deleted", title.value1()), "", true, 0, 0, List.of()));
      }
      return id;
    });
  }

  private static ImportProfile profile(ImportProfileRecord r) {
    var body = Db.from(r.getBody(), Body.class);
    return new ImportProfile(r.getId(), r.getTitle(), body.print(), body.rows(), body.said(), r.getSavedAt(), r.getSavedBy());
  }
}
