package org.zhigai.adjustment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.zhigai.adjustment.diagnosis.Bands;
import org.zhigai.adjustment.diagnosis.Clause;
import org.zhigai.adjustment.diagnosis.Clauses;
import org.zhigai.adjustment.diagnosis.DiagnosePoints;
import org.zhigai.adjustment.diagnosis.PointDiagnosis;
import org.zhigai.adjustment.diagnosis.HelpRule;
import org.zhigai.adjustment.diagnosis.Proposal;
import org.zhigai.adjustment.diagnosis.Spot;
import org.zhigai.kernel.Phrase;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.monitoring.ResultsArchive;
import org.zhigai.monitoring.figures.SatPaper;
import org.zhigai.problems.Finding;
import org.zhigai.problems.Statements;
import org.zhigai.problems.Target;
import org.zhigai.problems.list.Problem;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Prose;
import org.zhigai.rows.Values;
import org.zhigai.stats.trust.Trust;
import org.zhigai.strategy.FormOfHelp;
import org.zhigai.strategy.Strategy;
import org.zhigai.value.Unit;
import org.zhigai.value.Value;

/**
 * Use case: first drafts of teaching adjustments for a confirmed problem. The form of help follows from the diagnosis, the strategy from the library.
 * A class gets a plan of its own only where something else is to be done there than in the grade; a support group likewise. What no lesson mends gives
 * a plan of the department that answers for it.
 */
public final class DraftAdjustments {
  private final ResultsArchive archive;
  private final Strategies strategies;
  private final AskLibrary library;
  private final Clock clock;

  public DraftAdjustments(ResultsArchive archive, Strategies strategies, Clock clock) {
    this.archive = archive;
    this.strategies = strategies;
    this.library = new AskLibrary(new OfferStrategies(strategies));
    this.clock = clock;
  }

  Strategies strategies() {
    return strategies;
  }

  /** Papers read for several problems in turn are read once. */
  Papers papers() {
    return new Papers(archive);
  }

  /** New adjustments: grade first, then classes by number, then the support group. */
  List<Edit> draft(Problem problem, Papers papers) {
    var finding = problem.finding();
    return isPoint(finding) ? onPaper(problem, papers) : isOutside(finding) ? List.of(opened(outside(problem))) : List.of();
  }

  /** The same for one problem alone. */
  public List<Edit> draft(Problem problem) {
    return draft(problem, papers());
  }

  /** A class's own plan, whether or not the grade's would do for it. */
  List<Edit> draft(Problem problem, ClassRef only, Papers papers) {
    var finding = problem.finding();
    var paper = papers.of(finding.evidence().paperId());
    return List.of(opened(plan(problem, paper, PlanScope.CLASS, part(finding, paper, papers.spot(finding), List.of(only)), List.of())));
  }

  /** A plan for one pupil, as the teacher asks for it. */
  List<Edit> draft(Problem problem, String pupil, Papers papers) {
    var paper = papers.everybody(problem.finding().evidence().paperId());
    return List.of(opened(new DraftForPupil(library).of(problem, paper, papers.spot(problem.finding()), pupil, LocalDate.now(clock))));
  }

  /** By number; none for a problem that is no point of a paper. */
  List<ClassRef> classes(Problem problem, Papers papers) {
    var finding = problem.finding();
    if (!isPoint(finding) || finding.classRef().isPresent()) {
      return List.of();
    }
    var paper = papers.of(finding.evidence().paperId());
    var rates = paper.sat().rates(papers.spot(finding).items());
    return paper.sat().classes().stream().filter(c -> paper.sat().of(c, rates).length >= HelpRule.SMALLEST_GROUP).toList();
  }

  /** Whether drafting has something to say about it. */
  public static boolean isDrafted(Finding finding) {
    return isPoint(finding) || isOutside(finding);
  }

  /** A weakness of some items of a paper. */
  private static boolean isPoint(Finding finding) {
    return switch (finding.target()) {
      case Target.KnowledgePoint _,Target.AbilityLevel _,Target.ItemType _,Target.OneItem _,Target.WholePaper _,Target.ByPeople _ ->
          finding.evidence().paperId() != 0 && finding.unit() == Unit.RATE && !finding.evidence().items().isEmpty();
      case Target.Factor _,Target.IndicatorLine _,Target.PupilGroup _,Target.Participation _,Target.ClassSpread _,Target.PaperQuality _,Target.Unknown _ ->
          false;
    };
  }

