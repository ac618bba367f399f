package org.zhigai.stats.multilevel;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.zhigai.stats.Clusters;
import org.zhigai.stats.Interval;
import org.zhigai.stats.Quantiles;

/** The sums a random-intercept model needs: of all persons and of each group; columns are constant, covariates, y. */
final class InterceptData {
  private final int n;
  private final Clusters groups;
  private final int[] labels;
  private final int width;
  private final double[][] cross;
  private final double[][] sums;
  private final double[] shift;

  /** The profiled criterion at one ratio of variances, and what belongs to it. */
  record At(double ratio, double criterion, double residualVariance, double[] fixed, double[][] inverse) {}

  private InterceptData(
      int n, Clusters groups, int[] labels, int width, double[][] cross, double[][] sums, double[] shift) {
    this.n = n;
    this.groups = groups;
    this.labels = labels;
    this.width = width;
    this.cross = cross;
    this.sums = sums;
    this.shift = shift;
  }

  static InterceptData of(double[] y, double[][] covariates, int[] group) {
    var p = covariates.length + 1;
    var kept = new int[y.length];
    var n = 0;
    for (var i = 0; i < y.length; i++) {
      var present = !Double.isNaN(y[i]);
      for (var x : covariates) {
        present &= !Double.isNaN(x[i]);
      }
      if (present) {
        kept[n++] = i;
      }
    }
    var own = new int[n];
    for (var k = 0; k < n; k++) {
      own[k] = group[kept[k]];
    }
    var groups = Clusters.dense(own);
    // Centred columns keep the sums of squares free of cancellation; the intercept is put right at the end.
    var shift = new double[p + 1];
    for (var k = 0; k < n; k++) {
      for (var c = 1; c <= p; c++) {
        shift[c] += value(y, covariates, kept[k], c) / n;
      }
    }
    var cross = new double[p + 1][p + 1];
    var sums = new double[groups.count()][p + 1];
    var row = new double[p + 1];
    row[0] = 1;
    for (var k = 0; k < n; k++) {
      for (var c = 1; c <= p; c++) {
        row[c] = value(y, covariates, kept[k], c) - shift[c];
      }
      var sum = sums[groups.of()[k]];
      for (var a = 0; a <= p; a++) {
        sum[a] += row[a];
        for (var b = 0; b <= a; b++) {
          cross[a][b] += row[a] * row[b];
        }
      }
    }
    var labels = Arrays.stream(own).sorted().distinct().toArray();
    return new InterceptData(n, groups, labels, p, cross, sums, shift);
  }

  static InterceptData ofSums(int[] sizes, double[] sums, double squares) {
    var n = Arrays.stream(sizes).sum();
    var mean = Arrays.stream(sums).sum() / n;
    var centred = new double[sizes.length][];
    for (var g = 0; g < sizes.length; g++) {
      centred[g] = new double[] {sizes[g], sums[g] - sizes[g] * mean};
    }
    var cross = new double[][] {{n, 0}, {0, Math.max(0, squares - n * mean * mean)}};
    var labels = IntStream.range(0, sizes.length).toArray();
    return new InterceptData(n, Clusters.dense(labels), labels, 1, cross, centred, new double[] {0, mean});
  }

  private static double value(double[] y, double[][] covariates, int i, int column) {
    return column <= covariates.length ? covariates[column - 1][i] : y[i];
  }

  int n() {
    return n;
  }

  int[] labels() {
    return labels.clone();
  }

  /** Whether there are two groups, a group with two persons, and anything left to explain. */
  boolean estimable() {
    if (groups.count() < 2 || n <= groups.count() || n <= width + 1) {
      return false;
    }
    var plain = at(0);
    return plain.residualVariance() > 1e-14 * (1 + shift[width] * shift[width]);
  }

