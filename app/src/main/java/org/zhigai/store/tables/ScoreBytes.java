package org.zhigai.store.tables;

import java.nio.ByteBuffer;
import java.util.List;
import org.zhigai.stats.ScoreMatrix;

/** Scores as a row of a table holds them: one float after the other, the high byte first, NaN where there is none. */
final class ScoreBytes {
  private ScoreBytes() {}

  static byte[] of(ScoreMatrix matrix, int row) {
    var out = ByteBuffer.allocate(matrix.items() * Float.BYTES);
    out.asFloatBuffer().put(matrix.cells(), row * matrix.items(), matrix.items());
    return out.array();
  }

  static ScoreMatrix matrix(List<byte[]> rows, int columns) {
    var cells = new float[rows.size() * columns];
    for (var r = 0; r < rows.size(); r++) {
      ByteBuffer.wrap(rows.get(r)).asFloatBuffer().get(cells, r * columns, columns);
    }
    return new ScoreMatrix(rows.size(), columns, cells);
  }
}
