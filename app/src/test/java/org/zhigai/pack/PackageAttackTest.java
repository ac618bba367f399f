package org.zhigai.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.hipparchus.optim.linear.LinearConstraint;
import org.hipparchus.optim.linear.LinearConstraintSet;
import org.hipparchus.optim.linear.LinearObjectiveFunction;
import org.hipparchus.optim.linear.Relationship;
import org.hipparchus.optim.linear.SimplexSolver;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.zhigai.kernel.Presence;
import org.zhigai.monitoring.PaperResults;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.Term;
import org.zhigai.pack.PaperShare.PointShare;
import org.zhigai.pack.PaperShare.Scale;
import org.zhigai.rows.Values;

/**
 * What somebody can work out who has a package, or two of different days, and a solver. The attack knows every possible score (half marks from 0 to 100), every
 * span, and the exact sums: a variable a score, so it is sharper than what the program itself looks at.
 */
class PackageAttackTest {
  private static final int SCORES = 201;
  private static final int LEAST = 5;
  private static final Round ROUND = new Round(2026, Term.SPRING);

  /** The one state such a row has. */
  private enum SharedState {
    KEPT
  }

  @Property(tries = 60, shrinking = ShrinkingMode.OFF)
  void noFewPupilsAreKnownToLieAnywhere(
      @ForAll @IntRange(min = 20, max = 140) int pupils, @ForAll @DoubleRange(min = -2, max = 3) double able,
      @ForAll @DoubleRange(min = 0.1, max = 1.5) double spread, @ForAll @IntRange(max = 100000) int seed) {
    var school = RawSchool.of("甲校", pupils, able, spread, seed);
    var told = SharePaper.of(school.results(), List.of()).orElseThrow();
    assertThat(told.spans()).as("no small cell").allMatch(s -> s.pupils() >= LEAST);
    attack(told, school.totals());
  }

  /** One who is far below all others shows in the squares, and they are left out. */
  @Property(tries = 40, shrinking = ShrinkingMode.OFF)
  void oneAloneAtTheBottomIsNotSeen(@ForAll @IntRange(min = 20, max = 60) int pupils, @ForAll @IntRange(max = 100000) int seed) {
    var rows = new ArrayList<>(RawSchool.of("甲校", pupils - 1, 5, 0.2, seed).rows());
    rows.add(new float[10]);
    var results = RawSchool.results(ROUND, rows, 0);
    attack(SharePaper.of(results, List.of()).orElseThrow(), new RawSchool("甲校", results).totals());
  }

  private static void attack(PaperShare told, double[] totals) {
    var known = known(told);
    for (var cell = 0; cell < 20; cell++) {
      var asked = new double[SCORES];
      var really = 0;
      for (var v = 0; v < SCORES; v++) {
        asked[v] = step(v / 2.0) == cell ? 1 : 0;
      }
      for (var total : totals) {
        really += step(total) == cell ? 1 : 0;
      }
      if (really > 0 && really < LEAST) {
        assertThat(bound(asked, known, GoalType.MINIMIZE)).as("%d in step %d of %s", really, cell, told).isLessThan(1);
        assertThat(bound(asked, known, GoalType.MAXIMIZE)).as("%d in step %d of %s", really, cell, told).isGreaterThanOrEqualTo(LEAST - 1 - 1e-6);
      }
    }
  }

  private static int step(double score) {
    return Math.min(19, (int) (score / 5));
  }

  private static List<LinearConstraint> known(PaperShare told) {
    var out = new ArrayList<LinearConstraint>();
    for (var scale : Scale.values()) {
      for (var span : told.spans(scale)) {
        var in = new double[SCORES];
        for (var v = 0; v < SCORES; v++) {
          in[v] = v / 2.0 >= span.from() && (v / 2.0 < span.to() || span.to() == 100) ? 1 : 0;
        }
        out.add(new LinearConstraint(in, Relationship.EQ, span.pupils()));
      }
    }
    var all = new double[SCORES];
    Arrays.fill(all, 1);
    out.add(new LinearConstraint(all, Relationship.EQ, told.present()));
    told.sum().ifPresent(s -> out.add(new LinearConstraint(powers(1), Relationship.EQ, s.doubleValue() / 100)));
    told.squares().ifPresent(s -> out.add(new LinearConstraint(powers(2), Relationship.EQ, s.doubleValue() / 10000)));
    return out;
  }

  private static double[] powers(int power) {
    var out = new double[SCORES];
    for (var v = 0; v < SCORES; v++) {
      out[v] = Math.pow(v / 200.0, power);
    }
    return out;
  }

  private static double bound(double[] asked, List<LinearConstraint> known, GoalType goal) {
    var all = new ArrayList<>(known);
    for (var i = 0; i < asked.length; i++) {
      var below = new double[asked.length];
      below[i] = -1;
      all.add(new LinearConstraint(below, Relationship.LEQ, 0));
    }
    return new SimplexSolver().optimize(new LinearObjectiveFunction(asked, 0), new LinearConstraintSet(all), goal).getValue();
  }

