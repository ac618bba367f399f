package org.zhigai.stats.irt;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;
import org.zhigai.stats.ChiSquared;
import org.zhigai.stats.Interval;
import org.zhigai.stats.ScoreMatrix;

/**
 * Whether a model agrees with the items' means and their products by two: M2 of right and wrong items (Maydeu-Olivares and Joe 2006,
 * Psychometrika 71:713–732), of items of several points M2* (Cai and Hansen 2013, Br. J. Math. Stat. Psychol. 66:245–276), where the
 * category number stands for the item.
 *
 * @param outcome why there is a statistic or none
 * @param n rows
 * @param statistic M2 or M2*; {@code NaN} without one, like all that follows from it
 * @param df moments less parameters
 * @param p chance of at least this when the model holds
 * @param rmsea how far the model is off a degree of freedom, √(max(0, M2 − df)/(df·(n − 1)))
 * @param interval 90 % of it
 * @param srmsr root mean square of what the model leaves of the items' correlations
 */
public record LimitedInformation(
    Outcome outcome, int n, double statistic, int df, double p, double rmsea, Interval interval, double srmsr) {
  private static final Phrase MOMENTS = Phrase.of("stats.progress.fit");
  private static final int MOST_ITEMS = 70;
  private static final double TAIL = .05;

  /** Why there is a statistic or none. */
  public enum Outcome {
    DEFINED,
    /** Some scores are missing, and then the moments of those present are not those of the model. */
    GAPS,
    /** As many parameters as moments, or more. */
    FEW_MOMENTS,
    /** The weights would take minutes. */
    MANY_ITEMS,
    /** The moments hang together so closely that they cannot be weighed. */
    SINGULAR
  }

  /**
   * @param curves as fitted by marginal likelihood to these scores, one an item; undefined ones are left out
   * @param commonSlope whether one slope was fitted for all
   */
  public static LimitedInformation of(ScoreMatrix scores, List<ItemCurve> curves, boolean commonSlope, Progress progress) {
    var kept = IntStream.range(0, curves.size()).filter(i -> curves.get(i).defined()).toArray();
    var used = scores.items(kept);
    var moments = kept.length * (kept.length + 1) / 2;
    var own = IntStream.of(kept).map(i -> curves.get(i).d().length + (Double.isNaN(curves.get(i).guess()) ? 0 : 1)).sum();
    var df = moments - own - (commonSlope ? 1 : kept.length);
    if (kept.length == 0 || df < 1) {
      return none(Outcome.FEW_MOMENTS, used.persons(), df);
    }
    if (kept.length > MOST_ITEMS) {
      return none(Outcome.MANY_ITEMS, used.persons(), df);
    }
    if (used.complete().persons() < used.persons()) {
      return none(Outcome.GAPS, used.persons(), df);
    }
    var model = new ItemMoments(IntStream.of(kept).mapToObj(curves::get).toList(), commonSlope);
    var seen = observed(used, model.items());
    progress.step(0, MOMENTS);
    var weights = model.covariance(progress);
    if (!decompose(weights, progress)) {
      return none(Outcome.SINGULAR, used.persons(), df);
    }
    var residual = IntStream.range(0, moments).mapToDouble(s -> seen[s] - model.mean(s)).toArray();
    var left = new double[moments];
    System.arraycopy(residual, 0, left, 0, moments);
    solve(weights, left);
    var columns = model.slopes();
    for (var column : columns) {
      solve(weights, column);
    }
    var statistic = used.persons() * unexplained(left, columns);
    var over = Math.max(0, statistic - df) / df / (used.persons() - 1);
    // The upper end is where so little has 5 %, the lower where so much has.
    var low = ChiSquared.noncentrality(statistic, df, TAIL);
    var high = ChiSquared.noncentrality(statistic, df, 1 - TAIL);
    return new LimitedInformation(
        Outcome.DEFINED, used.persons(), statistic, df, ChiSquared.tail(statistic, df), Math.sqrt(over),
        new Interval(Math.sqrt(low / df / (used.persons() - 1)), Math.sqrt(high / df / (used.persons() - 1))), srmsr(used, model, seen));
  }

  private static LimitedInformation none(Outcome why, int n, int df) {
    return new LimitedInformation(why, n, Double.NaN, df, Double.NaN, Double.NaN, Interval.UNDEFINED, Double.NaN);
  }

  private static double[][] categories(ScoreMatrix scores, List<ItemCurve> items) {
    var out = new double[items.size()][];
    for (var i = 0; i < out.length; i++) {
      var values = items.get(i).scores();
      out[i] = Arrays.stream(scores.column(i)).map(v -> Arrays.binarySearch(values, v)).toArray();
    }
    return out;
  }

  /** Means of the category numbers, then of their products, in the order of {@link ItemMoments}. */
  private static double[] observed(ScoreMatrix scores, List<ItemCurve> items) {
    var x = categories(scores, items);
    var out = new double[x.length * (x.length + 1) / 2];
    var s = x.length;
    for (var i = 0; i < x.length; i++) {
      out[i] = Arrays.stream(x[i]).average().orElse(Double.NaN);
      for (var j = 0; j < i; j++) {
        double sum = 0;
        for (var p = 0; p < x[i].length; p++) {
          sum += x[i][p] * x[j][p];
        }
        out[s++] = sum / x[i].length;
      }
    }
    return out;
  }

  private static double srmsr(ScoreMatrix scores, ItemMoments model, double[] seen) {
    var x = categories(scores, model.items());
    var spread = new double[x.length];
    for (var i = 0; i < x.length; i++) {
      var mean = seen[i];
      spread[i] = Math.sqrt(Arrays.stream(x[i]).map(v -> (v - mean) * (v - mean)).average().orElse(Double.NaN));
    }
    double squares = 0;
    var s = x.length;
    for (var i = 0; i < x.length; i++) {
      for (var j = 0; j < i; j++) {
        var own = (seen[s] - seen[i] * seen[j]) / (spread[i] * spread[j]);
        var expected = (model.mean(s) - model.mean(i) * model.mean(j)) / (model.spread(i) * model.spread(j));
        squares += (own - expected) * (own - expected);
        s++;
      }
    }
    return Math.sqrt(squares / (s - x.length));
  }

  /** Cholesky in place, lower triangle; false when the matrix is not positive. */
  private static boolean decompose(double[][] m, Progress progress) {
    for (var r = 0; r < m.length; r++) {
      progress.step(.5 + .5 * r / m.length, MOMENTS);
      var row = m[r];
      for (var c = 0; c <= r; c++) {
        var other = m[c];
        var sum = row[c];
        for (var k = 0; k < c; k++) {
          sum -= row[k] * other[k];
        }
        if (c < r) {
          row[c] = sum / other[c];
        } else if (sum <= 1e-12 * Math.max(1e-6, row[r])) {
          return false;
        } else {
          row[r] = Math.sqrt(sum);
        }
      }
    }
    return true;
  }

  private static void solve(double[][] lower, double[] v) {
    for (var r = 0; r < v.length; r++) {
      var sum = v[r];
      for (var k = 0; k < r; k++) {
        sum -= lower[r][k] * v[k];
      }
      v[r] = sum / lower[r][r];
    }
  }

  /** The squared length of what the columns cannot explain; each column is made orthogonal to those before, twice for exactness. */
  private static double unexplained(double[] left, double[][] columns) {
    for (var c = 0; c < columns.length; c++) {
      var before = norm(columns[c]);
      for (var again = 0; again < 2; again++) {
        for (var k = 0; k < c; k++) {
          take(columns[c], columns[k]);
        }
      }
      var length = norm(columns[c]);
      var scale = length > 1e-10 * before ? 1 / length : 0;
      for (var r = 0; r < left.length; r++) {
        columns[c][r] *= scale;
      }
      take(left, columns[c]);
    }
    var length = norm(left);
    return length * length;
  }

  private static double norm(double[] v) {
    return Math.sqrt(Arrays.stream(v).map(x -> x * x).sum());
  }

  private static void take(double[] from, double[] unit) {
    double along = 0;
    for (var r = 0; r < from.length; r++) {
      along += from[r] * unit[r];
    }
    for (var r = 0; r < from.length; r++) {
      from[r] -= along * unit[r];
    }
  }
}
