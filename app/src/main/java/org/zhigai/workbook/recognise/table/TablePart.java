package org.zhigai.workbook.recognise.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Presence;
import org.zhigai.monitoring.intake.ColumnReading;
import org.zhigai.monitoring.intake.Content;
import org.zhigai.monitoring.intake.Dropped;
import org.zhigai.workbook.recognise.words.HeadWord;

/** What one table of a sheet brings. */
public record TablePart(
    int dataRows,
    List<ColumnReading> columns,
    Map<Presence, Integer> presence,
    List<Dropped> dropped,
    List<Content> contents) {

  /** The columns of a table as it was understood, and those that are left out with the reason. */
  public static TablePart of(Table table, int dataRows, Map<Presence, Integer> presence, List<? extends Content> contents) {
    var columns = new ArrayList<ColumnReading>();
    var dropped = new ArrayList<Dropped>();
    for (var c : table.columns()) {
      var word = c.word() == null ? HeadWord.IGNORED : c.word();
      columns.add(new ColumnReading(c.index(), c.shown(), word.meaning(), c.fullMark(), c.confidence(), c.by().stream().map(Enum::name).sorted().toList()));
      var why = why(c, table);
      if (!why.isEmpty()) {
        dropped.add(new Dropped(c.shown(), Phrase.of("intake.dropped." + why)));
      }
    }
    return new TablePart(dataRows, columns, Map.copyOf(presence), dropped, List.copyOf(contents));
  }

  public TablePart dropping(Column column, String why) {
    var more = new ArrayList<>(dropped);
    more.add(new Dropped(column.shown(), Phrase.of("intake.dropped." + why)));
    return new TablePart(dataRows, columns, presence, more, contents);
  }

  private static String why(Column column, Table table) {
    return switch (column.word()) {
      case RANK -> "rank";
      case SUBTOTAL -> "subtotal";
      case STATISTIC -> table.has(HeadWord.SCHOOL) && !table.hasPerson() ? "others" : "statistic";
      case SEAT -> "notNeeded";
      case IGNORED -> "unknown";
      case null -> column.head().isEmpty() ? "" : "unknown";
      default -> "";
    };
  }
}
