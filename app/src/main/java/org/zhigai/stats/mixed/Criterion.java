package org.zhigai.stats.mixed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The profiled restricted likelihood of a mixed model. Cross products of random and fixed columns are taken once; what one place costs
 * is a Cholesky factor of as many rows as there are random effects.
 */
final class Criterion {
  private final int n;
  private final List<RandomTerm> terms;
  private final int[] firstAt;
  private final int[] effectAt;
  private final int[] of;
  private final double[][] zz;
  private final double[][] zx;
  private final double[][] xx;
  private final int[] rows;

  private Criterion(int n, List<RandomTerm> terms, int[] rows, double[][] zz, double[][] zx, double[][] xx, int[] effectAt, int[] of) {
    this.n = n;
    this.terms = terms;
    this.rows = rows;
    this.zz = zz;
    this.zx = zx;
    this.xx = xx;
    this.effectAt = effectAt;
    this.of = of;
    this.firstAt = new int[terms.size() + 1];
    for (var t = 0; t < terms.size(); t++) {
      firstAt[t + 1] = firstAt[t] + (terms.get(t).width() == 1 ? 1 : 3);
    }
  }

  static Criterion of(double[] y, double[][] covariates, List<RandomTerm> terms) {
    var rows = IntStream.range(0, y.length).filter(r -> !Double.isNaN(y[r])
        && Arrays.stream(covariates).noneMatch(x -> Double.isNaN(x[r]))
        && terms.stream().allMatch(t -> t.group()[r] >= 0 && (t.width() == 1 || !Double.isNaN(t.slope()[r])))).toArray();
    var effectAt = new int[terms.size() + 1];
    for (var t = 0; t < terms.size(); t++) {
      effectAt[t + 1] = effectAt[t] + terms.get(t).groups() * terms.get(t).width();
    }
    var q = effectAt[terms.size()];
    var of = new int[q];
    for (var t = 0; t < terms.size(); t++) {
      Arrays.fill(of, effectAt[t], effectAt[t + 1], t);
    }
    var p = covariates.length + 1;
    var zz = new double[q][q];
    var zx = new double[q][p + 1];
    var xx = new double[p + 1][p + 1];
    for (var r : rows) {
      var x = new double[p + 1];
      x[0] = 1;
      for (var c = 0; c < covariates.length; c++) {
        x[c + 1] = covariates[c][r];
      }
      x[p] = y[r];
      var at = new ArrayList<int[]>();
      for (var t = 0; t < terms.size(); t++) {
        for (var e = 0; e < terms.get(t).width(); e++) {
          at.add(new int[] {effectAt[t] + terms.get(t).group()[r] * terms.get(t).width() + e, t, e});
        }
      }
      for (var a : at) {
        var va = terms.get(a[1]).value(r, a[2]);
        for (var b : at) {
          zz[a[0]][b[0]] += va * terms.get(b[1]).value(r, b[2]);
        }
        for (var c = 0; c <= p; c++) {
          zx[a[0]][c] += va * x[c];
        }
      }
      for (var c = 0; c <= p; c++) {
        for (var d = 0; d <= p; d++) {
          xx[c][d] += x[c] * x[d];
        }
      }
    }
    return new Criterion(rows.length, terms, rows, zz, zx, xx, effectAt, of);
  }

  int n() {
    return n;
  }

  List<RandomTerm> terms() {
    return terms;
  }

  /** Factors in all. */
  int size() {
    return firstAt[terms.size()];
  }

  int firstAt(int t) {
    return firstAt[t];
  }

  int lastEffectAt(int t) {
    return firstAt[t] + (terms.get(t).width() == 1 ? 0 : 1);
  }

  boolean isDiagonal(int k) {
    var t = 0;
    while (firstAt[t + 1] <= k) {
      t++;
    }
    return k != firstAt[t] + 1 || terms.get(t).width() == 1;
  }

  private int p() {
    return xx.length - 1;
  }

