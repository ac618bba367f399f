package org.zhigai.monitoring.figures;

import org.zhigai.monitoring.ClassRef;
import org.zhigai.stats.Interval;

/**
 * A class's totals.
 *
 * @param enrolled 应考人数
 * @param present 实考人数: every number here is of these
 * @param mean mean total; NaN when nobody was present, as all numbers here
 * @param meanInterval 95 %
 */
public record ClassFigures(
    ClassRef classRef, int enrolled, int present, double mean, double sd, Interval meanInterval, LevelShares levels) {}
