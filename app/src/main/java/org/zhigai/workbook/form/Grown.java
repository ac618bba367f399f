package org.zhigai.workbook.form;

import org.zhigai.template.FormSpan;
import org.zhigai.template.SheetFilling.Room;

/**
 * Where rows go when some are added to a list. All counted from 0. What ends with the last row of the list grows with it; what stands below moves.
 *
 * @param after the row behind which they come
 * @param first the first row of the list; behind {@code after} when the list is empty
 */
record Grown(int after, int first, int many) {

  /** What a range is for. */
  enum Use {
    /** What a formula looks at. */
    LOOKED_AT,
    /** Something that lies over cells of a list: a format, a rule, a filter, a page. */
    OVER,
    /** Rows that are repeated: those above the list. */
    REPEATED
  }

  static Grown of(Room room) {
    return new Grown(room.after(), room.first(), room.many());
  }

  int row(int row) {
    return row > after ? row + many : row;
  }

  boolean isEmpty() {
    return first > after;
  }

  /**
   * A range of rows.
   *
   * @param single whether it is one column wide
   * @param inside whether what names it stands in its last row
   */
  int[] rows(int top, int bottom, Use use, boolean single, boolean inside) {
    if (isEmpty()) {
      var made = top == after + 1 && bottom > top && use == Use.OVER;
      var ends = bottom == after && use == Use.OVER;
      return new int[] {made ? top : row(top), ends ? bottom + many : row(bottom)};
    }
    var ends = bottom == after && top <= after && use != Use.REPEATED
        && (use == Use.OVER ? top < after || first == after : (!inside && (top < after || first == after)) || (first == after && top == after && single));
    return new int[] {row(top), ends ? bottom + many : row(bottom)};
  }

  /** Merged cells: those of the last row stay its own. */
  FormSpan span(FormSpan span) {
    return new FormSpan(row(span.top()), span.left(), row(span.bottom()), span.right());
  }
}
