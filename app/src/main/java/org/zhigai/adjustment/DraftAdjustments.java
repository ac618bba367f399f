package org.zhigai.adjustment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Words;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.monitoring.Grades;
import org.zhigai.monitoring.Item;
import org.zhigai.monitoring.ResultsArchive;
import org.zhigai.monitoring.figures.SatPaper;
import org.zhigai.problems.Finding;
import org.zhigai.problems.Problem;
import org.zhigai.problems.Statements;
import org.zhigai.value.Unit;

/**
 * Use case: first drafts of teaching adjustments for a confirmed problem. A weak knowledge point, ability level or item type
 * gives a plan for the grade, one for each class clearly below the benchmark, and one for a support group of pupils who got
 * at most a third of its marks; a weakness of one class gives that class's plan and group. Questionnaire problems give none:
 * their measures stand in the ledger.
 */
public final class DraftAdjustments {
  private static final Words ZH = new Words(Lang.ZH);
  /** A class this far below the benchmark gets a plan of its own. */
  private static final double CLASS_FLOOR = 0.05;
  private static final double GROUP_RATE = 1.0 / 3;
  /** Smaller groups are not written down: their members could be known. */
  private static final int SMALLEST_GROUP = 5;
  private static final int USUAL_PERIODS = 8;

  private final ResultsArchive archive;
  private final Clock clock;

  public DraftAdjustments(ResultsArchive archive, Clock clock) {
    this.archive = archive;
    this.clock = clock;
  }

  /** New adjustments, not kept yet (id 0): grade first, then classes by number, then the support group. */
  public List<TeachingAdjustment> draft(Problem problem) {
    var finding = problem.finding();
    if (finding.evidence().paperId() == 0 || finding.unit() != Unit.RATE) {
      return List.of();
    }
    var sat = SatPaper.of(archive.results(finding.evidence().paperId()));
    var members =
        IntStream.range(0, sat.paper().items().size())
            .filter(i -> finding.evidence().items().contains(sat.paper().items().get(i).label()))
            .boxed()
            .toList();
    var rates = sat.rates(members);
    var items = members.stream().map(sat.paper().items()::get).toList();
    var out = new ArrayList<TeachingAdjustment>();
    if (finding.classRef().isEmpty()) {
      out.add(plan(problem, PlanScope.GRADE, Optional.empty(), List.of(), finding.estimate(), items, sat.pupils().size()));
    }
    for (var classRef : finding.classRef().map(List::of).orElse(sat.classes())) {
      var own = sat.of(classRef, rates);
      var rate = IntStream.range(0, own.length).mapToDouble(p -> own[p]).average().orElse(Double.NaN);
      if (own.length >= SMALLEST_GROUP && finding.benchmark() - rate >= CLASS_FLOOR) {
        out.add(plan(problem, PlanScope.CLASS, Optional.of(classRef), List.of(), rate, items, own.length));
      }
    }
    group(problem, sat, rates, items).ifPresent(out::add);
    return out;
  }

  /**
   * A plan that people decided on over the results, not kept yet: what they decided is its first activity, whom they named its teacher; the
   * rest is as drafted for the items of the problem, and left to the teacher where it has none.
   *
   * @param due when it is to be done; a day that has passed counts as none
   */
  TeachingAdjustment decided(Problem problem, String activity, String teacher, Optional<LocalDate> due) {
    var finding = problem.finding();
    var scope = finding.classRef().isPresent() ? PlanScope.CLASS : PlanScope.GRADE;
    var like = plan(problem, scope, finding.classRef(), List.of(), finding.estimate(), items(finding), finding.n());
    var drafted = finding.unit() == Unit.RATE && !items(finding).isEmpty();
    var activities = Stream.concat(Stream.of(activity), drafted ? like.activities().stream() : Stream.of()).toList();
    var to = due.filter(like.from()::isBefore).orElseGet(like::to);
    return new TeachingAdjustment(
        0, "", problem.id(), scope, like.subject(), like.grade(), like.classRef(), List.of(), teacher,
        drafted ? like.weakPoints() : List.of(), drafted ? like.diagnosis() : Statements.evidence(finding), like.cause(),
        drafted ? like.goal() : "", drafted ? like.strategy() : "", activities, drafted ? like.homework() : "", like.periodsBefore(),
        like.periodsBefore(), like.from(), to, to.plusWeeks(1), drafted ? like.checkBy() : "", "", "", "", PlanStatus.DRAFT);
  }

  private List<Item> items(Finding finding) {
    return finding.evidence().paperId() == 0
        ? List.of()
        : archive.results(finding.evidence().paperId()).paper().items().stream()
            .filter(i -> finding.evidence().items().contains(i.label()))
            .toList();
  }

  private Optional<TeachingAdjustment> group(Problem problem, SatPaper sat, double[] rates, List<Item> items) {
    var classRef = problem.finding().classRef();
    var low =
        IntStream.range(0, rates.length)
            .filter(p -> rates[p] <= GROUP_RATE)
            .filter(p -> classRef.isEmpty() || sat.pupils().get(p).classRef().equals(classRef.get()))
            .toArray();
    if (low.length < SMALLEST_GROUP) {
      return Optional.empty();
    }
    var pupils = IntStream.of(low).mapToObj(p -> sat.pupils().get(p).pseudonym()).sorted().toList();
    var rate = IntStream.of(low).mapToDouble(p -> rates[p]).average().orElse(Double.NaN);
    return Optional.of(plan(problem, PlanScope.GROUP, classRef, pupils, rate, items, pupils.size()));
  }

  private TeachingAdjustment plan(
      Problem problem, PlanScope scope, Optional<ClassRef> classRef, List<String> pupils, double rate,
      List<Item> items, int n) {
    var finding = problem.finding();
    var start = LocalDate.now(clock);
    var periods = switch (scope) {
      case GRADE -> 4;
      case CLASS -> 3;
      case GROUP -> 2;
    };
    var level = scope.name().toLowerCase(Locale.ROOT);
    var who = classRef.map(ClassRef::label).orElseGet(() -> Grades.label(finding.grade()));
    var labels = String.join("、", items.stream().map(Item::label).toList());
    var goal = Math.min(finding.benchmark(), rate + Math.max(0.08, (finding.benchmark() - rate) / 2));
    return new TeachingAdjustment(
        0, "", problem.id(), scope, finding.domain(), finding.grade(), classRef, pupils, "",
        List.of(new WeakPoint(finding.target(), rate, finding.benchmark(), finding.evidence().items())),
        ZH.say("adjustment.diagnosis." + level, who, finding.target(), rate * 100, finding.against(),
            finding.benchmark() * 100, labels, n),
        problem.cause(),
        ZH.say("adjustment.goal", who, finding.target(), rate * 100, goal * 100, ZH.say("adjustment.scope." + level)),
        ZH.say("adjustment.strategy." + kind(finding) + "." + level, finding.target()),
        IntStream.rangeClosed(1, 3)
            .mapToObj(i -> ZH.say("adjustment.activity." + level + "." + i, finding.target(), labels))
            .toList(),
        ZH.say("adjustment.homework", finding.target()),
        USUAL_PERIODS, USUAL_PERIODS + periods, start, start.plusWeeks(8), start.plusWeeks(9),
        ZH.say("adjustment.check", finding.target(), items.size()), "", "", "", PlanStatus.DRAFT);
  }

  private static String kind(Finding finding) {
    return switch (finding.rule()) {
      case "ability-level" -> "ability";
      case "item-type" -> "type";
      default -> "knowledge";
    };
  }
}
