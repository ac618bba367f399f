package org.zhigai.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Words;
import org.zhigai.rows.Prose;
import org.zhigai.value.Unit;
import org.zhigai.value.Value;

class RunTest {
  private static final Words ZH = new Words(Lang.ZH);

  /** A number stays one until it is written: a sentence that is nothing but a value is that value. */
  @Test
  void aSentenceOfOneValueIsTheValue() {
    var value = new Value.Level(.5, Unit.RATE);
    assertThat(Run.of(Phrase.of("explore.text", value))).isEqualTo(new Run.Held(value));
    assertThat(Run.of(Phrase.of("explore.text", "甲"))).isEqualTo(new Run.Plain("甲"));
    assertThat(Run.of(Phrase.of("explore.text", value, value))).isInstanceOf(Run.Sentence.class);
    assertThat(Run.of(Phrase.of("rows.yes"))).isInstanceOf(Run.Sentence.class);
  }

  @Test
  void aDayThatWasNeverGivenIsNothing() {
    assertThat(Run.of(LocalDate.EPOCH).isEmpty()).isTrue();
    assertThat(Run.said(new Value.Day(LocalDate.EPOCH)).isEmpty()).isTrue();
    assertThat(Run.of(LocalDate.of(2026, 6, 30)).in(ZH)).isEqualTo("2026年6月30日");
  }

  @Test
  void whatATypeSaysBecomesWhatItIs() {
    assertThat(Run.said(new Value.Count(3))).isEqualTo(Run.count(3));
    assertThat(Run.said(List.of("甲", new Value.Count(3), List.of(Phrase.of("rows.no"))))).isEqualTo(
        new Run.Lines(List.of(Run.of("甲"), Run.count(3), new Run.Lines(List.of(Run.say("rows.no"))))));
    assertThat(Run.said(42L)).isEqualTo(Run.of("42"));
    assertThat(Run.of(Prose.of("写的")).in(ZH)).isEqualTo("写的");
  }

  @Test
  void emptyLinesTakeNoLine() {
    assertThat(Run.lines(Run.of("甲"), Run.empty(), Run.say("rows.no")).in(ZH)).isEqualTo("甲\n否");
    assertThat(Run.lines(Run.empty(), Run.lines()).isEmpty()).isTrue();
    assertThat(Run.lines(Run.empty(), Run.missing()).isEmpty()).as("a dash is something").isFalse();
    assertThat(Run.missing().in(ZH)).isEqualTo("—");
  }
}
