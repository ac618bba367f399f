package org.zhigai.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.zhigai.stats.compare.EffectSize;
import org.zhigai.stats.ctt.ClassicalItems;

/** Scores in tenths are exact, and nothing depends on the order in which they are added up. */
class MarksTest {

  @Test
  void sixOfTenItemsOfOneMarkAndFourTenthsAreSixTenthsOfThePaper() {
    var rows = new float[1][10];
    for (var i = 0; i < 6; i++) {
      rows[0][i] = 1.4f;
    }
    var total = ScoreMatrix.of(rows).totals()[0];
    assertThat(total).isEqualTo(8.4);
    assertThat(Marks.reaches(total, .6 * 14)).isTrue();
    assertThat(Marks.reaches(8.39, .6 * 14)).isFalse();
    assertThat(Marks.step(total, 14, 10)).isEqualTo(6);
    assertThat(Marks.step(8.3, 14, 10)).isEqualTo(5);
    assertThat(Marks.step(14, 14, 10)).isEqualTo(9);
  }

  @Property(tries = 300)
  void aTotalOfTenthsIsThatOfWholeNumbers(@ForAll @IntRange(min = 1, max = 40) int items, @ForAll Random random) {
    var tenths = IntStream.range(0, items).map(i -> random.nextInt(200)).toArray();
    var row = new float[items];
    for (var i = 0; i < items; i++) {
      row[i] = tenths[i] / 10f;
    }
    assertThat(ScoreMatrix.of(new float[][] {row}).totals()[0]).isEqualTo(Arrays.stream(tenths).sum() / 10.0);
  }

  /** Eleven times two thirds is seven and a third, though the floats of two thirds are off by more than a third of a millionth together. */
  @Test
  void thirdsAddUpToWhatTheyMean() {
    var two = 2f / 3;
    var one = 1f / 3;
    var rows = new float[][] {
        {two, two, two, two, two, two, two, two, two, two, two, 0}, {1, 1, 1, 1, 1, 1, 1, one, 0, 0, 0, 0},
        {two, two, two, two, two, two, two, two, two, two, two, two}, {1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0}};
    var totals = ScoreMatrix.of(rows).totals();
    assertThat(totals[0]).isEqualTo(totals[1]);
    assertThat(totals[2]).isEqualTo(totals[3]).isEqualTo(8);
    assertThat(Marks.of(two)).isEqualTo(2.0 / 3);
    assertThat(Marks.of(3f / 7)).isEqualTo(3.0 / 7);
    assertThat(Marks.of(0.123456f)).as("no simple fraction").isEqualTo(0.123456f);
  }

  /** Also of thirds, which no decimal holds. */
  @Property(tries = 200)
  void theOrderOfColumnsChangesNothing(@ForAll @IntRange(min = 4, max = 12) int items, @ForAll @IntRange(min = 10, max = 60) int persons,
      @ForAll Random random) {
    var unit = random.nextBoolean() ? 1.4f : 1f / 3;
    var rows = new float[persons][items];
    for (var row : rows) {
      for (var i = 0; i < items; i++) {
        row[i] = random.nextInt(4) * unit;
      }
    }
    var order = new java.util.ArrayList<>(IntStream.range(0, items).boxed().toList());
    Collections.shuffle(order, random);
    var scores = ScoreMatrix.of(rows);
    var turned = scores.items(order.stream().mapToInt(i -> i).toArray());
    var full = new double[items];
    Arrays.fill(full, 3.0 * unit);
    assertThat(turned.totals()).containsExactly(scores.totals());
    var here = ClassicalItems.of(scores, full);
    var there = ClassicalItems.of(turned, full);
    for (var i = 0; i < items; i++) {
      assertThat(there.get(i).d27()).isEqualTo(here.get(order.get(i)).d27());
    }
    var half = persons / 2;
    var delta = delta(scores.totals(), half);
    assertThat(delta(turned.totals(), half)).isEqualTo(delta);
    assertThat(delta).isCloseTo(inWholeNumbers(rows, unit, half), within(1e-12));
  }

  private static double delta(double[] totals, int half) {
    return EffectSize.cliffDelta(Arrays.copyOf(totals, half), Arrays.copyOfRange(totals, half, totals.length), .95).value();
  }

  private static double inWholeNumbers(float[][] rows, float unit, int half) {
    var totals = Arrays.stream(rows).mapToInt(r -> IntStream.range(0, r.length).map(i -> Math.round(r[i] / unit)).sum()).toArray();
    double sum = 0;
    for (var i = 0; i < half; i++) {
      for (var j = half; j < totals.length; j++) {
        sum += Integer.compare(totals[i], totals[j]);
      }
    }
    return sum / half / (totals.length - half);
  }

  @Test
  void numbersThatAreNoDecimalsStayWhatTheyAre() {
    var odd = 0.7182818f;
    assertThat(Marks.of(odd)).isEqualTo((double) odd);
    assertThat(Marks.of(Float.NaN)).isNaN();
    assertThat(Marks.of(Double.NaN)).isNaN();
    assertThat(Marks.of(8.399999976158142)).isEqualTo(8.4);
    assertThat(Marks.of(66.66666793823242)).isCloseTo(66.6666679, within(1e-6));
    assertThat(Marks.compare(.1 + .2, .3)).isZero();
    assertThat(Marks.compare(-0.0, 0.0)).isZero();
    assertThat(Marks.compare(1, 2)).isEqualTo(-1);
  }
}
