package org.zhigai.stats.irt;

/**
 * What is thought of guessing before the answers are seen: the logit of the chance to be right without knowing is normal.
 *
 * @param chance its centre, in (0, 1)
 * @param sd spread of the logit; infinite for no prior
 */
public record GuessPrior(double chance, double sd) {

  /** One of four options, as a weak opinion. */
  public static final GuessPrior FOUR_OPTIONS = new GuessPrior(.25, .5);

  /** The likelihood alone decides. */
  public static final GuessPrior NONE = new GuessPrior(.25, Double.POSITIVE_INFINITY);

  public GuessPrior {
    if (!(chance > 0 && chance < 1 && sd > 0)) {
      throw new IllegalArgumentException("a chance of " + chance + " with spread " + sd);
    }
  }

  double centre() {
    return Math.log(chance / (1 - chance));
  }

  double log(double logit) {
    return -Math.pow((logit - centre()) / sd, 2) / 2;
  }

  double slope(double logit) {
    return -(logit - centre()) / (sd * sd);
  }

  double curvature() {
    return 1 / (sd * sd);
  }
}
