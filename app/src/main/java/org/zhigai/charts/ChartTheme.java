package org.zhigai.charts;

/** Light and dark, for charts on screen. Exports are light. */
public enum ChartTheme {
  LIGHT,
  DARK
}
