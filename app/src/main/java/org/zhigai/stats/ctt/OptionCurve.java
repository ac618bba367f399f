package org.zhigai.stats.ctt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.zhigai.stats.Correlation;

/**
 * One option of a choice item: who chooses it, from the weakest to the strongest by the score on the other items.
 *
 * @param option its number
 * @param key whether it is the right one
 * @param n persons who chose it
 * @param share of those who chose any; {@code NaN} when nobody did
 * @param byGroup share inside each group of equal size by rest score, lowest first; {@code NaN} for a group without anybody
 * @param restCorrelation of choosing it with the rest score; {@code NaN} when either does not vary
 */
public record OptionCurve(
    int option, boolean key, int n, double share, double[] byGroup, double restCorrelation) {
  /** A wrong option chosen by fewer than this share does no work. */
  public static final double LEAST_SHARE = 0.05;

  /**
   * @param chosen option 0 … options − 1 of each person; negative when none
   * @param options how many there are
   * @param key the right one
   * @param rest score on the other items, {@code NaN} leaves the person out
   * @param groups how many groups to make, at least 1
   */
  public static List<OptionCurve> of(int[] chosen, int options, int key, double[] rest, int groups) {
    var people = new ArrayList<Integer>();
    for (var p = 0; p < chosen.length; p++) {
      if (chosen[p] >= 0 && !Double.isNaN(rest[p])) {
        people.add(p);
      }
    }
    var order = people.stream().mapToInt(Integer::intValue).toArray();
    var scores = Arrays.stream(order).mapToDouble(p -> rest[p]).toArray();
    var group = groups(scores, groups);
    var sizes = new double[groups];
    var counts = new double[options][groups];
    for (var k = 0; k < order.length; k++) {
      sizes[group[k]]++;
      counts[chosen[order[k]]][group[k]]++;
    }
    var out = new ArrayList<OptionCurve>();
    for (var o = 0; o < options; o++) {
      var option = o;
      var n = (int) Arrays.stream(counts[o]).sum();
      var shares = new double[groups];
      for (var g = 0; g < groups; g++) {
        shares[g] = sizes[g] == 0 ? Double.NaN : counts[o][g] / sizes[g];
      }
      var picked = Arrays.stream(order).mapToDouble(p -> chosen[p] == option ? 1 : 0).toArray();
      out.add(
          new OptionCurve(
              o,
              o == key,
              n,
              order.length == 0 ? Double.NaN : (double) n / order.length,
              shares,
              Correlation.pearson(picked, scores)));
    }
    return List.copyOf(out);
  }

  /**
   * A group of persons by rest score.
   *
   * @param n persons in it who chose an option
   * @param mean of their rest scores; {@code NaN} without anybody
   */
  public record ScoreGroup(int n, double mean) {}

  /** The groups of {@link #of}, lowest first. */
  public static List<ScoreGroup> groups(int[] chosen, double[] rest, int groups) {
    var scores =
        IntStream.range(0, chosen.length).filter(p -> chosen[p] >= 0 && !Double.isNaN(rest[p])).mapToDouble(p -> rest[p]).toArray();
    var group = groups(scores, groups);
    return IntStream.range(0, groups)
        .mapToObj(g -> IntStream.range(0, scores.length).filter(k -> group[k] == g).mapToDouble(k -> scores[k]).summaryStatistics())
        .map(s -> new ScoreGroup((int) s.getCount(), s.getCount() == 0 ? Double.NaN : s.getAverage()))
        .toList();
  }

  /** Equal scores share a group, so that the answer does not depend on the order of persons. */
  private static int[] groups(double[] scores, int groups) {
    var sorted = scores.clone();
    Arrays.sort(sorted);
    var out = new int[scores.length];
    for (var k = 0; k < scores.length; k++) {
      var below = 0;
      var same = 0;
      for (var s : sorted) {
        below += s < scores[k] ? 1 : 0;
        same += s == scores[k] ? 1 : 0;
      }
      out[k] = Math.min(groups - 1, (int) ((below + (same - 1) / 2.0) * groups / scores.length));
    }
    return out;
  }

  /** Whether a wrong option works: chosen often enough, and rather by the weaker. */
  public boolean works() {
    return !key && share >= LEAST_SHARE && restCorrelation < 0;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OptionCurve that
        && option == that.option
        && n == that.n
        && Arrays.equals(byGroup, that.byGroup);
  }

  @Override
  public int hashCode() {
    return 31 * option + Arrays.hashCode(byGroup);
  }
}
