package org.zhigai.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every unit, every sign, both languages; and what may never be written. */
class EveryValueTest {
  private static final ValueWriter ZH = new ChineseValues();
  private static final ValueWriter EN = new EnglishValues();
  private static final List<ValueWriter> BOTH = List.of(ZH, EN);

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "RATE|.523|52.3%|52.3%", "RATE|1|100.0%|100.0%", "RATE|0|0.0%|0.0%", "RATE|-.0005|−0.1%|−0.1%", "RATE|.99951|100.0%|100.0%",
      "MARKS|71.25|71.3 分|71.3 marks", "MARKS|-3|−3.0 分|−3.0 marks", "MARKS|1234.56|1234.6 分|1234.6 marks", "NUMBER|.834|0.83|0.83",
      "NUMBER|-1.005|−1.00|−1.00", "NUMBER|NaN|—|—", "RATE|Infinity|—|—"})
  void aLevel(Unit unit, double size, String chinese, String english) {
    assertThat(ZH.write(new Value.Level(size, unit))).isEqualTo(chinese);
    assertThat(EN.write(new Value.Level(size, unit))).isEqualTo(english);
    assertThat(ZH.write(new Value.Figure(size, unit))).as("its unit is said elsewhere").isEqualTo(chinese.replaceAll("%| 分", ""));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "RATE|-.121|MINUS_ONLY|−12.1 个百分点|−12.1 points", "RATE|.121|MINUS_ONLY|12.1 个百分点|12.1 points", "RATE|-.121|SIGNED|−12.1 个百分点|−12.1 points",
      "RATE|.121|SIGNED|+12.1 个百分点|+12.1 points", "RATE|.121|ALWAYS|+12.1|+12.1", "RATE|-.121|ALWAYS|−12.1|−12.1", "RATE|-.121|NEVER|12.1 个百分点|12.1 points",
      "MARKS|-4.25|MINUS_ONLY|−4.3 分|−4.3 marks", "MARKS|4.25|SIGNED|+4.3 分|+4.3 marks", "MARKS|-4.25|ALWAYS|−4.3|−4.3", "MARKS|-4.25|NEVER|4.3 分|4.3 marks",
      "NUMBER|-.48|MINUS_ONLY|−0.48|−0.48", "NUMBER|.48|SIGNED|+0.48|+0.48", "NUMBER|.48|ALWAYS|+0.48|+0.48", "NUMBER|-.48|NEVER|0.48|0.48",
      "RATE|-.0004|SIGNED|0.0 个百分点|0.0 points", "NUMBER|.004|ALWAYS|0.00|0.00", "MARKS|NaN|SIGNED|—|—"})
  void aDistance(Unit unit, double size, Value.Sign sign, String chinese, String english) {
    assertThat(ZH.write(new Value.Distance(size, unit, sign))).isEqualTo(chinese);
    assertThat(EN.write(new Value.Distance(size, unit, sign))).isEqualTo(english);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "RATE|-.03|.042|−3.0 至 4.2|−3.0 to 4.2|−3.0% 至 4.2%|−3.0% to 4.2%", "MARKS|-3.04|4|−3.0 至 4.0|−3.0 to 4.0|−3.0 分 至 4.0 分|−3.0 marks to 4.0 marks",
      "NUMBER|.5|.625|0.50 至 0.63|0.50 to 0.63|0.50 至 0.63|0.50 to 0.63", "RATE|NaN|.1|—|—|—|—", "RATE|.1|Infinity|—|—|—|—"})
  void anIntervalOfADifferenceAndARangeOfALevel(Unit unit, double low, double high, String zhSpan, String enSpan, String zhRange, String enRange) {
    assertThat(ZH.write(new Value.Span(low, high, unit))).isEqualTo(zhSpan);
    assertThat(EN.write(new Value.Span(low, high, unit))).isEqualTo(enSpan);
    assertThat(ZH.write(new Value.Range(low, high, unit))).isEqualTo(zhRange);
    assertThat(EN.write(new Value.Range(low, high, unit))).isEqualTo(enRange);
  }

  @Test
  void countsSharesChancesAndDecimals() {
    for (var writer : BOTH) {
      assertThat(writer.write(new Value.Count(1234567))).isEqualTo("1234567");
      assertThat(writer.write(new Value.Count(-3))).isEqualTo("−3");
      assertThat(writer.write(new Value.Percent(.125))).isEqualTo("13%");
      assertThat(writer.write(new Value.Percent(-.004))).isEqualTo("0%");
      assertThat(writer.write(new Value.Percent(Double.NaN))).isEqualTo("—");
      assertThat(writer.write(new Value.Chance(.001))).isEqualTo("=0.001");
      assertThat(writer.write(new Value.Chance(.00099))).isEqualTo("<0.001");
      assertThat(writer.write(new Value.Chance(1))).isEqualTo("=1.000");
      assertThat(writer.write(new Value.Chance(Double.NaN))).isEqualTo("—");
      assertThat(writer.write(new Value.Decimal(2.5, 0))).isEqualTo("3");
      assertThat(writer.write(new Value.Decimal(-2.34567, 4))).isEqualTo("−2.3457");
      assertThat(writer.write(new Value.Decimal(Double.NaN, 2))).isEqualTo("—");
    }
  }

  /** Why a number is hidden is said, and says no number of its own but the limit. */
  @ParameterizedTest
  @EnumSource(Value.Why.class)
  void aHiddenNumberIsNowhere(Value.Why why) {
    var hidden = new Value.Hidden(why);
    assertThat(hidden.number()).isEmpty();
    assertThat(BOTH).allSatisfy(w -> assertThat(w.write(hidden)).isNotBlank().matches("\\D*(5|10)?\\D*"));
    assertThat(Arrays.stream(Value.Why.values()).map(o -> ZH.write(new Value.Hidden(o)))).doesNotHaveDuplicates();
  }

  @Test
  void whatIsSortedByIsTheNumberAndNotTheText() {
    assertThat(new Value.Level(.523, Unit.RATE).number()).hasValue(.523);
    assertThat(new Value.Distance(-.1, Unit.RATE, Value.Sign.NEVER).number()).as("its sign is not lost").hasValue(-.1);
    assertThat(new Value.Span(-.1, .3, Unit.RATE).number()).hasValue(-.1);
    assertThat(new Value.Count(Long.MAX_VALUE).number()).isPresent();
    assertThat(new Value.Day(java.time.LocalDate.of(1970, 1, 11)).number()).hasValue(10);
    assertThat(new Value.Percent(Double.NaN).number()).isEmpty();
    assertThat(new Value.Chance(Double.POSITIVE_INFINITY).number()).isEmpty();
  }

  /** Half away from zero, so that a distance and its reverse are written alike, in any number of decimals. */
  @Property
  void aNumberAndItsReverseDifferInTheSignAlone(@ForAll @DoubleRange(min = 0, max = 1e9) double number, @ForAll @IntRange(max = 6) int decimals) {
    var up = ValueWriter.fixed(number, decimals, false);
    var down = ValueWriter.fixed(-number, decimals, false);
    assertThat(down).isEqualTo(ValueWriter.isNothing(up) ? up : "−" + up);
    assertThat(ValueWriter.fixed(number, decimals, true)).isEqualTo(ValueWriter.isNothing(up) ? up : "+" + up);
  }

  /** Both languages write the same digits: what differs is words. */
  @Property
  void theDigitsAreThoseOfNoLanguage(@ForAll @DoubleRange(min = -1e4, max = 1e4) double number, @ForAll Unit unit, @ForAll Value.Sign sign) {
    var value = new Value.Distance(number, unit, sign);
    assertThat(EN.write(value).replaceAll("[^0-9.+−]", "")).isEqualTo(ZH.write(value).replaceAll("[^0-9.+−]", ""));
  }

  @Test
  void whatPeopleTypeHasNoDecimalsThatSayNothing() {
    assertThat(ValueWriter.typed(5, 2)).isEqualTo("5");
    assertThat(ValueWriter.typed(.105, 3)).isEqualTo("0.105");
    assertThat(ValueWriter.typed(.1 + .2, 4)).isEqualTo("0.3");
    assertThat(ValueWriter.digits(1234567.5, 1, 1, true)).isEqualTo("1,234,567.5");
    assertThat(ValueWriter.digits(Double.NaN, 0, 2, true)).isEqualTo("—");
  }
}
