package org.zhigai.kernel;

import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.FieldPosition;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.text.ParsePosition;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that a pattern writes itself ({@code {0,number,0.0}}), by the rules of {@link org.zhigai.value.ValueWriter}: half away from zero as
 * spreadsheets do, {@code −} for minus, no sign before a nothing.
 */
final class PatternNumbers extends NumberFormat {
  private static final long serialVersionUID = 1;
  private final DecimalFormat pattern;

  private PatternNumbers(DecimalFormat pattern) {
    this.pattern = pattern;
    var symbols = pattern.getDecimalFormatSymbols();
    symbols.setMinusSign('−');
    pattern.setDecimalFormatSymbols(symbols);
    pattern.setRoundingMode(RoundingMode.HALF_UP);
  }

  /** Puts these rules upon every number of {@code message}. */
  static void in(MessageFormat message) {
    var formats = message.getFormats();
    for (var i = 0; i < formats.length; i++) {
      if (formats[i] instanceof DecimalFormat pattern) {
        message.setFormat(i, new PatternNumbers(pattern));
      }
    }
  }

  @Override
  public StringBuffer format(double number, StringBuffer to, FieldPosition at) {
    var start = to.length();
    pattern.format(number, to, at);
    if (number < 0 && to.codePoints().skip(start).noneMatch(c -> c >= '1' && c <= '9')) {
      to.setLength(start);
      pattern.format(0, to, at);
    }
    return to;
  }

  @Override
  public StringBuffer format(long number, StringBuffer to, FieldPosition at) {
    return pattern.format(number, to, at);
  }

  @Override
  public @Nullable Number parse(String text, ParsePosition at) {
    return pattern.parse(text, at);
  }
}
