package org.zhigai.charts.look;

/** Light and dark, for charts on screen. Exports are light. */
public enum ChartTheme {
  LIGHT,
  DARK
}
