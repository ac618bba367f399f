package org.zhigai.workbook.write;

import java.util.Optional;
import org.apache.poi.ss.usermodel.DateUtil;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Words;
import org.zhigai.value.Unit;
import org.zhigai.value.Value;

/**
 * A value as a cell holds it: a number to sort, filter and reckon with, and the format that shows it as a sentence would write it.
 *
 * @param format in the spreadsheet's own language
 */
record Shown(double number, String format) {
  private static final String CHINESE_DAY = "yyyy\"年\"m\"月\"d\"日\"";
  private static final String ENGLISH_DAY = "[$-409]d mmmm yyyy";
  private static final String CHANCE = "[<0.001]\"<0.001\";\"=\"0.000";

  /** Empty for what is no single number, and for what is not there or must not be said: those are text. */
  static Optional<Shown> of(Value value, Words words) {
    if (value.number().isEmpty()) {
      return Optional.empty();
    }
    return switch (value) {
      case Value.Level level when level.unit() == Unit.RATE -> Optional.of(new Shown(level.size(), minus("0.0%")));
      case Value.Level level -> Optional.of(new Shown(level.size(), minus(digits(level.unit()) + after(value, words))));
      case Value.Figure figure -> Optional.of(new Shown(figure.size() * figure.unit().scale(), minus(digits(figure.unit()))));
      case Value.Distance distance -> Optional.of(distance(distance, words));
      case Value.Count count -> Optional.of(new Shown(count.many(), "0"));
      case Value.Percent percent -> Optional.of(new Shown(percent.share(), minus("0%")));
      case Value.Decimal decimal -> Optional.of(new Shown(decimal.size(), minus(digits(decimal.decimals()))));
      case Value.Chance chance -> Optional.of(new Shown(chance.p(), CHANCE));
      case Value.Day day -> Optional.of(new Shown(DateUtil.getExcelDate(day.on()), words.lang() == Lang.ZH ? CHINESE_DAY : ENGLISH_DAY));
      case Value.Span _,Value.Range _,Value.Hidden _ -> Optional.empty();
    };
  }

  private static Shown distance(Value.Distance distance, Words words) {
    var size = distance.size() * distance.unit().scale();
    var digits = digits(distance.unit()) + after(distance, words);
    return switch (distance.sign()) {
      case ALWAYS, SIGNED -> new Shown(size, "+" + minus(digits) + ";" + digits);
      case MINUS_ONLY -> new Shown(size, minus(digits));
      case NEVER -> new Shown(Math.abs(size), digits);
    };
  }

  private static String digits(Unit unit) {
    return digits(unit.decimals());
  }

  private static String digits(int decimals) {
    return decimals == 0 ? "0" : "0." + "0".repeat(decimals);
  }

  private static String minus(String digits) {
    return digits + ";\"−\"" + digits;
  }

  /** The unit as the language writes it after the number. */
  private static String after(Value value, Words words) {
    var text = words.say(value);
    var end = text.length();
    while (end > 0 && !Character.isDigit(text.charAt(end - 1))) {
      end--;
    }
    return end == text.length() ? "" : "\"" + text.substring(end) + "\"";
  }
}
