package org.zhigai.stats.irt;

/** Equally spaced abilities with normal weights that sum to one. For a smooth integrand this rule is as good as exact. */
final class AbilityGrid {
  static final int POINTS = 61;
  static final double RANGE = 6;

  private AbilityGrid() {}

  static double[] abilities() {
    var out = new double[POINTS];
    for (var q = 0; q < POINTS; q++) {
      out[q] = -RANGE + 2 * RANGE * q / (POINTS - 1);
    }
    return out;
  }

  static double[] logWeights() {
    var out = abilities();
    double sum = 0;
    for (var q = 0; q < POINTS; q++) {
      out[q] = -out[q] * out[q] / 2;
      sum += Math.exp(out[q]);
    }
    for (var q = 0; q < POINTS; q++) {
      out[q] -= Math.log(sum);
    }
    return out;
  }
}
