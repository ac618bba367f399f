package org.zhigai.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Phrase;

/** What a kind is made of, and how bodies of its earlier schemas are read. */
class KindTest {
  private static final Actor BY = new Actor("王老师", "教务处");
  private static final Field<Note, String> TEXT = Field.of("text", Types.TEXT, "");
  private static final Field<Note, Long> COUNT = Field.of("count", Types.WHOLE, 0L);
  private static final Field<Note, Boolean> LOUD = Field.of("loud", Types.FLAG, false);

  /** Schema 1 kept a count as text, schema 2 shouted in capitals, schema 3 is today's. */
  private static final List<UnaryOperator<Map<String, Object>>> UPGRADES =
      List.of(
          body -> {
            body.computeIfPresent("count", (k, v) -> Long.valueOf(v.toString()));
            return body;
          },
          body -> {
            var out = new LinkedHashMap<>(body);
            var text = String.valueOf(out.getOrDefault("text", ""));
            if (!text.isEmpty() && text.equals(text.toUpperCase(java.util.Locale.ROOT))) {
              out.put("loud", true);
              out.put("text", text.toLowerCase(java.util.Locale.ROOT));
            }
            return out;
          });

  private record Note(Row<Note> row) {}

  private static Kind.Builder<Note> builder() {
    return Kind.<Note>of("note", "N", Note::new).fields(TEXT, COUNT, LOUD);
  }

  private static final Kind<Note> KIND = builder().upgrades(UPGRADES).build();

  private static Shelf.Stored stored(long id, int schema, Map<String, Object> body) {
    return new Shelf.Stored(id, "note", "N-2025-00" + id, 3, "KEPT", schema, List.of(), () -> body);
  }

  private static Row<Note> read(int schema, Map<String, Object> body) {
    var shelf = new MemoryShelf();
    shelf.insert(stored(1, schema, body));
    return new Book(shelf, List.of(KIND), s -> 0).row(KIND, 1).orElseThrow();
  }

  @Test
  void aBodyIsBroughtUpFromWhereItStands() {
    assertThat(KIND.schema()).isEqualTo(3);
    var first = read(1, Map.of("text", "HELP", "count", "7"));
    assertThat(first.get(TEXT)).isEqualTo("help");
    assertThat(first.get(COUNT)).isEqualTo(7);
    assertThat(first.get(LOUD)).isTrue();
    var second = read(2, Map.of("text", "HELP", "count", 8L));
    assertThat(second.get(COUNT)).isEqualTo(8);
    assertThat(second.get(LOUD)).isTrue();
    var third = read(3, Map.of("text", "HELP"));
    assertThat(third.get(TEXT)).as("capitals mean nothing any more").isEqualTo("HELP");
    assertThat(third.get(LOUD)).isFalse();
  }

  /** What the next change writes is today's, and is not brought up a second time. */
  @Test
  void whatIsChangedIsWrittenInTodaysSchema() {
    var shelf = new MemoryShelf();
    shelf.insert(stored(1, 1, Map.of("text", "HELP", "count", "7")));
    var book = new Book(shelf, List.of(KIND), s -> 0);
    var edit = Edit.put(book.row(KIND, 1).orElseThrow(), Values.of(TEXT, "QUIET"));
    assertThat(book.apply(Change.of(Phrase.of("note.did"), BY, edit))).isInstanceOf(Outcome.Done.class);
    assertThat(shelf.rows().stream().filter(r -> r.kind().equals("note"))).singleElement().matches(s -> s.schema() == 3 && s.version() == 4);
    var again = new Book(shelf, List.of(KIND), s -> 0).row(KIND, 1).orElseThrow();
    assertThat(again.get(TEXT)).isEqualTo("QUIET");
    assertThat(again.get(COUNT)).isEqualTo(7);
    assertThat(again.get(LOUD)).isTrue();
  }

  /** An undo may bring back a row whose history was written by an earlier version. */
  @Test
  void aRowTakenAwayByAnEarlierVersionComesBackAsTodays() {
    var shelf = new MemoryShelf();
    var old = builder().build();
    var before = new Book(shelf, List.of(old), s -> 0);
    var row = before.apply(Change.of(Phrase.of("note.did"), BY, new Edit.Open<>(old, 2025, Values.of(TEXT, "HELP")))).row(old);
    before.apply(Change.of(Phrase.of("note.did"), BY, new Edit.Drop<>(row)));
    var after = new Book(shelf, List.of(KIND), s -> 0);
    assertThat(after.undo(BY)).get().isInstanceOf(Outcome.Done.class);
    assertThat(after.row(KIND, row.id()).orElseThrow().get(LOUD)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"state", "row", "marks"})
  void namesTheHistoryNeedsAreNoFields(String key) {
    var field = Field.<Note, String>of(key, Types.TEXT, "");
    assertThatThrownBy(() -> Kind.<Note>of("note", "N", Note::new).fields(field).build()).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aFieldStandsOnceAndOnlyInItsOwnKind() {
    var twice = Kind.<Note>of("note", "N", Note::new).fields(TEXT, Field.of("text", Types.LINES, List.of()));
    assertThatThrownBy(twice::build).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("text");
    var row = KIND.unkept(Task.Status.OPEN, Values.of(TEXT, "a"));
    assertThatThrownBy(() -> row.get(Field.<Note, String>of("other", Types.TEXT, ""))).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aTableIsAllFieldsUntilColumnsAreSaid() {
    assertThat(KIND.columns()).extracting(c -> c.field().key() + c.width()).containsExactly("text14", "count14", "loud14");
    var two = builder().column(LOUD, 6).column(TEXT, 30).build();
    assertThat(two.columns()).extracting(c -> c.field().key() + c.width()).containsExactly("loud6", "text30");
  }

  @Test
  void aRowIsCalledByItsNumberUntilANameIsSaid() {
    assertThat(read(3, Map.of("text", "甲")).headline()).isEqualTo("N-2025-001");
    var named = builder().called(n -> n.row().get(TEXT)).build();
    assertThat(named.unkept(Task.Status.OPEN, Values.of(TEXT, "甲")).headline()).isEqualTo("甲");
    assertThat(Rows.called(named, 1, "N-1", Task.Status.OPEN, Values.none()).headline()).as("without a name").isEqualTo("N-1");
  }

  @Test
  void aRowOfAnotherKindIsNoneOfThisOne() {
    assertThat(KIND.cast(KIND.unkept(Task.Status.OPEN, Values.none()))).isPresent();
    assertThat(Task.KIND.cast(KIND.unkept(Task.Status.OPEN, Values.none()))).isEmpty();
  }

  /** What is as if it had not been said takes no room: a value set back to what is absent leaves the body. */
  @Test
  void anAbsentValueIsNotKept() {
    var row = KIND.unkept(Task.Status.OPEN, Values.of(TEXT, "a").and(COUNT, 3L));
    assertThat(row.next(Values.of(COUNT, 0L), "KEPT").body()).containsOnlyKeys("text");
    assertThat(row.next(Values.of(COUNT, 0L), "KEPT").get(COUNT)).isZero();
  }
}
