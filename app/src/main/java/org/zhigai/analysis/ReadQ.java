package org.zhigai.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.zhigai.stats.diagnosis.QMatrix;

/**
 * A Q-matrix and the names of its skills.
 *
 * @param matrix items × skills
 * @param skills headings
 */
record ReadQ(QMatrix matrix, List<String> skills) {

  /**
   * From a table with a row an item. A first column that counts the rows is passed over; one that is no number holds the items' headings, and rows are then matched by
   * them; else rows stand in the order of the items.
   */
  static ReadQ of(RawTable table, List<String> items) {
    var heads = Headings.of(table, false);
    var rows = IntStream.range(heads.firstRow(), table.rows().size()).filter(r -> !Headings.blank(table.rows().get(r))).toArray();
    var named = rows.length > 0 && IntStream.of(rows).anyMatch(r -> !Numbers.isNumber(table.cell(r, 0)));
    var counted = Numbers.countsRows(IntStream.of(rows).mapToObj(r -> table.cell(r, 0)).toList());
    var from = table.columns() > 1 && (named || counted || heads.saysOther(0)) ? 1 : 0;
    var skills = new ArrayList<>(heads.names().subList(from, heads.names().size()));
    var order = named ? byName(table, rows, items) : rows;
    if (order.length != items.size()) {
      throw Refusals.qMatrix(table.file(), order.length, items.size());
    }
    var asks = new int[order.length][skills.size()];
    for (var i = 0; i < order.length; i++) {
      for (var k = 0; k < skills.size(); k++) {
        var text = table.cell(order[i], from + k);
        var value = Numbers.of(text);
        if (Double.isNaN(value) && !Numbers.isAbsent(text) && !text.strip().equals("√")) {
          throw Refusals.notANumber(table, order[i], from + k, heads.names().get(from + k), text);
        }
        asks[i][k] = value == 0 || Numbers.isAbsent(text) ? 0 : 1;
      }
    }
    return new ReadQ(QMatrix.of(asks, skills.size()), List.copyOf(skills));
  }

  /** From the points that a blueprint names beside each item, in the order in which they first occur. */
  static ReadQ of(List<List<String>> points) {
    var skills = points.stream().flatMap(List::stream).distinct().toList();
    var asks = new int[points.size()][skills.size()];
    for (var i = 0; i < asks.length; i++) {
      for (var point : points.get(i)) {
        asks[i][skills.indexOf(point)] = 1;
      }
    }
    return new ReadQ(QMatrix.of(asks, skills.size()), skills);
  }

  private static int[] byName(RawTable table, int[] rows, List<String> items) {
    var names = IntStream.of(rows).mapToObj(r -> Numbers.plain(table.cell(r, 0))).toList();
    if (!names.containsAll(items)) {
      // Names of another kind: the order must tell.
      return rows;
    }
    return items.stream().mapToInt(i -> rows[names.indexOf(i)]).toArray();
  }
}
