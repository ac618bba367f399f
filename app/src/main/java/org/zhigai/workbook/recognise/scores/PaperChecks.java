package org.zhigai.workbook.recognise.scores;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.zhigai.kernel.Presence;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.monitoring.Item;
import org.zhigai.workbook.recognise.pupils.PupilLine;
import org.zhigai.workbook.recognise.table.Column;
import org.zhigai.workbook.recognise.table.IssueLog;
import org.zhigai.workbook.recognise.table.ScoreMark;
import org.zhigai.workbook.recognise.table.SheetView;
import org.zhigai.workbook.recognise.table.Table;
import org.zhigai.workbook.recognise.words.HeadWord;

/** What is odd about a whole paper, though every cell of it can be read. */
final class PaperChecks {
  private static final double TOLERANCE = 0.011;
  private static final int ENOUGH_PUPILS = 10;
  private static final double MOSTLY = 0.5;
  private static final Pattern CODED = Pattern.compile("([A-Za-z]{1,16})[_.-]?\\d{1,3}");
  private static final Pattern FIRST = Pattern.compile("[A-Za-z]{1,16}[_.-]?0*1");
  private static final int FAMILY = 5;

  private final Table table;
  private final SheetView view;
  private final Cells marks;
  private final IssueLog log;

  /** The score in a row and a column of the sheet; NaN where there is none. */
  interface Cells {
    double at(int row, int column);
  }

  PaperChecks(Table table, Cells marks, IssueLog log) {
    this.table = table;
    this.marks = marks;
    this.view = table.view();
    this.log = log;
  }

  /** @param scores one row a line, one number an item, NaN where there is none */
  void check(List<Column> columns, List<PupilLine> lines, List<Item> items, List<double[]> scores) {
    for (var i = 0; i < items.size(); i++) {
      item(items.get(i), i, scores);
    }
    subtotals(columns, lines);
    families(columns);
    classes(lines);
  }

  /** M01 M02 … R01 R02 … and no total over them: they may be the items of two papers. */
  private void families(List<Column> columns) {
    if (table.has(HeadWord.TOTAL)) {
      return;
    }
    var families = new LinkedHashMap<String, Integer>();
    for (var c : columns) {
      var m = CODED.matcher(c.head());
      if (!m.matches()) {
        return;
      }
      families.merge(m.group(1), 1, Integer::sum);
    }
    var first = columns.stream().map(Column::head).filter(h -> FIRST.matcher(h).matches()).count();
    if (families.size() > 1 && first >= families.size() && families.values().stream().allMatch(n -> n >= FAMILY)) {
      log.warning("ITEMS_IN_FAMILIES", view.at(table.top() - 1, columns.getFirst().index()), String.join("、", families.keySet()), families.size());
    }
  }

  private void item(Item item, int index, List<double[]> scores) {
    var filled = 0;
    var full = 0;
    for (var row : scores) {
      filled += Double.isNaN(row[index]) ? 0 : 1;
      full += row[index] >= item.fullMark() - TOLERANCE ? 1 : 0;
    }
    if (filled == 0 && !scores.isEmpty()) {
      log.warning("ITEM_EMPTY", item.origin(), "", item.label());
    } else if (full == filled && filled >= ENOUGH_PUPILS) {
      log.note("ITEM_ALL_RIGHT", item.origin(), Scored.shown(item.fullMark()), item.label(), filled);
    }
  }

  /** A subtotal is compared with the items between it and the one before it; where few agree it adds up something else. */
  private void subtotals(List<Column> items, List<PupilLine> lines) {
    var subtotals = table.all(HeadWord.SUBTOTAL);
    for (var i = 0; i < subtotals.size(); i++) {
      var at = subtotals.get(i).index();
      var before = between(items, i == 0 ? -1 : subtotals.get(i - 1).index(), at);
      var behind = between(items, at, i + 1 == subtotals.size() ? Integer.MAX_VALUE : subtotals.get(i + 1).index());
      if (!before.isEmpty() && !isSum(subtotals.get(i), before, lines) && (behind.isEmpty() || !isSum(subtotals.get(i), behind, lines))) {
        log.warning("SUBTOTAL_OF_OTHERS", view.at(table.top() - 1, at), subtotals.get(i).head());
      }
    }
  }

  private static List<Column> between(List<Column> items, int left, int right) {
    return items.stream().filter(c -> c.index() > left && c.index() < right).toList();
  }

  /** Whether for most it is their sum; for whom it is not is told then. */
  private boolean isSum(Column subtotal, List<Column> parts, List<PupilLine> lines) {
    var wrong = new HashMap<PupilLine, Double>();
    var compared = 0;
    for (var line : lines) {
      var written = ScoreMark.number(view.data(line.row(), subtotal.index()));
      var sum = parts.stream().mapToDouble(c -> marks.at(line.row(), c.index())).filter(v -> !Double.isNaN(v)).sum();
      if (!Double.isNaN(written)) {
        compared++;
        if (Math.abs(written - sum) > TOLERANCE) {
          wrong.put(line, sum);
        }
      }
    }
    if (compared > 0 && wrong.size() >= compared * MOSTLY) {
      return false;
    }
    lines.stream().filter(wrong::containsKey).forEach(line -> log.warning(
        "SUBTOTAL_DIFFERS", view.at(line.row(), subtotal.index()), view.value(line.row(), subtotal.index()),
        Scored.shown(wrong.getOrDefault(line, Double.NaN)), line.name(), subtotal.head()));
    return true;
  }

  private void classes(List<PupilLine> lines) {
    var sizes = new HashMap<ClassRef, Integer>();
    lines.forEach(l -> sizes.merge(l.classRef(), 1, Integer::sum));
    if (sizes.size() < 2) {
      return;
    }
    for (var line : lines) {
      if (sizes.getOrDefault(line.classRef(), 0) == 1 && line.said().orElse(Presence.PRESENT) == Presence.PRESENT) {
        var column = table.first(HeadWord.CLASS).map(Column::index).orElse(table.left());
        log.warning("CLASS_OF_ONE", view.at(line.row(), column), view.value(line.row(), column), line.classRef().label());
      }
    }
  }
}
