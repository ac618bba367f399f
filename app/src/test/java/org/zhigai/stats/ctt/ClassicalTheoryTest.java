package org.zhigai.stats.ctt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.zhigai.stats.ScoreMatrix;
import org.zhigai.stats.Tables;

/** Authorities: Bock and Lieberman 1970 (LSAT section 7) as R's ltm and psych report it; Reif and Melich 1992 (science). */
class ClassicalTheoryTest {
  private final ScoreMatrix lsat = Tables.read("lsat7.csv");

  @Test
  void itemsOfTheLawSchoolTest() {
    var items = ClassicalItems.of(lsat, Tables.filled(5, 1));
    var p = new double[] {.828, .658, .772, .606, .843};
    var r = new double[] {.2457, .2467, .3132, .2228, .1748};
    for (var i = 0; i < 5; i++) {
      assertThat(items.get(i).n()).isEqualTo(1000);
      assertThat(items.get(i).difficultyP()).isCloseTo(p[i], within(1e-9));
      assertThat(items.get(i).itemRest()).isCloseTo(r[i], within(5e-5));
      assertThat(items.get(i).itemRestInterval(.95).contains(r[i])).isTrue();
    }
  }

  @Test
  void alphaOfTheLawSchoolTestAndOfTheScienceScale() {
    assertThat(Reliability.alpha(lsat).value()).isCloseTo(.4534, within(5e-5));
    var science = Reliability.alpha(Tables.read("science.csv"));
    assertThat(science.value()).isCloseTo(.5977, within(5e-5));
    assertThat(science.n()).isEqualTo(392);
    assertThat(science.interval().low()).isLessThan(.5977).isGreaterThan(.5);
    assertThat(science.interval().high()).isGreaterThan(.5977).isLessThan(.68);
  }

  @Test
  void upperAndLowerGroupsDoNotDependOnTheOrderOfRows() {
    var rows = new float[60][];
    for (var p = 0; p < 60; p++) {
      rows[p] = new float[] {p % 3, p % 2, p % 5};
    }
    var there = ClassicalItems.of(ScoreMatrix.of(rows), new double[] {2, 1, 4});
    java.util.Collections.reverse(java.util.Arrays.asList(rows));
    var back = ClassicalItems.of(ScoreMatrix.of(rows), new double[] {2, 1, 4});
    for (var i = 0; i < 3; i++) {
      assertThat(back.get(i).d27()).isCloseTo(there.get(i).d27(), within(1e-12));
    }
  }

  @Test
  void upperLessLowerByHand() {
    // Ten persons, group size round(2.7) = 3: the best three have the item right, the worst three wrong.
    var rows = new float[10][];
    for (var p = 0; p < 10; p++) {
      rows[p] = new float[] {p >= 5 ? 1 : 0, p};
    }
    assertThat(ClassicalItems.of(ScoreMatrix.of(rows), new double[] {1, 9}).getFirst().d27()).isEqualTo(1);
    assertThat(ClassicalItems.of(ScoreMatrix.of(rows), new double[] {1, 9}).get(1).d27())
        .isCloseTo(7 / 9.0, within(1e-12));
  }

  @Test
  void missingScoresAreNotZero() {
    var some = ScoreMatrix.of(new float[][] {{1, Float.NaN}, {1, 1}, {0, 0}});
    var items = ClassicalItems.of(some, new double[] {1, 1});
    assertThat(items.get(1).n()).isEqualTo(2);
    assertThat(items.get(1).mean()).isEqualTo(.5);
    assertThat(some.totals()[0]).isNaN();
  }

  /** By hand: the three best have 1 1 0, the three worst 0 0 1; with a right and a wrong more, 3/5 and 2/5, variances .24/5. */
  @Test
  void intervalOfUpperLessLower() {
    var rows = new float[][] {
        {0, 0}, {0, 1}, {1, 2}, {0, 4}, {1, 4}, {0, 5}, {1, 6}, {1, 9}, {1, 8}, {0, 10}
    };
    var matrix = ScoreMatrix.of(rows);
    assertThat(ClassicalItems.of(matrix, new double[] {1, 10}).getFirst().d27()).isCloseTo(1 / 3.0, within(1e-12));
    var interval = ClassicalItems.d27Interval(matrix, 0, 1, .95);
    assertThat(interval.low()).isCloseTo(.2 - 1.959964 * Math.sqrt(.096), within(1e-6));
    assertThat(interval.high()).isCloseTo(.2 + 1.959964 * Math.sqrt(.096), within(1e-6));
    assertThat(ClassicalItems.d27Interval(ScoreMatrix.of(new float[][] {{1}}), 0, 1, .95).defined()).isFalse();
  }

  /** psych 2.2.9 drops an item that everybody got right, k/(k − 1)·(1 − Σ variances / variance of the total) keeps it, as PSPP does. */
  @Test
  void alphaSaysWhetherAnItemThatAllGotRightCounts() {
    var scores = ScoreMatrix.of(new float[][] {
        {1, 1, 1, 0, 1}, {1, 0, 1, 1, 1}, {0, 0, 1, 0, 1}, {1, 1, 1, 1, 1}, {0, 1, 1, 0, 1}, {0, 0, 0, 0, 1}, {1, 1, 1, 0, 1}, {1, 0, 0, 1, 1}});
    var both = AlphaBothWays.of(scores);
    assertThat(both.constant()).containsExactly(4);
    assertThat(both.all().k()).isEqualTo(5);
    assertThat(both.all().value()).isCloseTo(.4619565217, within(1e-9));
    assertThat(both.varying().k()).isEqualTo(4);
    assertThat(both.varying().value()).isCloseTo(.4927536232, within(1e-9));
    assertThat(AlphaBothWays.of(lsat).constant()).isEmpty();
  }
}
