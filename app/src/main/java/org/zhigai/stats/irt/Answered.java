package org.zhigai.stats.irt;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.zhigai.stats.ScoreMatrix;

/**
 * The persons who answered the same items, as the counts that conditional likelihood needs.
 *
 * @param items which they answered, as places in the list of items looked at
 * @param scoreCounts persons by number right
 * @param sums right answers to each item
 */
record Answered(int[] items, double[] scoreCounts, double[] sums) {

  /** One a set of items that somebody answered; persons with fewer than two say nothing of which is harder. */
  static List<Answered> of(ScoreMatrix scores, int[] kept) {
    var out = new LinkedHashMap<String, Answered>();
    var own = new int[kept.length];
    for (var p = 0; p < scores.persons(); p++) {
      var width = 0;
      for (var i = 0; i < kept.length; i++) {
        if (!Float.isNaN(scores.get(p, kept[i]))) {
          own[width++] = i;
        }
      }
      if (width >= 2) {
        var items = Arrays.copyOf(own, width);
        var block =
            out.computeIfAbsent(Arrays.toString(items), none -> new Answered(items, new double[items.length + 1], new double[items.length]));
        var right = 0;
        for (var k = 0; k < width; k++) {
          if (scores.get(p, kept[items[k]]) == 1) {
            block.sums[k]++;
            right++;
          }
        }
        block.scoreCounts[right]++;
      }
    }
    return List.copyOf(out.values());
  }

  /** Difficulties of these items alone. */
  double[] own(double[] beta) {
    return IntStream.of(items).mapToDouble(i -> beta[i]).toArray();
  }

  /**
   * Items of which persons with some but not all of them right got some but not all right, and that hang together: through persons
   * who answered two of them each can be compared with each. Of several such sets the largest.
   */
  static int[] informative(ScoreMatrix scores) {
    var kept = IntStream.range(0, scores.items()).toArray();
    while (true) {
      var right = new double[kept.length];
      var answered = new double[kept.length];
      var parts = IntStream.range(0, kept.length).toArray();
      for (var block : of(scores, kept)) {
        block.count(right, answered, parts);
      }
      var largest = mostCommon(parts);
      var before = kept;
      kept =
          IntStream.range(0, before.length)
              .filter(i -> right[i] > 0 && right[i] < answered[i] && part(parts, i) == largest)
              .map(i -> before[i])
              .toArray();
      if (kept.length == before.length) {
        return kept;
      }
    }
  }

  /** Adds what persons of middling score did on these items, and joins the items' parts. */
  private void count(double[] right, double[] answered, int[] parts) {
    var full = scoreCounts[items.length];
    var middling = Arrays.stream(scoreCounts).sum() - full - scoreCounts[0];
    for (var k = 0; k < items.length && middling > 0; k++) {
      // Who has all right adds to the sums, but tells nothing.
      right[items[k]] += sums[k] - full;
      answered[items[k]] += middling;
      parts[part(parts, items[k])] = part(parts, items[0]);
    }
  }

  private static int part(int[] parts, int i) {
    var out = i;
    while (parts[out] != out) {
      out = parts[out];
    }
    return out;
  }

  private static int mostCommon(int[] parts) {
    var sizes = new int[parts.length];
    var best = 0;
    for (var i = 0; i < parts.length; i++) {
      sizes[part(parts, i)]++;
    }
    for (var i = 1; i < parts.length; i++) {
      best = sizes[i] > sizes[best] ? i : best;
    }
    return best;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Answered that && Arrays.equals(items, that.items) && Arrays.equals(sums, that.sums);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(items);
  }
}
