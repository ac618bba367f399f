package org.zhigai.stats.ctt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.zhigai.stats.Correlation;
import org.zhigai.stats.Descriptives;
import org.zhigai.stats.Interval;
import org.zhigai.stats.Quantiles;
import org.zhigai.stats.ScoreMatrix;

/** Item analysis of classical test theory (Kelley 1939 for the 27 % groups; Henrysson 1963 for the item–rest correlation). */
public final class ClassicalItems {
  static final double TAIL = 0.27;

  private ClassicalItems() {}

  /**
   * @param scores persons × items
   * @param fullMarks the greatest score of each item
   * @return one an item, in order
   */
  public static List<ItemStatistics> of(ScoreMatrix scores, double[] fullMarks) {
    if (fullMarks.length != scores.items()) {
      throw new IllegalArgumentException(fullMarks.length + " full marks for " + scores.items() + " items");
    }
    var complete = scores.complete();
    var totals = complete.totals();
    var upper = tailWeights(totals, true);
    var lower = tailWeights(totals, false);
    var out = new ArrayList<ItemStatistics>(scores.items());
    for (var i = 0; i < scores.items(); i++) {
      var about = Descriptives.of(scores.column(i));
      var own = complete.column(i);
      var full = fullMarks[i] > 0 ? fullMarks[i] : Double.NaN;
      out.add(
          new ItemStatistics(
              about.n(),
              about.mean(),
              about.sd(),
              about.mean() / full,
              scores.items() < 2 ? Double.NaN : Correlation.pearson(own, less(totals, own)),
              (weighted(own, upper) - weighted(own, lower)) / full));
    }
    return List.copyOf(out);
  }

  /**
   * Weights, summing to one, that pick the upper or lower 27 % by total. Persons tied at the cut share what is left of the group
   * equally, so that the answer does not depend on the order of the rows.
   */
  static double[] tailWeights(double[] totals, boolean upper) {
    var n = totals.length;
    var out = new double[n];
    if (n < 2) {
      Arrays.fill(out, Double.NaN);
      return out;
    }
    var size = (int) Math.max(1, Math.round(TAIL * n));
    var sorted = totals.clone();
    Arrays.sort(sorted);
    var cut = upper ? sorted[n - size] : sorted[size - 1];
    var inside = 0;
    var tied = 0;
    for (var t : totals) {
      inside += (upper ? t > cut : t < cut) ? 1 : 0;
      tied += t == cut ? 1 : 0;
    }
    for (var p = 0; p < n; p++) {
      if (totals[p] == cut) {
        out[p] = (size - inside) / (double) tied / size;
      } else if (upper ? totals[p] > cut : totals[p] < cut) {
        out[p] = 1.0 / size;
      }
    }
    return out;
  }

  /**
   * The interval of {@link ItemStatistics#d27}, each group taken as a sample with one person more at nothing and one at full mark
   * (Agresti and Caffo 2000, Am. Stat. 54:280–288): the plain interval is too narrow for groups of eight. Not defined below two
   * persons a group.
   */
  public static Interval d27Interval(ScoreMatrix scores, int item, double fullMark, double level) {
    var complete = scores.complete();
    var totals = complete.totals();
    var own = complete.column(item);
    double size = Math.round(TAIL * own.length);
    if (size < 2 || !(fullMark > 0)) {
      return Interval.UNDEFINED;
    }
    double gap = 0;
    double variance = 0;
    for (var upper : new boolean[] {true, false}) {
      var weights = tailWeights(totals, upper);
      double sum = 1;
      double squares = 1;
      for (var p = 0; p < own.length; p++) {
        sum += size * weights[p] * own[p] / fullMark;
        squares += size * weights[p] * own[p] * own[p] / (fullMark * fullMark);
      }
      var mean = sum / (size + 2);
      gap += upper ? mean : -mean;
      variance += (squares / (size + 2) - mean * mean) / (size + 2);
    }
    return Interval.around(gap, Quantiles.normal(.5 + level / 2) * Math.sqrt(variance)).within(-1, 1);
  }

  /** Score rates of the upper and of the lower 27 % on one item, whose difference is {@link ItemStatistics#d27}. */
  public static double[] tails(ScoreMatrix scores, int item, double fullMark) {
    var complete = scores.complete();
    var totals = complete.totals();
    var own = complete.column(item);
    var full = fullMark > 0 ? fullMark : Double.NaN;
    return new double[] {weighted(own, tailWeights(totals, true)) / full, weighted(own, tailWeights(totals, false)) / full};
  }

  private static double weighted(double[] values, double[] weights) {
    double sum = values.length == 0 ? Double.NaN : 0;
    for (var p = 0; p < values.length; p++) {
      sum += values[p] * weights[p];
    }
    return sum;
  }

  private static double[] less(double[] totals, double[] own) {
    var out = new double[totals.length];
    for (var p = 0; p < out.length; p++) {
      out[p] = totals[p] - own[p];
    }
    return out;
  }
}