  private static boolean isOutside(Finding finding) {
    return switch (finding.target()) {
      case Target.Factor _,Target.IndicatorLine _,Target.PupilGroup _,Target.Participation _,Target.ClassSpread _,Target.PaperQuality _ -> true;
      case Target.KnowledgePoint _,Target.AbilityLevel _,Target.ItemType _,Target.OneItem _,Target.WholePaper _,Target.ByPeople _,Target.Unknown _ -> false;
    };
  }

  /** A class, or all, with what is said of it. */
  private record Part(List<ClassRef> classes, PointDiagnosis diagnosis, Proposal proposal, Choice choice) {
    /** The strategy it begins with. */
    Optional<String> key() {
      return choice.taken().map(Strategy::key);
    }
  }

  private List<Edit> onPaper(Problem problem, Papers papers) {
    var finding = problem.finding();
    var paper = papers.of(finding.evidence().paperId());
    var spot = papers.spot(finding);
    if (spot.items().isEmpty()) {
      return List.of();
    }
    var whole = part(finding, paper, spot, finding.classRef().stream().toList());
    var low = finding.classRef().isEmpty() && whole.proposal().form() != FormOfHelp.ASSESSMENT ? low(finding, paper, spot) : List.<Part>of();
    var own = joined(finding, paper, spot, low.stream().filter(c -> c.key().isPresent() && !c.key().equals(whole.key())).toList());
    var taken = Stream.concat(Stream.of(whole), own.stream()).flatMap(p -> p.key().stream()).collect(Collectors.toSet());
    var group = group(problem, paper, papers.everybody(finding.evidence().paperId()), spot, whole, taken);
    var scope = finding.classRef().isEmpty() ? PlanScope.GRADE : PlanScope.CLASS;
    var out = new ArrayList<Edit>();
    var first = plan(problem, paper, scope, whole, low);
    var alone = group.filter(g -> g.choice().taken().isPresent() && !taken.contains(g.choice().taken().get().key()));
    out.add(opened(group.isPresent() && alone.isEmpty() ? grouped(first, group.get()) : first));
    own.forEach(c -> out.add(opened(plan(problem, paper, PlanScope.CLASS, c, List.of()))));
    alone.ifPresent(g -> out.add(opened(plan(problem, g, whole))));
    return out;
  }

  private Part part(Finding finding, DiagnosePoints paper, Spot spot, List<ClassRef> only) {
    var diagnosis = paper.of(spot, only);
    var proposal = HelpRule.propose(diagnosis);
    return new Part(only, diagnosis, proposal, library.point(finding, diagnosis, proposal, proposal.form(), Set.of()));
  }

  /** Classes clearly below the benchmark, each with its own diagnosis. */
  private List<Part> low(Finding finding, DiagnosePoints paper, Spot spot) {
    var rates = paper.sat().rates(spot.items());
    return paper.sat().classes().stream()
        .filter(c -> {
          var own = paper.sat().of(c, rates);
          return own.length >= HelpRule.SMALLEST_GROUP
              && finding.benchmark() - Arrays.stream(own).average().orElse(Double.NaN) >= DiagnosePoints.BELOW;
        })
        .map(c -> part(finding, paper, spot, List.of(c)))
        .toList();
  }

  /** Classes that need the same are one plan, where the same rule holds for them together. */
  private List<Part> joined(Finding finding, DiagnosePoints paper, Spot spot, List<Part> classes) {
    var alike = new LinkedHashMap<List<Object>, List<Part>>();
    classes.forEach(c -> alike.computeIfAbsent(List.of(c.proposal().form(), c.key()), k -> new ArrayList<>()).add(c));
    var out = new ArrayList<Part>();
    for (var some : alike.values()) {
      var together = part(finding, paper, spot, some.stream().flatMap(c -> c.classes().stream()).toList());
      if (together.proposal().form() == some.getFirst().proposal().form() && together.key().equals(some.getFirst().key())) {
        out.add(together);
      } else {
        out.addAll(some);
      }
    }
    return out;
  }

  private Values<TeachingAdjustment> plan(Problem problem, DiagnosePoints paper, PlanScope scope, Part part, List<Part> classes) {
    var diagnosis = part.diagnosis();
    var clauses = new ArrayList<>(Clauses.of(diagnosis));
    classes.stream().map(DraftAdjustments::inClass).forEach(clauses::add);
    clauses.addAll(leftOut(problem));
    var start = LocalDate.now(clock);
    var until = PlanParts.until(start, part.choice().taken());
    var many = part.classes().isEmpty() ? paper.sat().classes().size() : part.classes().size();
    var aim = SetAims.aim(diagnosis, diagnosis.rate(), diagnosis.bands().n(), many, until.plusWeeks(1));
    var values = PlanParts.diagnosis(PlanParts.base(problem, scope, part.classes()), diagnosis, clauses, part.proposal(), aim);
    return PlanParts.finished(values, labels(diagnosis), aim, part.choice(), start, until);
  }

