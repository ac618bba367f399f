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
