package org.zhigai.effect;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The same pupils, then and now, and what was meant to be reached: what the form for the bureau is reckoned from. In the unit of the
 * {@link EffectRow} it belongs to; NaN where nothing is known.
 *
 * @param before value of the pupils measured both times, at first
 * @param after their value later; {@code after - before} is the row's {@code rawChange}
 * @param aim the difference to what they are compared with that was to be reached
 * @param on the day of the later measurement; empty when nobody said it
 */
public record FollowUp(double before, double after, double aim, Optional<LocalDate> on) {
  /** Nothing was measured again. */
  public static final FollowUp NONE = new FollowUp(Double.NaN, Double.NaN, Double.NaN, Optional.empty());
}
