package org.zhigai.stats;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads the reference tables that lie beside the tests. */
public final class Tables {

  private Tables() {}

  /** The numbers of a table with one line of headings. */
  public static ScoreMatrix read(String name) {
    try (var in = Tables.class.getResourceAsStream("/org/zhigai/stats/" + name)) {
      var lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).toList();
      var rows = new float[lines.size()][];
      for (var r = 0; r < rows.length; r++) {
        var cells = lines.get(r).split(",");
        rows[r] = new float[cells.length];
        for (var c = 0; c < cells.length; c++) {
          rows[r][c] = Float.parseFloat(cells[c]);
        }
      }
      return ScoreMatrix.of(rows);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * Made-up answers in categories 0 … categories − 1 that other programs can make too: numbers by x ← (1103515245·x + 12345) mod 2³¹, over
   * 2³¹; of a person first an ability, the sum of twelve less six, then one an item. Item i has slope .7 + .15·(i mod 6) and its steps at
   * −1 + .4·(i mod 5) + .9·(k − categories/2); a category counts when the number lies below the graded curve. From the item {@code guessed}
   * on a fifth of those who do not know are right.
   */
  public static ScoreMatrix made(int persons, int items, int categories, int guessed, long seed) {
    var x = seed;
    var cells = new float[persons * items];
    for (var p = 0; p < persons; p++) {
      double theta = -6;
      for (var k = 0; k < 12; k++) {
        x = next(x);
        theta += x / 2147483648.0;
      }
      for (var i = 0; i < items; i++) {
        x = next(x);
        var chance = x / 2147483648.0;
        for (var k = 1; k < categories; k++) {
          var place = -1 + .4 * (i % 5) + .9 * (k - categories / 2.0);
          var above = 1 / (1 + Math.exp(-(.7 + .15 * (i % 6)) * (theta - place)));
          cells[p * items + i] += chance < (i >= guessed ? .2 + .8 * above : above) ? 1 : 0;
        }
      }
    }
    return new ScoreMatrix(persons, items, cells);
  }

  private static long next(long x) {
    return (1103515245L * x + 12345) & 0x7fffffffL;
  }

  public static double[] filled(int length, double value) {
    var out = new double[length];
    Arrays.fill(out, value);
    return out;
  }

  /** Any whole numbers brought to 0 … limit − 1. */
  public static int[] below(int limit, int[] any) {
    return Arrays.stream(any).map(v -> Math.floorMod(v, limit)).toArray();
  }
}