  boolean estimable() {
    if (n <= p() + 1) {
      return false;
    }
    for (var t = 0; t < terms.size(); t++) {
      var own = terms.get(t).group();
      var seen = Arrays.stream(rows).map(r -> own[r]).distinct().count();
      if (seen < 2 || seen >= n) {
        return false;
      }
    }
    var plain = at(new double[size()]);
    var mean = xx[0][p()] / n;
    return plain.within() > 1e-14 * (1 + mean * mean);
  }

  /** A row of the factor of term t: what effect e takes of the standardised effects 0 … e. */
  private double[] factor(double[] theta, int t, int e) {
    var at = firstAt[t];
    return terms.get(t).width() == 1 ? new double[] {theta[at]} : e == 0 ? new double[] {theta[at]} : new double[] {theta[at + 1], theta[at + 2]};
  }

  At at(double[] theta) {
    return new At(theta);
  }

  /** All that belongs to one place. */
  final class At {
    private final double[] theta;
    private final double[][] l;
    private final double[][] rzx;
    private final double[][] rx;
    private final double logDet;
    private final double within;
    private final double[] fixed;
    private final double[] u;

    At(double[] theta) {
      this.theta = theta;
      var q = zz.length;
      var p = p();
      // Λ'Z'ZΛ + I: of each standardised effect the columns it feeds.
      var lambda = new int[q][];
      var weight = new double[q][];
      for (var k = 0; k < q; k++) {
        var term = terms.get(of[k]);
        var e = (k - effectAt[of[k]]) % term.width();
        if (term.width() == 1 || e == 1) {
          lambda[k] = new int[] {k};
          weight[k] = new double[] {factor(theta, of[k], e)[e]};
        } else {
          lambda[k] = new int[] {k, k + 1};
          weight[k] = new double[] {factor(theta, of[k], 0)[0], factor(theta, of[k], 1)[0]};
        }
      }
      this.l = new double[q][];
      for (var a = 0; a < q; a++) {
        l[a] = new double[a + 1];
        for (var b = 0; b <= a; b++) {
          double sum = a == b ? 1 : 0;
          for (var s = 0; s < lambda[a].length; s++) {
            for (var r = 0; r < lambda[b].length; r++) {
              sum += weight[a][s] * weight[b][r] * zz[lambda[a][s]][lambda[b][r]];
            }
          }
          l[a][b] = sum;
        }
      }
      this.logDet = 2 * cholesky(l);
      this.rzx = new double[q][p + 1];
      for (var a = 0; a < q; a++) {
        for (var c = 0; c <= p; c++) {
          double sum = 0;
          for (var s = 0; s < lambda[a].length; s++) {
            sum += weight[a][s] * zx[lambda[a][s]][c];
          }
          for (var b = 0; b < a; b++) {
            sum -= l[a][b] * rzx[b][c];
          }
          rzx[a][c] = sum / l[a][a];
        }
      }
      this.rx = new double[p + 1][];
      for (var c = 0; c <= p; c++) {
        rx[c] = new double[c + 1];
        for (var d = 0; d <= c; d++) {
          var sum = xx[c][d];
          for (var a = 0; a < q; a++) {
            sum -= rzx[a][c] * rzx[a][d];
          }
          rx[c][d] = sum;
        }
      }
      factorFixed(rx);
      this.within = Math.max(rx[p][p] * rx[p][p], 1e-14 * xx[p][p]) / (n - rank());
      this.fixed = new double[p];
      for (var c = p - 1; c >= 0; c--) {
        var sum = rx[p][c];
        for (var d = c + 1; d < p; d++) {
          sum -= rx[d][c] * fixed[d];
        }
        fixed[c] = rx[c][c] > 0 ? sum / rx[c][c] : 0;
      }
      this.u = new double[q];
      for (var a = q - 1; a >= 0; a--) {
        var sum = rzx[a][p];
        for (var c = 0; c < p; c++) {
          sum -= rzx[a][c] * fixed[c];
        }
        for (var b = a + 1; b < q; b++) {
          sum -= l[b][a] * u[b];
        }
        u[a] = sum / l[a][a];
      }
    }

