package org.zhigai.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.zhigai.value.Unit;
import org.zhigai.value.Value;

/** A number in a pattern and the same number as a value are the same text. */
class PatternNumbersTest {
  private final Words zh = new Words(Lang.ZH);

  @Property
  void aPatternWritesAsTheWriterOfValuesDoes(@ForAll @DoubleRange(min = -1e6, max = 1e6) double number) {
    assertThat(zh.say("planted.fixed", number)).isEqualTo(zh.say(new Value.Figure(number, Unit.NUMBER)));
    assertThat(zh.say("planted.change", number)).isEqualTo(zh.say(new Value.Distance(number, Unit.MARKS, Value.Sign.ALWAYS)));
    assertThat(zh.say("planted.share", number)).isEqualTo(zh.say(new Value.Percent(number)).replaceAll("(?<=\\d)(?=(\\d{3})+%)", ","));
  }

  @Test
  void minusIsOneSignAndANothingHasNone() {
    assertThat(zh.say("planted.fixed", -0.125)).isEqualTo("−0.13");
    assertThat(zh.say("planted.fixed", -0.001)).isEqualTo("0.00");
    assertThat(zh.say("planted.change", 0.01)).isEqualTo("0.0");
    assertThat(zh.say("planted.bracket", -3.25)).isEqualTo("(−3.3)");
    assertThat(zh.say("planted.many", 1_234_567)).isEqualTo("1,234,567");
    assertThat(zh.say("planted.plain", -1234.5)).isEqualTo("−1,234.5");
    assertThat(zh.say("planted.row", 1234)).isEqualTo("1234");
    assertThat(zh.say("planted.fixed", Double.NaN)).isEqualTo("—");
    assertThat(zh.say("planted.clock", 9, 5)).isEqualTo("09:05");
    assertThat(zh.say("planted.clock", 12, Double.NaN)).isEqualTo("12:—");
  }
}
