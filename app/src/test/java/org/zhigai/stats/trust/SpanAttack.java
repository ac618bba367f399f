package org.zhigai.stats.trust;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Solves the equations that published sums are: whoever's mark, old or new, or its correction is a sum of multiples of them is found out. */
public final class SpanAttack {
  private SpanAttack() {}

  /**
   * Whose mark, and the difference of whose marks, lies in the space that the published sums span.
   *
   * @param published of each sum whose marks it holds: {@code who=what}
   */
  public static Set<String> foundOut(List<Set<String>> published) {
    var all = published.stream().flatMap(Set::stream).distinct().sorted().toList();
    var basis = reduced(published.stream().map(s -> all.stream().mapToDouble(n -> s.contains(n) ? 1 : 0).toArray()).toList(), all.size());
    var out = new TreeSet<String>();
    for (var one = 0; one < all.size(); one++) {
      for (var other = one; other < all.size(); other++) {
        if (all.get(one).substring(0, all.get(one).indexOf('=')).equals(all.get(other).substring(0, all.get(other).indexOf('=')))) {
          var asked = new double[all.size()];
          asked[other] = -1;
          asked[one] = 1;
          if (isIn(asked, basis)) {
            out.add(all.get(one) + " " + all.get(other));
          }
        }
      }
    }
    return out;
  }

  /** In a reduced basis only the lines that begin where something is asked can be of use. */
  private static boolean isIn(double[] asked, Map<Integer, double[]> basis) {
    var left = asked.clone();
    basis.forEach((pivot, line) -> {
      var times = asked[pivot];
      Arrays.setAll(left, i -> left[i] - times * line[i]);
    });
    return Arrays.stream(left).allMatch(v -> Math.abs(v) < 1e-9);
  }

  /** The reduced basis of the space, by the column in which each line alone has something. */
  private static Map<Integer, double[]> reduced(List<double[]> rows, int columns) {
    var left = rows.stream().map(double[]::clone).collect(Collectors.toCollection(ArrayList::new));
    var out = new TreeMap<Integer, double[]>();
    for (var c = 0; c < columns && !left.isEmpty(); c++) {
      var column = c;
      var pivot = left.stream().max((a, b) -> Double.compare(Math.abs(a[column]), Math.abs(b[column]))).orElseThrow();
      if (Math.abs(pivot[c]) < 1e-9) {
        continue;
      }
      left.remove(pivot);
      var scale = pivot[c];
      Arrays.setAll(pivot, i -> pivot[i] / scale);
      Stream.concat(left.stream(), out.values().stream()).forEach(other -> {
        var times = other[column];
        Arrays.setAll(other, i -> other[i] - times * pivot[i]);
      });
      out.put(c, pivot);
    }
    return out;
  }
}
