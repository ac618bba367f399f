package org.zhigai.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Rows by the label of a column.
 *
 * @param labels numbers by size, then words by letters; never by result
 * @param of place of each row's label, −1 for a row without one
 */
record Grouping(List<String> labels, int[] of) {

  static Grouping of(List<String> column) {
    var sorted = new TreeSet<>(Numbers.labels());
    column.stream().filter(t -> !Numbers.isAbsent(t)).forEach(sorted::add);
    var labels = List.copyOf(sorted);
    return new Grouping(labels, column.stream().mapToInt(t -> Numbers.isAbsent(t) ? -1 : labels.indexOf(t)).toArray());
  }

  /** The values of one group's rows. */
  double[] values(double[] values, int group) {
    return IntStream.range(0, of.length).filter(r -> of[r] == group).mapToDouble(r -> values[r]).toArray();
  }

  /** The values of all other groups' rows. */
  double[] others(double[] values, int group) {
    return IntStream.range(0, of.length).filter(r -> of[r] >= 0 && of[r] != group).mapToDouble(r -> values[r]).toArray();
  }

  /** The values, {@code NaN} for rows without a label. */
  double[] labelled(double[] values) {
    return IntStream.range(0, of.length).mapToDouble(r -> of[r] < 0 ? Double.NaN : values[r]).toArray();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Grouping that && labels.equals(that.labels) && Arrays.equals(of, that.of);
  }

  @Override
  public int hashCode() {
    return 31 * labels.hashCode() + Arrays.hashCode(of);
  }
}
