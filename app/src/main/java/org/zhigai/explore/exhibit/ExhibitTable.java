package org.zhigai.explore.exhibit;

import java.util.List;
import org.zhigai.kernel.Phrase;

/** The numbers of a figure as a table, in the order of the paper, the blueprint or the classes: never by result. */
public record ExhibitTable(List<Column> columns, List<List<Phrase>> rows) {

  public ExhibitTable {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** @param number whether its cells stand to the right */
  public record Column(Phrase title, boolean number) {}

  public static Column words(String key) {
    return new Column(Phrase.of("explore.column." + key), false);
  }

  public static Column number(String key) {
    return new Column(Phrase.of("explore.column." + key), true);
  }
}
