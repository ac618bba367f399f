package org.zhigai.workbook.recognise;

/** Gives the columns of a table their meanings, as they fit each other; one witness after another is heard. */
final class Settle {
  private Settle() {}

  static Table columns(Table found) {
    if (found.columns().isEmpty()) {
      return found;
    }
    var look = new ColumnCells(found);
    var table = TableTopic.settled(found, look);
    table = Survey.settled(table, look);
    table = Sides.settled(table, look);
    table = Series.settled(table, look);
    table = PersonColumns.settled(table, look);
    table = Ticks.settled(table, look);
    table = PartsOfTotals.settled(table, look);
    return Compared.settled(Sections.settled(table));
  }
}
