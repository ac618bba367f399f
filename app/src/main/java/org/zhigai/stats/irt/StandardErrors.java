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
 * Standard errors from the observed information of the marginal likelihood, by the identity of Oakes 1999 (JRSS B 61:479–482):
 * the Hessian of the expected log-likelihood plus the derivative of its gradient with respect to what the expectation was taken
 * at, the latter by differences. Costs two expectations a parameter. A prior on slopes is
 * not counted as information.
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
    var model = new PartialCredit(data, options);
    var x = new double[model.size];
    for (var i = 0; i < data.items; i++) {
      var curve = fit.items().get(data.kept[i]);
      x[model.slopeAt(i)] = curve.a();
      System.arraycopy(curve.d(), 0, x, model.dAt[i], curve.d().length);
    }
    var covariance = invert(information(model, x, progress));
    for (var i = 0; i < data.items; i++) {
      out[data.kept[i]] = errors(model, i, x, covariance);
    }
    return List.of(out);
  }

  /** Observed information at x. */
  static double[][] information(PartialCredit model, double[] x, Progress progress) {
    var n = model.size;
    var out = new double[n][n];
    model.expect(x);
    gradient(model, x, out);
    for (var k = 0; k < n; k++) {
      progress.step((double) k / n, ERRORS);
      var moved = x.clone();
      moved[k] += STEP;
      model.expect(moved);
      var above = gradient(model, x, new double[0][]);
      moved[k] -= 2 * STEP;
      model.expect(moved);
      var below = gradient(model, x, new double[0][]);
      for (var j = 0; j < n; j++) {
        out[j][k] -= (above[j] - below[j]) / (2 * STEP);
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

  /** Gradient of the expected log-likelihood; its negative Hessian is added to {@code information} unless that is empty. */
  private static double[] gradient(PartialCredit model, double[] x, double[][] information) {
    var step = new SlopeStep(model);
    var out = new double[model.size];
    for (var i = 0; i < model.data.items; i++) {
      var m = model.steps(i);
      var at = new int[m + 1];
      at[0] = model.slopeAt(i);
      for (var k = 1; k <= m; k++) {
        at[k] = model.dAt[i] + k - 1;
      }
      var own = new double[m + 1];
      var block = new double[m + 1][m + 1];
      step.derivatives(i, x, own, block);
      for (var r = 0; r <= m; r++) {
        out[at[r]] += own[r];
        for (var c = 0; c <= r && information.length > 0; c++) {
          information[at[r]][at[c]] += block[r][c];
          if (c != r) {
            information[at[c]][at[r]] += block[r][c];
          }
        }
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

  private static ItemErrors errors(PartialCredit model, int i, double[] x, double[][] covariance) {
    var m = model.steps(i);
    var s = model.slopeAt(i);
    var at = model.dAt[i];
    var d = new double[m];
    var b = new double[m];
    for (var k = 0; k < m; k++) {
      d[k] = root(covariance[at + k][at + k]);
      var before = k == 0 ? 0 : x[at + k - 1];
      var location = -(x[at + k] - before) / x[s];
      // Derivatives of b with respect to the slope, this intercept and the one before.
      var slopes = new double[] {-location / x[s], -1 / x[s], k == 0 ? 0 : 1 / x[s]};
      var where = new int[] {s, at + k, k == 0 ? at : at + k - 1};
      double variance = 0;
      for (var r = 0; r < 3; r++) {
        for (var c = 0; c < 3; c++) {
          variance += slopes[r] * slopes[c] * covariance[where[r]][where[c]];
        }
      }
      b[k] = root(variance);
    }
    return new ItemErrors(root(covariance[s][s]), d, b);
  }

  private static double root(double variance) {
    return variance > 0 ? Math.sqrt(variance) : Double.NaN;
  }
}
