package org.zhigai.ui.problems;

import java.util.List;
import org.zhigai.problems.Finding;
import org.zhigai.value.Unit;

/**
 * The scale forest plots of one unit share, in that unit. No difference is always on it.
 *
 * @param low left end, at most 0
 * @param high right end, at least 0
 */
record Span(double low, double high) {
  private static final double MARGIN = 0.15;

  static Span of(List<Finding> findings, Unit unit) {
    double low = 0;
    double high = 0;
    for (var f : findings) {
      if (f.unit() == unit && !Double.isNaN(f.difference())) {
        low = Math.min(low, f.interval().defined() ? f.interval().low() : f.difference());
        high = Math.max(high, f.interval().defined() ? f.interval().high() : f.difference());
      }
    }
    var margin = Math.max(high - low, 1e-9) * MARGIN;
    return new Span(low - margin, high + margin);
  }

  /** Where a difference lies, 0 at the left end and 1 at the right. */
  double at(double difference) {
    return Math.clamp((difference - low) / (high - low), 0, 1);
  }
}
