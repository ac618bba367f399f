package org.zhigai.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;
import org.zhigai.chain.ChainArchive;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Phrase;
import org.zhigai.rows.Link;
import org.zhigai.rows.Shelf.Entry;
import org.zhigai.rows.Shelf.Line;
import org.zhigai.rows.Shelf.Stored;
import org.zhigai.rows.Shelf;
import org.zhigai.store.tables.Chained;

/** Whatever plain body and whatever change the shelf is given comes back from the store as it was, and the history goes on holding together. */
class ShelfPropertyTest {
  private static @Nullable Path folder;
  private static @Nullable ChainArchive archive;

  @BeforeContainer
  static void open() throws IOException {
    var made = Files.createTempDirectory("zhigai-shelf");
    folder = made;
    archive = FreshStore.stores().create(made.resolve("s.zhigai"), FreshStore.password(), FreshStore.PROFILE);
  }

  @AfterContainer
  static void close() throws IOException {
    archive().close();
    var made = Objects.requireNonNull(folder);
    FreshStore.stores().delete(made.resolve("s.zhigai"));
    Files.delete(made);
  }

  private static ChainArchive archive() {
    return Objects.requireNonNull(archive);
  }

  @Provide
  Arbitrary<Map<String, Object>> bodies() {
    return Arbitraries.maps(keys(), plain(2)).ofMaxSize(6).map(LinkedHashMap::new);
  }

  private static Arbitrary<String> keys() {
    return Arbitraries.strings().withCharRange('a', 'z').withChars("-").ofMinLength(1).ofMaxLength(8);
  }

  /** What a type hands to the store: texts of any kind, whole and other numbers, yes and no, lists and tables of such. */
  private static Arbitrary<Object> plain(int depth) {
    Arbitrary<Object> scalar =
        Arbitraries.oneOf(
            Arbitraries.strings().ofMaxLength(30).asGeneric(), Arbitraries.of("", "null", "1", "几何“直观”\n第二行\t\\", "𠮷😀").asGeneric(),
            Arbitraries.longs().asGeneric(), Arbitraries.doubles().asGeneric(), Arbitraries.of(0.1 + 0.2, 1e300, -0.0, 5.0, Double.MIN_VALUE).asGeneric(),
            Arbitraries.of(true, false).asGeneric());
    if (depth == 0) {
      return scalar;
    }
    return Arbitraries.oneOf(
        scalar, scalar, Arbitraries.lazy(() -> plain(depth - 1)).list().ofMaxSize(4).map(l -> (Object) l),
        Arbitraries.maps(keys(), Arbitraries.lazy(() -> plain(depth - 1))).ofMaxSize(4).map(m -> (Object) new LinkedHashMap<>(m)));
  }

  @Property(tries = 200)
  void aRowComesBackAsItWas(@ForAll("bodies") Map<String, Object> first, @ForAll("bodies") Map<String, Object> second, @ForAll("links") List<Link> links) {
    var shelf = archive().records();
    var id = shelf.key();
    var kind = "kind" + id;
    shelf.insert(new Stored(id, kind, "N-" + id, 1, "OPEN", 1, links, () -> first));
    assertThat(only(shelf, kind).body().get()).isEqualTo(first);
    assertThat(only(shelf, kind).links()).isEqualTo(links);
    shelf.update(new Stored(id, kind, "N-" + id, 2, "CLOSED", 3, links.reversed(), () -> second));
    var now = only(shelf, kind);
    assertThat(now.body().get()).isEqualTo(second);
    assertThat(List.of(now.id(), now.number(), now.version(), now.state(), now.schema(), now.links()))
        .isEqualTo(List.of(id, "N-" + id, 2, "CLOSED", 3, links.reversed()));
    shelf.delete(id);
    assertThat(of(shelf, kind)).isEmpty();
  }

  private static List<Stored> of(Shelf shelf, String kind) {
    return shelf.rows().stream().filter(r -> r.kind().equals(kind)).toList();
  }

  private static Stored only(Shelf shelf, String kind) {
    var rows = of(shelf, kind);
    assertThat(rows).hasSize(1);
    return rows.getFirst();
  }

  @Provide
  Arbitrary<List<Link>> links() {
    var source = Arbitraries.of("row:12", "paper:3", "file:四年级 数学（更正）.xlsx", "file: ", "file:1 2");
    return Combinators.combine(source, Arbitraries.longs().greaterOrEqual(0)).as(Link::new).list().ofMaxSize(4);
  }

  /** Lines of one change: a field that came, one that changed and one that went, in whatever order, also twice the same. */
  @Provide
  Arbitrary<List<Object>> values() {
    return plain(1).list().ofMinSize(1).ofMaxSize(5);
  }

  @Property(tries = 200)
  void aChangeComesBackWithItsLinesInTheirOrderAndTheHistoryHolds(
      @ForAll("values") List<Object> values, @ForAll("texts") String text, @ForAll boolean lasting) {
    var shelf = archive().records();
    var row = shelf.key();
    var lines = new ArrayList<Line>();
    for (var value : values) {
      lines.add(new Line(row, "ledger", "ZG-2026-001", "progress", value, value.equals(5.0) ? null : text));
      lines.add(new Line(row, "ledger", "ZG-2026-001", "progress", null, value));
    }
    var what = Phrase.of("ledger.edited", text, 7L, Phrase.of("ledger.field.due"));
    var entry = new Entry(0, LocalDateTime.of(2026, 11, 20, 10, 0, 3), new Actor(text, "教务处"), what, text, lasting, row, 0, lines);
    var key = shelf.append(entry);
    assertThat(shelf.entry(key)).contains(keyed(entry, key, lines));
    assertThat(shelf.last(1)).containsExactly(keyed(entry, key, List.of()));
    assertThat(shelf.history(row)).containsExactly(keyed(entry, key, lines));
    assertThat(((H2Archive) archive()).db().read(Chained::firstBroken)).isEmpty();
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(Arbitraries.strings().ofMaxLength(40), Arbitraries.of("", " ", "几何“直观”\n第二行", "𠮷😀", "'; drop table change; --"));
  }

  private static Entry keyed(Entry e, long key, List<Line> lines) {
    return new Entry(key, e.at(), e.by(), e.what(), e.why(), e.lasting(), e.undoes(), e.redoes(), lines);
  }
}
