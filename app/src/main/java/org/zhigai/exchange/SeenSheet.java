package org.zhigai.exchange;

import java.util.List;

/**
 * A sheet of a file as a person sees it.
 *
 * @param hidden whether nobody sees it
 * @param rows top down, blank ones too; days as {@code 2026-06-30}
 * @param merges cells that are one
 */
public record SeenSheet(String name, boolean hidden, List<List<String>> rows, List<Merge> merges) {

  public SeenSheet {
    rows = rows.stream().map(List::copyOf).toList();
    merges = List.copyOf(merges);
  }

  /** All ends included, counted from 0. */
  public record Merge(int top, int left, int bottom, int right) {
    boolean covers(int row, int column) {
      return row >= top && row <= bottom && column >= left && column <= right;
    }
  }

  /** Empty outside of what is filled. */
  String cell(int row, int column) {
    return row < 0 || row >= rows.size() || column < 0 || column >= rows.get(row).size() ? "" : rows.get(row).get(column);
  }

  /** The row in which what stands over a cell is written: its own, unless it is merged with cells above. */
  int top(int row, int column) {
    return merges.stream().filter(m -> m.covers(row, column) && m.top() < row).mapToInt(Merge::top).findFirst().orElse(row);
  }
}
