package org.zhigai.house.planted.report;

/** Planted on purpose: see the rules of the house. */
public final class WritesNumbers {
  private WritesNumbers() {}

  /** A second way to write a number. */
  public static String written(double number) {
    return new java.text.DecimalFormat("0.0").format(number);
  }
}
