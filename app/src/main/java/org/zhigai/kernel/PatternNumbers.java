package org.zhigai.kernel;

import java.text.DecimalFormat;
import java.text.FieldPosition;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.text.ParsePosition;
import org.zhigai.value.ValueWriter;

/**
 * Numbers that a pattern asks for ({@code {0,number,0.0}}), written by the {@link ValueWriter}: the pattern says how many digits at least
 * before the point, how many decimals and what stands around them, and nothing else.
 */
final class PatternNumbers extends NumberFormat {
  private static final long serialVersionUID = 1;

  private final int whole;
  private final int least;
  private final int most;
  private final boolean grouped;
  private final int multiplier;
  private final String before;
  private final String after;
  private final String beforeNegative;
  private final String afterNegative;

  private PatternNumbers(DecimalFormat pattern) {
    this.whole = pattern.getMinimumIntegerDigits();
    this.least = pattern.getMinimumFractionDigits();
    this.most = pattern.getMaximumFractionDigits();
    this.grouped = pattern.isGroupingUsed();
    this.multiplier = pattern.getMultiplier();
    this.before = pattern.getPositivePrefix();
    this.after = pattern.getPositiveSuffix();
    this.beforeNegative = pattern.getNegativePrefix().replace('-', '−');
    this.afterNegative = pattern.getNegativeSuffix();
  }

  /** Puts the writer in the place of every number of {@code message}. */
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
    var digits = padded(ValueWriter.digits(number * multiplier, least, most, grouped));
    if (ValueWriter.isNothing(digits)) {
      return to.append(before.replace("+", "")).append(digits).append(after);
    }
    return number < 0 ? to.append(beforeNegative).append(digits).append(afterNegative) : to.append(before).append(digits).append(after);
  }

  /** A clock says 09:05. */
  private String padded(String digits) {
    if (!Character.isDigit(digits.charAt(0))) {
      return digits;
    }
    var point = digits.indexOf('.');
    return "0".repeat(Math.max(0, whole - (point < 0 ? digits.length() : point))) + digits;
  }

  @Override
  public StringBuffer format(long number, StringBuffer to, FieldPosition at) {
    return format((double) number, to, at);
  }

  /** Nothing is read by a pattern. */
  @Override
  public Number parse(String text, ParsePosition at) {
    throw new UnsupportedOperationException(text);
  }
}
