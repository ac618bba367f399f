package org.zhigai.store;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhigai.adjustment.PlanScope;
import org.zhigai.adjustment.TeachingAdjustment;
import org.zhigai.adjustment.Tiered;
import org.zhigai.adjustment.WeakPoint;
import org.zhigai.effect.EffectRow;
import org.zhigai.effect.FollowUp;
import org.zhigai.effect.Verdict;
import org.zhigai.fakes.Causes;
import org.zhigai.fakes.Books;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Origin;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Presence;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.ledger.SuccessRule;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.monitoring.Indicator;
import org.zhigai.monitoring.Item;
import org.zhigai.monitoring.PaperInfo;
import org.zhigai.monitoring.Question;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.Term;
import org.zhigai.monitoring.intake.Content;
import org.zhigai.monitoring.intake.PupilRow;
import org.zhigai.monitoring.intake.SheetKind;
import org.zhigai.monitoring.intake.SheetReading;
import org.zhigai.monitoring.intake.WorkbookReading;
import org.zhigai.problems.Category;
import org.zhigai.problems.Evidence;
import org.zhigai.problems.Finding;
import org.zhigai.problems.list.Problem;
import org.zhigai.problems.ProblemState;
import org.zhigai.problems.Severity;
import org.zhigai.problems.Source;
import org.zhigai.problems.Target;
import org.zhigai.problems.rules.KnowledgePointRule;
import org.zhigai.rows.Book;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Prose;
import org.zhigai.rows.Values;
import org.zhigai.value.Unit;
import org.zhigai.stats.Interval;
import org.zhigai.stats.ScoreMatrix;
import org.zhigai.value.Value;

/** Small things of an invented school, made by hand. */
final class Some {
  static final Actor CLERK = new Actor("王老师", "教务处");
  static final Round SPRING = new Round(2026, Term.SPRING);
  static final Round AUTUMN = new Round(2026, Term.AUTUMN);

  private Some() {}

  static Origin origin(String file, String range) {
    return new Origin(file, "小题分", range);
  }

  static Item item(String label, double districtRate) {
    return new Item(label, 5, "一", "选择题", List.of("分数", "小数"), "理解", districtRate, origin("数学.xlsx", "D3:D9"));
  }

  static PupilRow pupil(String exam, String code, String name, int classNo) {
    return new PupilRow(exam, code, name, new ClassRef(4, classNo), Presence.PRESENT, 7.5, 3);
  }

  static Content.PaperContent paper(Round round, String subject, List<PupilRow> pupils) {
    var cells = new float[pupils.size() * 2];
    for (var i = 0; i < cells.length; i++) {
      cells[i] = i % 5 == 4 ? Float.NaN : i % 6;
    }
    return new Content.PaperContent(
        new PaperInfo(round, subject, 4), List.of(item("1", 0.8), item("2(1)", Double.NaN)), 10, pupils,
        new ScoreMatrix(pupils.size(), 2, cells), origin("数学.xlsx", "A3:F9"));
  }

  /** The same with another mark on the first item in one row. */
  static Content.PaperContent paper(Round round, String subject, List<PupilRow> pupils, int row, float mark) {
    var was = paper(round, subject, pupils);
    was.scores().cells()[2 * row] = mark;
    return was;
  }

  static WorkbookReading reading(String file, Content... contents) {
    var sheet =
        new SheetReading(
            "小题分", false, SheetKind.ITEM_SCORES, 1, Phrase.of("store.exists"), List.of(1), 7, List.of(), Map.of(), List.of(),
            List.of(), List.of(contents));
    return new WorkbookReading(Path.of(file), "sha of " + file, "xlsx", "", List.of(sheet));
  }

  static List<PupilRow> pupils(int many) {
    var out = new ArrayList<PupilRow>();
    for (var i = 0; i < many; i++) {
      out.add(pupil("4026" + (1000 + i), "G12010420160101" + (1000 + i), "诸葛测试" + i, 1 + i % 3));
    }
    return out;
  }

  static Indicator indicator(Round round, String domain, int grade) {
    return new Indicator(
        round, domain, grade, "平均分", "分", 71.5, 74.25, Double.NaN, 73, 240, Double.NaN, 12.5, origin("对比.xlsx", "B4:F4"));
  }

  static Content.QuestionnaireContent questionnaire() {
    return new Content.QuestionnaireContent(
        SPRING, 4, 5, List.of(new Question("Q1", "老师关心我。", "师生关系", false, origin("问卷.xlsx", "C2")),
            new Question("Q2", "作业太多。", "学业负担", true, origin("问卷.xlsx", "D2"))),
        List.of(new ClassRef(4, 1), new ClassRef(4, 2)), new ScoreMatrix(2, 2, new float[] {5, Float.NaN, 1, 3}),
        origin("问卷.xlsx", "A1:D4"));
  }

  static Finding finding(long paperId, String file) {
    return new Finding(
        "knowledge-point/2026春/数学/4//" + file, KnowledgePointRule.TRAITS, Source.DISTRICT, Category.TEACHING, SPRING, "数学", 4,
        Optional.of(new ClassRef(4, 2)), new Target.KnowledgePoint("分数"), Unit.RATE, 0.61, 0.7, "区", new Interval(-0.13, Double.NaN), 238, 0.001, 0.02, false,
        new Evidence(paperId, "stats.rate", List.of("2(1)"), List.of(origin(file, "E3:E9"))));
  }

