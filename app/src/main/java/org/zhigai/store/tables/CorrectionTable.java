package org.zhigai.store.tables;

import static org.zhigai.store.jooq.Tables.IMPORT_CORRECTION;

import java.util.List;
import org.jooq.DSLContext;
import org.zhigai.monitoring.intake.Corrections;
import org.zhigai.monitoring.intake.SheetCorrections;

/** What people said of sheets, kept with the import it was said for. */
public final class CorrectionTable {
  private CorrectionTable() {}

  static void keep(DSLContext sql, long importId, List<SheetCorrections> said) {
    for (var i = 0; i < said.size(); i++) {
      sql.insertInto(IMPORT_CORRECTION, IMPORT_CORRECTION.IMPORT_ID, IMPORT_CORRECTION.PLACE, IMPORT_CORRECTION.SHEET,
          IMPORT_CORRECTION.BODY)
          .values(importId, i, said.get(i).sheet(), Db.json(said.get(i).said()))
          .execute();
    }
  }

  static List<SheetCorrections> of(DSLContext sql, long importId) {
    return sql.selectFrom(IMPORT_CORRECTION).where(IMPORT_CORRECTION.IMPORT_ID.eq(importId)).orderBy(IMPORT_CORRECTION.PLACE)
        .fetch(r -> new SheetCorrections(r.getSheet(), Db.from(r.getBody(), Corrections.class)));
  }
}
