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
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Words;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.monitoring.Grades;
import org.zhigai.monitoring.Item;
import org.zhigai.monitoring.ResultsArchive;
import org.zhigai.monitoring.figures.SatPaper;
import org.zhigai.problems.Finding;
import org.zhigai.problems.list.Problem;
import org.zhigai.problems.Statements;
import org.zhigai.problems.Target;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Prose;
import org.zhigai.rows.Values;
import org.zhigai.value.Unit;
import org.zhigai.value.Value;

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
  private static final long USUAL_PERIODS = 8;

  private final ResultsArchive archive;
  private final Clock clock;

  public DraftAdjustments(ResultsArchive archive, Clock clock) {
    this.archive = archive;
    this.clock = clock;
  }

  /** New adjustments: grade first, then classes by number, then the support group. */
  public List<Edit> draft(Problem problem) {
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
    var out = new ArrayList<Edit>();
    if (finding.classRef().isEmpty()) {
      out.add(opened(plan(problem, PlanScope.GRADE, Optional.empty(), List.of(), finding.estimate(), items, sat.pupils().size())));
    }
    for (var classRef : finding.classRef().map(List::of).orElse(sat.classes())) {
      var own = sat.of(classRef, rates);
      var rate = IntStream.range(0, own.length).mapToDouble(p -> own[p]).average().orElse(Double.NaN);
      if (own.length >= SMALLEST_GROUP && finding.benchmark() - rate >= CLASS_FLOOR) {
        out.add(opened(plan(problem, PlanScope.CLASS, Optional.of(classRef), List.of(), rate, items, own.length)));
      }
    }
    group(problem, sat, rates, items).ifPresent(values -> out.add(opened(values)));
    return out;
  }

  /**
   * A plan that people decided on over the results: what they decided is its first activity, whom they named its teacher; the
   * rest is as drafted for the items of the problem, and left to the teacher where it has none.
   *
   * @param problemKey key of the problem, which may not be kept yet
   * @param due when it is to be done; a day that has passed counts as none
   */
  Edit decided(Problem problem, long problemKey, String activity, String teacher, Optional<LocalDate> due) {
    var finding = problem.finding();
    var scope = finding.classRef().isPresent() ? PlanScope.CLASS : PlanScope.GRADE;
    var like = plan(problem, scope, finding.classRef(), List.of(), finding.estimate(), items(finding), finding.n());
    var drafted = finding.unit() == Unit.RATE && !items(finding).isEmpty();
    var row = TeachingAdjustment.KIND.unkept(PlanStatus.DRAFT, like);
    var activities = Stream.concat(Stream.of(activity), drafted ? row.get(TeachingAdjustment.ACTIVITIES).stream() : Stream.of()).toList();
    var to = due.filter(row.get(TeachingAdjustment.FROM)::isBefore).orElseGet(() -> row.get(TeachingAdjustment.TO));
    var values =
        like.and(TeachingAdjustment.PROBLEM, problemKey)
            .and(TeachingAdjustment.TEACHER, teacher)
            .and(TeachingAdjustment.ACTIVITIES, activities)
            .and(TeachingAdjustment.PERIODS_AFTER, row.get(TeachingAdjustment.PERIODS_BEFORE))
            .and(TeachingAdjustment.TO, to)
            .and(TeachingAdjustment.CHECK_ON, to.plusWeeks(1));
    return opened(
        drafted
            ? values
            : values.and(TeachingAdjustment.WEAK_POINTS, List.of())
                .and(TeachingAdjustment.DIAGNOSIS, Prose.of(ZH.text(Statements.evidence(finding))))
                .and(TeachingAdjustment.GOAL, Prose.none())
                .and(TeachingAdjustment.STRATEGY, "")
                .and(TeachingAdjustment.HOMEWORK, "")
                .and(TeachingAdjustment.CHECK_BY, ""));
  }

  private Edit opened(Values<TeachingAdjustment> values) {
    return new Edit.Open<>(TeachingAdjustment.KIND, LocalDate.now(clock).getYear(), values);
  }

  private List<Item> items(Finding finding) {
    return finding.evidence().paperId() == 0
        ? List.of()
        : archive.results(finding.evidence().paperId()).paper().items().stream()
            .filter(i -> finding.evidence().items().contains(i.label()))
            .toList();
  }

  private Optional<Values<TeachingAdjustment>> group(Problem problem, SatPaper sat, double[] rates, List<Item> items) {
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

  private Values<TeachingAdjustment> plan(
      Problem problem, PlanScope scope, Optional<ClassRef> classRef, List<String> pupils, double rate,
      List<Item> items, int n) {
    var finding = problem.finding();
    var start = LocalDate.now(clock);
    var periods = switch (scope) {
      case GRADE -> 4L;
      case CLASS -> 3L;
      case GROUP -> 2L;
    };
    var level = scope.name().toLowerCase(Locale.ROOT);
    var who = classRef.map(ClassRef::label).orElseGet(() -> Grades.label(finding.grade()));
    var labels = String.join("、", items.stream().map(Item::label).toList());
    var goal = Math.min(finding.benchmark(), rate + Math.max(0.08, (finding.benchmark() - rate) / 2));
    var at = new Value.Level(rate, Unit.RATE);
    return Values.of(TeachingAdjustment.PROBLEM, problem.id())
        .and(TeachingAdjustment.SCOPE, scope)
        .and(TeachingAdjustment.SUBJECT, finding.domain())
        .and(TeachingAdjustment.GRADE, (long) finding.grade())
        .and(TeachingAdjustment.CLASS, classRef)
        .and(TeachingAdjustment.PUPILS, pupils)
        .and(TeachingAdjustment.WEAK_POINTS, List.of(new WeakPoint(finding.target().name(), rate, finding.benchmark(), finding.evidence().items())))
        .and(
            TeachingAdjustment.DIAGNOSIS,
            Prose.of(Phrase.of(
                "adjustment.diagnosis." + level, who, finding.target().name(), at, finding.against(), new Value.Level(finding.benchmark(), Unit.RATE), labels,
                new Value.Count(n))))
        .and(TeachingAdjustment.CAUSE, problem.cause())
        .and(
            TeachingAdjustment.GOAL,
            Prose.of(Phrase.of(
                "adjustment.goal", who, finding.target().name(), at, new Value.Level(goal, Unit.RATE), Phrase.of("adjustment.scope." + level))))
        .and(TeachingAdjustment.STRATEGY, ZH.say("adjustment.strategy." + kind(finding) + "." + level, finding.target().name()))
        .and(
            TeachingAdjustment.ACTIVITIES,
            IntStream.rangeClosed(1, 3).mapToObj(i -> ZH.say("adjustment.activity." + level + "." + i, finding.target().name(), labels)).toList())
        .and(TeachingAdjustment.HOMEWORK, ZH.say("adjustment.homework", finding.target().name()))
        .and(TeachingAdjustment.PERIODS_BEFORE, USUAL_PERIODS)
        .and(TeachingAdjustment.PERIODS_AFTER, USUAL_PERIODS + periods)
        .and(TeachingAdjustment.FROM, start)
        .and(TeachingAdjustment.TO, start.plusWeeks(8))
        .and(TeachingAdjustment.CHECK_ON, start.plusWeeks(9))
        .and(TeachingAdjustment.CHECK_BY, ZH.say("adjustment.check", finding.target().name(), items.size()));
  }

  private static String kind(Finding finding) {
    return switch (finding.target()) {
      case Target.AbilityLevel _ -> "ability";
      case Target.ItemType _ -> "type";
      // What is planned for a knowledge point is said of the items of all others too.
      case Target.KnowledgePoint _,Target.OneItem _,Target.ByPeople _,Target.WholePaper _,Target.Factor _,Target.IndicatorLine _,Target.PupilGroup _,Target.Participation _,Target.ClassSpread _,Target.PaperQuality _,Target.Unknown _ ->
          "knowledge";
    };
  }
}
