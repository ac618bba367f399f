package org.zhigai.adjustment;

import java.time.LocalDate;

/**
 * What is to be reached, in numbers.
 *
 * @param baseline rate 0–1 now
 * @param target rate 0–1 then
 * @param seen the least change 0–1 that so many pupils show in four of five cases, by the simulated schools; NaN when it is not known
 * @param n pupils
 * @param items items of the point the check needs at least to show the change; 0 when no usual test shows it
 * @param by when
 */
public record Aim(double baseline, double target, double seen, int n, int items, LocalDate by) {
  static final Aim NONE = new Aim(Double.NaN, Double.NaN, Double.NaN, 0, 0, LocalDate.EPOCH);

  public boolean isKnown() {
    return !Double.isNaN(target);
  }

  /** What is to be gained, 0–1. */
  public double gain() {
    return target - baseline;
  }
}
