package org.zhigai.stats.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.analysis.MultivariateFunction;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.SimpleValueChecker;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.hipparchus.optim.nonlinear.scalar.noderiv.SimplexOptimizer;
import org.zhigai.stats.Descriptives;
import org.zhigai.stats.irt.ItemCurve;

/**
 * The line θ(old) = A·θ(new) + B that carries the new paper's scale to the old one's (Kolen and Brennan 2014, chapter 6). Not
 * defined, {@code NaN}, when fewer than two anchors are defined on both sides or all locations are equal.
 *
 * @param slope A, positive
 * @param shift B
 * @param anchors pairs used
 */
public record Linking(double slope, double shift, int anchors) {
  private static final int LEAST_FOR_SLOPE = 4;

  /** How to find the line. */
  public enum Method {
    /** By mean and spread of the locations (Marco 1977). */
    MEAN_SIGMA,
    /** By the least squared gap of the curves, item by item (Haebara 1980). */
    HAEBARA,
    /** By the least squared gap of the test curves (Stocking and Lord 1983). */
    STOCKING_LORD
  }

  /**
   * @param fresh anchor items as estimated on the new paper
   * @param old the same items on the old scale, in the same order
   */
  public static Linking of(Method method, List<ItemCurve> fresh, List<ItemCurve> old) {
    if (fresh.size() != old.size()) {
      throw new IllegalArgumentException(fresh.size() + " anchors beside " + old.size());
    }
    var pairs = Anchors.of(fresh, old);
    var start = pairs.meanSigma();
    if (method == Method.MEAN_SIGMA || Double.isNaN(start.slope())) {
      return start;
    }
    MultivariateFunction gap =
        x -> method == Method.HAEBARA ? pairs.haebara(Math.exp(x[0]), x[1]) : pairs.stockingLord(Math.exp(x[0]), x[1]);
    var found = least(gap, Math.log(start.slope()), start.shift());
    var slope = Math.exp(found[0]);
    return slope > 0 && Double.isFinite(slope) && Double.isFinite(found[1]) ? new Linking(slope, found[1], pairs.size()) : start;
  }

  private static double[] least(MultivariateFunction gap, double logSlope, double shift) {
    try {
      return new SimplexOptimizer(new SimpleValueChecker(1e-14, 1e-16))
          .optimize(
              new MaxEval(5000),
              new ObjectiveFunction(gap),
              GoalType.MINIMIZE,
              new InitialGuess(new double[] {logSlope, shift}),
              new NelderMeadSimplex(2, .1))
          .getPoint();
    } catch (MathIllegalStateException noLeast) {
      // Curves that are nearly steps leave the gap flat for ever: mean and spread are then all there is to go by.
      return new double[] {logSlope, shift};
    }
  }

  /** An ability of the new scale on the old one. */
  public double ability(double theta) {
    return slope * theta + shift;
  }

  /** An item of the new scale on the old one. */
  public ItemCurve item(ItemCurve item) {
    return item.moved(slope, shift);
  }

  /**
   * How far each anchor has moved against the others: the difference of its location on the old scale from that on the new one, this
   * stretched by the median slope of all pairs of anchors (Theil 1950; Sen 1968, JASA 63:1379–1389), less the median difference, over
   * .74 times the interquartile range (robust z of Huynh and Meyer 2010); beyond ±1.96 it is not used as an anchor. {@code NaN} for a
   * pair not defined; 0 for all when all moved alike; with no spread but some apart, those apart are infinite.
   */
  public static double[] drift(List<ItemCurve> fresh, List<ItemCurve> old) {
    var slope = stretch(fresh, old);
    var moved = new double[fresh.size()];
    for (var i = 0; i < moved.length; i++) {
      moved[i] = Anchors.location(old.get(i)) - slope * Anchors.location(fresh.get(i));
    }
    var sorted = Arrays.stream(moved).filter(Double::isFinite).sorted().toArray();
    if (sorted.length == 0) {
      return moved;
    }
    var about = Descriptives.of(sorted);
    var spread = .74 * (about.q3() - about.q1());
    var out = new double[moved.length];
    for (var i = 0; i < out.length; i++) {
      var apart = moved[i] - about.median();
      out[i] = Math.abs(apart) < 1e-9 ? 0 : apart / spread;
    }
    return out;
  }

  /** The median slope; 1 with fewer than four anchors, through which a line of any slope goes too well. */
  private static double stretch(List<ItemCurve> fresh, List<ItemCurve> old) {
    var pairs = Anchors.of(fresh, old);
    var slopes = new ArrayList<Double>();
    for (var i = 0; i < pairs.size(); i++) {
      for (var j = 0; j < i; j++) {
        var run = Anchors.location(pairs.fresh().get(i)) - Anchors.location(pairs.fresh().get(j));
        if (Math.abs(run) > 1e-6) {
          slopes.add((Anchors.location(pairs.old().get(i)) - Anchors.location(pairs.old().get(j))) / run);
        }
      }
    }
    var median = Descriptives.of(slopes.stream().mapToDouble(Double::doubleValue).toArray()).median();
    return pairs.size() >= LEAST_FOR_SLOPE && median > 0 && Double.isFinite(median) ? median : 1;
  }
}
