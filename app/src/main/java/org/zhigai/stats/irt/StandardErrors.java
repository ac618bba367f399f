package org.zhigai.stats.irt;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.LUDecomposition;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;
import org.zhigai.stats.ScoreMatrix;

/**
 * Standard errors from the observed information of the marginal likelihood: differences of its gradient, which is that of the expected
 * log-likelihood (Fisher's identity; Louis 1982, JRSS B 44:226–233). Costs two expectations a parameter. A prior on slopes is not
 * counted as information; one on guessing is, for without it there may be next to none.
 */
public final class StandardErrors {
  private static final Phrase ERRORS = Phrase.of("stats.progress.errors");
  private static final double STEP = 1e-4;

  private StandardErrors() {}

  /** Of a fit made from the same scores with the same options; one an item. */
  public static List<ItemErrors> of(ScoreMatrix scores, IrtOptions options, IrtFit fit, Progress progress) {
    var out = new ItemErrors[scores.items()];
    Arrays.fill(out, ItemErrors.UNDEFINED);
    var data = Responses.of(scores);
    if (data.items == 0) {
      return Collections.nCopies(scores.items(), ItemErrors.UNDEFINED);
    }
    var model = MarginalModel.likelihood(data, options);
    var x = new double[model.size()];
    for (var i = 0; i < data.items; i++) {
      model.read(i, fit.items().get(data.kept[i]), x);
    }
    var covariance = invert(information(model, x, progress));
    for (var i = 0; i < data.items; i++) {
      out[data.kept[i]] = errors(model, i, x, covariance);
    }
    return List.of(out);
  }

  /** Observed information at x. */
  static double[][] information(MarginalLikelihood model, double[] x, Progress progress) {
    var n = x.length;
    var out = new double[n][n];
    for (var k = 0; k < n; k++) {
      progress.step((double) k / n, ERRORS);
      var moved = x.clone();
      moved[k] += STEP;
      var above = model.gradient(moved);
      moved[k] -= 2 * STEP;
      var below = model.gradient(moved);
      for (var j = 0; j < n; j++) {
        out[j][k] = -(above[j] - below[j]) / (2 * STEP);
      }
    }
    for (var j = 0; j < n; j++) {
      for (var k = 0; k < j; k++) {
        out[j][k] = (out[j][k] + out[k][j]) / 2;
        out[k][j] = out[j][k];
      }
    }
    return out;
  }

  private static double[][] invert(double[][] information) {
    var solver = new LUDecomposition(new Array2DRowRealMatrix(information, false), 1e-12).getSolver();
    if (solver.isNonSingular()) {
      return solver.getInverse().getData();
    }
    var unknown = new double[information.length][information.length];
    for (var row : unknown) {
      Arrays.fill(row, Double.NaN);
    }
    return unknown;
  }

  private static ItemErrors errors(MarginalLikelihood model, int i, double[] x, double[][] covariance) {
    var m = model.steps(i);
    var s = model.slopeAt(i);
    var at = model.intercepts(i);
    var curve = model.curve(i, x);
    var d = new double[m];
    var b = new double[m];
    for (var k = 0; k < m; k++) {
      d[k] = root(covariance[at + k][at + k]);
      // Of partial credit a step lies where two categories meet, so that the intercept before counts too.
      var before = k > 0 && curve instanceof CreditCurve;
      // Derivatives of b with respect to the slope, this intercept and the one before.
      var slopes = new double[] {-curve.b()[k] / x[s], -1 / x[s], before ? 1 / x[s] : 0};
      var where = new int[] {s, at + k, before ? at + k - 1 : at};
      double variance = 0;
      for (var r = 0; r < 3; r++) {
        for (var c = 0; c < 3; c++) {
          variance += slopes[r] * slopes[c] * covariance[where[r]][where[c]];
        }
      }
      b[k] = root(variance);
    }
    var guess = curve.guess();
    var logit = Double.isNaN(guess) ? Double.NaN : root(covariance[at + m][at + m]);
    return new ItemErrors(root(covariance[s][s]), d, b, guess * (1 - guess) * logit);
  }

  private static double root(double variance) {
    return variance > 0 ? Math.sqrt(variance) : Double.NaN;
  }
}
