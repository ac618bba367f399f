package org.zhigai.stats.irt;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.zhigai.kernel.Progress;
import org.zhigai.stats.ChiSquared;
import org.zhigai.stats.Descriptives;
import org.zhigai.stats.ScoreMatrix;

/**
 * Whether items are equally hard, compared with each other, for persons of low and of high score (Andersen 1973, Psychometrika
 * 38:123–140): the median number right of those with the same gaps
 * splits, persons at it go with the low.
 *
 * @param statistic likelihood ratio; {@code NaN} when fewer than two items differ inside both groups
 * @param df items compared less one
 * @param p chance of at least this under the Rasch model; {@code NaN} likewise
 * @param items the items that could be compared, as columns
 */
public record AndersenRatio(double statistic, int df, double p, int[] items) {

  public static AndersenRatio of(ScoreMatrix scores, Progress progress) {
    var complete = RaschCml.binary(scores);
    var medians = medians(complete);
    var low = new boolean[complete.persons()];
    var high = new boolean[low.length];
    for (var p = 0; p < low.length; p++) {
      low[p] = right(complete, p) <= medians.getOrDefault(gaps(complete, p), 0.0);
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
    return new AndersenRatio(statistic, df, ChiSquared.tail(statistic, df), items);
  }

  private static double right(ScoreMatrix scores, int p) {
    return Arrays.stream(scores.row(p)).filter(v -> !Double.isNaN(v)).sum();
  }

  /** Which items a row lacks, as a text. */
  private static String gaps(ScoreMatrix scores, int p) {
    var out = new StringBuilder();
    for (var i = 0; i < scores.items(); i++) {
      out.append(Float.isNaN(scores.get(p, i)) ? '-' : 'x');
    }
    return out.toString();
  }

  private static Map<String, Double> medians(ScoreMatrix scores) {
    return IntStream.range(0, scores.persons())
        .boxed()
        .collect(
            Collectors.groupingBy(
                p -> gaps(scores, p),
                Collectors.collectingAndThen(
                    Collectors.toList(), rows -> Descriptives.of(rows.stream().mapToDouble(p -> right(scores, p)).toArray()).median())));
  }

  /** Items informative in both groups, when only they are looked at. */
  private static int[] common(ScoreMatrix complete, ScoreMatrix lower, ScoreMatrix upper) {
    var items = Answered.informative(complete);
    while (true) {
      var a = set(items, Answered.informative(lower.items(items)));
      var b = set(items, Answered.informative(upper.items(items)));
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