  /** Solves at {@code ratio} = between over within. */
  At at(double ratio) {
    var p = width;
    var m = new double[p + 1][];
    for (var a = 0; a <= p; a++) {
      m[a] = cross[a].clone();
    }
    double logDet = 0;
    for (var sum : sums) {
      var shrink = ratio / (1 + ratio * sum[0]);
      logDet += Math.log1p(ratio * sum[0]);
      for (var a = 0; a <= p; a++) {
        for (var b = 0; b <= a; b++) {
          m[a][b] -= shrink * sum[a] * sum[b];
        }
      }
    }
    // Cholesky of the bordered matrix: the last pivot is the residual sum of squares. A column that depends on others drops out.
    var rank = 0;
    var used = new boolean[p];
    for (var a = 0; a <= p; a++) {
      for (var b = 0; b < a; b++) {
        if (used[b]) {
          var s = m[a][b];
          for (var c = 0; c < b; c++) {
            s -= used[c] ? m[a][c] * m[b][c] : 0;
          }
          m[a][b] = s / m[b][b];
        } else {
          m[a][b] = 0;
        }
      }
      var pivot = m[a][a];
      for (var c = 0; c < a; c++) {
        pivot -= m[a][c] * m[a][c];
      }
      if (a < p) {
        used[a] = pivot > 1e-10 * cross[a][a] && pivot > 0;
        m[a][a] = used[a] ? Math.sqrt(pivot) : 0;
        if (used[a]) {
          rank++;
          logDet += 2 * Math.log(m[a][a]);
        }
      } else {
        // Groups without any spread inside would send this to zero and the criterion to minus infinity.
        m[a][a] = Math.max(pivot, 1e-14 * cross[p][p]);
      }
    }
    var df = n - rank;
    var variance = m[p][p] / df;
    var criterion = logDet + df * (1 + Math.log(2 * Math.PI * variance));
    var inverse = inverseTriangle(m, used);
    var fixed = new double[p];
    for (var a = 0; a < p; a++) {
      for (var b = a; b < p; b++) {
        fixed[a] += inverse[b][a] * m[p][b];
      }
    }
    return new At(ratio, criterion, variance, fixed, inverse);
  }

  private double[][] inverseTriangle(double[][] l, boolean[] used) {
    var out = new double[width][width];
    for (var c = 0; c < width; c++) {
      if (!used[c]) {
        continue;
      }
      out[c][c] = 1 / l[c][c];
      for (var r = c + 1; r < width; r++) {
        if (used[r]) {
          double s = 0;
          for (var k = c; k < r; k++) {
            s -= l[r][k] * out[k][c];
          }
          out[r][c] = s / l[r][r];
        }
      }
    }
    return out;
  }

  /** The answer in the units of the data. */
  VarianceComponents components(At at, double likelihoodRatio) {
    var within = at.residualVariance();
    var between = at.ratio() * within;
    var effects = new double[sums.length];
    var errors = new double[sums.length];
    var sizes = new int[sums.length];
    for (var g = 0; g < sums.length; g++) {
      effects[g] = effect(at, g);
      errors[g] = Math.sqrt(between / (1 + at.ratio() * sums[g][0]));
      sizes[g] = (int) sums[g][0];
    }
    var spread = new EffectSpread(this);
    var fixed = at.fixed().clone();
    fixed[0] += shift[width];
    for (var a = 1; a < width; a++) {
      fixed[0] -= fixed[a] * shift[a];
    }
    return new VarianceComponents(
        n,
        sums.length,
        between,
        within,
        between / (between + within),
        width > 1 ? profileInterval(at) : iccInterval(at),
        at.criterion(),
        Math.max(0, likelihoodRatio),
        fixed,
        labels(),
        sizes,
        effects,
        errors,
        spread.means(),
        spread.deviations(),
        width == 1 && isMoreAlike());
  }

  int groups() {
    return sums.length;
  }

