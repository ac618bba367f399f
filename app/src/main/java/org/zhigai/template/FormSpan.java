package org.zhigai.template;

/** Cells that are one, counted from 0, both ends in it. */
public record FormSpan(int top, int left, int bottom, int right) {

  public boolean holds(int row, int column) {
    return row >= top && row <= bottom && column >= left && column <= right;
  }

  boolean isTall() {
    return bottom > top;
  }

  boolean meets(FormSpan other) {
    return top <= other.bottom && other.top <= bottom && left <= other.right && other.left <= right;
  }

  int columns() {
    return right - left + 1;
  }
}
