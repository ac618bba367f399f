package org.zhigai.stats.trust;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.optim.linear.LinearConstraint;
import org.hipparchus.optim.linear.LinearConstraintSet;
import org.hipparchus.optim.linear.LinearObjectiveFunction;
import org.hipparchus.optim.linear.Relationship;
import org.hipparchus.optim.linear.SimplexSolver;
import org.hipparchus.optim.nonlinear.scalar.GoalType;

/**
 * How narrowly somebody who has what is published, and a solver, can know what is not: sums are bounded over everything that agrees with what is published
 * (linear programming; Fischetti and Salazar 2001 look at tables so before they go out).
 */
public final class Narrowing {
  private static final double SLACK = 1e-7;
  private static final double NEARLY_NOBODY = 0.5;

  private Narrowing() {}

  /**
   * What is published of scores between 0 and 1.
   *
   * @param ends of the spans of steps of equal width, as {@link ScaleSpans#ends}
   * @param pupils in each span
   * @param sum of all scores; {@code NaN} when not published
   * @param squares sum of the squares of all scores; {@code NaN} when not published
   */
  public record Scores(int steps, List<Integer> ends, List<Integer> pupils, double sum, double squares) {
    public Scores {
      ends = List.copyOf(ends);
      pupils = List.copyOf(pupils);
    }

    /** The same sums, told with other spans. */
    public Scores in(List<Integer> otherEnds, List<Integer> inThem) {
      return new Scores(steps, otherEnds, inThem, sum, squares);
    }

    /** Without the squares, or without any sum. */
    public Scores without(boolean sumToo) {
      return new Scores(steps, ends, pupils, sumToo ? Double.NaN : sum, Double.NaN);
    }
  }

  /**
   * Whether nobody can tell that there is anybody in a stretch of the scale where there are a few, or that there are not several.
   *
   * @param counts how many there really are in each step
   * @param stretches from and one past the last step, of which only those that hold a few are looked at
   */
  public static boolean hides(Scores published, int[] counts, List<int[]> stretches, int least) {
    for (var stretch : stretches) {
      var really = Arrays.stream(counts, stretch[0], stretch[1]).sum();
      if (really > 0 && really < least) {
        var asked = new double[3 * published.steps()];
        Arrays.fill(asked, stretch[0], stretch[1], 1);
        var known = known(published);
        // Scores lie on a grid, which an attacker knows and this does not: bounds are asked to be wider by half a pupil and by two.
        if (bound(asked, known, GoalType.MINIMIZE) > NEARLY_NOBODY || bound(asked, known, GoalType.MAXIMIZE) < least + 1 - SLACK) {
          return false;
        }
      }
    }
    return true;
  }

  /** Of each step how many, by how much their scores lie above its lower end, and their squares. */
  private static List<LinearConstraint> known(Scores published) {
    var steps = published.steps();
    var out = new ArrayList<LinearConstraint>();
    var from = 0;
    for (var s = 0; s < published.ends().size(); s++) {
      var in = new double[3 * steps];
      Arrays.fill(in, from, published.ends().get(s), 1);
      out.add(new LinearConstraint(in, Relationship.EQ, published.pupils().get(s)));
      from = published.ends().get(s);
    }
    var sum = new double[3 * steps];
    var squares = new double[3 * steps];
    for (var b = 0; b < steps; b++) {
      var low = (double) b / steps;
      var high = (b + 1.0) / steps;
      sum[b] = low;
      sum[steps + b] = 1;
      squares[2 * steps + b] = 1;
      out.add(row(steps, b, high - low, -1, 0, 0));
      if (!Double.isNaN(published.squares())) {
        // Squares lie above every tangent and below the chord of their step.
        for (var at : new double[] {low, (low + high) / 2, high}) {
          out.add(row(steps, b, at * at - 2 * at * low, -2 * at, 1, 0));
        }
        out.add(row(steps, b, low * low, low + high, -1, 0));
      }
    }
    if (!Double.isNaN(published.sum())) {
      out.add(new LinearConstraint(sum, Relationship.EQ, published.sum()));
    }
    if (!Double.isNaN(published.squares())) {
      out.add(new LinearConstraint(squares, Relationship.EQ, published.squares()));
    }
    return out;
  }

  private static LinearConstraint row(int steps, int step, double count, double above, double square, double least) {
    var out = new double[3 * steps];
    out[step] = count;
    out[steps + step] = above;
    out[2 * steps + step] = square;
    return new LinearConstraint(out, Relationship.GEQ, least);
  }

  /**
   * How wide the interval is in which somebody knows a sum over some parts to lie.
   *
   * @param parts what each part really is; never below 0
   * @param most what each part is at most
   * @param published parts whose sums are published, by their places
   * @param asked the parts whose sum is asked for
   */
  public static double width(double[] parts, double[] most, List<List<Integer>> published, List<Integer> asked) {
    var known = new ArrayList<LinearConstraint>();
    for (var sum : published) {
      known.add(new LinearConstraint(ones(parts.length, sum), Relationship.EQ, sum.stream().mapToDouble(i -> parts[i]).sum()));
    }
    for (var i = 0; i < parts.length; i++) {
      known.add(new LinearConstraint(ones(parts.length, List.of(i)), Relationship.LEQ, most[i]));
    }
    var wanted = ones(parts.length, asked);
    return bound(wanted, known, GoalType.MAXIMIZE) - bound(wanted, known, GoalType.MINIMIZE);
  }

  private static double[] ones(int length, List<Integer> at) {
    var out = new double[length];
    at.forEach(i -> out[i] = 1);
    return out;
  }

  /** What cannot be worked out is taken for known: nothing is published because a solver gave up. */
  private static double bound(double[] asked, List<LinearConstraint> known, GoalType goal) {
    var all = new ArrayList<>(known);
    for (var i = 0; i < asked.length; i++) {
      // Nobody is there less than not at all; said of each as a constraint of its own.
      var below = new double[asked.length];
      below[i] = -1;
      all.add(new LinearConstraint(below, Relationship.LEQ, 0));
    }
    try {
      return new SimplexSolver().optimize(new LinearObjectiveFunction(asked, 0), new LinearConstraintSet(all), goal).getValue();
    } catch (MathRuntimeException unsolved) {
      return goal == GoalType.MINIMIZE ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
    }
  }
}
