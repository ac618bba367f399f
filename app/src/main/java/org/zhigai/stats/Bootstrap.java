package org.zhigai.stats;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;

/**
 * Intervals by resampling persons or whole clusters: percentiles, moved outwards to make up for the narrowness of small samples
 * (the expanded percentile interval of Hesterberg 2015, Am. Stat. 69:371–386). The same seed gives the same answer.
 */
public final class Bootstrap {
  private static final Phrase RESAMPLING = Phrase.of("stats.progress.resampling");

  private final int replicates;
  private final double level;
  private final long seed;

  /** @param level confidence, for example 0.95 */
  public Bootstrap(int replicates, double level, long seed) {
    if (replicates < 1) {
      throw new IllegalArgumentException(replicates + " replicates");
    }
    this.replicates = replicates;
    this.level = level;
    this.seed = seed;
  }

  /**
   * @param n persons; below two there is no interval
   * @param statistic of the persons with these numbers, each as often as it is named; {@code NaN} answers are left out
   */
  public Interval persons(int n, ToDoubleFunction<int[]> statistic, Progress progress) {
    var units = new int[n][];
    for (var p = 0; p < n; p++) {
      units[p] = new int[] {p};
    }
    return resample(units, statistic, progress);
  }

  /** Resamples whole clusters; {@code cluster} holds any label of each person's cluster. One cluster has no interval. */
  public Interval clusters(int[] cluster, ToDoubleFunction<int[]> statistic, Progress progress) {
    var groups = Clusters.dense(cluster);
    var units = new int[groups.count()][];
    for (var g = 0; g < units.length; g++) {
      var own = new int[cluster.length];
      var size = 0;
      for (var p = 0; p < cluster.length; p++) {
        if (groups.of()[p] == g) {
          own[size++] = p;
        }
      }
      units[g] = Arrays.copyOf(own, size);
    }
    return resample(units, statistic, progress);
  }

  private Interval resample(int[][] units, ToDoubleFunction<int[]> statistic, Progress progress) {
    var m = units.length;
    if (m < 2) {
      return Interval.UNDEFINED;
    }
    var random = new SplittableRandom(seed);
    var values = new double[replicates];
    for (var r = 0; r < replicates; r++) {
      progress.step((double) r / replicates, RESAMPLING);
      var drawn = new int[m];
      var size = 0;
      for (var k = 0; k < m; k++) {
        drawn[k] = random.nextInt(m);
        size += units[drawn[k]].length;
      }
      var sample = new int[size];
      var at = 0;
      for (var k : drawn) {
        System.arraycopy(units[k], 0, sample, at, units[k].length);
        at += units[k].length;
      }
      values[r] = statistic.applyAsDouble(sample);
    }
    values = Descriptives.present(values);
    if (values.length == 0) {
      return Interval.UNDEFINED;
    }
    Arrays.sort(values);
    var tail = Quantiles.normalCdf(-Math.sqrt(m / (m - 1.0)) * Quantiles.tTwoSided(level, m - 1.0));
    return new Interval(Descriptives.quantile(values, tail), Descriptives.quantile(values, 1 - tail));
  }
}