  /** An item on which one to four lost marks cannot be taken out of the sums of points, abilities and the whole. */
  @Property(tries = 60, shrinking = ShrinkingMode.OFF)
  void noItemOfAFewIsLeftOverWhenSumsAreTakenFromOneAnother(
      @ForAll @IntRange(min = 20, max = 120) int pupils, @ForAll @IntRange(max = 9) int easy, @ForAll @IntRange(min = 1, max = 4) int losing,
      @ForAll @IntRange(max = 100000) int seed) {
    var rows = RawSchool.of("甲校", pupils, 0.5, seed).rows();
    for (var p = 0; p < rows.size(); p++) {
      rows.get(p)[easy] = p < losing ? 4 : 10;
    }
    var results = RawSchool.results(ROUND, rows, 0);
    var told = SharePaper.of(results, List.of()).orElseThrow();
    var items = results.paper().items();
    var known = new ArrayList<LinearConstraint>();
    known.add(new LinearConstraint(ones(i -> true), Relationship.EQ, lost(told.sum().orElseThrow(), 10, pupils)));
    for (var point : told.points()) {
      point.points().ifPresent(got -> known.add(
          new LinearConstraint(
              ones(i -> items.get(i).knowledgePoints().contains(point.name()) || items.get(i).ability().equals(point.name())), Relationship.EQ,
              lost(got, point.items(), pupils))));
    }
    for (var i = 0; i < 10; i++) {
      var one = i;
      known.add(new LinearConstraint(ones(j -> j == one), Relationship.LEQ, 10.0 * pupils));
    }
    var asked = ones(i -> i == easy);
    var wide = bound(asked, known, GoalType.MAXIMIZE) - bound(asked, known, GoalType.MINIMIZE);
    assertThat(wide).as("marks lost on item %d: %s", easy, told.points()).isGreaterThanOrEqualTo(LEAST * 10 - 1e-6);
  }

  private static double lost(BigDecimal got, int items, int pupils) {
    return 10.0 * items * pupils - got.doubleValue();
  }

  private static double[] ones(IntPredicate in) {
    return IntStream.range(0, 10).mapToDouble(i -> in.test(i) ? 1 : 0).toArray();
  }

  /** Two packages: between them some pupils came, went or were corrected. */
  @Property(tries = 100, shrinking = ShrinkingMode.OFF)
  void theDifferenceOfTwoPackagesIsNobodys(
      @ForAll @IntRange(min = 30, max = 90) int pupils, @ForAll @IntRange(max = 25) int came, @ForAll @IntRange(max = 25) int went,
      @ForAll @IntRange(max = 100000) int seed) {
    var chance = new Random(seed);
    var first = new ArrayList<>(RawSchool.of("甲校", pupils, 0, seed).rows());
    var second = new ArrayList<>(first.subList(0, pupils - Math.min(went, pupils - 22)));
    second.addAll(RawSchool.of("甲校", came + 1, chance.nextGaussian(), seed + 1L).rows().subList(0, came));
    var before = RawSchool.results(ROUND, first, 2);
    var told = SharePaper.of(before, List.of()).orElseThrow();
    var remembered = SharedPaper.KIND.unkept(
        SharedState.KEPT, Values.of(SharedPaper.PAPER, "x").and(SharedPaper.MARKS, PaperMarks.of(before)).and(SharedPaper.TOLD, PaperLines.lines(told)))
        .view();
    var after = RawSchool.results(ROUND, second, 1);
    var again = ShareAgain.of(after, List.of(remembered)).orElseThrow().share();
    if (again.equals(told)) {
      return;
    }
    // Whoever came and whoever went are enough to be a paper of their own, or nobody.
    var gone = PaperMarks.without(PaperMarks.of(before), PaperMarks.of(after));
    var fresh = PaperMarks.without(PaperMarks.of(after), PaperMarks.of(before));
    for (var change : List.of(gone, fresh)) {
      assertThat(Arrays.stream(change).sum()).satisfiesAnyOf(n -> assertThat(n).isZero(), n -> assertThat(n).isGreaterThanOrEqualTo(10));
      // In every stretch that both packages tell of.
      for (var scale : Scale.values()) {
        var from = 0;
        for (var end : common(told, again, scale)) {
          var in = Arrays.stream(change, from / 5, end / 5).sum();
          assertThat(in).as("of those between, in %d to %d", from, end).satisfiesAnyOf(
              n -> assertThat(n).isZero(), n -> assertThat(n).isGreaterThanOrEqualTo(LEAST));
          from = end;
        }
      }
    }
    assertThat(again.points()).allMatch(p -> p.points().isEmpty());
    assertThat(again.enrolled()).isEmpty();
    if (Arrays.stream(gone).sum() == 0 || Arrays.stream(fresh).sum() == 0) {
      assertThat(again.squares()).as("a paper of those between").isEmpty();
    }
  }

  private static List<Integer> common(PaperShare one, PaperShare other, Scale scale) {
    var ends = new ArrayList<>(one.spans(scale).stream().map(PaperShare.SpanShare::to).toList());
    ends.retainAll(other.spans(scale).stream().map(PaperShare.SpanShare::to).toList());
    return ends;
  }

  /** A package tells nothing of absent pupils when there are a few, and of nobody when hardly anybody was there. */
  @Property(tries = 20)
  void aFewAbsentAreNotCounted(@ForAll @IntRange(min = 1, max = 4) int absent, @ForAll @IntRange(max = 1000) int seed) {
    var rows = RawSchool.of("甲校", 30, 0, seed).rows();
    PaperResults results = RawSchool.results(ROUND, rows, absent);
    assertThat(results.pupils()).filteredOn(p -> p.presence() == Presence.ABSENT).hasSize(absent);
    assertThat(SharePaper.of(results, List.of()).orElseThrow().enrolled()).isEmpty();
    assertThat(SharePaper.of(RawSchool.results(ROUND, rows, 0), List.of()).orElseThrow().enrolled()).hasValue(30);
    assertThat(SharePaper.of(RawSchool.results(ROUND, rows, 6), List.of()).orElseThrow().enrolled()).hasValue(36);
    assertThat(SharePaper.of(RawSchool.results(ROUND, rows.subList(0, 9), 0), List.of())).isEmpty();
    assertThat(SharePaper.of(results, List.of()).orElseThrow().points()).extracting(PointShare::name).contains("几何直观");
  }
}
