package org.zhigai.ui;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhigai.adjustment.AdjustmentDesk;
import org.zhigai.adjustment.DraftAdjustments;
import org.zhigai.adjustment.DraftMeasures;
import org.zhigai.adjustment.PlanScope;
import org.zhigai.adjustment.Strategies;
import org.zhigai.adjustment.TeachingAdjustment;
import org.zhigai.adjustment.Tiered;
import org.zhigai.adjustment.WeakPoint;
import org.zhigai.effect.EffectRow;
import org.zhigai.effect.EffectVerdict;
import org.zhigai.effect.EvaluateEffects;
import org.zhigai.effect.FollowUp;
import org.zhigai.effect.Verdict;
import org.zhigai.fakes.BareResults;
import org.zhigai.fakes.Books;
import org.zhigai.fakes.MemoryEvidence;
import org.zhigai.fakes.Worked;
import org.zhigai.kernel.Phrase;
import org.zhigai.ledger.EvidenceDesk;
import org.zhigai.ledger.LedgerDesk;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.ledger.Measure;
import org.zhigai.ledger.WorkDesk;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.Term;
import org.zhigai.people.People;
import org.zhigai.problems.Category;
import org.zhigai.problems.DetectProblems;
import org.zhigai.problems.Evidence;
import org.zhigai.problems.Finding;
import org.zhigai.problems.ProblemState;
import org.zhigai.problems.Source;
import org.zhigai.problems.Target;
import org.zhigai.problems.Thresholds;
import org.zhigai.problems.list.Problem;
import org.zhigai.problems.list.ProblemDesk;
import org.zhigai.problems.rules.KnowledgePointRule;
import org.zhigai.report.SheetReport;
import org.zhigai.report.SheetWriter;
import org.zhigai.report.Stamp;
import org.zhigai.report.WriteReports;
import org.zhigai.rows.Book;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Prose;
import org.zhigai.rows.Values;
import org.zhigai.session.SessionDesk;
import org.zhigai.signing.SignDesk;
import org.zhigai.stats.Interval;
import org.zhigai.support.DevelopmentDesk;
import org.zhigai.trace.Recheck;
import org.zhigai.value.Unit;

/** An invented school in memory, small enough to be read here: two confirmed problems, two plans, no later measurement. */
public final class School implements BareResults, SheetWriter {
  private static final Round ROUND = new Round(2026, Term.SPRING);

  public final Book book = Books.fresh();
  public final People people = Books.people(book, TestFrame.CLOCK);
  public final List<Path> files = new ArrayList<>();

  public final ProblemDesk problemDesk =
      new ProblemDesk(new DetectProblems(this, List.of(), Thresholds.DEFAULT), book, people, TestFrame.CLOCK);
  public final LedgerDesk ledgerDesk = new LedgerDesk(book, new DraftMeasures(Strategies.builtIn(), book), TestFrame.CLOCK);
  public final WorkDesk workDesk = new WorkDesk(TestFrame.CLOCK);
  public final MemoryEvidence evidenceFiles = new MemoryEvidence();
  public final EvidenceDesk evidenceDesk = new EvidenceDesk(book, evidenceFiles, TestFrame.CLOCK);
  public final AdjustmentDesk adjustmentDesk = new AdjustmentDesk(new DraftAdjustments(this, Strategies.builtIn(), TestFrame.CLOCK), book);
  public final SessionDesk sessionDesk = new SessionDesk(book, TestFrame.CLOCK);
  public final EvaluateEffects effects = new EvaluateEffects(this, book, TestFrame.CLOCK);
  public final DevelopmentDesk development = new DevelopmentDesk(this, Strategies.builtIn(), book, TestFrame.CLOCK);
  public final Recheck recheck = new Recheck(book);
  public final SignDesk signing = new SignDesk(book, evidenceFiles, () -> true, TestFrame.CLOCK);
  public final WriteReports reports =
      new WriteReports(() -> "示例小学", people, problemDesk, adjustmentDesk, ledgerDesk, effects, List::of, () -> {}, this, TestFrame.CLOCK);

  public School() {
    var first = problem("几何直观", 0.523, 0.644);
    problem("师生关系", 0.71, 0.80);
    plan(first, PlanScope.GRADE, List.of());
    plan(first, PlanScope.GROUP, List.of("S-0012", "S-0047", "S-0051", "S-0108", "S-0199", "S-0203"));
  }

  public List<Problem> problems() {
    return book.all(Problem.KIND);
  }

  public List<LedgerEntry> entries() {
    return book.all(LedgerEntry.KIND);
  }

  public List<TeachingAdjustment> plans() {
    return book.all(TeachingAdjustment.KIND);
  }

  /** The key of a unit that the register knows. */
  public long unit(String name) {
    return people.find(name).orElseThrow().id();
  }

