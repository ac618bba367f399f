package org.zhigai.stats.dif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.zhigai.kernel.Progress;
import org.zhigai.stats.ScoreMatrix;

class DifTest {

  /** Authority: graduate admissions at Berkeley, six departments (Bickel, Hammel and O'Connell 1975), R's {@code mantelhaen.test}. */
  @Test
  void admissions() {
    // Men admitted, men rejected, women admitted, women rejected.
    var tables = new double[][] {
      {512, 313, 89, 19}, {353, 207, 17, 8}, {120, 205, 202, 391}, {138, 279, 131, 244}, {53, 138, 94, 299}, {22, 351, 24, 317}
    };
    var test = MantelHaenszel.of(tables);
    assertThat(test.oddsRatio()).isCloseTo(.9047, within(5e-5));
    assertThat(test.chi2()).isCloseTo(1.4269, within(5e-5));
    assertThat(test.chi2Uncorrected()).isCloseTo(1.5246, within(5e-5));
    assertThat(test.p()).isCloseTo(.2323, within(5e-5));
    // R's 95 % interval .7719–1.0603.
    assertThat(Math.exp(Math.log(test.oddsRatio()) + 1.959964 * test.logSe())).isCloseTo(1.0603, within(2e-4));
  }

  private static ScoreMatrix planted(boolean[] focal, double harder) {
    var random = new SplittableRandom(5);
    var cells = new float[focal.length * 20];
    for (var p = 0; p < focal.length; p++) {
      var theta = random.nextGaussian() - (focal[p] ? .5 : 0);
      for (var i = 0; i < 20; i++) {
        var b = -1.5 + .15 * i + (i == 7 && focal[p] ? harder : 0);
        cells[p * 20 + i] = random.nextDouble() < 1 / (1 + Math.exp(b - theta)) ? 1 : 0;
      }
    }
    return new ScoreMatrix(focal.length, 20, cells);
  }

  private static boolean[] halves(int n) {
    var out = new boolean[n];
    for (var p = 0; p < n; p++) {
      out[p] = p % 2 == 1;
    }
    return out;
  }

  @Test
  void itemMadeHarderForOneGroupIsFoundAndAWeakerGroupAloneIsNot() {
    var focal = halves(1200);
    var items = DifAnalysis.mantelHaenszel(planted(focal, 1), focal, true, Progress.NONE);
    assertThat(items.get(7).size()).isEqualTo(ItemDif.Size.C);
    assertThat(items.get(7).delta()).isLessThan(-1.5);
    assertThat(items.stream().filter(i -> i.size() == ItemDif.Size.C)).hasSize(1);
    assertThat(items.get(0).nFocal()).isEqualTo(600);
    var logistic = LogisticDif.of(planted(focal, 1), focal);
    assertThat(logistic.get(7).uniformP()).isLessThan(1e-4);
    assertThat(logistic.get(7).both()).isCloseTo(logistic.get(7).uniform() + logistic.get(7).crossing(), within(1e-6));
    assertThat(logistic.stream().filter(i -> i.deltaR2() > .035)).hasSize(1);
  }

  @Property
  void anyAnswersHaveAnAnswer(@ForAll @Size(24) int[] raw, @ForAll @Size(8) boolean[] focal, @ForAll @IntRange(min = 1, max = 3) int width) {
    var cells = new float[8 * width];
    for (var c = 0; c < cells.length; c++) {
      cells[c] = Math.floorMod(raw[c], 9) == 8 ? Float.NaN : raw[c] & 1;
    }
    var matrix = new ScoreMatrix(8, width, cells);
    for (var item : DifAnalysis.mantelHaenszel(matrix, focal, true, Progress.NONE)) {
      assertThat(item.size() == ItemDif.Size.UNKNOWN || item.test().p() >= 0).isTrue();
    }
    for (var item : LogisticDif.of(matrix, focal)) {
      assertThat(Double.isNaN(item.both()) || item.bothP() >= 0).isTrue();
    }
  }
}
