package org.zhigai.store.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhigai.stats.ScoreMatrix;

/** Every score comes back to its last bit, however few bytes it takes. */
class ScoreBytesTest {

  @Property
  void scoresComeBack(@ForAll("rows") float[] row) {
    assertThat(bits(back(row))).isEqualTo(bits(row));
  }

  @Provide
  Arbitrary<float[]> rows() {
    var marks = Arbitraries.integers().between(-2, 260).map(n -> (float) n);
    var tenths = Arbitraries.integers().between(0, 70_000).map(n -> (float) (n / 10.0));
    var hundredths = Arbitraries.integers().between(0, 70_000).map(n -> (float) (n / 100.0));
    var any = Arbitraries.floats();
    var rare = Arbitraries.of(Float.NaN, -0f, 1 / 3f, 127f, 127.5f, 254f, 255f, 65_534f, 65_535f, Float.POSITIVE_INFINITY, Float.MIN_VALUE);
    return Arbitraries.of(List.<Arbitrary<Float>>of(marks, tenths, hundredths, any, rare))
        .flatMap(kind -> Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(20, kind), net.jqwik.api.Tuple.of(1, rare))
            .array(float[].class).ofMaxSize(40));
  }

  /** What a mark takes; scores of another kind take what they are. */
  @ParameterizedTest
  @CsvSource({"4, 1", "2.5, 1", "1.4, 1", "254, 1", "255, 2", "99.5, 1", "31.7, 2", "100.25, 2", "0.3333, 4", "-1, 4", "70000, 4"})
  void marksAreSmall(float score, int bytes) {
    var row = new float[] {score, Float.NaN, 0, score};
    assertThat(ScoreBytes.of(new ScoreMatrix(1, 4, row), 0)).hasSize(bytes == 4 ? 16 : 1 + 4 * bytes);
    assertThat(bits(back(row))).isEqualTo(bits(row));
  }

  /** A paper without items has rows without scores. */
  @Test
  void noScores() {
    assertThat(back(new float[0])).isEmpty();
  }

  private static float[] back(float[] row) {
    var twice = new float[2 * row.length];
    System.arraycopy(row, 0, twice, row.length, row.length);
    var matrix = new ScoreMatrix(2, row.length, twice);
    var read = ScoreBytes.matrix(List.of(ScoreBytes.of(matrix, 0), ScoreBytes.of(matrix, 1)), row.length);
    return java.util.Arrays.copyOfRange(read.cells(), row.length, 2 * row.length);
  }

  private static int[] bits(float[] row) {
    var out = new int[row.length];
    for (var i = 0; i < row.length; i++) {
      out[i] = Float.floatToIntBits(row[i]);
    }
    return out;
  }
}
