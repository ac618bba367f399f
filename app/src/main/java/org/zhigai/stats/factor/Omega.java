package org.zhigai.stats.factor;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.zhigai.kernel.Progress;
import org.zhigai.stats.Correlation;
import org.zhigai.stats.ScoreMatrix;

/**
 * McDonald's omega of the standardised total (McDonald 1999; Zinbarg, Revelle, Yovel and Li 2005, Psychometrika 70:123–133):
 * three minres factors, oblimin, and the general factor of Schmid and Leiman 1957. Items that run against the others are turned
 * round. With fewer than six items there is one factor, and both numbers differ only by what it leaves
 * unexplained between items.
 *
 * @param total share of the total's variance that is due to any factor; {@code NaN} below three items that vary or three rows
 * @param hierarchical share due to the general factor; {@code NaN} likewise
 * @param general loadings of the items on the general factor, {@code NaN} for an item that does not vary
 * @param n complete rows
 */
public record Omega(double total, double hierarchical, double[] general, int n) {
  private static final int GROUP_FACTORS = 3;
  private static final int LEAST_ITEMS = 6;

  public static Omega of(ScoreMatrix scores, Progress progress) {
    var complete = scores.complete();
    var general = new double[scores.items()];
    Arrays.fill(general, Double.NaN);
    var kept = IntStream.range(0, complete.items()).filter(i -> varies(complete.column(i))).toArray();
    if (kept.length < 3 || complete.persons() < 3) {
      return new Omega(Double.NaN, Double.NaN, general, complete.persons());
    }
    var found = ofCorrelations(correlations(complete.items(kept)), complete.persons(), progress);
    for (var i = 0; i < kept.length; i++) {
      general[kept[i]] = found.general[i];
    }
    return new Omega(found.total, found.hierarchical, general, complete.persons());
  }

  /** @param r correlations of at least three items, used up */
  static Omega ofCorrelations(double[][] r, int n, Progress progress) {
    var signs = turnRound(r, progress.part(0, .2));
    var factors = r.length < LEAST_ITEMS ? 1 : GROUP_FACTORS;
    var loadings = MinimumResidual.loadings(r, factors, progress.part(.2, 1));
    var general = factors == 1 ? column(loadings) : generalFactor(loadings);
    double all = 0;
    double unique = 0;
    double sum = 0;
    for (var i = 0; i < r.length; i++) {
      all += Arrays.stream(r[i]).sum();
      unique += 1 - Arrays.stream(loadings[i]).map(v -> v * v).sum();
      sum += general[i];
      general[i] *= signs[i];
    }
    var total = all > 1e-9 ? 1 - unique / all : Double.NaN;
    return new Omega(total, Math.min(sum * sum / all, total), general, n);
  }

  private static boolean varies(double[] column) {
    return column.length > 0 && Arrays.stream(column).anyMatch(v -> v != column[0]);
  }

  private static double[][] correlations(ScoreMatrix scores) {
    var k = scores.items();
    var columns = new double[k][];
    for (var i = 0; i < k; i++) {
      columns[i] = scores.column(i);
    }
    var out = new double[k][k];
    for (var i = 0; i < k; i++) {
      out[i][i] = 1;
      for (var j = 0; j < i; j++) {
        var r = Correlation.pearson(columns[i], columns[j]);
        out[i][j] = Double.isNaN(r) ? 0 : r;
        out[j][i] = out[i][j];
      }
    }
    return out;
  }

  /** Turns the items that load negatively on one factor; returns their signs. */
  private static double[] turnRound(double[][] r, Progress progress) {
    var one = MinimumResidual.loadings(r, 1, progress);
    var signs = new double[r.length];
    for (var i = 0; i < r.length; i++) {
      signs[i] = one[i][0] < 0 ? -1 : 1;
    }
    for (var i = 0; i < r.length; i++) {
      for (var j = 0; j < r.length; j++) {
        r[i][j] *= signs[i] * signs[j];
      }
    }
    return signs;
  }

  private static double[] generalFactor(double[][] loadings) {
    for (var f = 0; f < GROUP_FACTORS; f++) {
      var column = f;
      if (Arrays.stream(loadings).allMatch(row -> Math.abs(row[column]) < 1e-6)) {
        // There are fewer factors in these items than looked for: no oblique structure to speak of.
        return column(loadings);
      }
    }
    var rotation = Oblimin.of(loadings);
    // A factor may come out upside down; the general one is to run with most items.
    var phi = rotation.correlations().getData();
    var l = rotation.loadings().getData();
    for (var f = 0; f < GROUP_FACTORS; f++) {
      double sum = 0;
      for (var row : l) {
        sum += row[f];
      }
      if (sum < 0) {
        for (var row : l) {
          row[f] = -row[f];
        }
        for (var g = 0; g < GROUP_FACTORS; g++) {
          if (g != f) {
            phi[f][g] = -phi[f][g];
            phi[g][f] = -phi[g][f];
          }
        }
      }
    }
    var second = MinimumResidual.loadings(phi, 1, Progress.NONE);
    var out = new double[l.length];
    for (var i = 0; i < l.length; i++) {
      for (var f = 0; f < GROUP_FACTORS; f++) {
        out[i] += l[i][f] * second[f][0];
      }
    }
    return out;
  }

  private static double[] column(double[][] loadings) {
    return Arrays.stream(loadings).mapToDouble(row -> row[0]).toArray();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Omega that
        && Double.compare(total, that.total) == 0
        && Arrays.equals(general, that.general);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(general);
  }
}
