package org.zhigai.stats.resampling;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;
import org.zhigai.stats.Clusters;
import org.zhigai.stats.Descriptives;
import org.zhigai.stats.Interval;
import org.zhigai.stats.Quantiles;

/**
 * Intervals by resampling persons or whole clusters: percentiles corrected for bias and for a spread that changes with the truth
 * (BCa, Efron 1987, JASA 82:171–185), at the quantiles of t. Every replicate leaves out one unit in turn before it draws (the
 * bootknife, Hesterberg 2004, Proc. ASA Stat. Comp. 2924–2930), for plain replicates vary too little and their variances come out
 * too small. The same seed gives the same answer.
 */
public final class Bootstrap {
  private static final int LEFT_OUT = 200;
  private static final Phrase RESAMPLING = Phrase.of("stats.progress.resampling");

  private enum Kind {
    CORRECTED,
    REFLECTED,
    SPREAD
  }

  private final int replicates;
  private final double level;
  private final long seed;
  private final Kind kind;

  /** @param level confidence, for example 0.95 */
  public Bootstrap(int replicates, double level, long seed) {
    if (replicates < 1) {
      throw new IllegalArgumentException(replicates + " replicates");
    }
    this.replicates = replicates;
    this.level = level;
    this.seed = seed;
    this.kind = Kind.CORRECTED;
  }

  private Bootstrap(Bootstrap other, Kind kind) {
    this.replicates = other.replicates;
    this.level = other.level;
    this.seed = other.seed;
    this.kind = kind;
  }

  /**
   * The same with percentiles mirrored at the estimate (the basic interval, Davison and Hinkley 1997, § 5.2), for statistics whose
   * bias is large beside their spread: what a replicate misses the estimate by, the estimate misses the truth by.
   */
  public Bootstrap reflected() {
    return new Bootstrap(this, Kind.REFLECTED);
  }

  /** The same with the replicates' standard deviation in a t interval about the estimate, for statistics that are about normal. */
  public Bootstrap spread() {
    return new Bootstrap(this, Kind.SPREAD);
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
      var left = r % m;
      var drawn = new int[m];
      var size = 0;
      for (var k = 0; k < m; k++) {
        var one = random.nextInt(m - 1);
        drawn[k] = one < left ? one : one + 1;
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
    var z = Quantiles.tTwoSided(level, m - 1.0);
    var estimate = statistic.applyAsDouble(joined(units, -1, -1));
    if (kind == Kind.SPREAD) {
      return Interval.around(estimate, z * Descriptives.of(values).sd());
    }
    if (kind == Kind.REFLECTED) {
      var plain = new Shape(0, 0);
      return new Interval(
          2 * estimate - Descriptives.quantile(values, plain.probability(z)),
          2 * estimate - Descriptives.quantile(values, plain.probability(-z)));
    }
    var shape = new Shape(bias(estimate, values), acceleration(units, statistic));
    return new Interval(
        Descriptives.quantile(values, shape.probability(-z)), Descriptives.quantile(values, shape.probability(z)));
  }

  /** What the replicates' middle lies beside the estimate, and how fast their spread changes with it, in normal deviates. */
  private record Shape(double bias, double acceleration) {
    double probability(double z) {
      var moved = bias + z;
      var scale = 1 - acceleration * moved;
      // Past its pole the correction has nothing more to say than the end of the replicates.
      return scale > .1 ? Quantiles.normalCdf(bias + moved / scale) : z > 0 ? 1 : 0;
    }
  }

  /** The deviate of the share of replicates below the estimate, not beyond what that many replicates can tell. */
  private static double bias(double estimate, double[] values) {
    double below = 0;
    for (var v : values) {
      below += v < estimate ? 1 : v == estimate ? .5 : 0;
    }
    var share = Math.clamp(below / values.length, .5 / values.length, 1 - .5 / values.length);
    return Double.isNaN(estimate) ? 0 : Quantiles.normal(share);
  }

  /** The skewness of what leaving out each unit does to the statistic; of many units, of about {@value #LEFT_OUT} lots of them. */
  private static double acceleration(int[][] units, ToDoubleFunction<int[]> statistic) {
    var lots = Math.min(units.length, LEFT_OUT);
    var values = new double[lots];
    for (var k = 0; k < lots; k++) {
      values[k] = statistic.applyAsDouble(joined(units, units.length * k / lots, units.length * (k + 1) / lots));
    }
    values = Descriptives.present(values);
    var mean = Descriptives.mean(values);
    double squares = 0;
    double cubes = 0;
    for (var v : values) {
      squares += (mean - v) * (mean - v);
      cubes += Math.pow(mean - v, 3);
    }
    // Lots of several units vary less, by the root of their size, but their skewness shrinks by as much as the number of lots does.
    return squares > 0 ? cubes / (6 * Math.pow(squares, 1.5)) : 0;
  }

  /** All units but those from {@code from} to before {@code to}. */
  private static int[] joined(int[][] units, int from, int to) {
    return IntStream.range(0, units.length).filter(k -> k < from || k >= to).flatMap(k -> Arrays.stream(units[k])).toArray();
  }
}