  /** What a person wrote beside the finding of a problem. */
  static Values<Problem> written() {
    return Values.of(Problem.STATEMENT, Prose.of("分数得分率低于区 9 个百分点"))
        .and(Problem.SEVERITY, Severity.MIDDLE)
        .and(Problem.CAUSES, Causes.said("概念不清"))
        .and(Problem.DIRECTION, Prose.of(Phrase.of("problems.direction.knowledge-point", "分数", "数学")))
        .and(Problem.RESPONSIBLE, 3L)
        .and(Problem.SUPPORTING, List.of(4L, 5L))
        .and(Problem.PROPOSER, "王老师");
  }

  /** A problem in this state, kept. */
  static Problem problem(Book book, long paperId, String file, ProblemState state) {
    return Books.problem(book, finding(paperId, file), state, written());
  }

  static Values<TeachingAdjustment> plan(long problemId) {
    return Values.of(TeachingAdjustment.PROBLEM, problemId)
        .and(TeachingAdjustment.SCOPE, PlanScope.GROUP)
        .and(TeachingAdjustment.SUBJECT, "数学")
        .and(TeachingAdjustment.GRADE, 4L)
        .and(TeachingAdjustment.CLASSES, List.of(new ClassRef(4, 2)))
        .and(TeachingAdjustment.PUPILS, List.of("S-0001", "S-0007"))
        .and(TeachingAdjustment.TEACHER, "王老师")
        .and(TeachingAdjustment.WEAK_POINTS, List.of(new WeakPoint("分数", 0.3, Double.NaN, List.of("2(1)"))))
        .and(TeachingAdjustment.DIAGNOSIS, Prose.of(Phrase.of("adjustment.draft.diagnosis", new Value.Level(0.3, Unit.RATE), new Value.Count(38))))
        .and(TeachingAdjustment.CAUSE, "归因")
        .and(TeachingAdjustment.GOAL, Prose.of("目标"))
        .and(TeachingAdjustment.STRATEGY, "策略")
        .and(TeachingAdjustment.ACTIVITIES, List.of("活动一", "活动二"))
        .and(TeachingAdjustment.HOMEWORK, new Tiered("", "甲", "乙", "丙"))
        .and(TeachingAdjustment.PERIODS_BEFORE, 8L)
        .and(TeachingAdjustment.PERIODS_AFTER, 10L)
        .and(TeachingAdjustment.FROM, LocalDate.of(2026, 11, 23))
        .and(TeachingAdjustment.TO, LocalDate.of(2027, 1, 8))
        .and(TeachingAdjustment.CHECK_ON, LocalDate.of(2027, 1, 11))
        .and(TeachingAdjustment.CHECK_BY, Prose.of("小测"))
        .and(TeachingAdjustment.RECORD, "两课时")
        .and(TeachingAdjustment.REFLECTION, "图形先行")
        .and(TeachingAdjustment.OPINION, "同意");
  }

  static TeachingAdjustment adjustment(Book book, long problemId) {
    return Books.given(book, TeachingAdjustment.KIND, new Edit.Open<>(TeachingAdjustment.KIND, 2026, plan(problemId))).view();
  }

  static Values<LedgerEntry> line(long problemId) {
    return Values.of(LedgerEntry.PROBLEM, problemId)
        .and(LedgerEntry.ISSUE, Prose.of("分数薄弱"))
        .and(LedgerEntry.TARGET, Prose.of(Phrase.of("ledger.draft.target.rate", "分数", "区", new Value.Distance(-0.09, Unit.RATE, Value.Sign.NEVER))))
        .and(LedgerEntry.SUCCESS, new SuccessRule("分数", -0.09, -0.04, LocalDate.of(2027, 1, 15)))
        .and(LedgerEntry.LEADER, 6L)
        .and(LedgerEntry.RESPONSIBLE, 3L)
        .and(LedgerEntry.PERSON, 7L)
        .and(LedgerEntry.SUPPORTING, List.of(4L))
        .and(LedgerEntry.START, LocalDate.of(2026, 11, 23))
        .and(LedgerEntry.DUE, LocalDate.of(2027, 1, 15))
        .and(LedgerEntry.PROGRESS, "已开展")
        .and(LedgerEntry.OUTCOME, "差距缩小")
        .and(LedgerEntry.SELF_CHECK, "符合")
        .and(LedgerEntry.NO_LATER, "问卷只做一次")
        .and(LedgerEntry.REMARK, "备注");
  }

  static LedgerEntry entry(Book book, long problemId) {
    return Books.given(book, LedgerEntry.KIND, new Edit.Open<>(LedgerEntry.KIND, 2026, line(problemId))).view();
  }

  static EffectRow effect(long problemId) {
    return new EffectRow(
        problemId, 12, "分数", Unit.RATE, SPRING, Optional.of(AUTUMN), 0.61, 238, 0.7, 0.66, 231, 0.71, 0.055, 0.01, Double.NaN, 0.045,
        new Interval(0.01, Double.NaN), 0.04, 221, Verdict.EFFECTIVE,
        Phrase.of("effect.reason.effective", 221L, new Value.Distance(0.045, Unit.RATE, Value.Sign.MINUS_ONLY), Phrase.of("effect.unit.rate")),
        LocalDate.of(2027, 1, 20), new FollowUp(0.605, 0.66, -0.04, Optional.of(LocalDate.of(2027, 1, 12))));
  }
}
