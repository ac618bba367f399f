package org.zhigai.ui;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.zhigai.adjustment.AdjustmentArchive;
import org.zhigai.adjustment.AdjustmentDesk;
import org.zhigai.adjustment.DraftAdjustments;
import org.zhigai.adjustment.PlanScope;
import org.zhigai.adjustment.PlanStatus;
import org.zhigai.adjustment.TeachingAdjustment;
import org.zhigai.adjustment.WeakPoint;
import org.zhigai.effect.EvaluateEffects;
import org.zhigai.kernel.Actor;
import org.zhigai.ledger.AuditLine;
import org.zhigai.ledger.LedgerArchive;
import org.zhigai.ledger.LedgerDesk;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.monitoring.ImportRecord;
import org.zhigai.monitoring.Indicator;
import org.zhigai.monitoring.Paper;
import org.zhigai.monitoring.PaperResults;
import org.zhigai.monitoring.Questionnaire;
import org.zhigai.monitoring.ResultsArchive;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.Term;
import org.zhigai.problems.Category;
import org.zhigai.problems.DetectProblems;
import org.zhigai.problems.Evidence;
import org.zhigai.problems.Finding;
import org.zhigai.problems.Problem;
import org.zhigai.problems.ProblemArchive;
import org.zhigai.problems.ProblemDesk;
import org.zhigai.problems.ProblemState;
import org.zhigai.problems.Source;
import org.zhigai.problems.Thresholds;
import org.zhigai.value.Unit;
import org.zhigai.report.SheetReport;
import org.zhigai.report.SheetWriter;
import org.zhigai.report.WriteReports;
import org.zhigai.stats.Interval;

/** An invented school in memory, small enough to be read here: two confirmed problems, one plan, no later measurement. */
public final class School implements ProblemArchive, LedgerArchive, AdjustmentArchive, ResultsArchive, SheetWriter {
  private static final Round ROUND = new Round(2026, Term.SPRING);

  public final List<Problem> problems = new ArrayList<>();
  public final List<LedgerEntry> entries = new ArrayList<>();
  public final List<TeachingAdjustment> plans = new ArrayList<>();
  public final List<AuditLine> audit = new ArrayList<>();
  public final List<Path> files = new ArrayList<>();
  public boolean judged;

  public final ProblemDesk problemDesk =
      new ProblemDesk(new DetectProblems(this, List.of(), Thresholds.DEFAULT), this, TestDesk.CLOCK);
  public final LedgerDesk ledgerDesk = new LedgerDesk(this, id -> judged, TestDesk.CLOCK);
  public final AdjustmentDesk adjustmentDesk =
      new AdjustmentDesk(new DraftAdjustments(this, TestDesk.CLOCK), this);
  public final EvaluateEffects effects = new EvaluateEffects(this, this, this, this, TestDesk.CLOCK);
  public final WriteReports reports =
      new WriteReports(() -> "示例小学", problemDesk, adjustmentDesk, ledgerDesk, effects, this, TestDesk.CLOCK);

  public School() {
    problems.add(problem(1, "几何直观", 0.523, 0.644));
    problems.add(problem(2, "师生关系", 0.71, 0.80));
    plans.add(plan(1, PlanScope.GRADE, Optional.empty(), List.of()));
    plans.add(plan(2, PlanScope.GROUP, Optional.empty(), List.of("S-0012", "S-0047", "S-0051", "S-0108", "S-0199", "S-0203")));
  }

  private static Problem problem(long id, String target, double rate, double benchmark) {
    var gap = rate - benchmark;
    var finding =
        new Finding(
            "k" + id, "knowledge-point", Source.DISTRICT, Category.TEACHING, ROUND, "数学", 4, Optional.empty(), target,
            Unit.RATE, rate, benchmark, "区", new Interval(gap - 0.03, gap + 0.03), 236, 0.001, 0.004, false,
            new Evidence(0, "score-rate", List.of("12", "13"), List.of()));
    return new Problem(
        id, "WT-2026-00" + id, finding, ProblemState.CONFIRMED,
        "四年级数学“" + target + "”明显低于区，差 " + Math.round(-gap * 100) + " 个百分点", "中", "", "", "数学教研组", "教务处", "王敏",
        LocalDate.of(2026, 5, 20), "", Optional.empty());
  }

  private static TeachingAdjustment plan(long id, PlanScope scope, Optional<ClassRef> classRef, List<String> pupils) {
    return new TeachingAdjustment(
        id, "TZ-2026-00" + id, 1, scope, "数学", 4, classRef, pupils, "",
        List.of(new WeakPoint("几何直观", 0.523, 0.644, List.of("12", "13"))),
        "四年级“几何直观”得分率 52.3%，低于区 64.4%，失分集中在第 12、13 题。", "", "八周后同类题得分率由 52.3% 提高到 60%",
        "以操作和画图带动推理", List.of("每周一节画图说理课", "错题归类后再练", "同伴讲题"), "基础、提高两层作业", 8, 12,
        LocalDate.of(2026, 6, 1), LocalDate.of(2026, 7, 27), LocalDate.of(2026, 8, 3), "同类题再测", "", "", "", PlanStatus.DRAFT);
  }

  @Override
  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  @Override
  public Problem save(Problem problem, Actor by) {
    problems.replaceAll(p -> p.id() == problem.id() ? problem : p);
    return problem;
  }

  @Override
  public void removeSuggestions(List<Long> ids, Actor by) {
    problems.removeIf(p -> ids.contains(p.id()));
  }

  @Override
  public List<LedgerEntry> entries() {
    return List.copyOf(entries);
  }

  @Override
  public LedgerEntry save(LedgerEntry entry, Actor by) {
    var kept = entry.id() == 0 ? entry.withId(entries.size() + 1, "ZG-2026-00" + (entries.size() + 1)) : entry;
    entries.removeIf(e -> e.id() == kept.id());
    entries.add((int) kept.id() - 1, kept);
    audit.add(new AuditLine(LocalDateTime.now(TestDesk.CLOCK), by.name(), by.department(), "entry", "", ""));
    return kept;
  }

  @Override
  public List<AuditLine> history(long entryId) {
    return List.copyOf(audit);
  }

  @Override
  public List<TeachingAdjustment> adjustments() {
    return List.copyOf(plans);
  }

  @Override
  public TeachingAdjustment save(TeachingAdjustment plan, Actor by) {
    plans.replaceAll(p -> p.id() == plan.id() ? plan : p);
    return plan;
  }

  @Override
  public void delete(long id, Actor by) {
    plans.removeIf(p -> p.id() == id);
  }

  @Override
  public List<Paper> papers() {
    return List.of();
  }

  @Override
  public PaperResults results(long paperId) {
    throw new NoSuchElementException();
  }

  @Override
  public List<Indicator> indicators() {
    return List.of();
  }

  @Override
  public List<Questionnaire> questionnaires() {
    return List.of();
  }

  @Override
  public List<ImportRecord> imports() {
    return List.of();
  }

  @Override
  public void write(List<SheetReport> sheets, Path file) {
    files.add(file);
  }
}
