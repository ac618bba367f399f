package org.zhigai.store.tables;

import static org.zhigai.store.jooq.Tables.ANSWER_ROW;
import static org.zhigai.store.jooq.Tables.IMPORT;
import static org.zhigai.store.jooq.Tables.INDICATOR;
import static org.zhigai.store.jooq.Tables.PAPER;
import static org.zhigai.store.jooq.Tables.PAPER_PUPIL;
import static org.zhigai.store.jooq.Tables.PUPIL;
import static org.zhigai.store.jooq.Tables.QUESTIONNAIRE;

import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jooq.DSLContext;
import org.zhigai.kernel.Origin;
import org.zhigai.kernel.Presence;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.monitoring.ImportRecord;
import org.zhigai.monitoring.Indicator;
import org.zhigai.monitoring.Item;
import org.zhigai.monitoring.Paper;
import org.zhigai.monitoring.PaperInfo;
import org.zhigai.monitoring.PaperResults;
import org.zhigai.monitoring.PupilGroups;
import org.zhigai.monitoring.PupilResult;
import org.zhigai.monitoring.Question;
import org.zhigai.monitoring.Questionnaire;
import org.zhigai.monitoring.ResultsArchive;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.Term;
import org.zhigai.store.jooq.tables.records.PaperRecord;
import org.zhigai.store.jooq.tables.records.QuestionnaireRecord;
import tools.jackson.core.type.TypeReference;

/** Stored results, read back. */
public record ResultsTables(Db db) implements ResultsArchive {
  private static final TypeReference<List<Item>> ITEMS = new TypeReference<>() {};
  private static final TypeReference<List<Question>> QUESTIONS = new TypeReference<>() {};

  @Override
  public List<Paper> papers() {
    return db.read(sql -> sql.selectFrom(PAPER).fetch(ResultsTables::paper)).stream()
        .sorted(Comparator.comparing((Paper p) -> p.info().round())
            .thenComparingInt(p -> p.info().grade())
            .thenComparing(p -> p.info().subject()))
        .toList();
  }

  @Override
  public long version(String source) {
    var of = source.substring(source.indexOf(':') + 1);
    return db.read(sql -> source.startsWith("paper:")
        ? sql.select(PAPER.IMPORT_ID).from(PAPER).where(PAPER.ID.eq(Long.valueOf(of))).fetchOptional(PAPER.IMPORT_ID)
        : sql.select(IMPORT.ID).from(IMPORT).where(IMPORT.FILE.eq(of)).orderBy(IMPORT.ID.desc()).limit(1).fetchOptional(IMPORT.ID))
        .orElse(0L);
  }

  @Override
  public PaperResults results(long paperId) {
    return db.read(sql -> {
      var row = sql.selectFrom(PAPER).where(PAPER.ID.eq(paperId)).fetchOne();
      if (row == null) {
        throw new NoSuchElementException("paper " + paperId);
      }
      return results(sql, paper(row));
    });
  }

  static PaperResults results(DSLContext sql, Paper paper) {
    var rows =
        sql.select(PAPER_PUPIL.PUPIL_ID, PUPIL.PSEUDONYM, PAPER_PUPIL.GRADE, PAPER_PUPIL.CLASS_NO,
            PAPER_PUPIL.PRESENCE, PAPER_PUPIL.TOTAL, PAPER_PUPIL.SHEET_ROW, PAPER_PUPIL.SCORES, PAPER_PUPIL.SEX,
            PAPER_PUPIL.BOARDING, PAPER_PUPIL.CHOSEN)
            .from(PAPER_PUPIL)
            .join(PUPIL)
            .on(PUPIL.ID.eq(PAPER_PUPIL.PUPIL_ID))
            .where(PAPER_PUPIL.PAPER_ID.eq(paper.id()))
            .orderBy(PAPER_PUPIL.PLACE)
            .fetch();
    var pupils =
        rows.map(r -> new PupilResult(
            r.value1(), r.value2(), new ClassRef(r.value3(), r.value4()), Presence.valueOf(r.value5()),
            r.value6() == null ? Double.NaN : r.value6(), r.value7(),
            new PupilGroups(PupilGroups.Sex.valueOf(r.value9()), PupilGroups.Boarding.valueOf(r.value10()))));
    return new PaperResults(
        paper, pupils, ScoreBytes.matrix(rows.map(r -> r.value8()), paper.items().size()),
        ChosenText.choices(rows.map(r -> r.value11()), paper.items().size()));
  }

  @Override
  public List<Indicator> indicators() {
    return db.read(sql -> sql.select(INDICATOR.BODY).from(INDICATOR).orderBy(INDICATOR.ID)
        .fetch(r -> Db.from(r.value1(), Indicator.class))).stream()
        .sorted(Comparator.comparing(Indicator::round).thenComparingInt(Indicator::grade).thenComparing(Indicator::domain))
        .toList();
  }

  @Override
  public List<Questionnaire> questionnaires() {
    return db.read(sql -> sql.selectFrom(QUESTIONNAIRE)
        .orderBy(QUESTIONNAIRE.ROUND_YEAR, QUESTIONNAIRE.ROUND_TERM.desc(), QUESTIONNAIRE.GRADE, QUESTIONNAIRE.ID)
        .fetch(q -> questionnaire(sql, q)));
  }

  private static Questionnaire questionnaire(DSLContext sql, QuestionnaireRecord q) {
    var rows =
        sql.selectFrom(ANSWER_ROW).where(ANSWER_ROW.QUESTIONNAIRE_ID.eq(q.getId())).orderBy(ANSWER_ROW.PLACE).fetch();
    var questions = Db.from(q.getQuestions(), QUESTIONS);
    return new Questionnaire(
        q.getId(), q.getImportId(), round(q.getRoundYear(), q.getRoundTerm()), q.getGrade(), q.getScaleMax(), questions,
        rows.map(r -> new ClassRef(r.getGrade(), r.getClassNo())),
        ScoreBytes.matrix(rows.map(r -> r.getAnswers()), questions.size()), Db.from(q.getOrigin(), Origin.class));
  }

  @Override
  public List<ImportRecord> imports() {
    return db.read(sql -> sql.selectFrom(IMPORT).orderBy(IMPORT.ID.desc()).fetch(IntakeTables::record));
  }

  static Paper paper(PaperRecord r) {
    return new Paper(
        r.getId(), r.getImportId(),
        new PaperInfo(round(r.getRoundYear(), r.getRoundTerm()), r.getSitting(), r.getSubject(), r.getGrade()),
        Db.from(r.getItems(), ITEMS), r.getFullMark(), Db.from(r.getOrigin(), Origin.class), Optional.ofNullable(r.getSatOn()));
  }

  private static Round round(int year, String term) {
    return new Round(year, Term.valueOf(term));
  }
}