  private static Clause inClass(Part part) {
    var of = part.diagnosis();
    return new Clause(
        Clause.About.SPREAD,
        Phrase.of(
            "adjustment.clause.class", of.who(), new Value.Level(of.rate(), Unit.RATE), new Value.Count(of.bands().n()),
            Proposal.FORM.said(part.proposal().form())),
        of.trust().level());
  }

  /**
   * Pupils in the lower third of the point, in groups that share their other weak points.
   *
   * @param rate mean rate of them, 0–1
   */
  private record Group(PointDiagnosis diagnosis, List<SupportGroup> groups, double rate, Choice choice) {
    List<String> pupils() {
      return groups.stream().flatMap(g -> g.pupils().stream()).sorted().toList();
    }
  }

  /** @param everybody of whom those are helped whom numbers of many leave out, too */
  private Optional<Group> group(Problem problem, DiagnosePoints paper, DiagnosePoints everybody, Spot spot, Part whole, Set<String> taken) {
    var counted = low(paper.sat(), spot, whole);
    if (counted.length < HelpRule.SMALLEST_GROUP || whole.proposal().form() == FormOfHelp.ASSESSMENT) {
      return Optional.empty();
    }
    var rates = paper.sat().rates(spot.items());
    var rate = IntStream.of(counted).mapToDouble(p -> rates[p]).average().orElse(Double.NaN);
    var low = low(everybody.sat(), spot, whole);
    var choice = library.point(problem.finding(), whole.diagnosis(), whole.proposal(), FormOfHelp.SUPPORT_GROUP, taken);
    return Optional.of(new Group(whole.diagnosis(), new FormGroups(everybody.sat()).of(low), rate, choice));
  }

  private static int[] low(SatPaper sat, Spot spot, Part whole) {
    var rates = sat.rates(spot.items());
    return IntStream.range(0, rates.length)
        .filter(p -> !Double.isNaN(rates[p]) && Bands.isLow(rates[p]))
        .filter(p -> whole.classes().isEmpty() || whole.classes().contains(sat.pupils().get(p).classRef()))
        .toArray();
  }

  /** Whom the numbers of a plan leave out is told in it. */
  private List<Clause> leftOut(Problem problem) {
    var many = archive.leftOut(problem.finding().evidence().paperId());
    return many == 0
        ? List.of()
        : List.of(new Clause(Clause.About.LIMITS, Phrase.of("adjustment.limit.held", new Value.Count(many)), Trust.Level.WITH_CARE));
  }

  private static Values<TeachingAdjustment> grouped(Values<TeachingAdjustment> plan, Group group) {
    return plan.and(TeachingAdjustment.PUPILS, group.pupils()).and(TeachingAdjustment.GROUPS, group.groups());
  }

  private Values<TeachingAdjustment> plan(Problem problem, Group group, Part whole) {
    var of = group.diagnosis();
    var start = LocalDate.now(clock);
    var until = PlanParts.until(start, group.choice().taken());
    var n = group.pupils().size();
    var aim = SetAims.aim(of, group.rate(), n, group.groups().size(), until.plusWeeks(1));
    var first =
        new Clause(
            Clause.About.SIZE,
            Phrase.of(
                "adjustment.clause.group", of.who(), new Value.Count(n), of.spot().name(), new Value.Level(group.rate(), Unit.RATE),
                new Value.Count(group.groups().size())),
            of.trust().level());
    var clauses = new ArrayList<>(List.of(first, new Clause(Clause.About.LIMITS, Phrase.of("adjustment.limit.regression"), Trust.Level.WITH_CARE)));
    Clauses.of(of).stream().filter(c -> c.about() == Clause.About.ITEMS || c.about() == Clause.About.BEFORE).forEach(clauses::add);
    clauses.addAll(leftOut(problem));
    var proposal = new Proposal(FormOfHelp.SUPPORT_GROUP, HelpRule.SOME_LOW, Phrase.of("adjustment.rule.group", new Value.Count(n)));
    var values =
        PlanParts.diagnosis(PlanParts.base(problem, PlanScope.GROUP, whole.classes()), of, clauses, proposal, aim)
            .and(TeachingAdjustment.TIER_AIMS, TierAims.NONE)
            .and(
                TeachingAdjustment.WEAK_POINTS,
                List.of(new WeakPoint(of.spot().name(), group.rate(), of.spot().benchmark(), of.items().stream().map(i -> i.item().label()).toList())));
    return PlanParts.finished(grouped(values, group), labels(of), aim, group.choice(), start, until);
  }

