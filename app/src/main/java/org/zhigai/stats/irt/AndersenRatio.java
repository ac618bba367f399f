package org.zhigai.stats.irt;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;
import org.zhigai.kernel.Progress;
import org.zhigai.stats.ScoreMatrix;

/**
 * Whether items are equally hard, compared with each other, for persons of low and of high score (Andersen 1973, Psychometrika
 * 38:123–140): the median splits, persons at it go with the low.
 *
 * @param statistic likelihood ratio; {@code NaN} when fewer than two items differ inside both groups
 * @param df items compared less one
 * @param p chance of at least this under the Rasch model; {@code NaN} likewise
 * @param items the items that could be compared, as columns
 */
public record AndersenRatio(double statistic, int df, double p, int[] items) {

  public static AndersenRatio of(ScoreMatrix scores, Progress progress) {
    var complete = RaschCml.binary(scores);
    var totals = complete.totals();
    var sorted = totals.clone();
    Arrays.sort(sorted);
    var n = sorted.length;
    var median = n == 0 ? 0 : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    var low = new boolean[n];
    var high = new boolean[n];
    for (var p = 0; p < n; p++) {
      low[p] = totals[p] <= median;
      high[p] = !low[p];
    }
    var lower = complete.persons(low);
    var upper = complete.persons(high);
    var items = common(complete, lower, upper);
    if (items.length < 2) {
      return new AndersenRatio(Double.NaN, 0, Double.NaN, items);
    }
    var whole = RaschCml.fit(complete, items, progress.part(0, .4)).logLik();
    var parts =
        RaschCml.fit(lower, items, progress.part(.4, .7)).logLik()
            + RaschCml.fit(upper, items, progress.part(.7, 1)).logLik();
    var statistic = Math.max(0, 2 * (parts - whole));
    var df = items.length - 1;
    return new AndersenRatio(
        statistic, df, 1 - new ChiSquaredDistribution(df).cumulativeProbability(statistic), items);
  }

  /** Items informative in both groups, when only they are looked at. */
  private static int[] common(ScoreMatrix complete, ScoreMatrix lower, ScoreMatrix upper) {
    var items = RaschCml.informative(complete);
    while (true) {
      var a = set(items, RaschCml.informative(lower.items(items)));
      var b = set(items, RaschCml.informative(upper.items(items)));
      var next = Arrays.stream(items).filter(i -> a.contains(i) && b.contains(i)).toArray();
      if (next.length == items.length) {
        return items;
      }
      items = next;
    }
  }

  private static Set<Integer> set(int[] items, int[] at) {
    var out = new HashSet<Integer>();
    for (var k : at) {
      out.add(items[k]);
    }
    return out;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AndersenRatio that
        && Double.compare(statistic, that.statistic) == 0
        && Arrays.equals(items, that.items);
  }

  @Override
  public int hashCode() {
    return Double.hashCode(statistic);
  }
}
