package org.zhigai.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.zhigai.stats.irt.ItemCurve;

/**
 * Items calibrated before: a row an item with the columns {@code item}, {@code a} (1 when there is none) and either step locations
 * {@code b}, {@code b1} … or cumulative intercepts {@code d}, {@code d1} …. Each step is a point.
 */
final class ReadBank {

  private ReadBank() {}

  /** By heading of the item. */
  static Map<String, ItemCurve> of(RawTable table) {
    var heads = Headings.of(table, false);
    var names = heads.names().stream().map(n -> n.toLowerCase(Locale.ROOT)).toList();
    var byPlace = steps(names, "b");
    var byIntercept = steps(names, "d");
    if (byPlace.isEmpty() && byIntercept.isEmpty()) {
      throw Refusals.noColumn(table, "b", heads.names());
    }
    var slope = names.indexOf("a");
    var item = Math.max(0, names.indexOf("item"));
    var out = new HashMap<String, ItemCurve>();
    for (var r = heads.firstRow(); r < table.rows().size(); r++) {
      if (!Headings.blank(table.rows().get(r))) {
        var a = slope < 0 ? 1 : number(table, r, slope, heads);
        var d = byIntercept.isEmpty() ? intercepts(a, values(table, r, byPlace, heads)) : values(table, r, byIntercept, heads);
        out.put(
            Numbers.plain(table.cell(r, item)),
            new ItemCurve(a, d, IntStream.rangeClosed(0, d.length).asDoubleStream().toArray()));
      }
    }
    return Map.copyOf(out);
  }

  /** Columns called {@code b}, or {@code b1}, {@code b2} …. */
  private static List<Integer> steps(List<String> names, String letter) {
    var one = names.indexOf(letter);
    if (one >= 0) {
      return List.of(one);
    }
    var out = new ArrayList<Integer>();
    while (names.contains(letter + (out.size() + 1))) {
      out.add(names.indexOf(letter + (out.size() + 1)));
    }
    return out;
  }

  /** The values of the leading columns that are filled. */
  private static double[] values(RawTable table, int row, List<Integer> columns, Headings heads) {
    return columns.stream()
        .filter(c -> !Numbers.isAbsent(table.cell(row, c)))
        .mapToDouble(c -> number(table, row, c, heads))
        .toArray();
  }

  private static double number(RawTable table, int row, int column, Headings heads) {
    var text = table.cell(row, column);
    if (!Numbers.isNumber(text)) {
      throw Refusals.notANumber(table, row, column, heads.names().get(column), text);
    }
    return Numbers.of(text);
  }

  private static double[] intercepts(double a, double[] b) {
    var out = new double[b.length];
    double sum = 0;
    for (var k = 0; k < b.length; k++) {
      sum += b[k];
      out[k] = -a * sum;
    }
    return out;
  }
}
