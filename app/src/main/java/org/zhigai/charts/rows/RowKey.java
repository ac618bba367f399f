package org.zhigai.charts.rows;

/** The key of a row: two rows may bear one label and stay two. */
record RowKey(int number, String label) implements Comparable<RowKey> {

  @Override
  public int compareTo(RowKey other) {
    return Integer.compare(number, other.number);
  }

  /** What the axis writes. */
  @Override
  public String toString() {
    return label;
  }
}
