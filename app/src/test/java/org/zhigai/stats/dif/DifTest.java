package org.zhigai.stats.dif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
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

  private static final String SIXTY =
      "000000 110001 111010 111111 101101 100110 101101 111010 101110 101001 111110 110101 100110 010000 011111 "
          + "100001 110001 101101 011011 100000 111011 111111 111001 000110 110001 110100 100110 100001 101000 001011 "
          + "100010 110000 100111 100100 010000 100001 100000 100001 100111 110001 110100 010000 111111 110111 010010 "
          + "100001 110100 110111 010000 100001 110111 000001 011010 000000 110001 111111 100101 100000 110011 011011";

  private static ScoreMatrix sixty() {
    var rows = SIXTY.split(" ");
    var cells = new float[rows.length * 6];
    for (var c = 0; c < cells.length; c++) {
      cells[c] = rows[c / 6].charAt(c % 6) - '0';
    }
    return new ScoreMatrix(rows.length, 6, cells);
  }

  private static boolean[] lastThirty() {
    var out = new boolean[60];
    Arrays.fill(out, 30, 60, true);
    return out;
  }

  /** Authority: R 4.2's {@code mantelhaen.test} on the table above, the third item taken out of the matching score of the others. */
  @Test
  void strataOfTheScore() {
    var plain = DifAnalysis.mantelHaenszel(sixty(), lastThirty(), false, Progress.NONE);
    var purified = DifAnalysis.mantelHaenszel(sixty(), lastThirty(), true, Progress.NONE);
    assertThat(chi2(plain)).containsExactly(new double[] {0, .79718, 6.85523, .01920, .00070, .35633}, within(1e-5));
    assertThat(chi2(purified)).containsExactly(new double[] {.00479, .42086, 6.85523, .00261, .15543, .01501}, within(1e-5));
    assertThat(purified.get(4).test().oddsRatio()).isCloseTo(1.73770, within(1e-5));
  }

  private static double[] chi2(List<ItemDif> items) {
    return items.stream().mapToDouble(i -> i.test().chi2()).toArray();
  }

  /** Authority: deviances of R 4.2's {@code glm(…, binomial)} on the same table, likewise purified. */
  @Test
  void logisticRegression() {
    var plain = LogisticDif.of(sixty(), lastThirty(), false, Progress.NONE);
    var purified = LogisticDif.of(sixty(), lastThirty(), true, Progress.NONE);
    assertThat(plain.stream().mapToDouble(LogisticDif::both).toArray()).containsExactly(new double[] {.41412, 2.29128, 12.604, .99705, 1.61189, 2.01993},
        within(1e-4));
    assertThat(purified.stream().mapToDouble(LogisticDif::both).toArray()).containsExactly(new double[] {.69934, 2.99276, 12.604, .32741, .24407, 1.18258},
        within(1e-4));
    assertThat(purified.get(1).uniform()).isCloseTo(.95466, within(1e-4));
    assertThat(purified.get(1).crossing()).isCloseTo(2.03810, within(1e-4));
    assertThat(purified.get(2).deltaR2()).isCloseTo(.17373, within(1e-4));
    assertThat(purified.get(2).bothP()).isCloseTo(Math.exp(-12.604 / 2), within(1e-6));
  }

  @Test
  void itemMadeHarderForOneGroupIsFoundAndAWeakerGroupAloneIsNot() {
    var focal = halves(1200);
    var items = DifAnalysis.mantelHaenszel(planted(focal, 1), focal, true, Progress.NONE);
    assertThat(items.get(7).size()).isEqualTo(ItemDif.Size.C);
    assertThat(items.get(7).delta()).isLessThan(-1.5);
    assertThat(items.stream().filter(i -> i.size() == ItemDif.Size.C)).hasSize(1);
    assertThat(items.get(0).nFocal()).isEqualTo(600);
    var logistic = LogisticDif.of(planted(focal, 1), focal, true, Progress.NONE);
    assertThat(logistic.get(7).uniformP()).isLessThan(1e-4);
    assertThat(logistic.get(7).both()).isCloseTo(logistic.get(7).uniform() + logistic.get(7).crossing(), within(1e-6));
    assertThat(logistic.stream().filter(i -> i.bothP() < .001)).hasSize(1);
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
    for (var item : LogisticDif.of(matrix, focal, true, Progress.NONE)) {
      assertThat(Double.isNaN(item.both()) || item.bothP() >= 0).isTrue();
    }
  }
}
