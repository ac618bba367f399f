package org.zhigai.stats.irt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.zhigai.kernel.Progress;
import org.zhigai.stats.ScoreMatrix;
import org.zhigai.stats.Tables;
import org.zhigai.stats.irt.ConditionalModel.Form;

/** Authority: eRm 1.0 (PCM, RSM, thresholds; its standard errors are from a numeric Hessian) on the science items (Reif and Melich 1992). */
class PartialCreditCmlTest {
  private final ScoreMatrix science = Tables.read("science.csv");

  private static void items(ConditionalFit fit, double[][] d, double[][] seD, double[][] b, double[][] seB) {
    for (var i = 0; i < d.length; i++) {
      assertThat(fit.items().get(i).a()).isEqualTo(1);
      assertThat(fit.items().get(i).d()).containsExactly(d[i], within(5e-5));
      assertThat(fit.items().get(i).b()).containsExactly(b[i], within(5e-5));
      assertThat(fit.errors().get(i).d()).containsExactly(seD[i], within(3e-4));
      assertThat(fit.errors().get(i).b()).containsExactly(seB[i], within(3e-4));
    }
  }

  @Test
  void partialCredit() {
    var fit = ConditionalModel.fit(science, Form.PARTIAL_CREDIT, Progress.NONE);
    assertThat(fit.converged()).isTrue();
    assertThat(fit.logLik()).isCloseTo(-791.24446, within(1e-4));
    assertThat(fit.parameters()).isEqualTo(11);
    items(
        fit,
        new double[][] {
            {1.77654310, 2.81691785, -.02454638}, {.28012922, -.23538042, -3.59372129}, {1.02680458, .95768641, -1.60425436},
            {.83378010, .28438837, -2.51834718}},
        new double[][] {
            {.56205674, .47876301, .43263873}, {.21158049, .24614091, .35453329}, {.30007897, .29297029, .34464644},
            {.24630395, .26515484, .34607939}},
        new double[][] {
            {-1.77654310, -1.040374754, 2.8414642}, {-.28012922, .515509640, 3.3583409}, {-1.02680458, .069118172, 2.5619408},
            {-.83378010, .549391728, 2.8027355}},
        new double[][] {
            {.56205674, .21694269, .18316994}, {.21158049, .16694633, .22058626}, {.30007897, .17495926, .18669779},
            {.24630395, .16584089, .20090254}});
    assertThat(fit.items().getFirst().scores()).containsExactly(1, 2, 3, 4);
  }

  @Test
  void ratingScale() {
    var fit = ConditionalModel.fit(science, Form.RATING_SCALE, Progress.NONE);
    assertThat(fit.converged()).isTrue();
    assertThat(fit.logLik()).isCloseTo(-807.25781, within(1e-4));
    assertThat(fit.parameters()).isEqualTo(5);
    items(
        fit,
        new double[][] {
            {.52549409, .12877581, -3.13384685}, {-.47704121, -1.87629479, -6.14145276}, {.16660227, -.58900784, -4.21052233},
            {-.21505515, -1.35232269, -5.35549460}},
        new double[][] {
            {.076133164, .227139466, .396498385}, {.069564849, .251980860, .471864854}, {.070857665, .227953163, .414740053},
            {.068646992, .238956690, .445374559}},
        new double[][] {
            {-.52549409, .39671828, 3.2626227}, {.47704121, 1.39925359, 4.2651580}, {-.16660227, .75561011, 3.6215145},
            {.21505515, 1.13726753, 4.0031719}},
        new double[][] {
            {.076133164, .194510261, .205476215}, {.069564849, .211523617, .241007518}, {.070857665, .196964071, .216721254},
            {.068646992, .204137386, .230612958}});
  }

  /** Ability by Warm's estimate: where the weighted likelihood, written out, is greatest. */
  @Test
  void abilitiesAreWhereTheWeightedLikelihoodIsGreatest() {
    var fit = ConditionalModel.fit(science, Form.PARTIAL_CREDIT, Progress.NONE);
    assertThat(fit.ability()).hasSize(13).isSorted();
    for (var reached : new int[] {0, 5, 12}) {
      var best = Double.NEGATIVE_INFINITY;
      var at = Double.NaN;
      for (var theta = -8.0; theta < 10; theta += 1e-3) {
        double total = reached * theta;
        double information = 0;
        for (var item : fit.items()) {
          double sum = 1;
          for (var k = 1; k <= 3; k++) {
            sum += Math.exp(k * theta + item.d()[k - 1]);
          }
          total -= Math.log(sum);
          information += item.information(theta);
        }
        total += Math.log(information) / 2;
        if (total > best) {
          best = total;
          at = theta;
        }
      }
      assertThat(fit.ability()[reached]).isCloseTo(at, within(2e-3));
    }
  }

  /** A score nobody got makes no category; an item whose highest score only the best have has no place. */
  @Test
  void itemsWithoutAPlaceAreLeftOut() {
    var rows = new float[40][];
    for (var p = 0; p < rows.length; p++) {
      var middle = p % 3;
      rows[p] = p == 0 ? new float[] {2, 2, 2, 2} : new float[] {middle, (p * 7 / 3) % 3, (p * 5) % 3, p % 2};
    }
    var fit = ConditionalModel.fit(ScoreMatrix.of(rows), Form.PARTIAL_CREDIT, Progress.NONE);
    assertThat(fit.items().get(3).defined()).isFalse();
    assertThat(fit.items().getFirst().defined()).isTrue();
    assertThat(fit.converged()).isTrue();
  }

  @Property(tries = 200)
  void anyScoresHaveAnAnswer(@ForAll @Size(36) int[] raw, @ForAll @IntRange(min = 1, max = 6) int width, @ForAll Form form) {
    var cells = new float[36 / width * width];
    for (var c = 0; c < cells.length; c++) {
      var any = Math.floorMod(raw[c], 13);
      cells[c] = any == 12 ? Float.NaN : any % 4;
    }
    var matrix = new ScoreMatrix(36 / width, width, cells);
    var fit = ConditionalModel.fit(matrix, form, Progress.NONE);
    assertThat(fit.logLik()).isFinite();
    assertThat(Arrays.stream(fit.ability()).allMatch(Double::isFinite)).isTrue();
    if (fit.converged() && fit.parameters() > 0) {
      var sum = fit.items().stream().filter(ItemCurve::defined).mapToDouble(c -> form == Form.PARTIAL_CREDIT ? Arrays.stream(c.d()).sum() : c.d()[0]).sum();
      assertThat(sum).isCloseTo(0, within(1e-6));
    }
    var test = AndersenRatio.of(matrix, form, Progress.NONE);
    assertThat(Double.isNaN(test.statistic()) || test.p() >= 0).isTrue();
  }
}
