package org.zhigai.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class ValueWriterTest {
  private final ValueWriter zh = new ChineseValues();
  private final ValueWriter en = new EnglishValues();

  @Test
  void everyKindOfValueInBothLanguages() {
    assertThat(zh.write(new Value.Level(.523, Unit.RATE))).isEqualTo("52.3%");
    assertThat(zh.write(new Value.Level(71.25, Unit.MARKS))).isEqualTo("71.3 分");
    assertThat(zh.write(new Value.Level(.834, Unit.NUMBER))).isEqualTo("0.83");
    assertThat(zh.write(new Value.Distance(-.121, Unit.RATE, Value.Sign.NEVER))).isEqualTo("12.1 个百分点");
    assertThat(en.write(new Value.Distance(-.121, Unit.RATE, Value.Sign.MINUS_ONLY))).isEqualTo("−12.1 points");
    assertThat(zh.write(new Value.Distance(.106, Unit.RATE, Value.Sign.ALWAYS))).isEqualTo("+10.6");
    assertThat(zh.write(new Value.Distance(.106, Unit.RATE, Value.Sign.SIGNED))).isEqualTo("+10.6 个百分点");
    assertThat(zh.write(new Value.Figure(-.5, Unit.MARKS))).isEqualTo("−0.5");
    assertThat(en.write(new Value.Range(.5, .54, Unit.RATE))).isEqualTo("50.0% to 54.0%");
    assertThat(ValueWriter.typed(.2, 2)).isEqualTo("0.2");
    assertThat(zh.write(new Value.Span(-.03, .042, Unit.RATE))).isEqualTo("−3.0 至 4.2");
    assertThat(en.write(new Value.Span(-.03, .042, Unit.RATE))).isEqualTo("−3.0 to 4.2");
    assertThat(zh.write(new Value.Count(12))).isEqualTo("12");
    assertThat(zh.write(new Value.Percent(-.22))).isEqualTo("−22%");
    assertThat(zh.write(new Value.Chance(.0001))).isEqualTo("<0.001");
    assertThat(zh.write(new Value.Chance(.0123))).isEqualTo("=0.012");
    assertThat(zh.write(new Value.Day(LocalDate.of(2026, 6, 30)))).isEqualTo("2026年6月30日");
    assertThat(en.write(new Value.Day(LocalDate.of(2026, 6, 30)))).isEqualTo("30 June 2026");
    assertThat(zh.write(new Value.Hidden(Value.Why.FEW))).contains("5");
  }

  @Test
  void whatIsNotThereIsADash() {
    assertThat(zh.write(new Value.Level(Double.NaN, Unit.RATE))).isEqualTo("—");
    assertThat(zh.write(new Value.Span(Double.NaN, 1, Unit.MARKS))).isEqualTo("—");
    assertThat(new Value.Level(Double.NaN, Unit.RATE).number()).isEmpty();
  }

  @Test
  void nothingIsNeverNegative() {
    assertThat(zh.write(new Value.Distance(-.0001, Unit.RATE, Value.Sign.ALWAYS))).isEqualTo("0.0");
  }

  /** The text is the number rounded: read back it is within half of its last place, whatever the sign. */
  @Property
  void aLevelReadsBack(@ForAll @DoubleRange(min = -1000, max = 1000) double marks) {
    var text = en.write(new Value.Level(marks, Unit.MARKS)).replace("−", "-").replace(" marks", "");
    assertThat(Double.parseDouble(text)).isCloseTo(marks, org.assertj.core.data.Offset.offset(.0500001));
    assertThat(text).isEqualTo(String.format(Locale.ROOT, "%s", text).strip());
  }
}
