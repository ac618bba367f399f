package org.zhigai.stats.irt;

import java.util.Arrays;

/**
 * An item of the (generalised) partial credit model: category k of scores 0 … m has probability proportional to exp(k·a·θ + d_k).
 *
 * @param a slope; {@code NaN} for an item on which everybody scored alike
 * @param d intercepts of categories 1 … m, cumulative; empty for such an item
 * @param scores the score of each category 0 … m
 */
public record CreditCurve(double a, double[] d, double[] scores) implements ItemCurve {

  /** Where category k and k − 1 are equally likely, k = 1 … m: −(d_k − d_{k−1})/a. */
  @Override
  public double[] b() {
    var out = new double[d.length];
    for (var k = 0; k < d.length; k++) {
      out[k] = -(d[k] - (k == 0 ? 0 : d[k - 1])) / a;
    }
    return out;
  }

  @Override
  public double[] probabilities(double theta) {
    if (!defined()) {
      return new double[0];
    }
    var out = new double[d.length + 1];
    var most = 0.0;
    for (var k = 1; k < out.length; k++) {
      out[k] = k * a * theta + d[k - 1];
      most = Math.max(most, out[k]);
    }
    double sum = 0;
    for (var k = 0; k < out.length; k++) {
      out[k] = Math.exp(out[k] - most);
      sum += out[k];
    }
    for (var k = 0; k < out.length; k++) {
      out[k] /= sum;
    }
    return out;
  }

  @Override
  public double[] rises(double theta) {
    var p = probabilities(theta);
    double mean = 0;
    for (var k = 0; k < p.length; k++) {
      mean += k * p[k];
    }
    for (var k = 0; k < p.length; k++) {
      p[k] *= a * (k - mean);
    }
    return p;
  }

  @Override
  public double[][] gradients(double theta) {
    var p = probabilities(theta);
    double mean = 0;
    for (var k = 0; k < p.length; k++) {
      mean += k * p[k];
    }
    var out = new double[p.length][p.length];
    for (var k = 0; k < p.length; k++) {
      out[k][0] = theta * p[k] * (k - mean);
      for (var l = 1; l < p.length; l++) {
        out[k][l] = p[k] * ((k == l ? 1 : 0) - p[l]);
      }
    }
    return out;
  }

  @Override
  public ItemCurve moved(double slope, double shift) {
    var steep = a / slope;
    var moved = d.clone();
    for (var k = 0; k < moved.length; k++) {
      moved[k] -= (k + 1) * steep * shift;
    }
    return new CreditCurve(steep, moved, scores);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CreditCurve that
        && Double.compare(a, that.a) == 0
        && Arrays.equals(d, that.d)
        && Arrays.equals(scores, that.scores);
  }

  @Override
  public int hashCode() {
    return 31 * Double.hashCode(a) + Arrays.hashCode(d);
  }
}
