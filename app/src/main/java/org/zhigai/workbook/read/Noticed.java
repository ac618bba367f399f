package org.zhigai.workbook.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the cells of one sheet show once all are in: results that nobody calculated, and what a reader of the sheet does not see. */
final class Noticed {
  /** Formulas by column; rows in order. Kept only where their results are in doubt. */
  private final Map<Integer, List<Integer>> doubtful = new TreeMap<>();
  private boolean zerosHidden;

  /** The file says that this result is to be calculated when it is opened: it may never have been. */
  void doubtful(int row, int column) {
    doubtful.computeIfAbsent(column, c -> new ArrayList<>()).add(row);
  }

  /** The sheet does not show zeros at all. */
  void zerosHidden() {
    zerosHidden = true;
  }

  /** Takes the results away of columns in which every one in doubt is zero. */
  void settle(List<Cell @Nullable []> rows) {
    doubtful.forEach((column, at) -> {
      if (at.stream().allMatch(r -> isZero(cell(rows, r, column)))) {
        at.forEach(r -> empty(rows, r, column));
      }
    });
  }

  private static boolean isZero(Cell cell) {
    return cell.number() == 0 || cell.isBlank() || cell.kind() == Cell.Kind.UNCALCULATED;
  }

  private static void empty(List<Cell @Nullable []> rows, int row, int column) {
    var cells = row < rows.size() ? rows.get(row) : null;
    if (cells != null && column < cells.length) {
      cells[column] = Cell.UNCALCULATED;
    }
  }

  private static Cell cell(List<Cell @Nullable []> rows, int row, int column) {
    var cells = row < rows.size() ? rows.get(row) : null;
    return cells == null || column >= cells.length ? Cell.BLANK : cells[column];
  }

  List<ReadNote> notes(List<Cell @Nullable []> rows, Set<Integer> hiddenRows) {
    var out = new ArrayList<ReadNote>();
    var uncalculated = new Found();
    var words = new HashMap<String, Found>();
    var unseen = new Found();
    for (var r = 0; r < rows.size(); r++) {
      var cells = rows.get(r);
      for (var c = 0; cells != null && c < cells.length; c++) {
        var cell = cells[c];
        if (cell.kind() == Cell.Kind.UNCALCULATED) {
          uncalculated.add(r, c);
        } else if (cell.isWordForNumber()) {
          words.computeIfAbsent(cell.text(), w -> new Found()).add(r, c);
        } else if (cell.isHidden() || (zerosHidden && cell.isNumber() && cell.number() == 0)) {
          unseen.add(r, c);
        }
      }
    }
    if (uncalculated.count > 0) {
      out.add(ReadNote.warning("FORMULAS_UNCALCULATED", uncalculated.range(), uncalculated.count));
    }
    words.forEach((word, found) -> out.add(ReadNote.warning("SHOWN_AS_WORD", found.range(), found.count, word)));
    if (unseen.count > 0) {
      out.add(ReadNote.warning("VALUES_NOT_SHOWN", unseen.range(), unseen.count));
    }
    var away = new Found();
    hiddenRows.stream().sorted().filter(filled(rows)).forEach(r -> away.add(r, 0));
    if (away.count > 0) {
      out.add(ReadNote.warning("ROWS_HIDDEN", away.range(), away.count));
    }
    return out;
  }

  private static Predicate<Integer> filled(List<Cell @Nullable []> rows) {
    return r -> r < rows.size() && rows.get(r) != null;
  }

  /** Some cells and the rectangle around them. */
  private static final class Found {
    private int count;
    private int top = Integer.MAX_VALUE;
    private int left = Integer.MAX_VALUE;
    private int bottom;
    private int right;

    void add(int row, int column) {
      count++;
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
    }

    String range() {
      return new Area(top, left, bottom, right).a1();
    }
  }
}
