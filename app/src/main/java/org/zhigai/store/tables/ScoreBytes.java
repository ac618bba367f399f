package org.zhigai.store.tables;

import java.nio.ByteBuffer;
import java.util.List;
import org.zhigai.stats.ScoreMatrix;

/**
 * Scores as a row of a table holds them. Marks are small numbers of steps: a first byte says how many steps a mark has, then each score
 * is its number of steps in one byte, or in two with the high one first; the highest number there is stands where there is no score. Of
 * scores that are no such numbers each is a float of four bytes, and no byte goes before. Which of the three it is, the length says.
 */
final class ScoreBytes {
  /** Steps of a mark that are tried: whole marks, halves, tenths, hundredths. */
  private static final byte[] STEPS = {1, 2, 10, 100};

  private ScoreBytes() {}

  static byte[] of(ScoreMatrix matrix, int row) {
    var from = row * matrix.items();
    for (var width = 1; width <= 2; width++) {
      for (var steps : STEPS) {
        var small = small(matrix.cells(), from, matrix.items(), width, steps);
        if (small.length > 0) {
          return small;
        }
      }
    }
    var out = ByteBuffer.allocate(matrix.items() * Float.BYTES);
    out.asFloatBuffer().put(matrix.cells(), from, matrix.items());
    return out.array();
  }

  /** Empty when a score is no such number of steps to the last bit. */
  private static byte[] small(float[] cells, int from, int items, int width, byte steps) {
    var none = none(width);
    var out = new byte[1 + width * items];
    out[0] = steps;
    for (var i = 0; i < items; i++) {
      var score = cells[from + i];
      var count = Float.isNaN(score) ? none : Math.round(score * (double) steps);
      if (!Float.isNaN(score)
          && (count < 0 || count >= none || Float.floatToIntBits(score(count, steps)) != Float.floatToIntBits(score))) {
        return new byte[0];
      }
      if (width == 1) {
        out[1 + i] = (byte) count;
      } else {
        out[1 + 2 * i] = (byte) (count >> Byte.SIZE);
        out[2 + 2 * i] = (byte) count;
      }
    }
    return out;
  }

  private static long none(int width) {
    return (1L << (width * Byte.SIZE)) - 1;
  }

  private static float score(long count, byte steps) {
    return (float) ((double) count / steps);
  }

  static ScoreMatrix matrix(List<byte[]> rows, int columns) {
    var cells = new float[rows.size() * columns];
    for (var r = 0; r < rows.size(); r++) {
      read(rows.get(r), cells, r * columns, columns);
    }
    return new ScoreMatrix(rows.size(), columns, cells);
  }

  private static void read(byte[] row, float[] cells, int to, int columns) {
    if (row.length == columns * Float.BYTES) {
      ByteBuffer.wrap(row).asFloatBuffer().get(cells, to, columns);
      return;
    }
    var width = (row.length - 1) / Math.max(1, columns);
    for (var i = 0; i < columns; i++) {
      var count = width == 1 ? (row[1 + i] & 0xff) : ((row[1 + 2 * i] & 0xff) << Byte.SIZE) | (row[2 + 2 * i] & 0xff);
      cells[to + i] = count == none(width) ? Float.NaN : score(count, row[0]);
    }
  }
}
