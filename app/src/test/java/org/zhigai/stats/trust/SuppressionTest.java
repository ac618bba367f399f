package org.zhigai.stats.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.hipparchus.optim.linear.LinearConstraint;
import org.hipparchus.optim.linear.LinearConstraintSet;
import org.hipparchus.optim.linear.LinearObjectiveFunction;
import org.hipparchus.optim.linear.Relationship;
import org.hipparchus.optim.linear.SimplexSolver;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.junit.jupiter.api.Test;

/**
 * What somebody can work out who has the published line: the total, the counts that are shown, and that each hidden one is at least one. The first attack
 * knows no more (linear programming); the second knows the program as well, and tries every line that the program would have published just so.
 */
class SuppressionTest {
  private static final int LEAST = 5;

  @Test
  void aSmallCountTakesTheNextWithIt() {
    assertThat(Suppression.hide(new int[] {30, 3, 12, 40}, LEAST)).containsExactly(false, true, true, false);
    assertThat(Suppression.hide(new int[] {30, 5, 12}, LEAST)).containsExactly(false, false, false);
    assertThat(Suppression.hide(new int[] {0, 30, 40}, LEAST)).containsExactly(false, false, false);
    assertThat(Suppression.hide(new int[] {40, 0, 30, 2}, LEAST)).as("the first after the last").containsExactly(true, false, false, true);
    assertThat(Suppression.hide(new int[] {1, 1, 1, 1, 1, 30}, LEAST)).as("five of whom there are five").containsOnly(true);
  }

  @Property(tries = 2000)
  void noSmallCountIsNarrowedByArithmetic(@ForAll @Size(min = 1, max = 12) List<@IntRange(max = 40) Integer> line) {
    var counts = line.stream().mapToInt(c -> c).toArray();
    var hidden = Suppression.hide(counts, LEAST);
    for (var i = 0; i < counts.length; i++) {
      assertThat(hidden[i] || counts[i] == 0 || counts[i] >= LEAST).as("shown").isTrue();
      if (hidden[i] && !isAllHidden(counts, hidden)) {
        assertThat(bound(counts, hidden, i, GoalType.MINIMIZE)).isEqualTo(1);
        assertThat(bound(counts, hidden, i, GoalType.MAXIMIZE)).isGreaterThanOrEqualTo(LEAST - 1.0);
      }
    }
  }

  /** Of fewer than five all together nothing is published at all. */
  @Property(tries = 500)
  void aLineHiddenWholeTellsNoSmallCountEither(@ForAll @Size(min = 2, max = 5) List<@IntRange(max = 7) Integer> line) {
    var counts = line.stream().mapToInt(c -> c).toArray();
    var hidden = Suppression.hide(counts, LEAST);
    var sum = Arrays.stream(counts).sum();
    var zeros = IntStream.of(counts).anyMatch(c -> c == 0);
    var some = (int) IntStream.of(counts).filter(c -> c > 0).count();
    if (sum < LEAST || some < 2 || !isAllHidden(counts, hidden) || (!zeros && sum - some + 1 < LEAST - 1)) {
      // Without a zero to hide behind, as many as that many pupils in as many groups stay told: five of one each.
      return;
    }
    var possible = IntStream.range(0, counts.length).mapToObj(c -> (Set<Integer>) new TreeSet<Integer>()).toList();
    everyLine(new int[counts.length], 0, sum, hidden, possible);
    for (var c = 0; c < counts.length; c++) {
      if (counts[c] > 0 && counts[c] < LEAST) {
        assertThat(possible.get(c)).as("cell %d of %s", c, line).hasSizeGreaterThanOrEqualTo(LEAST - 1);
      }
    }
  }

  @Test
  void whatHasNothingElseHidesBehindZeros() {
    assertThat(Suppression.hide(new int[] {1, 2, 2, 0}, LEAST)).containsOnly(true);
    assertThat(Suppression.hide(new int[] {4, 4, 0}, LEAST)).as("may as well be 3 and 5").containsExactly(true, true, false);
  }

  private static void everyLine(int[] counts, int from, int left, boolean[] hidden, List<Set<Integer>> possible) {
    if (from == counts.length - 1) {
      counts[from] = left;
      if (Arrays.equals(Suppression.hide(counts, LEAST), hidden)) {
        IntStream.range(0, counts.length).forEach(c -> possible.get(c).add(counts[c]));
      }
      return;
    }
    for (var n = 0; n <= left; n++) {
      counts[from] = n;
      everyLine(counts, from + 1, left - n, hidden, possible);
    }
  }

  /** What is hidden whole is looked at by itself. */
  private static boolean isAllHidden(int[] counts, boolean[] hidden) {
    return IntStream.range(0, counts.length).allMatch(i -> hidden[i] || counts[i] == 0);
  }

  private static double bound(int[] counts, boolean[] hidden, int cell, GoalType goal) {
    var cells = IntStream.range(0, counts.length).filter(i -> hidden[i]).toArray();
    var ones = new double[cells.length];
    Arrays.fill(ones, 1);
    var known = new ArrayList<LinearConstraint>();
    known.add(new LinearConstraint(ones, Relationship.EQ, Arrays.stream(cells).map(i -> counts[i]).sum()));
    var asked = new double[cells.length];
    for (var c = 0; c < cells.length; c++) {
      var one = new double[cells.length];
      one[c] = 1;
      known.add(new LinearConstraint(one, Relationship.GEQ, 1));
      asked[c] = cells[c] == cell ? 1 : 0;
    }
    return Math.rint(new SimplexSolver().optimize(new LinearObjectiveFunction(asked, 0), new LinearConstraintSet(known), goal).getValue() * 1e6) / 1e6;
  }

  @Property(tries = 300)
  void norByWhoeverKnowsTheProgram(@ForAll @Size(min = 2, max = 5) List<@IntRange(max = 14) Integer> line) {
    var counts = line.stream().mapToInt(c -> c).toArray();
    var hidden = Suppression.hide(counts, LEAST);
    var cells = IntStream.range(0, counts.length).filter(i -> hidden[i]).toArray();
    if (cells.length == 0 || isAllHidden(counts, hidden)) {
      return;
    }
    var possible = new ArrayList<Set<Integer>>();
    Arrays.stream(cells).forEach(c -> possible.add(new TreeSet<>()));
    tried(counts.clone(), hidden, cells, 0, Arrays.stream(cells).map(i -> counts[i]).sum(), possible);
    for (var c = 0; c < cells.length; c++) {
      if (counts[cells[c]] < LEAST) {
        assertThat(possible.get(c)).as("cell %d of %s", cells[c], line).hasSizeGreaterThanOrEqualTo(LEAST - 1);
      }
    }
  }

  /** Every line of this sum that would be published like this. */
  private static void tried(int[] counts, boolean[] hidden, int[] cells, int from, int left, List<Set<Integer>> possible) {
    if (from == cells.length - 1) {
      counts[cells[from]] = left;
      if (left > 0 && Arrays.equals(Suppression.hide(counts, LEAST), hidden)) {
        for (var c = 0; c < cells.length; c++) {
          possible.get(c).add(counts[cells[c]]);
        }
      }
      return;
    }
    for (var n = 1; n < left; n++) {
      counts[cells[from]] = n;
      tried(counts, hidden, cells, from + 1, left - n, possible);
    }
  }
}
