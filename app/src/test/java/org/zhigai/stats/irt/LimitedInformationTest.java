package org.zhigai.stats.irt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.zhigai.kernel.Progress;
import org.zhigai.stats.ScoreMatrix;
import org.zhigai.stats.Tables;
import org.zhigai.stats.irt.LimitedInformation.Outcome;

/**
 * Authority: mirt 1.47, M2(type = "M2*") on the same tables, for 2PL, Rasch and graded response. Of partial credit and 3PL its derivatives of
 * expected scores are not those of its own curves (with respect to the slope of the former even the sign differs), so those are held against the
 * definition written out in R: all moments item by item, derivatives by differences, mirt's parameters.
 */
class LimitedInformationTest {

  private static LimitedInformation of(ScoreMatrix scores, IrtOptions options) {
    var fit = MarginalModel.fit(scores, options, Progress.NONE);
    return LimitedInformation.of(scores, fit.items(), options.commonSlope(), Progress.NONE);
  }

  private static void agrees(LimitedInformation found, double m2, int df, double p, double rmsea, double low, double high, double srmsr) {
    assertThat(found.outcome()).isEqualTo(Outcome.DEFINED);
    assertThat(found.statistic()).isCloseTo(m2, within(1e-3 * Math.max(1, m2 / 10)));
    assertThat(found.df()).isEqualTo(df);
    assertThat(found.p()).isCloseTo(p, within(1e-3));
    assertThat(found.rmsea()).isCloseTo(rmsea, within(1e-4));
    assertThat(found.interval().low()).isCloseTo(low, within(2e-4));
    assertThat(found.interval().high()).isCloseTo(high, within(2e-4));
    assertThat(found.srmsr()).isCloseTo(srmsr, within(1e-4));
  }

  @Test
  void lawSchoolTest() {
    var scores = Tables.read("lsat7.csv");
    agrees(of(scores, IrtOptions.FREE_SLOPES), 11.9384124, 5, .035641488, .03727025, .008954743, .064967418, .031962915);
    agrees(of(scores, IrtOptions.COMMON_SLOPE), 23.1744531, 9, .005816184, .039705362, .020042321, .05998505, .047438198);
  }

  @Test
  void madeUpItemsOfTwoAndOfFourCategories() {
    var binary = Tables.made(500, 12, 2, 99, 13);
    agrees(of(binary, IrtOptions.FREE_SLOPES), 54.5598181, 54, .453099319, .004558021, 0, .028639677, .034682735);
    agrees(of(binary, IrtOptions.COMMON_SLOPE), 104.264554, 65, .00144165, .034793121, .021684382, .046793638, .062016617);
    var four = Tables.made(800, 8, 4, 99, 11);
    agrees(of(four, IrtOptions.GRADED), 1.71836635, 4, .787378712, 0, 0, .034757449, .019132843);
    agrees(of(four, IrtOptions.FREE_SLOPES), 1.822020, 4, .768451289, 0, 0, .0360830747, .018765572);
  }

  @Test
  void itemsOfDifferentNumbersOfCategories() {
    var two = Tables.made(600, 12, 2, 99, 5);
    var four = Tables.made(600, 12, 4, 99, 5);
    var cells = two.cells().clone();
    for (var c = 1; c < cells.length; c += 2) {
      cells[c] = four.cells()[c];
    }
    var mixed = new ScoreMatrix(600, 12, cells);
    agrees(of(mixed, IrtOptions.GRADED), 52.5051864, 42, .128404486, .020434491, 0, .036261269, .034811444);
    agrees(of(mixed, IrtOptions.FREE_SLOPES), 49.5017706, 42, .198748851, .0172680713, 0, .0341072002, .034367154);
  }

  @Test
  void threeParameters() {
    agrees(
        of(Tables.made(2000, 10, 2, 0, 12), IrtOptions.guessing(GuessPrior.FOUR_OPTIONS)), 22.7453963, 25, .592427757, 0, 0, .0159549132, .016432273);
  }

  @Test
  void whereThereIsNoneItIsSaidWhy() {
    assertThat(of(Tables.read("science.csv"), IrtOptions.GRADED).outcome()).isEqualTo(Outcome.FEW_MOMENTS);
    var cells = Tables.read("lsat7.csv").cells().clone();
    cells[7] = Float.NaN;
    var gaps = of(new ScoreMatrix(1000, 5, cells), IrtOptions.FREE_SLOPES);
    assertThat(gaps.outcome()).isEqualTo(Outcome.GAPS);
    assertThat(gaps.statistic()).isNaN();
    assertThat(of(ScoreMatrix.of(new float[][] {{1, 1}, {1, 1}}), IrtOptions.FREE_SLOPES).outcome()).isEqualTo(Outcome.FEW_MOMENTS);
    // Two items that say the same and others that do not.
    var twin = new float[400][];
    var made = Tables.made(400, 6, 2, 99, 3);
    for (var p = 0; p < 400; p++) {
      twin[p] = new float[] {made.get(p, 0), made.get(p, 0), made.get(p, 1), made.get(p, 2), made.get(p, 3), made.get(p, 4)};
    }
    var same = of(ScoreMatrix.of(twin), IrtOptions.FREE_SLOPES);
    assertThat(same.outcome() == Outcome.SINGULAR || Double.isFinite(same.statistic())).isTrue();
  }
}
