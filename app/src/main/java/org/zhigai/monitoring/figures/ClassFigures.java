package org.zhigai.monitoring.figures;

import org.zhigai.monitoring.ClassRef;
import org.zhigai.stats.Descriptives;
import org.zhigai.stats.Interval;

/**
 * A class's totals.
 *
 * @param enrolled 应考人数
 * @param total of the totals of those present, in marks
 * @param meanInterval 95 %
 */
public record ClassFigures(ClassRef classRef, int enrolled, Descriptives total, Interval meanInterval, LevelShares levels) {

  /** 实考人数: every number here is of these. */
  public int present() {
    return total.n();
  }

  /** Mean total; NaN when nobody was present. */
  public double mean() {
    return total.mean();
  }

  public double sd() {
    return total.sd();
  }
}
