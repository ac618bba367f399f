package org.zhigai.stats.irt;

/**
 * How to fit.
 *
 * @param shape of the curves
 * @param commonSlope one slope for all items, of {@link CurveShape#CREDIT}: the Rasch and partial credit models, their unit being the slope
 * @param slopePrior a weak prior on slopes, log a normal about 0 with standard deviation 0.75, for small samples
 * @param guess prior of guessing, of {@link CurveShape#GUESSING}
 * @param tolerance largest change of a parameter at which to stop
 * @param most most expectation steps
 */
public record IrtOptions(CurveShape shape, boolean commonSlope, boolean slopePrior, GuessPrior guess, double tolerance, int most) {
  private static final double PRIOR_PRECISION = 1 / (0.75 * 0.75);
  private static final double TOLERANCE = 1e-6;
  private static final int MOST = 6000;

  /** 2PL, and for items of several points the generalised partial credit model. */
  public static final IrtOptions FREE_SLOPES = new IrtOptions(CurveShape.CREDIT, false, false, GuessPrior.NONE, TOLERANCE, MOST);

  /** Rasch, and for items of several points the partial credit model. */
  public static final IrtOptions COMMON_SLOPE = new IrtOptions(CurveShape.CREDIT, true, false, GuessPrior.NONE, TOLERANCE, MOST);

  /** Graded response. */
  public static final IrtOptions GRADED = new IrtOptions(CurveShape.GRADED, false, false, GuessPrior.NONE, TOLERANCE, MOST);

  /** 3PL with this prior on guessing. */
  public static IrtOptions guessing(GuessPrior prior) {
    return new IrtOptions(CurveShape.GUESSING, false, false, prior, TOLERANCE, MOST);
  }

  /** With the weak prior on slopes. */
  public IrtOptions withSlopePrior() {
    return new IrtOptions(shape, commonSlope, true, guess, tolerance, most);
  }

  /** To be content with less. */
  public IrtOptions until(double coarser, int fewer) {
    return new IrtOptions(shape, commonSlope, slopePrior, guess, coarser, fewer);
  }

  /** Log prior of a slope; 0 without one. */
  double logPrior(double a) {
    return slopePrior ? -PRIOR_PRECISION * Math.pow(Math.log(a), 2) / 2 : 0;
  }

  /** Its derivative. */
  double priorSlope(double a) {
    return slopePrior ? -PRIOR_PRECISION * Math.log(a) / a : 0;
  }

  /** Its curvature with the sign turned, never negative. */
  double priorCurvature(double a) {
    return slopePrior ? PRIOR_PRECISION * Math.max(0, 1 - Math.log(a)) / (a * a) : 0;
  }
}
