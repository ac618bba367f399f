package org.zhigai.value;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.Locale;

/** Writes values for people, in one language: the one place where a number becomes text. The minus sign is {@code −}; what is not there is {@code —}. */
public abstract sealed class ValueWriter permits ChineseValues, EnglishValues {
  private static final String NOTHING = "—";
  private static final double SMALLEST_CHANCE = 0.001;

  /** The value as text. */
  public final String write(Value value) {
    return switch (value) {
      case Value.Level level -> Double.isFinite(level.size()) ? level(level) : NOTHING;
      case Value.Distance distance -> Double.isFinite(distance.size()) ? distance(distance) : NOTHING;
      case Value.Span span ->
          Double.isFinite(span.low()) && Double.isFinite(span.high())
              ? between(figure(span.low(), span.unit(), false), figure(span.high(), span.unit(), false))
              : NOTHING;
      case Value.Count count -> fixed(count.many(), 0, false);
      case Value.Percent percent -> Double.isFinite(percent.share()) ? fixed(percent.share() * 100, 0, false) + "%" : NOTHING;
      case Value.Chance chance -> Double.isFinite(chance.p()) ? chance(chance.p()) : NOTHING;
      case Value.Day day -> day(day.on());
      case Value.Hidden hidden -> hidden(hidden.why());
    };
  }

  private String level(Value.Level level) {
    return figure(level.size(), level.unit(), false) + unit(level.unit());
  }

  private String distance(Value.Distance distance) {
    return switch (distance.sign()) {
      case ALWAYS -> figure(distance.size(), distance.unit(), true);
      case NEVER -> figure(Math.abs(distance.size()), distance.unit(), false) + apart(distance.unit());
      case MINUS_ONLY -> figure(distance.size(), distance.unit(), false) + apart(distance.unit());
    };
  }

  private static String chance(double p) {
    return p < SMALLEST_CHANCE ? "<" + fixed(SMALLEST_CHANCE, 3, false) : "=" + fixed(p, 3, false);
  }

  private static String figure(double size, Unit unit, boolean plus) {
    return fixed(size * unit.scale(), unit.decimals(), plus);
  }

  /**
   * A number with so many decimals, half away from zero.
   *
   * @param plus whether a positive one carries its sign
   */
  public static String fixed(double number, int decimals, boolean plus) {
    var format = new DecimalFormat("0", DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    format.setRoundingMode(java.math.RoundingMode.HALF_UP);
    var text = format.format(Math.abs(number));
    var zero = text.chars().allMatch(c -> c == '0' || c == '.');
    return zero ? text : number < 0 ? "−" + text : plus ? "+" + text : text;
  }

  /** What follows a level of this unit. */
  protected abstract String unit(Unit unit);

  /** What follows a distance of this unit. */
  protected abstract String apart(Unit unit);

  protected abstract String between(String low, String high);

  protected abstract String day(LocalDate day);

  protected abstract String hidden(Value.Why why);
}
