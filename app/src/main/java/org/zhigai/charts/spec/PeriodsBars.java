package org.zhigai.charts.spec;

import java.util.List;

/** Amounts as bars from zero: lesson periods before and after an adjustment. */
public record PeriodsBars(Heading heading, List<Bar> bars) implements ChartSpec {
  public PeriodsBars {
    bars = List.copyOf(bars);
  }

  /**
   * A bar.
   *
   * @param text the amount with its unit, at the bar's end
   * @param role SCHOOL is drawn in the accent
   */
  public record Bar(String label, double value, String text, Role role) {}
}
