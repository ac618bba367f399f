package org.zhigai.stats.irt;

/**
 * Elementary symmetric functions of easiness ε_i = exp(−β_i): γ_r is the sum over all ways to get r items right. Leave-outs are
 * built from products before and after the item left out: only additions of positive numbers, so nothing cancels.
 */
final class Symmetric {
  private final double[] epsilon;

  Symmetric(double[] beta) {
    this.epsilon = new double[beta.length];
    for (var i = 0; i < beta.length; i++) {
      epsilon[i] = Math.exp(-beta[i]);
    }
  }

  double epsilon(int i) {
    return epsilon[i];
  }

  /** γ_0 … γ_k of all items. */
  double[] all() {
    var before = before(-1);
    return before[before.length - 1];
  }

  /** For each item j, γ of all items but j. */
  double[][] without() {
    var k = epsilon.length;
    var before = before(-1);
    var after = new double[] {1};
    var out = new double[k][];
    for (var j = k - 1; j >= 0; j--) {
      out[j] = product(before[j], after);
      after = times(after, epsilon[j]);
    }
    return out;
  }

  /**
   * For each item j ≠ i the sum of weight_r · γ_r over r, γ being of all items but i and j; nothing useful at i. What lies behind j goes
   * into the weights one item at a time, so that all j together cost as much as the items squared.
   *
   * @param weight of γ_0, γ_1 …
   */
  double[] weightedWithout(int i, double[] weight) {
    var before = before(i);
    var ahead = weight.clone();
    var out = new double[epsilon.length];
    for (var j = epsilon.length - 1; j >= 0; j--) {
      if (j != i) {
        var own = before[j];
        double sum = 0;
        for (var r = 0; r < own.length; r++) {
          sum += own[r] * ahead[r];
        }
        out[j] = sum;
        for (var r = 0; r + 1 < ahead.length; r++) {
          ahead[r] += epsilon[j] * ahead[r + 1];
        }
      }
    }
    return out;
  }

  /** Of each j, γ of the items before j, the one to skip left out. */
  private double[][] before(int skip) {
    var out = new double[epsilon.length + 1][];
    out[0] = new double[] {1};
    for (var j = 0; j < epsilon.length; j++) {
      out[j + 1] = j == skip ? out[j] : times(out[j], epsilon[j]);
    }
    return out;
  }

  private static double[] times(double[] gamma, double epsilon) {
    var out = new double[gamma.length + 1];
    for (var r = 0; r < gamma.length; r++) {
      out[r] += gamma[r];
      out[r + 1] += gamma[r] * epsilon;
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
