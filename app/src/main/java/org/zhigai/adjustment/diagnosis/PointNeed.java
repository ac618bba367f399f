package org.zhigai.adjustment.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a weak point weighs when periods are allotted: the share that has not mastered it, times its marks, times what builds on it, times a factor
 * people set. A weight says what may come first; it predicts no gain.
 *
 * @param unmastered share of the pupils looked at, 0–1
 * @param marks full marks of its items
 * @param builtOn points that few master without it
 * @param factor what people make of it; 1 until they say otherwise
 */
public record PointNeed(String point, double unmastered, double marks, int builtOn, double factor) {

  public double weight() {
    return unmastered * marks * (1 + builtOn) * factor;
  }

  public PointNeed times(double other) {
    return new PointNeed(point, unmastered, marks, builtOn, other);
  }

  /**
   * Whole periods by weight, adding up to {@code periods}: each its whole share, what is left to the largest remainders, of equal ones to the first.
   * All zero where nothing weighs anything.
   */
  public static List<Integer> allot(List<PointNeed> needs, int periods) {
    var all = needs.stream().mapToDouble(PointNeed::weight).sum();
    if (!(all > 0)) {
      return needs.stream().map(n -> 0).toList();
    }
    var exact = needs.stream().mapToDouble(n -> periods * n.weight() / all).toArray();
    var out = new ArrayList<Integer>();
    for (var share : exact) {
      out.add((int) Math.floor(share + 1e-9));
    }
    var left = periods - out.stream().mapToInt(Integer::intValue).sum();
    IntStream.range(0, exact.length).boxed()
        .sorted(Comparator.comparingDouble((Integer k) -> out.get(k) - exact[k]))
        .limit(left)
        .toList()
        .forEach(k -> out.set(k, out.get(k) + 1));
    return List.copyOf(out);
  }
}
