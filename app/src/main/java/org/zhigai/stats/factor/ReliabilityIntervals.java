package org.zhigai.stats.factor;

import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.zhigai.kernel.Progress;
import org.zhigai.stats.Interval;
import org.zhigai.stats.ScoreMatrix;
import org.zhigai.stats.ctt.Alpha;
import org.zhigai.stats.ctt.Reliability;
import org.zhigai.stats.resampling.Bootstrap;

/**
 * Intervals of reliabilities by resampling rows, or whole clusters of them. Each statistic has the scale and the kind of interval
 * that held the truth in simulations at class and grade size: alpha and the standard error of measurement a t interval on the
 * logarithm (of 1 − alpha), omega total the mirrored percentiles of log(1 − omega), omega hierarchical, whose estimate and
 * replicates both lie far below the truth in samples of a hundred, mirrored percentiles as they are.
 */
public final class ReliabilityIntervals {
  private final ScoreMatrix scores;
  private final int @Nullable [] cluster;
  private final Bootstrap bootstrap;

  /**
   * @param complete rows without gaps
   * @param cluster any label of each row's cluster; null to resample rows
   */
  public ReliabilityIntervals(ScoreMatrix complete, int @Nullable [] cluster, Bootstrap bootstrap) {
    this.scores = complete;
    this.cluster = cluster;
    this.bootstrap = bootstrap;
  }

  public Interval mean(Progress progress) {
    var totals = scores.totals();
    ToDoubleFunction<int[]> mean = rows -> {
      double sum = 0;
      for (var r : rows) {
        sum += totals[r];
      }
      return sum / rows.length;
    };
    return resample(bootstrap, mean, progress);
  }

  public Interval alpha(Progress progress) {
    return turned(bootstrap.spread(), rows -> alpha(rows).value(), progress);
  }

  /** Of the standard error of measurement. */
  public Interval sem(Progress progress) {
    var found = resample(bootstrap.spread(), rows -> Math.log(alpha(rows).sem()), progress);
    return mapped(found, Math::exp, false);
  }

  public Interval omegaTotal(Progress progress) {
    return turned(bootstrap.reflected(), rows -> Omega.of(picked(rows), Progress.NONE).total(), progress);
  }

  public Interval omegaHierarchical(Progress progress) {
    return resample(bootstrap.reflected(), rows -> Omega.of(picked(rows), Progress.NONE).hierarchical(), progress).within(0, 1);
  }

  private Interval turned(Bootstrap kind, ToDoubleFunction<int[]> statistic, Progress progress) {
    return mapped(resample(kind, rows -> Math.log(1 - statistic.applyAsDouble(rows)), progress), v -> 1 - Math.exp(v), true);
  }

  private static Interval mapped(Interval found, DoubleUnaryOperator back, boolean falling) {
    var low = back.applyAsDouble(falling ? found.high() : found.low());
    var high = back.applyAsDouble(falling ? found.low() : found.high());
    return Double.isFinite(low) && Double.isFinite(high) ? new Interval(low, high) : Interval.UNDEFINED;
  }

  private Interval resample(Bootstrap kind, ToDoubleFunction<int[]> statistic, Progress progress) {
    // A reliability of 1, or an undefined one, has no place on the logarithm.
    ToDoubleFunction<int[]> finite = rows -> {
      var value = statistic.applyAsDouble(rows);
      return Double.isFinite(value) ? value : Double.NaN;
    };
    return cluster == null ? kind.persons(scores.persons(), finite, progress) : kind.clusters(cluster, finite, progress);
  }

  private Alpha alpha(int[] rows) {
    return Reliability.alpha(picked(rows));
  }

  private ScoreMatrix picked(int[] rows) {
    var width = scores.items();
    var cells = new float[rows.length * width];
    for (var r = 0; r < rows.length; r++) {
      System.arraycopy(scores.cells(), rows[r] * width, cells, r * width, width);
    }
    return new ScoreMatrix(rows.length, width, cells);
  }
}
