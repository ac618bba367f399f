package org.zhigai.chain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.zhigai.chain.rights.KeptUntil;
import org.zhigai.chain.rights.RetentionPeriod;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Phrase;
import org.zhigai.monitoring.ResultsArchive;
import org.zhigai.rows.Book;
import org.zhigai.rows.Change;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Values;

/** Use case: until when results are kept, as the school has decided, and which have been kept long enough. Nothing goes by itself: people decide. */
public record Retention(Book book, ResultsArchive results, Clock clock) {

  /** Months after the day of an import. */
  public long months() {
    return book.all(RetentionPeriod.KIND).stream().reduce((a, b) -> b).map(p -> p.row().get(RetentionPeriod.MONTHS)).orElse(RetentionPeriod.USUAL);
  }

  /** Every import with its day, oldest first. */
  public List<KeptUntil> imports() {
    var today = LocalDate.now(clock);
    var months = months();
    return results.imports().reversed().stream().map(i -> {
      var until = i.at().toLocalDate().plusMonths(months);
      return new KeptUntil(i, until, !today.isBefore(until));
    }).toList();
  }

  /** Another period, for {@link Book#apply}. */
  public Change period(long months, String why, Actor by) {
    return Change.of(
        Phrase.of("retention.changed", months), by,
        new Edit.Open<>(RetentionPeriod.KIND, LocalDate.now(clock).getYear(), Values.of(RetentionPeriod.MONTHS, months))).because(why.strip());
  }
}
