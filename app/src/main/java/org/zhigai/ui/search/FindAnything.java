package org.zhigai.ui.search;

import org.zhigai.ui.parts.Search;
import org.zhigai.ui.parts.Command;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.zhigai.explore.place.Aspect;
import org.zhigai.explore.place.Names;
import org.zhigai.explore.place.Place;
import org.zhigai.kernel.Phrase;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.monitoring.Item;
import org.zhigai.monitoring.Paper;
import org.zhigai.rows.Book;
import org.zhigai.rows.Field;
import org.zhigai.rows.Kind;
import org.zhigai.rows.Prose;
import org.zhigai.rows.Row;
import org.zhigai.rows.Type;
import org.zhigai.rows.Types;
import org.zhigai.ui.parts.Navigator;
import org.zhigai.ui.parts.Stations;
import org.zhigai.ui.parts.UiWords;

/**
 * Every word that was typed has to stand in what is found: in a row's number, kind or texts, in the name of a paper, of one of its items or knowledge
 * points. Pupils are found by their pseudonym alone.
 */
public final class FindAnything implements Search {
  /** So many of one sort; the next letter typed sorts out the rest. */
  private static final int MOST = 4;
  /** Letters of a text that are shown. */
  private static final int LONGEST = 60;
  private static final Set<Type<?>> TEXTS = Set.of(Types.TEXT, Prose.TYPE, Types.LINES);

  private final Book book;
  private final List<Kind<?>> kinds;
  private final Supplier<List<Paper>> papers;
  private final UiWords words;
  private final Navigator navigator;

  /**
   * @param kinds those with rows to be found, the ones most asked for first
   * @param papers all papers of the store, oldest first
   */
  public FindAnything(Book book, List<Kind<?>> kinds, Supplier<List<Paper>> papers, UiWords words, Navigator navigator) {
    this.book = book;
    this.kinds = List.copyOf(kinds);
    this.papers = papers;
    this.words = words;
    this.navigator = navigator;
  }

  @Override
  public List<Command> found(String wanted) {
    var tokens = List.of(wanted.strip().toLowerCase(Locale.ROOT).split("\\s+"));
    if (wanted.isBlank()) {
      return List.of();
    }
    var out = new ArrayList<Command>();
    kinds.forEach(kind -> rows(kind, tokens).limit(MOST).forEach(out::add));
    var all = papers.get().reversed();
    all.stream().filter(p -> holds(name(p), tokens)).limit(MOST)
        .map(p -> place("paper-" + p.id(), Phrase.of("search.paper", Names.paper(p.info())), Aspect.LEVELS, p, Map.of())).forEach(out::add);
    all.stream().flatMap(p -> points(p, tokens)).limit(MOST).forEach(out::add);
    all.stream().flatMap(p -> items(p, tokens)).limit(MOST).forEach(out::add);
    pupil(wanted.strip(), all).ifPresent(out::add);
    return out;
  }

  private <K> Stream<Command> rows(Kind<K> kind, List<String> tokens) {
    return book.rows(kind).stream().filter(r -> holds(text(r), tokens)).map(r -> row(r, tokens));
  }

  private <K> Command row(Row<K> row, List<String> tokens) {
    var says = Phrase.of("search.row", row.number(), row.kind().title(), headline(row, tokens));
    var seen = seenAt(row);
    return new Command("row-" + row.number(), says, () -> navigator.open(Stations.of(seen.kind().id()), seen.number()));
  }

  /** A part of an entry of the ledger is seen on the entry's page. */
  private Row<?> seenAt(Row<?> row) {
    return row.links().stream().filter(l -> l.source().startsWith("row:"))
        .flatMap(l -> book.row(LedgerEntry.KIND, Long.parseLong(l.source().substring("row:".length()))).stream())
        .filter(entry -> row.kind() != LedgerEntry.KIND && Stations.of(row.kind().id()).equals("support"))
        .<Row<?>>map(entry -> entry).findFirst().orElse(row);
  }

  private static Stream<Field<?, ?>> texts(Row<?> row) {
    return row.kind().fields().stream().<Field<?, ?>>map(f -> f)
        .filter(f -> TEXTS.contains(f.type()));
  }

  /** The text of the row in which something of it was found, else the first it has. */
  private <K> String headline(Row<K> row, List<String> tokens) {
    var all = said(row).filter(s -> !s.isBlank()).toList();
    var text = all.stream().filter(s -> tokens.stream().anyMatch(t -> holds(s, List.of(t)))).findFirst().or(() -> all.stream().findFirst());
    return text.map(FindAnything::line).orElseGet(row::headline);
  }

  private static String line(String text) {
    var line = text.strip().replaceAll("\\s*\n\\s*", " ");
    return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
  }

  @SuppressWarnings("unchecked") // the row's own fields
  private <K> Stream<String> said(Row<K> row) {
    return texts(row).map(f -> said(row, (Field<K, ?>) f));
  }

  private <K, V> String said(Row<K> row, Field<K, V> field) {
    return words.words().text(field.type().said(row.get(field)));
  }

  private <K> String text(Row<K> row) {
    return String.join("\n", Stream.concat(Stream.of(row.number(), words.say(row.kind().title()), row.headline()), said(row)).toList());
  }

  private String name(Paper paper) {
    return words.say(Names.paper(paper.info()));
  }

  private Stream<Command> points(Paper paper, List<String> tokens) {
    var names = new LinkedHashSet<String>();
    paper.items().forEach(i -> names.addAll(i.knowledgePoints()));
    return names.stream().filter(n -> holds(n + "\n" + name(paper), tokens) && holds(n, List.of(tokens.getFirst())))
        .map(n -> place("point-" + n, Phrase.of("search.point", n, Names.paper(paper.info())), Aspect.KNOWLEDGE, paper, Map.of(Place.POINT, n)));
  }

  private Stream<Command> items(Paper paper, List<String> tokens) {
    return paper.items().stream().filter(i -> holds(item(i) + "\n" + name(paper), tokens) && holds(item(i), List.of(tokens.getFirst())))
        .map(
            i -> place("item-" + i.label(), Phrase.of("search.item", i.label(), Names.paper(paper.info())), Aspect.ITEM, paper, Map.of(Place.ITEM, i.label())));
  }

  /** As people say an item: 第 3 题, 第3题. */
  private String item(Item item) {
    return words.say("search.item.name", item.label());
  }

  /** Only whole pseudonyms: who looks for a pupil knows which. */
  private Optional<Command> pupil(String wanted, List<Paper> newestFirst) {
    var code = wanted.toUpperCase(Locale.ROOT);
    return code.matches("S-\\d{4,}")
        ? newestFirst.stream().filter(p -> !p.items().isEmpty()).findFirst()
            .map(p -> place("pupil-" + code, Phrase.of("search.pupil", code, Names.paper(p.info())), Aspect.PUPIL, p, Map.of(Place.PUPIL, code)))
        : Optional.empty();
  }

  private Command place(String id, Phrase says, Aspect aspect, Paper paper, Map<String, String> choice) {
    var address = new Place("paper-" + paper.id(), aspect, choice).address();
    return new Command(id, says, () -> navigator.open("monitoring", address));
  }

  private static boolean holds(String text, List<String> tokens) {
    var lower = text.toLowerCase(Locale.ROOT);
    return tokens.stream().allMatch(lower::contains);
  }
}
