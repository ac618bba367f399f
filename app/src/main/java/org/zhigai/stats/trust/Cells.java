package org.zhigai.stats.trust;

import java.util.ArrayList;
import java.util.List;

/**
 * What stood in each column of a row, in two letters each: enough to see another day that it is something else there.
 *
 * @param columns by which the same column is known another day
 * @param codes two letters a column
 */
public record Cells(List<String> columns, String codes) {
  public static final Cells NONE = new Cells(List.of(), "");

  private static final int LONG = 2;
  private static final int KINDS = 64;
  private static final String LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";

  public Cells {
    columns = List.copyOf(columns);
  }

  /** @param values of each column, as they are written */
  public static Cells of(List<String> columns, List<String> values) {
    var codes = new StringBuilder(LONG * values.size());
    values.forEach(v -> codes.append(code(v)));
    return new Cells(columns, codes.toString());
  }

  private static String code(String value) {
    var hash = value.hashCode() * 0x9E3779B1;
    var kind = hash >>> 20;
    return "" + LETTERS.charAt(kind / KINDS) + LETTERS.charAt(kind % KINDS);
  }

  /** Columns that both have and in which they differ. */
  List<String> apart(Cells other) {
    if (equals(other)) {
      return List.of();
    }
    var out = new ArrayList<String>();
    for (var c = 0; c < columns.size(); c++) {
      var there = columns.equals(other.columns) ? c : other.columns.indexOf(columns.get(c));
      if (there >= 0 && !at(c).equals(other.at(there))) {
        out.add(columns.get(c));
      }
    }
    return out;
  }

  /** What stands in a column it has. */
  String at(String column) {
    return at(columns.indexOf(column));
  }

  private String at(int column) {
    return codes.substring(LONG * column, LONG * (column + 1));
  }
}
