package org.zhigai.house.planted.report;

/** Planted on purpose: see the rules of the house. */
public class Chart {
  org.jfree.chart.JFreeChart chart;
}
