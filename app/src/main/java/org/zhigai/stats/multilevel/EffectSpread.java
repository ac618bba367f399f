package org.zhigai.stats.multilevel;

/**
 * What is known of group effects when the ratio of variances is not: averaged over it by its restricted likelihood, the standard
 * deviation between groups having beforehand a half-Cauchy distribution with the scale of the one within (Gelman 2006, Bayesian
 * Analysis 1:515–534). With few groups an interval that takes the estimated ratio for the truth holds the true effect far too
 * seldom, and one that thinks every ratio as likely is several times as wide as anything that happens.
 */
final class EffectSpread {
  private static final int POINTS = 120;
  private static final double LEAST = 1e-3;
  private static final double MOST = 30;
  private static final double USUAL = 1;

  private final double[] means;
  private final double[] deviations;

  EffectSpread(InterceptData data) {
    var at = new InterceptData.At[POINTS];
    var theta = new double[POINTS];
    var least = Double.POSITIVE_INFINITY;
    for (var k = 0; k < POINTS; k++) {
      theta[k] = LEAST * Math.pow(MOST / LEAST, k / (POINTS - 1.0));
      at[k] = data.at(theta[k] * theta[k]);
      least = Math.min(least, at[k].criterion());
    }
    // Points lie evenly in the logarithm: each stands for a stretch of θ as long as θ itself.
    var weight = new double[POINTS];
    double sum = 0;
    for (var k = 0; k < POINTS; k++) {
      var prior = 1 / (1 + Math.pow(theta[k] / USUAL, 2));
      weight[k] = theta[k] * prior * Math.exp((least - at[k].criterion()) / 2);
      sum += weight[k];
    }
    means = new double[data.groups()];
    deviations = new double[data.groups()];
    for (var g = 0; g < means.length; g++) {
      double square = 0;
      for (var k = 0; k < POINTS; k++) {
        var effect = data.effect(at[k], g);
        means[g] += weight[k] / sum * effect;
        square += weight[k] / sum * (data.effectVariance(at[k], g) + effect * effect);
      }
      deviations[g] = Math.sqrt(Math.max(0, square - means[g] * means[g]));
    }
  }

  double[] means() {
    return means.clone();
  }

  double[] deviations() {
    return deviations.clone();
  }
}
