package org.zhigai.charts.look;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as charts write them, alike in every language; a true minus sign. */
public final class AxisNumbers {
  private AxisNumbers() {}

  public static DecimalFormat format(String pattern) {
    var symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
    symbols.setMinusSign('−');
    return new DecimalFormat(pattern, symbols);
  }

  /** Percent without a sign, for bars that run left of a line. */
  public static DecimalFormat unsignedPercent() {
    var format = format("0%");
    format.setNegativePrefix("");
    return format;
  }

  public static String percent(double share) {
    return format("0%").format(share);
  }

  public static String percentPrecisely(double share) {
    return format("0.0%").format(share);
  }
}