  /** The key of somebody, written down when new. */
  public long person(String name, String unit) {
    return people.ensurePerson(name, unit.isEmpty() ? 0 : unit(unit), Books.BY);
  }

  /** Opens the entry of a problem and begins with it. */
  public LedgerEntry begin(Problem problem) {
    var entry = book.apply(ledgerDesk.open(List.of(problem), 0, Books.BY)).row(LedgerEntry.KIND).view();
    new Worked(book, entry.id(), entry.start()).measure("集体备课", Measure.State.UNDER_WAY);
    return book.find(LedgerEntry.KIND, entry.id()).orElseThrow();
  }

  /** Has a later measurement judge a problem. */
  public void judge(Problem problem) {
    var nothing = new Interval(.01, .09);
    var row =
        new EffectRow(
            problem.id(), 0, problem.finding().target().name(), Unit.RATE, ROUND, Optional.of(new Round(2026, Term.AUTUMN)), .523, 236, .644, .6, 230, .65,
            .077,
            .006, 0, .071, nothing, .05, 220, Verdict.EFFECTIVE, Phrase.of("effect.reason.no-later"), LocalDate.of(2026, 5, 30),
            new FollowUp(.523, .6, -.06, Optional.of(LocalDate.of(2027, 1, 12))));
    Books.given(
        book, EffectVerdict.KIND,
        new Edit.Open<>(EffectVerdict.KIND, 2026, Values.of(EffectVerdict.PROBLEM, problem.id()).and(EffectVerdict.NUMBERS, row)));
  }

  /** One more confirmed problem. */
  public Problem problem(String target, double rate, double benchmark) {
    var gap = rate - benchmark;
    var finding =
        new Finding(
            "k" + target, KnowledgePointRule.TRAITS, Source.DISTRICT, Category.TEACHING, ROUND, "数学", 4, Optional.empty(), new Target.KnowledgePoint(target),
            Unit.RATE, rate, benchmark, "区", new Interval(gap - 0.03, gap + 0.03), 236, 0.001, 0.004, false,
            new Evidence(0, "score-rate", List.of("12", "13"), List.of()));
    return Books.problem(
        book, finding, ProblemState.CONFIRMED,
        Values.of(Problem.STATEMENT, Prose.of("四年级数学“" + target + "”明显低于区，差 " + Math.round(-gap * 100) + " 个百分点"))
            .and(Problem.RESPONSIBLE, people.ensure("教务处（数学教研组）", Books.BY))
            .and(Problem.SUPPORTING, List.of(unit("教务处")))
            .and(Problem.PROPOSER, "王敏"));
  }

  private void plan(Problem problem, PlanScope scope, List<String> pupils) {
    Books.given(
        book, TeachingAdjustment.KIND,
        new Edit.Open<>(
            TeachingAdjustment.KIND, 2026,
            Values.of(TeachingAdjustment.PROBLEM, problem.id())
                .and(TeachingAdjustment.SCOPE, scope)
                .and(TeachingAdjustment.SUBJECT, "数学")
                .and(TeachingAdjustment.GRADE, 4L)
                .and(TeachingAdjustment.PUPILS, pupils)
                .and(TeachingAdjustment.WEAK_POINTS, List.of(new WeakPoint("几何直观", 0.523, 0.644, List.of("12", "13"))))
                .and(TeachingAdjustment.DIAGNOSIS, Prose.of("四年级“几何直观”得分率 52.3%，低于区 64.4%，失分集中在第 12、13 题。"))
                .and(TeachingAdjustment.GOAL, Prose.of("八周后同类题得分率由 52.3% 提高到 60%"))
                .and(TeachingAdjustment.STRATEGY, "以操作和画图带动推理")
                .and(TeachingAdjustment.ACTIVITIES, List.of("每周一节画图说理课", "错题归类后再练", "同伴讲题"))
                .and(TeachingAdjustment.HOMEWORK, new Tiered("", "照图填空五题", "画图说理两题", "自编一题并说明"))
                .and(TeachingAdjustment.PERIODS_BEFORE, 8L)
                .and(TeachingAdjustment.PERIODS_AFTER, 12L)
                .and(TeachingAdjustment.FROM, LocalDate.of(2026, 6, 1))
                .and(TeachingAdjustment.TO, LocalDate.of(2026, 7, 27))
                .and(TeachingAdjustment.CHECK_ON, LocalDate.of(2026, 8, 3))
                .and(TeachingAdjustment.CHECK_BY, Prose.of("同类题再测"))));
  }

  @Override
  public void writeKeeping(List<SheetReport> sheets, Optional<Stamp> stamp, Path file) {
    write(sheets, file);
  }

  @Override
  public void write(List<SheetReport> sheets, Optional<Stamp> stamp, Path file) {
    files.add(file);
  }
}
