package org.zhigai.stats.irt;

import java.util.Arrays;

/**
 * One item: category k of scores 0 … m has probability proportional to exp(k·a·θ + d_k).
 *
 * @param a slope; {@code NaN} for an item on which everybody scored alike
 * @param d intercepts of categories 1 … m, cumulative; empty for such an item
 * @param scores the score of each category 0 … m
 */
public record ItemCurve(double a, double[] d, double[] scores) {

  static final ItemCurve UNDEFINED = new ItemCurve(Double.NaN, new double[0], new double[0]);

  public boolean defined() {
    return d.length > 0;
  }

  /** Where category k and k − 1 are equally likely, k = 1 … m: −(d_k − d_{k−1})/a; not finite for a slope of zero. */
  public double[] b() {
    var out = new double[d.length];
    for (var k = 0; k < d.length; k++) {
      out[k] = -(d[k] - (k == 0 ? 0 : d[k - 1])) / a;
    }
    return out;
  }

  /** Probability of each category at ability θ; empty for an undefined item. */
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

  /** Expected score at θ, in points; {@code NaN} for an undefined item. */
  public double expected(double theta) {
    var p = probabilities(theta);
    double out = defined() ? 0 : Double.NaN;
    for (var k = 0; k < p.length; k++) {
      out += p[k] * scores[k];
    }
    return out;
  }

  /** Fisher information about θ: a² times the variance of the category number; 0 for an undefined item. */
  public double information(double theta) {
    var p = probabilities(theta);
    double mean = 0;
    double square = 0;
    for (var k = 0; k < p.length; k++) {
      mean += k * p[k];
      square += (double) k * k * p[k];
    }
    return defined() ? a * a * (square - mean * mean) : 0;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ItemCurve that
        && Double.compare(a, that.a) == 0
        && Arrays.equals(d, that.d)
        && Arrays.equals(scores, that.scores);
  }

  @Override
  public int hashCode() {
    return 31 * Double.hashCode(a) + Arrays.hashCode(d);
  }
}
