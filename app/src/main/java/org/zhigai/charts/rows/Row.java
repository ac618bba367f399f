package org.zhigai.charts.rows;

/** The key of a row: two rows may bear one label and stay two. */
record Row(int number, String label) implements Comparable<Row> {

  @Override
  public int compareTo(Row other) {
    return Integer.compare(number, other.number);
  }

  /** What the axis writes. */
  @Override
  public String toString() {
    return label;
  }
}
