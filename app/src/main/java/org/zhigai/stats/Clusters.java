package org.zhigai.stats;

import java.util.Arrays;

/** Group labels made dense: 0 … count − 1 in ascending order of label. */
public record Clusters(int[] of, int count) {

  public static Clusters dense(int[] labels) {
    var sorted = Arrays.stream(labels).sorted().distinct().toArray();
    var of = new int[labels.length];
    for (var i = 0; i < labels.length; i++) {
      of[i] = Arrays.binarySearch(sorted, labels[i]);
    }
    return new Clusters(of, sorted.length);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Clusters that && count == that.count && Arrays.equals(of, that.of);
  }

  @Override
  public int hashCode() {
    return 31 * count + Arrays.hashCode(of);
  }
}
