package org.zhigai.document;

import org.zhigai.report.Block.Drawn;

/** How high a chart is printed, by what it has to show. Points. */
final class ChartHeight {
  private static final int STANDING = 180;
  private static final int AROUND = 44;
  private static final int MOST = 520;
  private static final int ROW = 18;
  private static final int MORE = 9;

  private ChartHeight() {}

  static int of(Drawn chart) {
    return switch (chart.form()) {
      case BARS -> Math.min(MOST, AROUND + chart.categories().size() * (ROW + MORE * (chart.series().size() - 1)));
      case STACKED -> Math.min(MOST, AROUND + chart.categories().size() * ROW);
      case COLUMNS, LINES, POINTS -> STANDING;
    };
  }
}
