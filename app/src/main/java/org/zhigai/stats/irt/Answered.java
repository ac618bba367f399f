package org.zhigai.stats.irt;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The persons who answered the same items, as the counts that conditional likelihood needs.
 *
 * @param items which they answered, as places in the list of items looked at
 * @param totals persons by the sum of their category numbers
 * @param counts of each item the persons by category
 */
record Answered(int[] items, double[] totals, double[][] counts) {

  /**
   * One a set of items that somebody answered; persons with fewer than two say nothing of which is harder.
   *
   * @param kept the items looked at, as places in {@code data}
   */
  static List<Answered> of(Responses data, int[] kept) {
    var out = new LinkedHashMap<String, Answered>();
    var own = new int[kept.length];
    for (var u = 0; u < data.patterns; u++) {
      var width = 0;
      for (var i = 0; i < kept.length; i++) {
        if (data.cells[u * data.items + kept[i]] != Responses.MISSING) {
          own[width++] = i;
        }
      }
      if (width >= 2) {
        var items = Arrays.copyOf(own, width);
        var block = out.computeIfAbsent(Arrays.toString(items), none -> none(data, kept, items));
        var total = 0;
        for (var k = 0; k < width; k++) {
          var category = data.cells[u * data.items + kept[items[k]]];
          block.counts[k][category] += data.weight[u];
          total += category;
        }
        block.totals[total] += data.weight[u];
      }
    }
    return List.copyOf(out.values());
  }

  private static Answered none(Responses data, int[] kept, int[] items) {
    var counts = IntStream.of(items).mapToObj(i -> new double[data.values[kept[i]].length]).toArray(double[][]::new);
    return new Answered(items, new double[Arrays.stream(counts).mapToInt(c -> c.length - 1).sum() + 1], counts);
  }

  /** What belongs to these items alone. */
  double[][] own(double[][] ofAll) {
    return IntStream.of(items).mapToObj(i -> ofAll[i]).toArray(double[][]::new);
  }

  /** Persons who reached neither nothing nor everything: only they tell which item is harder. */
  double middling() {
    return Arrays.stream(totals).sum() - totals[0] - totals[totals.length - 1];
  }

  /**
   * Items that have a place beside the others: their categories occur among middling persons, and they hang together, for through persons
   * who answered two of them each can be compared with each. Of several such sets the largest.
   *
   * @param every whether each category must occur, or only some answer above the lowest and some below the highest
   * @return places in {@code data}
   */
  static int[] informative(Responses data, boolean every) {
    var kept = IntStream.range(0, data.items).toArray();
    while (true) {
      var looked = kept;
      var counts = IntStream.of(looked).mapToObj(i -> new double[data.values[i].length]).toArray(double[][]::new);
      var parts = IntStream.range(0, looked.length).toArray();
      for (var block : of(data, looked)) {
        block.count(counts, parts);
      }
      var largest = mostCommon(parts);
      kept = IntStream.range(0, looked.length).filter(i -> tells(counts[i], every) && part(parts, i) == largest).map(i -> looked[i]).toArray();
      if (kept.length == looked.length) {
        return kept;
      }
    }
  }

  private static boolean tells(double[] counts, boolean every) {
    var all = Arrays.stream(counts).sum();
    return every ? Arrays.stream(counts).allMatch(c -> c > 0) : counts[0] < all && counts[counts.length - 1] < all;
  }

  /** Adds what persons of middling score did on these items, and joins the items' parts. */
  private void count(double[][] into, int[] parts) {
    if (middling() <= 0) {
      return;
    }
    for (var k = 0; k < items.length; k++) {
      var to = into[items[k]];
      for (var c = 0; c < to.length; c++) {
        to[c] += counts[k][c];
      }
      // Who has nothing or everything stands in the counts, but tells nothing.
      to[0] -= totals[0];
      to[to.length - 1] -= totals[totals.length - 1];
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
    return other instanceof Answered that && Arrays.equals(items, that.items) && Arrays.deepEquals(counts, that.counts);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(items);
  }
}
