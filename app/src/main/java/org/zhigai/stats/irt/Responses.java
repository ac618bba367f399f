package org.zhigai.stats.irt;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.zhigai.stats.Marks;
import org.zhigai.stats.ScoreMatrix;

/**
 * Scores as category numbers, equal rows collapsed to one pattern with a weight.
 *
 * <p>An item's categories are the distinct scores that occur, in ascending order; one nobody got does not exist. Items on which
 * everybody has the same score tell persons nothing and are left out ({@link #kept}).
 */
public final class Responses {
  /** A category that says there is no score. */
  public static final byte MISSING = -1;
  private static final int MOST = 120;

  final int items;
  final int[] kept;
  final int allItems;
  final double[][] values;
  final int patterns;
  final byte[] cells;
  final int[] weight;
  final int[] patternOf;
  private final int answering;

  private Responses(
      int allItems, int[] kept, double[][] values, int patterns, byte[] cells, int[] weight, int[] patternOf, int answering) {
    this.allItems = allItems;
    this.items = kept.length;
    this.kept = kept;
    this.values = values;
    this.patterns = patterns;
    this.cells = cells;
    this.weight = weight;
    this.patternOf = patternOf;
    this.answering = answering;
  }

  /** At most 120 different scores an item. */
  public static Responses of(ScoreMatrix scores) {
    var own = new double[scores.items()][];
    for (var i = 0; i < own.length; i++) {
      own[i] = distinct(Arrays.stream(scores.column(i)));
      if (own[i].length > MOST) {
        throw new IllegalArgumentException("item " + i + " has " + own[i].length + " different scores");
      }
    }
    return differing(scores, own, own);
  }

  /** With the same categories for all items: the scores that occur on any of them, at most 120. */
  static Responses ofOneScale(ScoreMatrix scores) {
    var own = new double[scores.items()][];
    for (var i = 0; i < own.length; i++) {
      own[i] = distinct(Arrays.stream(scores.column(i)));
    }
    var all = distinct(Arrays.stream(own).flatMapToDouble(Arrays::stream));
    if (all.length > MOST) {
      throw new IllegalArgumentException(all.length + " different scores");
    }
    var values = new double[own.length][];
    Arrays.fill(values, all);
    return differing(scores, own, values);
  }

  private static double[] distinct(DoubleStream scores) {
    return scores.filter(v -> !Double.isNaN(v)).sorted().distinct().toArray();
  }

  private static Responses differing(ScoreMatrix scores, double[][] own, double[][] values) {
    var kept = IntStream.range(0, own.length).filter(i -> own[i].length > 1).toArray();
    return collapse(scores, kept, IntStream.of(kept).mapToObj(i -> values[i]).toArray(double[][]::new));
  }

  private static Responses collapse(ScoreMatrix scores, int[] kept, double[][] values) {
    var width = kept.length;
    var n = scores.persons();
    var cells = new byte[n * width];
    var weight = new int[n];
    var patternOf = new int[n];
    var table = new int[Integer.highestOneBit(Math.max(4, n)) * 4];
    Arrays.fill(table, -1);
    var patterns = 0;
    for (var p = 0; p < n; p++) {
      var at = patterns * width;
      for (var i = 0; i < width; i++) {
        var score = scores.get(p, kept[i]);
        cells[at + i] = Float.isNaN(score) ? MISSING : (byte) Arrays.binarySearch(values[i], Marks.of(score));
      }
      var slot = hash(cells, at, width) & (table.length - 1);
      while (table[slot] >= 0
          && !Arrays.equals(cells, at, at + width, cells, table[slot] * width, (table[slot] + 1) * width)) {
        slot = (slot + 1) & (table.length - 1);
      }
      if (table[slot] < 0) {
        table[slot] = patterns++;
      }
      patternOf[p] = table[slot];
      weight[table[slot]]++;
    }
    return new Responses(
        scores.items(),
        kept,
        values,
        patterns,
        Arrays.copyOf(cells, patterns * width),
        Arrays.copyOf(weight, patterns),
        patternOf,
        (int) IntStream.range(0, n).filter(p -> Arrays.stream(scores.row(p)).anyMatch(v -> !Double.isNaN(v))).count());
  }

  private static int hash(byte[] cells, int from, int length) {
    var h = 1;
    for (var i = from; i < from + length; i++) {
      h = 31 * h + cells[i];
    }
    return h ^ (h >>> 15);
  }

  /** How many persons. */
  public int persons() {
    return patternOf.length;
  }

  /** How many of them have a score at all. */
  public int answering() {
    return answering;
  }

  /** How many different rows. */
  public int patterns() {
    return patterns;
  }

  /** The items that differ between persons, as columns of the matrix. */
  public int[] kept() {
    return kept.clone();
  }

  /** Whether a pattern holds any score. */
  boolean answered(int pattern) {
    for (var i = pattern * items; i < (pattern + 1) * items; i++) {
      if (cells[i] != MISSING) {
        return true;
      }
    }
    return false;
  }

  /** The answers in the rarest category of any item kept; 0 without one. */
  public int rarestCategory() {
    var least = Integer.MAX_VALUE;
    for (var counts : categoryCounts()) {
      for (var c : counts) {
        least = (int) Math.min(least, c);
      }
    }
    return items == 0 ? 0 : least;
  }

  double[][] categoryCounts() {
    var out = new double[items][];
    for (var i = 0; i < items; i++) {
      out[i] = new double[values[i].length];
      for (var u = 0; u < patterns; u++) {
        var k = cells[u * items + i];
        if (k != MISSING) {
          out[i][k] += weight[u];
        }
      }
    }
    return out;
  }
}
