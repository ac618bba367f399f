package org.zhigai.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.zhigai.kernel.Phrase;
import org.zhigai.stats.irt.CreditCurve;
import org.zhigai.stats.irt.ItemCurve;

/**
 * Items calibrated before: a row an item with the columns {@code item}, {@code a} (1 when there is none) and either step locations
 * {@code b}, {@code b1} … or cumulative intercepts {@code d}, {@code d1} …. Each step is a point.
 *
 * @param curves by heading of the item
 * @param notes how it met the items
 */
record ReadBank(Map<String, ItemCurve> curves, List<Phrase> notes) {

  /**
   * A bank may hold more than the paper, and a paper more than the bank; when both have names that the other lacks, one may be the
   * other misspelt, and that is refused.
   *
   * @param chosen whether the person asking named the items, each of which must then be in the bank
   */
  static ReadBank of(RawTable table, List<String> items, boolean chosen) {
    var side = SideFile.of(table, items, none -> false);
    var missing = side.missing(items);
    if (!missing.isEmpty() && (chosen || !side.unknown().isEmpty())) {
      throw Refusals.unmatched(table.file(), SideFile.shown(chosen ? List.of() : side.unknown()), SideFile.shown(missing));
    }
    var names = side.heads().stream().map(n -> n.toLowerCase(Locale.ROOT)).toList();
    var byPlace = steps(names, "b");
    var byIntercept = steps(names, "d");
    if (byPlace.isEmpty() && byIntercept.isEmpty()) {
      throw Refusals.noColumn(table, "b", side.heads());
    }
    var slope = names.indexOf("a");
    var curves = new HashMap<String, ItemCurve>();
    for (var i = 0; i < items.size(); i++) {
      if (!side.row(i).isEmpty()) {
        var a = slope < 0 ? 1 : number(side, items, i, slope);
        var d = byIntercept.isEmpty() ? intercepts(a, values(side, items, i, byPlace)) : values(side, items, i, byIntercept);
        curves.put(items.get(i), new CreditCurve(a, d, IntStream.rangeClosed(0, d.length).asDoubleStream().toArray()));
      }
    }
    var notes = new ArrayList<>(side.notes());
    if (!side.unknown().isEmpty()) {
      notes.add(Phrase.of("analysis.note.bank-more", side.unknown().size(), SideFile.shown(side.unknown())));
    }
    if (!missing.isEmpty()) {
      notes.add(Phrase.of("analysis.note.bank", missing.size(), SideFile.shown(missing)));
    }
    return new ReadBank(Map.copyOf(curves), List.copyOf(notes));
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
  private static double[] values(SideFile side, List<String> items, int item, List<Integer> columns) {
    return columns.stream()
        .filter(c -> !Numbers.isAbsent(side.value(item, c)))
        .mapToDouble(c -> number(side, items, item, c))
        .toArray();
  }

  private static double number(SideFile side, List<String> items, int item, int column) {
    var text = side.value(item, column);
    if (!Numbers.isNumber(text)) {
      throw Refusals.mark(side.file(), items.get(item), side.heads().get(column), text);
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
