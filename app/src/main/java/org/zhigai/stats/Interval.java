package org.zhigai.stats;

/**
 * A closed interval.
 *
 * @param low lower end, {@code NaN} when not defined
 * @param high upper end, {@code NaN} when not defined
 */
public record Interval(double low, double high) {

  /** The interval of a number about whose uncertainty nothing can be said. */
  public static final Interval UNDEFINED = new Interval(Double.NaN, Double.NaN);

  /** {@code centre ± half}; not defined when either is not. */
  public static Interval around(double centre, double half) {
    return Double.isNaN(centre) || Double.isNaN(half) ? UNDEFINED : new Interval(centre - half, centre + half);
  }

  /** In another unit. */
  public Interval times(double factor) {
    return factor < 0 ? new Interval(high * factor, low * factor) : new Interval(low * factor, high * factor);
  }

  /** Whether both ends are known. */
  public boolean defined() {
    return !Double.isNaN(low) && !Double.isNaN(high);
  }

  /** Whether {@code value} lies inside; never for an interval that is not defined. */
  public boolean contains(double value) {
    return low <= value && value <= high;
  }

  /** This interval cut to {@code least}–{@code most}. */
  public Interval within(double least, double most) {
    return defined() ? new Interval(Math.clamp(low, least, most), Math.clamp(high, least, most)) : this;
  }
}