  private static String labels(PointDiagnosis of) {
    return String.join("、", of.items().stream().map(i -> i.item().label()).toList());
  }

  /** What no lesson mends: measures of the department that answers for it. */
  private Values<TeachingAdjustment> outside(Problem problem) {
    var finding = problem.finding();
    var proposal =
        finding.target() instanceof Target.PaperQuality ? HelpRule.paperAtFault(finding.target().name()) : HelpRule.notTeaching(finding.target().name());
    var choice = library.outside(finding, proposal.form());
    var start = LocalDate.now(clock);
    var until = PlanParts.until(start, choice.taken());
    var values =
        PlanParts.base(problem, finding.classRef().isPresent() ? PlanScope.CLASS : PlanScope.GRADE, finding.classRef().stream().toList())
            .and(TeachingAdjustment.DIAGNOSIS, Prose.of(Phrase.of("adjustment.diagnosis.outside", Statements.of(finding), Statements.evidence(finding))))
            .and(TeachingAdjustment.PROPOSED, Optional.of(proposal))
            .and(TeachingAdjustment.FORM, Optional.of(proposal.form()))
            .and(TeachingAdjustment.GOAL, outsideGoal(finding, until.plusWeeks(1)));
    return PlanParts.finished(values, finding.target().name(), Aim.NONE, choice, start, until);
  }

  /** Half of the distance, in whatever it is counted. */
  private static Prose outsideGoal(Finding finding, LocalDate by) {
    var half = finding.estimate() - finding.difference() / 2;
    return Prose.of(
        Phrase.of(
            "adjustment.aim.outside", finding.target().name(), new Value.Level(finding.estimate(), finding.unit()), new Value.Level(half, finding.unit()),
            new Value.Day(by), finding.against(), new Value.Level(finding.benchmark(), finding.unit())));
  }

  /**
   * A plan that people decided on over the results: what they decided is its first activity, whom they named its teacher; the rest is as drafted for
   * the items of the problem, and left to the teacher where it has none.
   *
   * @param problemKey key of the problem, which may not be kept yet
   * @param due when it is to be done; a day that has passed counts as none
   */
  Edit decided(Problem problem, long problemKey, String activity, String teacher, Optional<LocalDate> due) {
    var row = TeachingAdjustment.KIND.unkept(PlanStatus.DRAFT, like(problem));
    var to = due.filter(row.get(TeachingAdjustment.FROM)::isBefore).orElseGet(() -> row.get(TeachingAdjustment.TO));
    return opened(
        like(problem).and(TeachingAdjustment.PROBLEM, problemKey)
            .and(TeachingAdjustment.TEACHER, teacher)
            .and(TeachingAdjustment.ACTIVITIES, Stream.concat(Stream.of(activity), row.get(TeachingAdjustment.ACTIVITIES).stream()).toList())
            .and(TeachingAdjustment.PERIODS_AFTER, row.get(TeachingAdjustment.PERIODS_BEFORE))
            .and(TeachingAdjustment.TO, to)
            .and(TeachingAdjustment.CHECK_ON, to.plusWeeks(1)));
  }

  private Values<TeachingAdjustment> like(Problem problem) {
    var finding = problem.finding();
    if (isPoint(finding)) {
      var papers = papers();
      var paper = papers.of(finding.evidence().paperId());
      var spot = papers.spot(finding);
      if (!spot.items().isEmpty()) {
        var scope = finding.classRef().isPresent() ? PlanScope.CLASS : PlanScope.GRADE;
        return plan(problem, paper, scope, part(finding, paper, spot, finding.classRef().stream().toList()), List.of());
      }
    }
    var start = LocalDate.now(clock);
    return PlanParts.base(problem, finding.classRef().isPresent() ? PlanScope.CLASS : PlanScope.GRADE, finding.classRef().stream().toList())
        .and(TeachingAdjustment.DIAGNOSIS, Prose.of(Statements.evidence(finding)))
        .and(TeachingAdjustment.FROM, start)
        .and(TeachingAdjustment.TO, start.plusWeeks(8));
  }

  private Edit opened(Values<TeachingAdjustment> values) {
    return new Edit.Open<>(TeachingAdjustment.KIND, LocalDate.now(clock).getYear(), values);
  }
}
