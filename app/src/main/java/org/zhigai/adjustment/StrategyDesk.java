package org.zhigai.adjustment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Phrase;
import org.zhigai.rows.Book;
import org.zhigai.rows.Change;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Values;
import org.zhigai.strategy.Strategy;
import org.zhigai.strategy.StrategyFile;

/** Use case: the school's own strategies, exchanged as the file the library is written in. */
public final class StrategyDesk {
  private final Book book;
  private final Strategies strategies;
  private final Clock clock;

  public StrategyDesk(Book book, Strategies strategies, Clock clock) {
    this.book = book;
    this.strategies = strategies;
    this.clock = clock;
  }

  /** The school's own entries. */
  public List<Strategy> own() {
    return strategies.library().own();
  }

  /** Everything the school draws on, its own first. */
  public List<Strategy> all() {
    return strategies.library().all();
  }

  /** Takes entries in: a new one is added, one of a known key takes the place of the school's earlier one. Entries that say what is there already change nothing. */
  public Change adopt(List<Strategy> entries, Actor by) {
    var edits = new ArrayList<Edit>();
    var format = new StrategyFile();
    for (var entry : entries) {
      var values = Values.of(OwnStrategy.KEY, entry.key()).and(OwnStrategy.ENTRY, format.write(List.of(entry)));
      var known = book.all(OwnStrategy.KIND).stream().filter(o -> o.key().equals(entry.key())).reduce((a, b) -> b);
      if (known.isEmpty()) {
        edits.add(new Edit.Open<>(OwnStrategy.KIND, LocalDate.now(clock).getYear(), values));
      } else if (!known.get().strategy().equals(entry)) {
        edits.add(Edit.put(known.get().row(), values));
      }
    }
    return Change.of(Phrase.of("strategyentry.adopted", edits.size()), by, edits);
  }
}
