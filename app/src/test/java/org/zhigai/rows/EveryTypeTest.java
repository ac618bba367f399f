package org.zhigai.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhigai.chain.Chain;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Words;

/** What every type promises: kept and read back it is the same, and so it is printed into one cell and read from it, in both languages. */
class EveryTypeTest {
  private static final List<Words> LANGUAGES = List.of(new Words(Lang.ZH), new Words(Lang.EN));

  /** A type with a value of it. */
  record Of<V>(String name, Type<V> type, V value) {
    boolean isKept() {
      return type.of(type.plain(value)).equals(value);
    }

    V printedAndParsed(Words words) {
      return type.parse(words.text(type.said(value)), words);
    }

    static <V> Arbitrary<Of<?>> any(String name, Type<V> type, Arbitrary<V> values) {
      return values.map(v -> new Of<>(name, type, v));
    }
  }

  private static Arbitrary<String> lines() {
    return Arbitraries.strings().withChars("甲乙 几何（）aZ9-，。\"'{}%").ofMinLength(1).ofMaxLength(12).filter(s -> !s.isBlank());
  }

  private static Arbitrary<LocalDate> days() {
    return Arbitraries.longs().between(LocalDate.of(1000, 1, 1).toEpochDay(), LocalDate.of(9999, 12, 31).toEpochDay()).map(LocalDate::ofEpochDay);
  }

  @Provide
  Arbitrary<Of<?>> anything() {
    // A count is written by way of a double.
    var whole = Arbitraries.longs().between(-(1L << 53), 1L << 53);
    var decimal = Arbitraries.oneOf(Arbitraries.doubles(), Arbitraries.of(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0.0, -0.0));
    var moment = Arbitraries.longs().between(0, 4_000_000_000L).map(s -> LocalDateTime.ofEpochSecond(s, 0, ZoneOffset.UTC));
    var out = new ArrayList<Arbitrary<Of<?>>>(List.of(
        Of.any("text", Types.TEXT, lines()), Of.any("lines", Types.LINES, lines().list().ofMaxSize(5)), Of.any("flag", Types.FLAG, Arbitraries.of(true, false)),
        Of.any("whole", Types.WHOLE, whole), Of.any("decimal", Types.DECIMAL, decimal), Of.any("day", Types.DAY, days()),
        Of.any("moment", Types.MOMENT, moment),
        Of.any("some day", Types.optional(Types.DAY), days().optional()), Of.any("some number", Types.optional(Types.WHOLE), whole.optional()),
        Of.any("days", Types.list(Types.DAY), days().list().ofMaxSize(4)),
        Of.any("numbers", Types.list(Types.DECIMAL), Arbitraries.doubles().list().ofMaxSize(4))));
    choices().forEach(c -> out.add(constants(c)));
    return Arbitraries.oneOf(out);
  }

  private static <E extends Enum<E>> Arbitrary<Of<?>> constants(Types.Choice<E> choice) {
    return Of.any(choice.constants().getFirst().getDeclaringClass().getSimpleName(), choice, Arbitraries.of(choice.constants()));
  }

  @Property(tries = 3000)
  void whatIsKeptIsReadBack(@ForAll("anything") Of<?> any) {
    assertThat(any.isKept()).as(any.name()).isTrue();
  }

  @Property(tries = 3000)
  void whatIsPrintedIsParsed(@ForAll("anything") Of<?> any) {
    for (var words : LANGUAGES) {
      assertThat((Object) any.printedAndParsed(words)).as(any.name() + " in " + words.lang()).isEqualTo(any.value());
    }
  }

  private static List<Types.Choice<?>> choices() {
    return Chain.KINDS.stream().flatMap(k -> k.fields().stream()).<Types.Choice<?>>mapMulti((f, out) -> {
      if (f.type() instanceof Types.Choice<?> choice) {
        out.accept(choice);
      }
    }).toList();
  }

