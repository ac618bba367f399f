package org.zhigai.stats.irt;

import java.util.Arrays;

/**
 * An item of the graded response model (Samejima 1969): category k or more of 0 … m has probability 1/(1 + exp(−(a·θ + d_k))).
 *
 * @param a slope
 * @param d intercepts of categories 1 … m, falling
 * @param scores the score of each category 0 … m
 */
public record GradedCurve(double a, double[] d, double[] scores) implements ItemCurve {

  /** Where category k or more is as likely as not, k = 1 … m: −d_k/a. */
  @Override
  public double[] b() {
    return Arrays.stream(d).map(v -> -v / a).toArray();
  }

  @Override
  public double[] probabilities(double theta) {
    var out = new double[d.length + 1];
    out[0] = 1 / (1 + Math.exp(a * theta + d[0]));
    for (var k = 1; k < d.length; k++) {
      // Of two chances near one the difference, without taking one from the other.
      var upper = a * theta + d[k - 1];
      var lower = a * theta + d[k];
      out[k] = -Math.expm1(lower - upper) / ((1 + Math.exp(-upper)) * (1 + Math.exp(lower)));
    }
    out[d.length] = 1 / (1 + Math.exp(-a * theta - d[d.length - 1]));
    return out;
  }

  /** Of each line between categories how steep it is, nothing at both ends. */
  private double[] steepness(double theta) {
    var out = new double[d.length + 2];
    for (var k = 1; k <= d.length; k++) {
      var p = 1 / (1 + Math.exp(-a * theta - d[k - 1]));
      out[k] = p * (1 - p);
    }
    return out;
  }

  @Override
  public double[] rises(double theta) {
    var v = steepness(theta);
    var out = new double[d.length + 1];
    for (var k = 0; k < out.length; k++) {
      out[k] = a * (v[k] - v[k + 1]);
    }
    return out;
  }

  @Override
  public double[][] gradients(double theta) {
    var v = steepness(theta);
    var out = new double[d.length + 1][d.length + 1];
    for (var k = 0; k < out.length; k++) {
      out[k][0] = theta * (v[k] - v[k + 1]);
      if (k > 0) {
        out[k][k] = v[k];
      }
      if (k < d.length) {
        out[k][k + 1] = -v[k + 1];
      }
    }
    return out;
  }

  @Override
  public ItemCurve moved(double slope, double shift) {
    return new GradedCurve(a / slope, Arrays.stream(d).map(v -> v - a / slope * shift).toArray(), scores);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof GradedCurve that && Double.compare(a, that.a) == 0 && Arrays.equals(d, that.d) && Arrays.equals(scores, that.scores);
  }

  @Override
  public int hashCode() {
    return 31 * Double.hashCode(a) + Arrays.hashCode(d);
  }
}
