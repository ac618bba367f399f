package org.zhigai.stats.trust;

import java.util.ArrayList;
import java.util.List;

/** Counts along a scale that may be published: neighbouring steps are put together until no span holds a few. */
public final class ScaleSpans {

  private ScaleSpans() {}

  /**
   * Where spans end. Steps are taken from the bottom until each count is none or at least {@code least}, and the first at least so many; what is left at the
   * top goes with what is below it, until the span may hold any small number there: one that holds a few more than {@code least} would say that hardly
   * anybody stands above.
   *
   * @param counts of the same steps, each by itself: those that are published first, then those of whoever came or went since something was published
   * @return one past the last step of each span, ascending, the last the number of steps; nothing when all together are too few
   */
  public static List<Integer> ends(List<int[]> counts, int least) {
    var steps = counts.getFirst().length;
    var ends = new ArrayList<Integer>();
    var from = 0;
    for (var end = 1; end <= steps; end++) {
      if (isEnough(counts, from, end, least, least)) {
        ends.add(end);
        from = end;
      }
    }
    if (ends.isEmpty()) {
      return ends;
    }
    var left = counts.stream().anyMatch(c -> sum(c, ends.getLast(), steps) > 0);
    ends.set(ends.size() - 1, steps);
    while (left && ends.size() > 1 && !isEnough(counts, ends.get(ends.size() - 2), steps, 2 * least - 1, least)) {
      ends.removeLast();
      ends.set(ends.size() - 1, steps);
    }
    return isEnough(counts, ends.size() == 1 ? 0 : ends.get(ends.size() - 2), steps, least, least) ? ends : List.of();
  }

  private static boolean isEnough(List<int[]> counts, int from, int end, int least, int leastOfOthers) {
    for (var c = 0; c < counts.size(); c++) {
      var sum = sum(counts.get(c), from, end);
      if (c == 0 ? sum < least : sum > 0 && sum < leastOfOthers) {
        return false;
      }
    }
    return true;
  }

  private static int sum(int[] counts, int from, int end) {
    var sum = 0;
    for (var i = from; i < end; i++) {
      sum += counts[i];
    }
    return sum;
  }
}
