package org.zhigai.store.tables;

import static org.zhigai.store.jooq.Tables.ANSWER_ROW;
import static org.zhigai.store.jooq.Tables.IMPORT;
import static org.zhigai.store.jooq.Tables.INDICATOR;
import static org.zhigai.store.jooq.Tables.PAPER;
import static org.zhigai.store.jooq.Tables.PAPER_PUPIL;
import static org.zhigai.store.jooq.Tables.PUPIL;
import static org.zhigai.store.jooq.Tables.QUESTIONNAIRE;
import static org.zhigai.store.jooq.Tables.REPLACED_PUPIL;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.monitoring.ImportRecord;
import org.zhigai.monitoring.PaperInfo;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.Term;
import org.zhigai.monitoring.intake.Content;
import org.zhigai.monitoring.intake.Decisions;
import org.zhigai.monitoring.intake.ImportProfiles;
import org.zhigai.monitoring.intake.IntakeArchive;
import org.zhigai.monitoring.intake.OwnClass;
import org.zhigai.monitoring.intake.PupilMatch;
import org.zhigai.monitoring.intake.SheetCorrections;
import org.zhigai.monitoring.intake.StoredPaper;
import org.zhigai.monitoring.intake.WorkbookReading;
import org.zhigai.rows.Link;
import org.zhigai.rows.Shelf;
import org.zhigai.store.jooq.tables.records.AnswerRowRecord;

/** Imports: whole or not at all, and back again. */
public record IntakeTables(Db db) implements IntakeArchive {
  static final String FOLLOWED = "FOLLOWED";

  @Override
  public Optional<ImportRecord> bySha256(String sha256) {
    return db.read(sql -> sql.selectFrom(IMPORT).where(IMPORT.SHA256.eq(sha256)).fetchOptional(IntakeTables::record));
  }

  @Override
  public boolean has(PaperInfo paper, Optional<LocalDate> date) {
    return db.read(sql -> PaperTables.there(sql, paper, date).isPresent());
  }

  @Override
  public void whole(Runnable work) {
    db.whole(sql -> {
      work.run();
      return true;
    });
  }

  @Override
  public ImportRecord commit(WorkbookReading reading, String what, Decisions decided, Actor by, Progress progress) {
    return db.whole(sql -> {
      var row =
          sql.insertInto(IMPORT, IMPORT.FILE, IMPORT.SHA256, IMPORT.TAKEN_AT, IMPORT.TAKEN_BY, IMPORT.WHAT)
              .values(reading.fileName(), reading.sha256(), db.now(), by.name(), what)
              .returning()
              .fetchSingle();
      CorrectionTable.keep(sql, row.getId(), SheetCorrections.of(reading));
      var vault = new Vault(sql, row.getId(), db.random());
      var contents = reading.contents();
      for (var i = 0; i < contents.size(); i++) {
        progress.step((double) i / contents.size(), Phrase.of("imports.keeping", reading.fileName()));
        keep(sql, row.getId(), contents.get(i), vault, decided, progress);
      }
      return record(row);
    });
  }

  private static void keep(
      DSLContext sql, long importId, Content content, Vault vault, Decisions decided, Progress progress) {
    switch (content) {
      case Content.PaperContent paper -> new PaperTables(sql, importId, vault, decided).keep(paper, progress);
      case Content.IndicatorContent some ->
          some.indicators().forEach(i -> sql.insertInto(INDICATOR, INDICATOR.IMPORT_ID, INDICATOR.BODY).values(importId, Db.json(i)).execute());
      case Content.QuestionnaireContent q -> questionnaire(sql, importId, q);
    }
  }

  private static void questionnaire(DSLContext sql, long importId, Content.QuestionnaireContent q) {
    var id =
        sql.insertInto(QUESTIONNAIRE, QUESTIONNAIRE.IMPORT_ID, QUESTIONNAIRE.ROUND_YEAR, QUESTIONNAIRE.ROUND_TERM,
            QUESTIONNAIRE.GRADE, QUESTIONNAIRE.SCALE_MAX, QUESTIONNAIRE.QUESTIONS, QUESTIONNAIRE.ORIGIN)
            .values(importId, q.round().year(), q.round().term().name(), q.grade(), q.scaleMax(),
                Db.json(q.questions()), Db.json(q.origin()))
            .returning(QUESTIONNAIRE.ID)
            .fetchSingle()
            .getId();
    var rows = new Rows(sql, ANSWER_ROW);
    for (var i = 0; i < q.classes().size(); i++) {
      rows.add(
          new AnswerRowRecord(
              id, i, q.classes().get(i).grade(), q.classes().get(i).number(), ScoreBytes.of(q.answers(), i)));
    }
    rows.insert();
  }

