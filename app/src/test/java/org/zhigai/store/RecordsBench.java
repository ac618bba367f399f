package org.zhigai.store;

import org.zhigai.adjustment.DraftMeasures;
import org.zhigai.adjustment.Strategies;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.zhigai.chain.Chain;
import org.zhigai.chain.ChainArchive;
import org.zhigai.chain.Stores;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Phrase;
import org.zhigai.ledger.LedgerDesk;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.problems.list.Problem;
import org.zhigai.problems.ProblemState;
import org.zhigai.rows.Book;
import org.zhigai.rows.Change;
import org.zhigai.rows.Edit;

/**
 * What records cost in a ledger of 10,000 entries, each with its problem: opening the list and finding an entry's problem, cold (the first time in this
 * Java) and warm, and keeping a keystroke's edit. {@code make FILE} makes the store, {@code open FILE} measures it; without arguments both.
 */
public final class RecordsBench {
  private static final int ENTRIES = 10_000;
  private static final int ROUNDS = 15;
  private static final int EDITS = 300;
  private static final Actor BY = new Actor("王老师", "教务处");

  private RecordsBench() {}

  public static void main(String[] arguments) throws java.io.IOException {
    if (arguments.length == 2) {
      var file = Path.of(arguments[1]);
      if (arguments[0].equals("make")) {
        make(file);
      } else {
        open(file);
      }
      return;
    }
    var file = java.nio.file.Files.createTempDirectory("zhigai-bench").resolve("records" + Stores.SUFFIX);
    make(file);
    open(file);
    FreshStore.stores().delete(file);
  }

  private static void make(Path file) {
    try (var archive = FreshStore.stores().create(file, FreshStore.password(), FreshStore.PROFILE)) {
      var book = book(archive);
      var ledger = new LedgerDesk(book, new DraftMeasures(Strategies.builtIn(), book), Clock.systemUTC());
      for (var block = 0; block < ENTRIES / 1000; block++) {
        var opened = new ArrayList<Edit>();
        for (var i = 0; i < 1000; i++) {
          opened.add(new Edit.Open<>(Problem.KIND, 2026, Some.written().and(Problem.FINDING, Some.finding(0, block + "-" + i + ".xlsx"))));
        }
        var rows = book.apply(Change.of(Phrase.of("problem.kind"), BY, opened)).orThrow();
        var confirmed =
            book.apply(Change.of(
                Phrase.of("problem.kind"), BY,
                rows.stream().<Edit>map(r -> Edit.go(Problem.KIND.cast(r).orElseThrow(), ProblemState.CONFIRMED, org.zhigai.rows.Values.none())).toList()))
                .orThrow();
        List<Problem> problems = confirmed.stream().map(r -> Problem.KIND.cast(r).orElseThrow().view()).toList();
        book.apply(ledger.open(problems, 0, BY)).orThrow();
      }
    }
  }

  private static void open(Path file) {
    try (var archive = FreshStore.stores().open(file, FreshStore.password())) {
      print("ledger opened and a problem found, cold", list(archive));
      var warm = new double[ROUNDS];
      for (var i = 0; i < ROUNDS; i++) {
        warm[i] = list(archive);
      }
      print("the same in a new book, warm (median of " + ROUNDS + ")", at(warm, .5));
      var book = book(archive);
      var again = new double[ROUNDS];
      for (var i = 0; i < ROUNDS; i++) {
        again[i] = timed(() -> find(book));
      }
      print("the same in the open book (median)", at(again, .5));
      var edits = new double[EDITS];
      for (var i = 0; i < EDITS; i++) {
        var text = "第 " + i + " 次";
        edits[i] = timed(() -> {
          var entry = book.rows(LedgerEntry.KIND).get(4711);
          return book.apply(Change.of(Phrase.of("ledger.kind"), BY, Edit.put(entry, org.zhigai.rows.Values.of(LedgerEntry.PROGRESS, text)))).orThrow();
        });
      }
      print("an edit kept, median", at(edits, .5));
      print("an edit kept, 95th percentile", at(edits, .95));
    }
  }

  private static double list(ChainArchive archive) {
    return timed(() -> find(book(archive)));
  }

  /** What a screen needs first: every number, state and due day in sight, and one entry's problem. */
  private static Problem find(Book book) {
    var entries = book.all(LedgerEntry.KIND);
    var sight = entries.subList(0, 40).stream().map(LedgerEntry::due).max(LocalDate::compareTo);
    return book.find(Problem.KIND, entries.get(sight.isPresent() ? ENTRIES / 2 : 0).problemId()).orElseThrow();
  }

  private static Book book(ChainArchive archive) {
    return new Book(archive.records(), Chain.KINDS, source -> 0);
  }

  private static double timed(java.util.function.Supplier<?> work) {
    var start = System.nanoTime();
    if (work.get() == null) {
      throw new IllegalStateException();
    }
    return (System.nanoTime() - start) / 1e6;
  }

  private static double at(double[] times, double share) {
    var sorted = times.clone();
    Arrays.sort(sorted);
    return sorted[(int) (share * (sorted.length - 1))];
  }

  private static void print(String what, double ms) {
    System.out.println(String.format(Locale.ROOT, "%-60s %9.2f ms", what, ms));
  }
}
