package org.zhigai.analysis;

import java.util.Arrays;
import org.zhigai.stats.Interval;
import org.zhigai.stats.trust.Trust;

/** Keeps back what must not be said. */
record Guard(boolean sayAll) {

  boolean says(Trust trust) {
    return sayAll || trust.level() != Trust.Level.NOT_USABLE;
  }

  double say(double value, Trust trust) {
    return says(trust) ? value : Double.NaN;
  }

  Interval say(Interval value, Trust trust) {
    return says(trust) ? value : Interval.UNDEFINED;
  }

  double[] say(double[] values, Trust trust) {
    if (says(trust)) {
      return values;
    }
    var out = new double[values.length];
    Arrays.fill(out, Double.NaN);
    return out;
  }

  /** The graver of two marks. */
  static Trust graver(Trust one, Trust other) {
    return other.level().compareTo(one.level()) > 0 ? other : one;
  }
}