    private int rank() {
      return (int) IntStream.range(0, p()).filter(c -> rx[c][c] > 0).count();
    }

    /** A column that others determine gets no pivot. */
    private void factorFixed(double[][] m) {
      for (var a = 0; a < m.length; a++) {
        for (var b = 0; b <= a; b++) {
          var s = m[a][b];
          for (var c = 0; c < b; c++) {
            s -= m[a][c] * m[b][c];
          }
          if (a == b) {
            m[a][a] = s > 1e-10 * xx[a][a] || (a == p() && s > 0) ? Math.sqrt(s) : 0;
          } else {
            m[a][b] = m[b][b] > 0 ? s / m[b][b] : 0;
          }
        }
      }
    }

    double value() {
      var p = p();
      var df = n - rank();
      var out = logDet + df * (1 + Math.log(2 * Math.PI * within));
      for (var c = 0; c < p; c++) {
        out += rx[c][c] > 0 ? 2 * Math.log(rx[c][c]) : 0;
      }
      return out;
    }

    double within() {
      return within;
    }

    double[] fixed() {
      return fixed.clone();
    }

    double[] fixedErrors() {
      var p = p();
      var out = new double[p];
      for (var c = 0; c < p; c++) {
        // Column c of the inverse factor.
        var column = new double[p];
        double sum = 0;
        for (var r = c; r < p && rx[c][c] > 0; r++) {
          var s = r == c ? 1.0 : 0.0;
          for (var k = c; k < r; k++) {
            s -= rx[r][k] * column[k];
          }
          column[r] = rx[r][r] > 0 ? s / rx[r][r] : 0;
          sum += column[r] * column[r];
        }
        out[c] = rx[c][c] > 0 ? Math.sqrt(within * sum) : Double.NaN;
      }
      return out;
    }

    MixedFit.Term term(int t, double likelihoodRatio, double[] ratioInterval) {
      var term = terms.get(t);
      var width = term.width();
      var covariance = new double[width][width];
      for (var a = 0; a < width; a++) {
        for (var b = 0; b < width; b++) {
          var x = factor(theta, t, a);
          var y = factor(theta, t, b);
          for (var k = 0; k < Math.min(x.length, y.length); k++) {
            covariance[a][b] += within * x[k] * y[k];
          }
        }
      }
      var effects = new double[term.groups()][width];
      var errors = new double[term.groups()][width];
      var sizes = new int[term.groups()];
      for (var r : rows) {
        sizes[term.group()[r]]++;
      }
      for (var g = 0; g < effects.length; g++) {
        for (var e = 0; e < width; e++) {
          var own = factor(theta, t, e);
          var z = new double[u.length];
          for (var k = 0; k < own.length; k++) {
            z[effectAt[t] + g * width + k] = own[k];
            effects[g][e] += own[k] * u[effectAt[t] + g * width + k];
          }
          errors[g][e] = Math.sqrt(within * inverseForm(z));
        }
      }
      return new MixedFit.Term(term.name(), covariance, effects, errors, sizes, likelihoodRatio, ratioInterval);
    }

    /** z'(LL')⁻¹z. */
    private double inverseForm(double[] z) {
      double out = 0;
      for (var a = 0; a < z.length; a++) {
        var sum = z[a];
        for (var b = 0; b < a; b++) {
          sum -= l[a][b] * z[b];
        }
        z[a] = sum / l[a][a];
        out += z[a] * z[a];
      }
      return out;
    }
  }

  /** In place; returns half the logarithm of the determinant. */
  private static double cholesky(double[][] m) {
    double out = 0;
    for (var a = 0; a < m.length; a++) {
      var row = m[a];
      for (var b = 0; b <= a; b++) {
        var other = m[b];
        var s = row[b];
        for (var c = 0; c < b; c++) {
          s -= row[c] * other[c];
        }
        row[b] = a == b ? Math.sqrt(Math.max(s, 1e-300)) : s / other[b];
      }
      out += Math.log(row[a]);
    }
    return out;
  }
}
