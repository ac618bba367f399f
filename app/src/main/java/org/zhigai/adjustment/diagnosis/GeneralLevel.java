package org.zhigai.adjustment.diagnosis;

import java.util.List;
import java.util.stream.IntStream;
import org.zhigai.monitoring.figures.SatPaper;
import org.zhigai.stats.Marks;

/**
 * What pupils' level elsewhere on the paper lets expect of them on some items, so that a class that divides on a point can be told from one that
 * divides on everything. Each item is a logistic curve over the level with one slope for the whole paper (taken from all items, each against the
 * rest) and a height of its own, such that the pupils looked at reach on average what they did reach.
 */
final class GeneralLevel {
  private static final int STEPS = 40;
  private static final double FURTHEST = 8;
  /** Fewer items or pupils tell nothing about how a class divides. */
  private static final int LEAST_ITEMS = 2;
  static final int LEAST_PUPILS = 10;

  private final SatPaper sat;
  private final double slope;

  GeneralLevel(SatPaper sat) {
    this.sat = sat;
    this.slope = slope();
  }

  /** Each pupil's level on all items but these, mean 0 and standard deviation 1 over the paper; 0 where nothing else was asked. */
  private double[] level(List<Integer> without) {
    var items = sat.paper().items();
    var out = new double[sat.pupils().size()];
    var told = new boolean[out.length];
    for (var p = 0; p < out.length; p++) {
      double got = 0;
      double full = 0;
      for (var i = 0; i < items.size(); i++) {
        var mark = sat.scores().get(p, i);
        if (!Float.isNaN(mark) && !without.contains(i)) {
          got += mark;
          full += items.get(i).fullMark();
        }
      }
      told[p] = full > 0;
      // Half a mark of a hundred to each side keeps nothing and everything finite.
      var rate = full > 0 ? (got / full * 100 + 0.5) / 101 : 0.5;
      out[p] = Math.log(rate / (1 - rate));
    }
    return standard(out, told);
  }

  private static double[] standard(double[] values, boolean[] told) {
    var known = IntStream.range(0, values.length).filter(p -> told[p]).toArray();
    var mean = IntStream.of(known).mapToDouble(p -> values[p]).average().orElse(0);
    var sd = Math.sqrt(IntStream.of(known).mapToDouble(p -> (values[p] - mean) * (values[p] - mean)).average().orElse(0));
    return IntStream.range(0, values.length).mapToDouble(p -> told[p] && sd > 0 ? (values[p] - mean) / sd : 0).toArray();
  }

  /** One slope for the paper: the mean over its items of covariance with the level on all others, by what a right-or-wrong item's variance would be. */
  private double slope() {
    double up = 0;
    double down = 0;
    for (var i = 0; i < sat.paper().items().size(); i++) {
      var level = level(List.of(i));
      double sum = 0;
      double both = 0;
      double all = 0;
      var n = 0;
      for (var p = 0; p < level.length; p++) {
        var share = share(p, i);
        if (!Double.isNaN(share)) {
          sum += share;
          both += share * level[p];
          all += level[p];
          n++;
        }
      }
      if (n > 0) {
        var mean = sum / n;
        up += both / n - mean * all / n;
        down += mean * (1 - mean);
      }
    }
    return down > 0 ? Math.max(0, up / down) : 0;
  }

  private double share(int pupil, int item) {
    return Marks.of(sat.scores().get(pupil, item)) / sat.paper().items().get(item).fullMark();
  }

  /**
   * How much further these pupils lie apart on these items than their level elsewhere and chance let expect: mean squared distance from what was
   * expected by the variance a mark has by chance. NaN with fewer than two items or ten pupils, or where nobody differs.
   */
  double divided(int[] pupils, List<Integer> items) {
    if (items.size() < LEAST_ITEMS || pupils.length < LEAST_PUPILS) {
      return Double.NaN;
    }
    var level = level(items);
    var expected = new double[items.size()][];
    var spread = new double[items.size()];
    for (var k = 0; k < items.size(); k++) {
      expected[k] = curve(pupils, items.get(k), level);
      spread[k] = spread(pupils, items.get(k));
    }
    double apart = 0;
    double chance = 0;
    for (var q = 0; q < pupils.length; q++) {
      double far = 0;
      for (var k = 0; k < items.size(); k++) {
        var share = share(pupils[q], items.get(k));
        if (!Double.isNaN(share)) {
          var full = sat.paper().items().get(items.get(k)).fullMark();
          far += full * (share - expected[k][q]);
          chance += full * full * spread[k] * expected[k][q] * (1 - expected[k][q]);
        }
      }
      apart += far * far;
    }
    return chance > 0 ? apart / chance : Double.NaN;
  }

  /** What of a right-or-wrong item's variance the item has: 1 for such an item, less for one marked in steps. */
  private double spread(int[] pupils, int item) {
    var shares = IntStream.of(pupils).mapToDouble(p -> share(p, item)).filter(s -> !Double.isNaN(s)).toArray();
    var mean = IntStream.range(0, shares.length).mapToDouble(k -> shares[k]).average().orElse(0);
    var variance = IntStream.range(0, shares.length).mapToDouble(k -> (shares[k] - mean) * (shares[k] - mean)).average().orElse(0);
    return mean > 0 && mean < 1 ? Math.min(1, variance / (mean * (1 - mean))) : 0;
  }

  /** The item's curve at each pupil's level, as high as these pupils' mean asks. */
  private double[] curve(int[] pupils, int item, double[] level) {
    var scored = IntStream.of(pupils).filter(p -> !Double.isNaN(share(p, item))).toArray();
    var mean = IntStream.of(scored).mapToDouble(p -> share(p, item)).average().orElse(0);
    double low = -FURTHEST;
    double high = FURTHEST;
    for (var step = 0; step < STEPS; step++) {
      var at = (low + high) / 2;
      if (IntStream.of(scored).mapToDouble(p -> logistic(at + slope * level[p])).average().orElse(0) < mean) {
        low = at;
      } else {
        high = at;
      }
    }
    var height = (low + high) / 2;
    return IntStream.of(pupils).mapToDouble(p -> logistic(height + slope * level[p])).toArray();
  }

  private static double logistic(double x) {
    return 1 / (1 + Math.exp(-x));
  }
}
