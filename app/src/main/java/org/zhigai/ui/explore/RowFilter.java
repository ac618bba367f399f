package org.zhigai.ui.explore;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Which rows of a table are left.
 *
 * @param part typed above the table: any cell has it in itself; blank for all rows
 * @param asked what single columns ask for, by their place from 0
 */
record RowFilter(String part, Map<Integer, Ask> asked) {
  private static final Pattern NUMBER = Pattern.compile("[−+-]?\\d+(\\.\\d+)?%?");

  static final RowFilter NONE = new RowFilter("", Map.of());

  /** What a column asks of its cells. */
  sealed interface Ask {
    boolean meets(NumberCell cell);
  }

  /** One of these words. */
  record OneOf(Set<String> words) implements Ask {
    public OneOf {
      words = Set.copyOf(words);
    }

    @Override
    public boolean meets(NumberCell cell) {
      return words.contains(cell.text());
    }
  }

  /** A number from {@code low} to {@code high}, both included; what is no number, as a suppressed cell, does not meet it. */
  record Between(double low, double high) implements Ask {
    @Override
    public boolean meets(NumberCell cell) {
      return low <= cell.number() && cell.number() <= high;
    }
  }

  RowFilter {
    asked = Map.copyOf(asked);
  }

  RowFilter saying(String typed) {
    return new RowFilter(typed.strip().toLowerCase(Locale.ROOT), asked);
  }

  /** With what this column asks for. */
  RowFilter asking(int column, Ask ask) {
    var next = new TreeMap<>(asked);
    next.put(column, ask);
    return new RowFilter(part, next);
  }

  /** Without what this column asked for. */
  RowFilter letting(int column) {
    var next = new TreeMap<>(asked);
    next.remove(column);
    return new RowFilter(part, next);
  }

  boolean isNone() {
    return part.isEmpty() && asked.isEmpty();
  }

  boolean leaves(List<NumberCell> row) {
    return (part.isEmpty() || row.stream().anyMatch(cell -> cell.text().toLowerCase(Locale.ROOT).contains(part)))
        && asked.entrySet().stream().allMatch(a -> a.getValue().meets(row.get(a.getKey())));
  }

  /** The number a person typed, a percentage as it is written; NaN for words. */
  static double typed(String number) {
    return NUMBER.matcher(number).matches() ? Double.parseDouble(number.replace("%", "").replace('−', '-')) : Double.NaN;
  }
}
