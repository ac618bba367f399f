package org.zhigai.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Words;
import org.zhigai.value.Unit;
import org.zhigai.value.Value;

class TypesTest {
  private final Words zh = new Words(Lang.ZH);
  private final Words en = new Words(Lang.EN);

  @Test
  void aDayIsTypedInEveryCustomaryWay() {
    for (var text : List.of("2026-6-30", "2026-06-30", "2026年6月30日", " 2026.6.30 ", "2026/6/30", "2026年06月30日")) {
      assertThat(Types.DAY.parse(text, zh)).as(text).isEqualTo(LocalDate.of(2026, 6, 30));
    }
    for (var text : List.of("2026-6-31", "6月30日", "", "2026-13-1")) {
      assertThatThrownBy(() -> Types.DAY.parse(text, zh)).as(text).isInstanceOf(BadValue.class);
    }
  }

  @Test
  void aWordOfTheListIsReadInBothLanguages() {
    assertThat(Types.FLAG.parse("是", zh)).isTrue();
    assertThat(Types.FLAG.parse("NG", en)).isFalse();
    assertThatThrownBy(() -> Types.FLAG.parse("也许", zh)).isInstanceOf(BadValue.class);
  }

  @Property
  void daysPrintAndParse(@ForAll("days") LocalDate day) {
    assertThat(Types.DAY.of(Types.DAY.plain(day))).isEqualTo(day);
    assertThat(Types.DAY.parse(zh.text(Types.DAY.said(day)), zh)).isEqualTo(day);
    var maybe = Types.optional(Types.DAY);
    assertThat(maybe.parse(zh.text(maybe.said(Optional.of(day))), zh)).contains(day);
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.integers().between(0, 40_000).map(LocalDate::ofEpochDay);
  }

  @Property
  void numbersAndTextsAreKeptWhole(@ForAll double number, @ForAll long whole, @ForAll List<String> lines) {
    assertThat(Types.DECIMAL.of(Types.DECIMAL.plain(number))).isEqualTo(number);
    assertThat(Types.WHOLE.of(Types.WHOLE.plain(whole))).isEqualTo(whole);
    assertThat(Types.LINES.of(Types.LINES.plain(lines))).isEqualTo(lines);
    assertThat(Types.optional(Types.LINES).of(Types.optional(Types.LINES).plain(Optional.of(lines)))).contains(lines);
  }

  @Property
  void aSentenceKeepsItsNumbers(@ForAll("values") List<Object> values) {
    var phrase = Phrase.of("a.b", values.toArray());
    assertThat(PhraseType.PHRASE.of(PhraseType.PHRASE.plain(phrase))).isEqualTo(phrase);
    assertThat(Prose.TYPE.of(Prose.TYPE.plain(Prose.of(phrase)))).isEqualTo(Prose.of(phrase));
  }

  @Provide
  Arbitrary<List<Object>> values() {
    var number = Arbitraries.doubles();
    var unit = Arbitraries.of(Unit.class);
    Arbitrary<Object> any =
        Arbitraries.oneOf(
            Arbitraries.strings().ofMaxLength(5).map(s -> (Object) s),
            Arbitraries.longs().map(l -> (Object) l),
            number.map(d -> (Object) d),
            number.flatMap(d -> unit.map(u -> (Object) new Value.Level(d, u))),
            number.flatMap(d -> unit.map(u -> (Object) new Value.Figure(d, u))),
            number.flatMap(d -> number.flatMap(e -> unit.map(u -> (Object) new Value.Range(d, e, u)))),
            number.flatMap(d -> unit.flatMap(u -> Arbitraries.of(Value.Sign.class).map(s -> (Object) new Value.Distance(d, u, s)))),
            number.flatMap(d -> unit.map(u -> (Object) new Value.Span(d, d + 1, u))),
            Arbitraries.longs().map(l -> (Object) new Value.Count(l)),
            number.map(d -> (Object) new Value.Percent(d)),
            number.map(d -> (Object) new Value.Chance(d)),
            days().map(d -> (Object) new Value.Day(d)),
            Arbitraries.of(Value.Why.class).map(w -> (Object) new Value.Hidden(w)),
            Arbitraries.strings().ofMaxLength(5).map(s -> (Object) Phrase.of("in.ner", s, 3L)));
    return any.list().ofMaxSize(6);
  }
}