  /**
   * How fast the criterion of the null model rises with the ratio. Its root is known to the last digits, where the criterion itself is flat and the lowest
   * place on it only to half of them.
   */
  double slope(double ratio) {
    double a = 0;
    double b = 0;
    double q = cross[1][1];
    double da = 0;
    double db = 0;
    double dq = 0;
    for (var sum : sums) {
      var shrink = 1 / (1 + ratio * sum[0]);
      a += shrink * sum[0];
      b += shrink * sum[1];
      q -= ratio * shrink * sum[1] * sum[1];
      da -= shrink * shrink * sum[0] * sum[0];
      db -= shrink * shrink * sum[0] * sum[1];
      dq -= shrink * shrink * sum[1] * sum[1];
    }
    var residual = q - b * b / a;
    return a + da / a + (n - 1) * (dq - 2 * b * db / a + b * b * da / a / a) / residual;
  }

  /** The shrunken effect of group g. */
  double effect(At at, int g) {
    var residual = sums[g][width];
    for (var a = 0; a < width; a++) {
      residual -= at.fixed()[a] * sums[g][a];
    }
    return at.ratio() / (1 + at.ratio() * sums[g][0]) * residual;
  }

  /** The variance of its error, what is unknown of the fixed part included, the ratio of variances taken as known. */
  double effectVariance(At at, int g) {
    var shrink = at.ratio() / (1 + at.ratio() * sums[g][0]);
    double fixed = 0;
    for (var a = 0; a < width; a++) {
      double part = 0;
      for (var b = 0; b <= a; b++) {
        part += at.inverse()[a][b] * sums[g][b];
      }
      fixed += part * part;
    }
    return at.residualVariance() * (shrink + shrink * shrink * fixed);
  }

  /** All shares at which the restricted likelihood ratio against the best is not significant at 5 %. */
  private Interval profileInterval(At best) {
    var limit = best.criterion() + Quantiles.normal(.975) * Quantiles.normal(.975);
    return new Interval(share(crossing(best.ratio(), 0, limit)), share(crossing(best.ratio(), 1e6, limit)));
  }

  private static double share(double ratio) {
    return ratio / (1 + ratio);
  }

  /** Where between a ratio inside the limit and one at the end the criterion crosses it; the end itself when it never does. */
  private double crossing(double inside, double end, double limit) {
    if (at(end).criterion() <= limit) {
      return end;
    }
    var in = inside;
    var out = end;
    for (var round = 0; round < 80; round++) {
      // Halves of the share, not of the ratio, which has no upper end.
      var middle = (share(in) + share(out)) / 2;
      var ratio = middle / (1 - middle);
      if (at(ratio).criterion() <= limit) {
        in = ratio;
      } else {
        out = ratio;
      }
    }
    return in;
  }

  private boolean isMoreAlike() {
    double between = 0;
    double within = cross[1][1];
    for (var sum : sums) {
      within -= sum[1] * sum[1] / sum[0];
      between += sum[1] * sum[1] / sum[0];
    }
    between -= Math.pow(Arrays.stream(sums).mapToDouble(s -> s[1]).sum(), 2) / n;
    var k = sums.length;
    return within > 0 && between / (k - 1) / (within / (n - k)) < Quantiles.f(0.025, k - 1.0, n - k);
  }

  /** From the F of the analysis of variance with the mean group size of Thomas and Hultquist 1978; null model only. */
  private Interval iccInterval(At best) {
    double between = 0;
    double harmonic = 0;
    for (var sum : sums) {
      harmonic += 1 / sum[0];
    }
    var k = sums.length;
    var size = k / harmonic;
    double within = cross[1][1];
    double grand = 0;
    for (var sum : sums) {
      within -= sum[1] * sum[1] / sum[0];
      grand += sum[1] / sum[0] / k;
    }
    for (var sum : sums) {
      between += Math.pow(sum[1] / sum[0] - grand, 2);
    }
    var f = size * between / (k - 1) / (within / (n - k));
    if (!(within > 0)) {
      return Interval.UNDEFINED;
    }
    var low = f / Quantiles.f(0.975, k - 1.0, n - k);
    var high = f / Quantiles.f(0.025, k - 1.0, n - k);
    // Groups more alike than chance leave no share of 0 or more inside the limits of F; the likelihood still bounds it from above.
    return high < 1 ? profileInterval(best) : new Interval((low - 1) / (low + size - 1), (high - 1) / (high + size - 1)).within(0, 1);
  }
}
