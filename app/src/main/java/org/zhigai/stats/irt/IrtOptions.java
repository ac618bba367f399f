package org.zhigai.stats.irt;

/**
 * How to fit.
 *
 * @param commonSlope one slope for all items: the Rasch and partial credit models, their unit being the slope
 * @param slopePrior a weak prior on slopes, log a normal about 0 with standard deviation 0.75, for small samples
 * @param tolerance largest change of a parameter at which to stop
 * @param most most expectation steps
 */
public record IrtOptions(boolean commonSlope, boolean slopePrior, double tolerance, int most) {

  /** 2PL, and for items of several points the generalised partial credit model. */
  public static final IrtOptions FREE_SLOPES = new IrtOptions(false, false, 1e-6, 6000);

  /** Rasch, and for items of several points the partial credit model. */
  public static final IrtOptions COMMON_SLOPE = new IrtOptions(true, false, 1e-6, 6000);

  /** With the weak prior on slopes. */
  public IrtOptions withSlopePrior() {
    return new IrtOptions(commonSlope, true, tolerance, most);
  }
}
