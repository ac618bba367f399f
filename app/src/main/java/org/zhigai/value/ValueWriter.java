package org.zhigai.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.Locale;
import java.util.OptionalDouble;

/** Writes values for people, in one language: the one place where a number becomes text. The minus sign is {@code −}; what is not there is {@code —}. */
public abstract sealed class ValueWriter permits ChineseValues, EnglishValues {
  private static final String NOTHING = "—";
  private static final String MINUS = "−";
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
      case Value.Figure figure -> Double.isFinite(figure.size()) ? figure(figure.size(), figure.unit(), false) : NOTHING;
      case Value.Range range ->
          Double.isFinite(range.low()) && Double.isFinite(range.high())
              ? between(level(new Value.Level(range.low(), range.unit())), level(new Value.Level(range.high(), range.unit())))
              : NOTHING;
      case Value.Count count -> fixed((double) count.many(), 0, false);
      case Value.Percent percent -> Double.isFinite(percent.share()) ? fixed(percent.share() * 100, 0, false) + "%" : NOTHING;
      case Value.Chance chance -> Double.isFinite(chance.p()) ? chance(chance.p()) : NOTHING;
      case Value.Decimal decimal -> Double.isFinite(decimal.size()) ? fixed(decimal.size(), decimal.decimals(), false) : NOTHING;
      case Value.Day day -> day(day.on());
      case Value.Hidden hidden -> hidden(hidden.why());
    };
  }

  private String level(Value.Level level) {
    return figure(level.size(), level.unit(), false) + unit(level.unit());
  }

  private String distance(Value.Distance distance) {
    return switch (distance.sign()) {
      case SIGNED -> figure(distance.size(), distance.unit(), true) + apart(distance.unit());
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
    return signed(number, digits(number, decimals, decimals, false), plus);
  }

  private static String signed(double number, String digits, boolean plus) {
    return isNothing(digits) ? digits : number < 0 ? MINUS + digits : plus ? "+" + digits : digits;
  }

  /** The number of a value as it is written, 52.3 of 52.3 %: what people compare it with who read it. Of an interval its lower end. */
  public static OptionalDouble written(Value value) {
    return switch (value) {
      case Value.Level level -> rounded(level.size() * level.unit().scale(), level.unit().decimals());
      case Value.Figure figure -> rounded(figure.size() * figure.unit().scale(), figure.unit().decimals());
      case Value.Distance distance -> rounded(distance.size() * distance.unit().scale(), distance.unit().decimals());
      case Value.Span span -> rounded(span.low() * span.unit().scale(), span.unit().decimals());
      case Value.Range range -> rounded(range.low() * range.unit().scale(), range.unit().decimals());
      case Value.Percent percent -> rounded(percent.share() * 100, 0);
      case Value.Decimal decimal -> rounded(decimal.size(), decimal.decimals());
      case Value.Count _,Value.Chance _,Value.Day _,Value.Hidden _ -> value.number();
    };
  }

  private static OptionalDouble rounded(double number, int decimals) {
    return Double.isFinite(number)
        ? OptionalDouble.of(BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP).doubleValue())
        : OptionalDouble.empty();
  }

  /** A number as people type it: no more decimals than {@code most}, and none that say nothing. */
  public static String typed(double number, int most) {
    return signed(number, digits(number, 0, most, false), false);
  }

  /**
   * The digits of a number, half away from zero, without its sign; a dash for what is none.
   *
   * @param least decimals that are written even when they say nothing
   * @param grouped whether thousands are parted by commas
   */
  public static String digits(double number, int least, int most, boolean grouped) {
    if (!Double.isFinite(number)) {
      return NOTHING;
    }
    var format = new DecimalFormat(grouped ? "#,##0" : "0", DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setMinimumFractionDigits(least);
    format.setMaximumFractionDigits(most);
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format.format(Math.abs(number));
  }

  /** Whether these digits are those of a nothing, which has no sign. */
  public static boolean isNothing(String digits) {
    return digits.chars().noneMatch(c -> c >= '1' && c <= '9');
  }

  /** What follows a level of this unit. */
  protected abstract String unit(Unit unit);

  /** What follows a distance of this unit. */
  protected abstract String apart(Unit unit);

  protected abstract String between(String low, String high);

  protected abstract String day(LocalDate day);

  protected abstract String hidden(Value.Why why);
}
