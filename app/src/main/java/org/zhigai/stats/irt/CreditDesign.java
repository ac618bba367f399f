package org.zhigai.stats.irt;

import java.util.Arrays;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.DiagonalMatrix;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/**
 * How the free parameters η make the category parameters: β = W·η. Conditional likelihood does not change along one direction of η; what
 * holds η there is a sum that is zero.
 *
 * @param steps of each item
 * @param weights W
 * @param still direction along which nothing changes
 * @param zero what is summed to zero, as weights of η
 */
record CreditDesign(int[] steps, RealMatrix weights, double[] still, double[] zero) {

  /** Every category its own: β is η; all β together are zero. */
  static CreditDesign partialCredit(int[] steps) {
    var size = Arrays.stream(steps).sum();
    var still = new double[size];
    var zero = new double[size];
    var at = 0;
    for (var m : steps) {
      for (var k = 1; k <= m; k++) {
        still[at] = k;
        zero[at++] = 1;
      }
    }
    return new CreditDesign(steps, new DiagonalMatrix(zero), still, zero);
  }

  /** An item's own easiness and steps that are the same for all: β_ik = k·δ_i + ω_k, ω_1 = 0; the easinesses together are zero. */
  static CreditDesign ratingScale(int[] steps) {
    var items = steps.length;
    var m = steps[0];
    var weights = MatrixUtils.createRealMatrix(items * m, items + m - 1);
    var still = new double[items + m - 1];
    for (var i = 0; i < items; i++) {
      still[i] = 1;
      for (var k = 1; k <= m; k++) {
        weights.setEntry(i * m + k - 1, i, k);
        if (k > 1) {
          weights.setEntry(i * m + k - 1, items + k - 2, 1);
        }
      }
    }
    return new CreditDesign(steps, weights, still, still);
  }

  /** Free parameters less the one that the sum takes. */
  int parameters() {
    return still.length - 1;
  }

  /** β of each item. */
  double[][] beta(double[] eta) {
    var all = weights.operate(eta);
    var out = new double[steps.length][];
    var at = 0;
    for (var i = 0; i < out.length; i++) {
      out[i] = Arrays.copyOfRange(all, at, at + steps[i]);
      at += steps[i];
    }
    return out;
  }

  /** η with the sum brought to zero. */
  double[] centred(double[] eta) {
    var by = dot(zero, eta) / dot(zero, still);
    var out = eta.clone();
    for (var k = 0; k < out.length; k++) {
      out[k] -= by * still[k];
    }
    return out;
  }

  double[] gradient(ConditionalLikelihood at) {
    return weights.preMultiply(at.gradient());
  }

  /** Of η with that sum zero: the inverse with the one free direction filled in and taken out again, then centred. */
  RealMatrix covariance(ConditionalLikelihood at) {
    RealMatrix information = new Array2DRowRealMatrix(at.information(), false);
    information = own() ? information.copy() : weights.transpose().multiply(information).multiply(weights);
    var k = still.length;
    var scale = Math.max(information.getTrace() / k, 1e-8);
    var along = dot(still, still);
    for (var r = 0; r < k; r++) {
      for (var c = 0; c < k; c++) {
        information.addToEntry(r, c, scale * still[r] * still[c] / along + (r == c ? 1e-10 * scale : 0));
      }
    }
    var inverse = new LUDecomposition(information, 0).getSolver().getInverse();
    for (var r = 0; r < k; r++) {
      for (var c = 0; c < k; c++) {
        inverse.addToEntry(r, c, -still[r] * still[c] / (along * scale));
      }
    }
    return centred(inverse);
  }

  private RealMatrix centred(RealMatrix covariance) {
    var by = dot(zero, still);
    var row = covariance.preMultiply(zero);
    var both = dot(row, zero) / by;
    for (var r = 0; r < still.length; r++) {
      for (var c = 0; c < still.length; c++) {
        covariance.addToEntry(r, c, (still[r] * (still[c] * both - row[c]) - still[c] * row[r]) / by);
      }
    }
    return covariance;
  }

  /** Of β, when that of η is this. */
  RealMatrix ofBeta(RealMatrix covariance) {
    return own() ? covariance : weights.multiply(covariance).multiply(weights.transpose());
  }

  /** Whether β is η; then nothing need be multiplied. */
  private boolean own() {
    return weights instanceof DiagonalMatrix;
  }

  private static double dot(double[] a, double[] b) {
    double out = 0;
    for (var k = 0; k < a.length; k++) {
      out += a[k] * b[k];
    }
    return out;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CreditDesign that && Arrays.equals(steps, that.steps) && weights.equals(that.weights);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(steps);
  }
}
