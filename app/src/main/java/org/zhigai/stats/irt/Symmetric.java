package org.zhigai.stats.irt;

import java.util.Arrays;

/**
 * Elementary symmetric functions of category weights ε_ik = exp(β_ik), ε_i0 = 1: γ_r is the sum over all ways to reach r. Leave-outs are
 * built from products before and after the item left out: only additions of positive numbers, so nothing cancels. The weights of an item
 * are divided by its greatest, so that nothing overflows; what that takes from log γ is {@link #logScale}.
 */
final class Symmetric {
  private final double[][] epsilon;
  private final double logScale;

  /** @param beta of each item's categories 1 … m */
  Symmetric(double[][] beta) {
    this.epsilon = new double[beta.length][];
    double scale = 0;
    for (var i = 0; i < beta.length; i++) {
      var most = Math.max(0, Arrays.stream(beta[i]).max().orElse(0));
      epsilon[i] = new double[beta[i].length + 1];
      epsilon[i][0] = Math.exp(-most);
      for (var k = 1; k < epsilon[i].length; k++) {
        epsilon[i][k] = Math.exp(beta[i][k - 1] - most);
      }
      scale += most;
    }
    this.logScale = scale;
  }

  double epsilon(int i, int k) {
    return epsilon[i][k];
  }

  /** To be added to the logarithm of every γ of all items. */
  double logScale() {
    return logScale;
  }

  /** γ_0 … γ_R of all items. */
  double[] all() {
    var before = before(-1);
    return before[before.length - 1];
  }

  /** For each item j, γ of all items but j. */
  double[][] without() {
    var before = before(-1);
    var after = new double[] {1};
    var out = new double[epsilon.length][];
    for (var j = epsilon.length - 1; j >= 0; j--) {
      out[j] = product(before[j], after);
      after = product(after, epsilon[j]);
    }
    return out;
  }

  /**
   * For each item j ≠ i and each of its categories l the sum of weight_r · ε_jl · γ_{r−l} over r, γ being of all items but i and j; nothing
   * useful at i. What lies behind j goes into the weights one item at a time, so that all j together cost as much as the items squared.
   *
   * @param before {@link #before} of i
   * @param weight of what the items but i reach, from 0 on
   */
  double[][] weightedWithout(int i, double[][] before, double[] weight) {
    var ahead = weight.clone();
    var out = new double[epsilon.length][];
    for (var j = epsilon.length - 1; j >= 0; j--) {
      var own = epsilon[j];
      out[j] = new double[own.length];
      if (j != i) {
        for (var l = 0; l < own.length; l++) {
          var reached = Math.min(before[j].length, ahead.length - l);
          double sum = 0;
          for (var r = 0; r < reached; r++) {
            sum += before[j][r] * ahead[r + l];
          }
          out[j][l] = own[l] * sum;
        }
        for (var r = 0; r < ahead.length; r++) {
          double sum = 0;
          for (var l = 0; l < own.length && r + l < ahead.length; l++) {
            sum += own[l] * ahead[r + l];
          }
          ahead[r] = sum;
        }
      }
    }
    return out;
  }

  /** Of each j, γ of the items before j, the one to skip left out; last of all of them. */
  double[][] before(int skip) {
    var out = new double[epsilon.length + 1][];
    out[0] = new double[] {1};
    for (var j = 0; j < epsilon.length; j++) {
      out[j + 1] = j == skip ? out[j] : product(out[j], epsilon[j]);
    }
    return out;
  }

  private static double[] product(double[] a, double[] b) {
    var out = new double[a.length + b.length - 1];
    for (var r = 0; r < a.length; r++) {
      for (var s = 0; s < b.length; s++) {
        out[r + s] += a[r] * b[s];
      }
    }
    return out;
  }
}
