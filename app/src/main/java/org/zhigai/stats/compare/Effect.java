package org.zhigai.stats.compare;

import org.zhigai.stats.Interval;

/**
 * A size of effect.
 *
 * @param value {@code NaN} when not defined
 * @param interval at the level asked for; not defined when the value is not
 */
public record Effect(double value, Interval interval) {

  static final Effect UNDEFINED = new Effect(Double.NaN, Interval.UNDEFINED);
}
