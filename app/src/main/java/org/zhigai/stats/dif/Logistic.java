package org.zhigai.stats.dif;

/** The greatest log-likelihood of a logistic regression, by Newton's method with halving; finite also when groups separate. */
final class Logistic {
  private static final double RIDGE = 1e-9;

  private Logistic() {}

  /** @param width how many of the leading columns of x take part */
  static double logLik(double[][] x, double[] y, int width) {
    var b = new double[width];
    var here = value(x, y, b);
    for (var round = 0; round < 50; round++) {
      var move = newton(x, y, b);
      var scale = 1.0;
      var next = here;
      var trial = b;
      while (scale > 1e-4) {
        trial = b.clone();
        for (var c = 0; c < width; c++) {
          trial[c] += scale * move[c];
        }
        next = value(x, y, trial);
        if (next >= here) {
          break;
        }
        scale /= 2;
      }
      if (!(next > here + 1e-10)) {
        return Math.max(here, next);
      }
      here = next;
      b = trial;
    }
    return here;
  }

  private static double value(double[][] x, double[] y, double[] b) {
    double out = 0;
    for (var p = 0; p < y.length; p++) {
      double eta = 0;
      for (var c = 0; c < b.length; c++) {
        eta += b[c] * x[p][c];
      }
      out += y[p] * eta - (eta > 0 ? eta + Math.log1p(Math.exp(-eta)) : Math.log1p(Math.exp(eta)));
    }
    return out;
  }

  private static double[] newton(double[][] x, double[] y, double[] b) {
    var k = b.length;
    var m = new double[k][k + 1];
    for (var p = 0; p < y.length; p++) {
      double eta = 0;
      for (var c = 0; c < k; c++) {
        eta += b[c] * x[p][c];
      }
      var chance = 1 / (1 + Math.exp(-eta));
      for (var r = 0; r < k; r++) {
        for (var c = 0; c < k; c++) {
          m[r][c] += chance * (1 - chance) * x[p][r] * x[p][c];
        }
        m[r][k] += (y[p] - chance) * x[p][r];
      }
    }
    for (var r = 0; r < k; r++) {
      m[r][r] += RIDGE;
      for (var below = r + 1; below < k; below++) {
        var f = m[below][r] / m[r][r];
        for (var c = r; c <= k; c++) {
          m[below][c] -= f * m[r][c];
        }
      }
    }
    var out = new double[k];
    for (var r = k - 1; r >= 0; r--) {
      out[r] = m[r][k];
      for (var c = r + 1; c < k; c++) {
        out[r] -= m[r][c] * out[c];
      }
      out[r] /= m[r][r];
    }
    return out;
  }
}