  static Stream<Arguments> fields() {
    return Chain.KINDS.stream().flatMap(k -> k.fields().stream().map(f -> Arguments.of(k.id(), f)));
  }

  /** By its letters alone a number says what kind of row it is. */
  @Test
  void noTwoKindsNumberTheirRowsInOneSeries() {
    assertThat(Chain.KINDS).extracting(Kind::series).doesNotHaveDuplicates();
    assertThat(Chain.KINDS).extracting(Kind::id).doesNotHaveDuplicates();
  }

  /** Two words alike would be read as one: a severity typed into a cell must be the one that was meant. */
  @Test
  void noTwoWordsOfAChoiceAreAlike() {
    assertThat(choices()).hasSizeGreaterThan(3).allSatisfy(choice -> {
      for (var words : LANGUAGES) {
        assertThat(choice.constants().stream().map(c -> said(choice, c, words))).doesNotHaveDuplicates().noneMatch(w -> w.startsWith("«") || w.isBlank());
      }
    });
  }

  @SuppressWarnings("unchecked") // a constant of this very choice
  private static <E extends Enum<E>> String said(Types.Choice<E> choice, Object constant, Words words) {
    return words.text(choice.said((E) constant));
  }

  @ParameterizedTest
  @MethodSource("fields")
  void whatARowLacksIsAValueOfItsType(String kind, Field<?, ?> field) {
    assertThat(keptAbsent(field)).as(kind + "." + field.key()).isTrue();
  }

  private static <V> boolean keptAbsent(Field<?, V> field) {
    return field.type().of(field.type().plain(field.absent())).equals(field.absent());
  }

  /** Of whatever does not fit, every type says what it expected; none invents a value or fails by another name. */
  @ParameterizedTest
  @MethodSource("fields")
  void whatIsNoValueIsRefusedByName(String kind, Field<?, ?> field) {
    for (var wrong : Arrays.asList(new Object(), Map.of("no", "such"), List.of(Map.of()), true, 7L, "\u0000")) {
      try {
        assertThat((Object) field.type().of(wrong)).as(kind + "." + field.key()).isNotNull();
      } catch (BadValue refused) {
        assertThat(refused.expected().key()).startsWith("rows.expected.");
      }
    }
  }

  @Test
  void whatPeopleTypeIsReadAndWhatTheyCannotMeanIsRefused() {
    var zh = LANGUAGES.getFirst();
    assertThat(Types.WHOLE.parse(" −12 ", zh)).isEqualTo(-12);
    assertThat(Types.DECIMAL.parse("−0.5", zh)).isEqualTo(-.5);
    assertThat(Types.DECIMAL.parse(" ", zh)).isNaN();
    assertThat(Types.DAY.parse("30 june 2026", zh)).isEqualTo(LocalDate.of(2026, 6, 30));
    assertThat(Types.optional(Types.WHOLE).parse("  ", zh)).isEqualTo(Optional.empty());
    assertThat(Types.LINES.parse("一\n\n 二\r\n", zh)).containsExactly("一", " 二");
    for (var no : List.of("31 June 2026", "June 2026", "2026/2/30", "2026-6", "明天")) {
      assertThatThrownBy(() -> Types.DAY.parse(no, zh)).as(no).isInstanceOf(BadValue.class);
    }
    assertThatThrownBy(() -> Types.WHOLE.parse("1.5", zh)).isInstanceOf(BadValue.class);
    assertThatThrownBy(() -> Types.DECIMAL.parse("约3", zh)).isInstanceOf(BadValue.class);
    assertThatThrownBy(() -> Types.MOMENT.parse("2026-06-30 25:00", zh)).isInstanceOf(BadValue.class);
    assertThatThrownBy(() -> Types.REF.parse("教务处", zh)).as("a name is not yet a row").isInstanceOf(BadValue.class);
    assertThatThrownBy(() -> Prose.PHRASE.parse("句子", zh)).isInstanceOf(BadValue.class);
  }
}