  @Override
  public List<PupilMatch> match(Content.PaperContent paper) {
    return db.read(sql -> new Vault(sql, 0, db.random()).matches(paper, Decisions.NONE));
  }

  @Override
  public Optional<StoredPaper> stored(PaperInfo paper, Optional<LocalDate> date) {
    return db.read(sql -> PaperTables.there(sql, paper, date)
        .map(row -> new StoredPaper(
            sql.selectFrom(IMPORT).where(IMPORT.ID.eq(row.getImportId())).fetchSingle(IntakeTables::record),
            ResultsTables.results(sql, ResultsTables.paper(row)))));
  }

  @Override
  public List<SheetCorrections> corrections(long importId) {
    return db.read(sql -> CorrectionTable.of(sql, importId));
  }

  @Override
  public Map<String, ClassRef> classNames() {
    return db.read(sql -> {
      var out = new HashMap<String, ClassRef>();
      sql.select(IMPORT.ID).from(IMPORT).orderBy(IMPORT.ID).fetch(IMPORT.ID)
          .forEach(id -> CorrectionTable.of(sql, id).forEach(sheet -> out.putAll(sheet.ownClasses())));
      return out;
    });
  }

  @Override
  public List<OwnClass> ownClasses() {
    return db.read(sql -> {
      var out = new ArrayList<OwnClass>();
      for (var id : sql.select(IMPORT.ID).from(IMPORT).orderBy(IMPORT.ID.desc()).fetch(IMPORT.ID)) {
        var rounds = sql.selectDistinct(PAPER.ROUND_YEAR, PAPER.ROUND_TERM).from(PAPER).where(PAPER.IMPORT_ID.eq(id))
            .fetch(r -> new Round(r.value1(), Term.valueOf(r.value2())));
        if (rounds.size() == 1) {
          CorrectionTable.of(sql, id).forEach(sheet -> out.addAll(sheet.goingUp(rounds.getFirst())));
        }
      }
      return out;
    });
  }

  @Override
  public int standing() {
    return db.read(sql -> {
      var ids = sql.select(IMPORT.ID).from(IMPORT).orderBy(IMPORT.ID).fetch(IMPORT.ID);
      return ids.isEmpty() ? 0 : ids.hashCode();
    });
  }

  @Override
  public int followed() {
    return db.read(sql -> Counter.value(sql, FOLLOWED));
  }

  @Override
  public void followed(int standing) {
    db.whole(sql -> Counter.set(sql, FOLLOWED, standing));
  }

  @Override
  public ImportProfiles profiles() {
    return new ImportProfileTable(db);
  }

  @Override
  public List<String> replacements(long importId) {
    return db.read(sql -> Replaced.by(sql, importId));
  }

  @Override
  public Set<String> sources(long importId) {
    return db.read(sql -> {
      var papers = sql.select(PAPER.ID).from(PAPER).where(PAPER.IMPORT_ID.eq(importId)).fetch(PAPER.ID);
      papers.removeAll(Replaced.papers(sql, importId));
      var file = sql.select(IMPORT.FILE).from(IMPORT).where(IMPORT.ID.eq(importId)).fetch(IMPORT.FILE);
      return Stream.concat(papers.stream().map(Link::paper), file.stream().map(Link::file)).collect(Collectors.toSet());
    });
  }

  @Override
  public void undo(long importId, Actor by) {
    db.whole(sql -> {
      var file = sql.select(IMPORT.FILE).from(IMPORT).where(IMPORT.ID.eq(importId)).fetchSingle(IMPORT.FILE);
      Replaced.bringBack(sql, importId);
      sql.deleteFrom(IMPORT).where(IMPORT.ID.eq(importId)).execute();
      sql.deleteFrom(PUPIL)
          .whereNotExists(DSL.selectOne().from(PAPER_PUPIL).where(PAPER_PUPIL.PUPIL_ID.eq(PUPIL.ID)))
          .andNotExists(DSL.selectOne().from(REPLACED_PUPIL).where(REPLACED_PUPIL.PUPIL_ID.eq(PUPIL.ID)))
          .execute();
      return new RecordShelf(db).append(new Shelf.Entry(0, db.now(), by, Phrase.of("imports.undone", file), "", true, 0, 0, List.of()));
    });
  }

  static ImportRecord record(org.zhigai.store.jooq.tables.records.ImportRecord r) {
    return new ImportRecord(r.getId(), r.getFile(), r.getSha256(), r.getTakenAt(), r.getTakenBy(), r.getWhat());
  }
}
