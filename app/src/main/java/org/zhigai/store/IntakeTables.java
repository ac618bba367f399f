package org.zhigai.store;

import static org.zhigai.store.jooq.Tables.IMPORT;
import static org.zhigai.store.jooq.Tables.INDICATOR;
import static org.zhigai.store.jooq.Tables.PAPER;
import static org.zhigai.store.jooq.Tables.PAPER_PUPIL;
import static org.zhigai.store.jooq.Tables.PUPIL;
import static org.zhigai.store.jooq.Tables.QUESTIONNAIRE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.UserFault;
import org.zhigai.monitoring.ImportRecord;
import org.zhigai.monitoring.PaperInfo;
import org.zhigai.monitoring.intake.Content;
import org.zhigai.monitoring.intake.ImportProfiles;
import org.zhigai.monitoring.intake.IntakeArchive;
import org.zhigai.monitoring.intake.SheetCorrections;
import org.zhigai.monitoring.intake.WorkbookReading;
import org.zhigai.stats.ScoreMatrix;
import org.zhigai.store.jooq.tables.records.AnswerRowRecord;
import org.zhigai.store.jooq.tables.records.PaperPupilRecord;

/** Imports: whole or not at all, and back again. */
record IntakeTables(Db db) implements IntakeArchive {
  private static final int BATCH = 500;

  @Override
  public Optional<ImportRecord> bySha256(String sha256) {
    return db.read(sql -> sql.selectFrom(IMPORT).where(IMPORT.SHA256.eq(sha256)).fetchOptional(IntakeTables::record));
  }

  @Override
  public boolean has(PaperInfo paper) {
    return db.read(sql -> isThere(sql, paper));
  }

  @Override
  public void whole(Runnable work) {
    db.whole(sql -> {
      work.run();
      return true;
    });
  }

  @Override
  public ImportRecord commit(WorkbookReading reading, String what, Actor by, Progress progress) {
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
        keep(sql, row.getId(), contents.get(i), vault, progress);
      }
      return record(row);
    });
  }

  private static void keep(DSLContext sql, long importId, Content content, Vault vault, Progress progress) {
    switch (content) {
      case Content.PaperContent paper -> paper(sql, importId, paper, vault, progress);
      case Content.IndicatorContent some ->
          some.indicators().forEach(i ->
              sql.insertInto(INDICATOR, INDICATOR.IMPORT_ID, INDICATOR.BODY).values(importId, Db.json(i)).execute());
      case Content.QuestionnaireContent q -> questionnaire(sql, importId, q);
    }
  }

  private static void paper(DSLContext sql, long importId, Content.PaperContent paper, Vault vault, Progress progress) {
    var info = paper.info();
    if (paper.items().isEmpty() && isThere(sql, info)) {
      return;
    }
    refuseSecond(sql, info);
    var id =
        sql.insertInto(PAPER, PAPER.IMPORT_ID, PAPER.ROUND_YEAR, PAPER.ROUND_TERM, PAPER.SUBJECT, PAPER.GRADE,
                PAPER.FULL_MARK, PAPER.ITEMS, PAPER.ORIGIN)
            .values(importId, info.round().year(), info.round().term().name(), info.subject(), info.grade(),
                paper.fullMark(), Db.json(paper.items()), Db.json(paper.origin()))
            .returning(PAPER.ID)
            .fetchSingle()
            .getId();
    var pupils = vault.ids(paper.pupils(), info.round());
    var rows = new ArrayList<PaperPupilRecord>();
    for (var i = 0; i < pupils.length; i++) {
      var pupil = paper.pupils().get(i);
      rows.add(
          new PaperPupilRecord(
              id, i, pupils[i], pupil.classRef().grade(), pupil.classRef().number(), pupil.presence().name(),
              Double.isNaN(pupil.total()) ? null : (Double) pupil.total(), pupil.sheetRow(), vector(paper.scores(), i)));
      if (rows.size() == BATCH || i == pupils.length - 1) {
        progress.step((double) i / pupils.length, Phrase.of("imports.keeping", info.label()));
        sql.batchInsert(rows).execute();
        rows.clear();
      }
    }
  }

  /** A sheet of totals says nothing that item scores of the same paper do not say better. */
  private static boolean isThere(DSLContext sql, PaperInfo info) {
    return sql.fetchExists(sql.selectOne().from(PAPER).where(is(info)));
  }

  private static org.jooq.Condition is(PaperInfo info) {
    return PAPER.ROUND_YEAR.eq(info.round().year())
        .and(PAPER.ROUND_TERM.eq(info.round().term().name()))
        .and(PAPER.SUBJECT.eq(info.subject()))
        .and(PAPER.GRADE.eq(info.grade()));
  }

  private static void refuseSecond(DSLContext sql, PaperInfo info) {
    sql.select(IMPORT.FILE)
        .from(PAPER)
        .join(IMPORT)
        .on(IMPORT.ID.eq(PAPER.IMPORT_ID))
        .where(is(info))
        .fetchOptional()
        .ifPresent(there -> {
          throw new UserFault(
              UserFault.Kind.INPUT, "ZG-322", Phrase.of("store.paper.twice", info.label(), there.value1()),
              Phrase.of("store.paper.twice.remedy", there.value1()));
        });
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
    var rows = new ArrayList<AnswerRowRecord>();
    for (var i = 0; i < q.classes().size(); i++) {
      rows.add(
          new AnswerRowRecord(
              id, i, q.classes().get(i).grade(), q.classes().get(i).number(), vector(q.answers(), i)));
    }
    sql.batchInsert(rows).execute();
  }

  private static Float[] vector(ScoreMatrix matrix, int row) {
    var out = new Float[matrix.items()];
    for (var i = 0; i < out.length; i++) {
      var cell = matrix.get(row, i);
      out[i] = Float.isNaN(cell) ? null : cell;
    }
    return out;
  }

  @Override
  public List<SheetCorrections> corrections(long importId) {
    return db.read(sql -> CorrectionTable.of(sql, importId));
  }

  @Override
  public ImportProfiles profiles() {
    return new ImportProfileTable(db);
  }

  @Override
  public List<String> dependants(long importId) {
    return db.read(sql -> Dependants.of(sql, importId));
  }

  @Override
  public void undo(long importId, Actor by) {
    db.whole(sql -> {
      var standing = Dependants.of(sql, importId);
      if (!standing.isEmpty()) {
        throw new UserFault(
            UserFault.Kind.INPUT, "ZG-323", Phrase.of("store.undo.refused", String.join("、", standing)),
            Phrase.of("store.undo.remedy"));
      }
      var file = sql.select(IMPORT.FILE).from(IMPORT).where(IMPORT.ID.eq(importId)).fetchSingle().value1();
      Dependants.removeSuggestions(sql, importId);
      sql.deleteFrom(IMPORT).where(IMPORT.ID.eq(importId)).execute();
      sql.deleteFrom(PUPIL)
          .whereNotExists(DSL.selectOne().from(PAPER_PUPIL).where(PAPER_PUPIL.PUPIL_ID.eq(PUPIL.ID)))
          .execute();
      new Journal(sql).line("import " + importId, "undone", file, "", by, db.now());
      return importId;
    });
  }

  static ImportRecord record(org.zhigai.store.jooq.tables.records.ImportRecord r) {
    return new ImportRecord(r.getId(), r.getFile(), r.getSha256(), r.getTakenAt(), r.getTakenBy(), r.getWhat());
  }
}
