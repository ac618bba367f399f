package org.zhigai.stats;

import org.zhigai.kernel.Phrase;

/** What a number is counted in, and so how it is told. */
public enum Scale {
  /** 0–1, told in per cent; differences in percentage points. */
  SHARE("share", 100),
  /** Points of a paper. */
  MARKS("marks", 1),
  /** A plain number, two decimals. */
  NUMBER("number", 1);

  private final String key;
  private final double factor;

  Scale(String key, double factor) {
    this.key = key;
    this.factor = factor;
  }

  /** The value in words; NaN itself where there is none, which leaves the sum out. */
  public Object told(double value) {
    return Double.isFinite(value) ? Phrase.of("stats.figure." + key, value * factor) : Double.NaN;
  }

  /** A difference in words, with its sign. */
  public Object signed(double value) {
    return Double.isFinite(value) ? Phrase.of("stats.signed." + key, value * factor) : Double.NaN;
  }

  /** The number a sum begins with, without its unit. */
  public Object first(double value) {
    return Double.isFinite(value) ? Phrase.of("stats.first." + decimals(), value * factor) : Double.NaN;
  }

  /** A number that follows a sign of arithmetic, without its unit: in brackets when it is negative. */
  public Object operand(double value) {
    return Double.isFinite(value) ? Phrase.of("stats.operand." + decimals(), value * factor) : Double.NaN;
  }

  private String decimals() {
    return this == NUMBER ? "two" : "one";
  }

  /** A distance in words, without a sign. */
  public Object size(double value) {
    return Double.isFinite(value) ? Phrase.of("stats.size." + key, value * factor) : Double.NaN;
  }
}
