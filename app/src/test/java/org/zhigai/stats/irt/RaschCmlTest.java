package org.zhigai.stats.irt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.zhigai.kernel.Progress;
import org.zhigai.stats.ScoreMatrix;
import org.zhigai.stats.Tables;

/** Authority: eRm on its own example data (Mair and Hatzinger 2007). */
class RaschCmlTest {
  private final ScoreMatrix data = Tables.read("raschdat1.csv");

  @Test
  void difficultiesAndLikelihood() {
    var fit = RaschCml.fit(data, Progress.NONE);
    assertThat(fit.converged()).isTrue();
    assertThat(fit.logLik()).isCloseTo(-1434.482, within(1e-3));
    var first = new double[] {-1.5653, -.0512, -.7822, .6502, 1.3006};
    double sum = 0;
    for (var i = 0; i < 30; i++) {
      sum += fit.difficulty()[i];
      assertThat(fit.se()[i]).isBetween(.15, .45);
    }
    for (var i = 0; i < 5; i++) {
      assertThat(fit.difficulty()[i]).isCloseTo(first[i], within(1e-4));
    }
    assertThat(sum).isCloseTo(0, within(1e-9));
  }

  /** A made-up table with three kinds of gaps; eRm's RM, LRtest and itemfit on it. */
  @Test
  void rowsWithGaps() {
    var text =
        "1000-- 1000-- 0000-- 0000-- 1110-- 0001-- 0111-- 0111-- 1011-- 0000-- 0000-- 1110-- 0100-- 1000-- 01--10 10--01 10--10 "
            + "11--01 01--11 11--01 10--01 11--11 00--10 00--10 10--00 11--01 10--10 11--01 111010 001001 000000 100000 111001 "
            + "000000 100000 110110 111000 111101 101010 010001";
    var rows = Arrays.stream(text.split(" ")).map(RaschCmlTest::row).toArray(float[][]::new);
    var matrix = ScoreMatrix.of(rows);
    var fit = RaschCml.fit(matrix, Progress.NONE);
    assertThat(fit.n()).isEqualTo(40);
    assertThat(fit.logLik()).isCloseTo(-54.0694994, within(1e-6));
    assertThat(fit.difficulty()).containsExactly(new double[] {-.850894, -.091949, -.313806, .758308, .415575, .082767}, within(2e-5));
    assertThat(fit.se()).containsExactly(new double[] {.352254, .335050, .443320, .454843, .401467, .397410}, within(2e-5));
    var test = AndersenRatio.of(matrix, Progress.NONE);
    assertThat(test.statistic()).isCloseTo(10.322031, within(1e-5));
    assertThat(test.df()).isEqualTo(5);
    var curves = fit.items();
    var likely = IntStream.range(0, 40).mapToDouble(p -> fit.mostLikely(matrix.row(p))).toArray();
    var first = ItemFit.of(matrix, curves, likely).getFirst();
    assertThat(first.infit()).isCloseTo(1.204458, within(1e-4));
    assertThat(first.outfit()).isCloseTo(1.285300, within(1e-4));
  }

  private static float[] row(String text) {
    var out = new float[text.length()];
    for (var i = 0; i < out.length; i++) {
      out[i] = text.charAt(i) == '-' ? Float.NaN : text.charAt(i) - '0';
    }
    return out;
  }

  @Test
  void andersen() {
    var test = AndersenRatio.of(data, Progress.NONE);
    assertThat(test.df()).isEqualTo(29);
    assertThat(test.statistic()).isCloseTo(32.542, within(1e-3));
    assertThat(test.p()).isCloseTo(.297, within(2e-3));
  }

  @Test
  void abilitiesRiseWithTheScoreAndAreFiniteAtItsEnds() {
    var fit = RaschCml.fit(data, Progress.NONE);
    assertThat(fit.ability()).hasSize(31).isSorted();
    assertThat(fit.ability()[0]).isBetween(-8.0, -3.0);
    assertThat(fit.ability()[30]).isBetween(3.0, 8.0);
    assertThat(fit.abilitySe()[15]).isLessThan(fit.abilitySe()[1]);
  }

  /** Marginal and conditional difficulties of the same data differ by little but the unit and the origin. */
  @Test
  void agreesWithTheMarginalModel() {
    var conditional = RaschCml.fit(data, Progress.NONE);
    var marginal = MarginalModel.fit(data, IrtOptions.COMMON_SLOPE, Progress.NONE);
    var mean = marginal.items().stream().mapToDouble(i -> -i.d()[0]).average().orElseThrow();
    for (var i = 0; i < 30; i++) {
      assertThat(-marginal.items().get(i).d()[0] - mean).isCloseTo(conditional.difficulty()[i], within(.03));
    }
    for (var fit : ItemFit.of(data, marginal.items(), marginal.eap())) {
      assertThat(fit.infit()).isBetween(.7, 1.3);
      assertThat(fit.outfit()).isBetween(.5, 1.6);
    }
  }

  @Property(tries = 200)
  void anyAnswersHaveAnAnswer(@ForAll @Size(30) int[] raw, @ForAll @IntRange(min = 1, max = 5) int width) {
    var cells = new float[30 / width * width];
    for (var c = 0; c < cells.length; c++) {
      cells[c] = Math.floorMod(raw[c], 11) == 10 ? Float.NaN : raw[c] & 1;
    }
    var matrix = new ScoreMatrix(30 / width, width, cells);
    var fit = RaschCml.fit(matrix, Progress.NONE);
    assertThat(fit.logLik()).isFinite();
    for (var ability : fit.ability()) {
      assertThat(ability).isFinite();
    }
    var test = AndersenRatio.of(matrix, Progress.NONE);
    assertThat(Double.isNaN(test.statistic()) || test.p() >= 0).isTrue();
  }
}
