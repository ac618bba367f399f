package org.zhigai.charts.look;

import java.util.stream.DoubleStream;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;

/**
 * The part of a scale that marks which are no bars want: from a round number below the least to one above the greatest, and no less
 * than {@code least} wide, so that what is nearly alike looks so.
 */
public record Reach(double from, double to, double step) {
  private static final double[] STEPS = {1, 2, 2.5, 5, 10};
  private static final int MOST_STEPS = 6;

  /**
   * @param values those that are not finite are passed over
   * @param least narrowest reach
   * @param floor the scale goes no lower
   * @param ceiling the scale goes no higher
   */
  public static Reach of(DoubleStream values, double least, double floor, double ceiling) {
    var ends = values.filter(Double::isFinite).summaryStatistics();
    if (ends.getCount() == 0) {
      return new Reach(floor, ceiling, step(ceiling - floor));
    }
    var low = Math.clamp(ends.getMin(), floor, ceiling);
    var high = Math.clamp(ends.getMax(), floor, ceiling);
    var missing = Math.max(0, least - (high - low)) / 2;
    low = Math.max(floor, Math.min(low - missing, ceiling - least));
    high = Math.min(ceiling, Math.max(high + missing, floor + least));
    var step = step(high - low);
    // What is meant to be a whole step may come out a hair beside it.
    return new Reach(Math.max(floor, Math.floor(low / step + 1e-9) * step), Math.min(ceiling, Math.ceil(high / step - 1e-9) * step), step);
  }

  private static double step(double length) {
    var least = length / MOST_STEPS;
    var power = Math.pow(10, Math.floor(Math.log10(least)));
    for (var s : STEPS) {
      if (s * power >= least * (1 - 1e-9)) {
        return s * power;
      }
    }
    return 10 * power;
  }

  /** Sets the axis to it, with a little room at either end for marks that lie on the ends. */
  public void on(NumberAxis axis, String format) {
    var room = (to - from) * 0.015;
    axis.setRange(from - room, to + room);
    axis.setTickUnit(new NumberTickUnit(step, AxisNumbers.format(format)));
  }
}
