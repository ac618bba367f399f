package org.zhigai.charts.look;

/** Light and dark, as usual and in colours far apart, for charts on screen. Exports are light. */
public enum ChartTheme {
  LIGHT,
  DARK,
  LIGHT_CONTRAST,
  DARK_CONTRAST
}
