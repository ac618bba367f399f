package org.zhigai.stats.irt;

import java.util.Arrays;

/** The maximisation of the partial credit model: Newton steps on the concave expected log-likelihood of each item. */
final class SlopeStep {
  private static final int NEWTON = 2;
  private static final double LONGEST = 1.0;

  private final PartialCredit model;

  SlopeStep(PartialCredit model) {
    this.model = model;
  }

  /** Every item's slope and intercepts by themselves. */
  void free(double[] x) {
    for (var i = 0; i < model.data.items; i++) {
      var m = model.steps(i);
      var gradient = new double[m + 1];
      var information = new double[m + 1][m + 1];
      for (var round = 0; round < NEWTON; round++) {
        derivatives(i, x, gradient, information);
        var a = x[model.slopeAt(i)];
        gradient[0] += model.options.priorSlope(a);
        information[0][0] += model.options.priorCurvature(a);
        solve(information, gradient);
        x[model.slopeAt(i)] += Math.clamp(gradient[0], -LONGEST, LONGEST);
        for (var k = 0; k < m; k++) {
          x[model.dAt[i] + k] += Math.clamp(gradient[k + 1], -2 * LONGEST, 2 * LONGEST);
        }
        model.admit(x);
      }
    }
  }

  /** One slope for all: the intercepts are eliminated item by item from the bordered system. */
  void common(double[] x) {
    for (var round = 0; round < NEWTON; round++) {
      double slopeGradient = model.options.priorSlope(x[0]);
      double slopeInformation = model.options.priorCurvature(x[0]);
      var moves = new double[model.data.items][];
      var ties = new double[model.data.items][];
      for (var i = 0; i < model.data.items; i++) {
        var m = model.steps(i);
        var gradient = new double[m + 1];
        var information = new double[m + 1][m + 1];
        derivatives(i, x, gradient, information);
        var inner = new double[m][];
        var own = Arrays.copyOfRange(gradient, 1, m + 1);
        var tie = new double[m];
        for (var k = 0; k < m; k++) {
          inner[k] = Arrays.copyOfRange(information[k + 1], 1, m + 1);
          tie[k] = information[k + 1][0];
        }
        var border = tie.clone();
        var copy = new double[m][];
        for (var k = 0; k < m; k++) {
          copy[k] = inner[k].clone();
        }
        solve(inner, own);
        solve(copy, tie);
        slopeGradient += gradient[0];
        slopeInformation += information[0][0];
        for (var k = 0; k < m; k++) {
          slopeGradient -= border[k] * own[k];
          slopeInformation -= border[k] * tie[k];
        }
        moves[i] = own;
        ties[i] = tie;
      }
      var slope = Math.clamp(slopeGradient / Math.max(slopeInformation, 1e-9), -LONGEST / 2, LONGEST / 2);
      x[0] += slope;
      for (var i = 0; i < model.data.items; i++) {
        for (var k = 0; k < moves[i].length; k++) {
          x[model.dAt[i] + k] += Math.clamp(moves[i][k] - ties[i][k] * slope, -2 * LONGEST, 2 * LONGEST);
        }
      }
      model.admit(x);
    }
  }

  /** Gradient and negative Hessian of item i's expected log-likelihood in (a, d_1 … d_m), lower triangle and diagonal. */
  void derivatives(int i, double[] x, double[] gradient, double[][] information) {
    var m = model.steps(i);
    var a = x[model.slopeAt(i)];
    var d = model.dAt[i];
    for (var row : information) {
      Arrays.fill(row, 0);
    }
    gradient[0] = model.moment[i];
    for (var k = 1; k <= m; k++) {
      gradient[k] = model.count(i, k);
    }
    var p = new double[m + 1];
    for (var q = 0; q < model.theta.length; q++) {
      var n = model.present(i, q);
      if (n < 1e-12) {
        continue;
      }
      var theta = model.theta[q];
      double most = 0;
      for (var k = 1; k <= m; k++) {
        p[k] = k * a * theta + x[d + k - 1];
        most = Math.max(most, p[k]);
      }
      p[0] = 0;
      double sum = 0;
      for (var k = 0; k <= m; k++) {
        p[k] = Math.exp(p[k] - most);
        sum += p[k];
      }
      double mean = 0;
      double square = 0;
      for (var k = 0; k <= m; k++) {
        p[k] /= sum;
        mean += k * p[k];
        square += (double) k * k * p[k];
      }
      gradient[0] -= n * theta * mean;
      information[0][0] += n * theta * theta * (square - mean * mean);
      for (var k = 1; k <= m; k++) {
        gradient[k] -= n * p[k];
        information[k][0] += n * theta * p[k] * (k - mean);
        for (var l = 1; l < k; l++) {
          information[k][l] -= n * p[k] * p[l];
        }
        information[k][k] += n * p[k] * (1 - p[k]);
      }
    }
  }

  /** Solves in place; the matrix, of which the lower triangle counts, is used up. A pivot of nothing is held up. */
  static void solve(double[][] m, double[] v) {
    var n = v.length;
    for (var a = 0; a < n; a++) {
      for (var b = 0; b <= a; b++) {
        var s = m[a][b];
        for (var c = 0; c < b; c++) {
          s -= m[a][c] * m[b][c];
        }
        m[a][b] = a == b ? Math.sqrt(Math.max(s, 1e-8)) : s / m[b][b];
      }
    }
    for (var a = 0; a < n; a++) {
      for (var c = 0; c < a; c++) {
        v[a] -= m[a][c] * v[c];
      }
      v[a] /= m[a][a];
    }
    for (var a = n - 1; a >= 0; a--) {
      for (var c = a + 1; c < n; c++) {
        v[a] -= m[c][a] * v[c];
      }
      v[a] /= m[a][a];
    }
  }
}
