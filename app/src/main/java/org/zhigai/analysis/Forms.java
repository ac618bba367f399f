package org.zhigai.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.zhigai.stats.ScoreMatrix;

/** Sets of items that hang together: somebody answered one of them and one more, from item to item. */
final class Forms {

  private Forms() {}

  /** The items of each set as columns, in order; items nobody answered are in none. */
  static List<List<Integer>> of(ScoreMatrix scores) {
    var part = IntStream.range(0, scores.items()).toArray();
    var answered = new boolean[scores.items()];
    for (var p = 0; p < scores.persons(); p++) {
      var first = -1;
      for (var i = 0; i < scores.items(); i++) {
        if (!Float.isNaN(scores.get(p, i))) {
          answered[i] = true;
          first = first < 0 ? i : first;
          part[root(part, i)] = root(part, first);
        }
      }
    }
    var sets = new TreeMap<Integer, List<Integer>>();
    for (var i = 0; i < part.length; i++) {
      if (answered[i]) {
        sets.computeIfAbsent(root(part, i), r -> new ArrayList<>()).add(i);
      }
    }
    return List.copyOf(sets.values());
  }

  private static int root(int[] part, int i) {
    var out = i;
    while (part[out] != out) {
      out = part[out];
    }
    return out;
  }
}
