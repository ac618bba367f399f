package org.zhigai.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.zhigai.kernel.Progress;
import org.zhigai.stats.compare.EffectSizeTest;
import org.zhigai.stats.ctt.Dichotomy;
import org.zhigai.stats.ctt.OptionCurve;
import org.zhigai.stats.ctt.QuestionnaireScale;
import org.zhigai.stats.resampling.Bootstrap;

class ResamplingAndScalesTest {
  private static final double[] VALUES = EffectSizeTest.other();

  private static double mean(int[] sample) {
    double sum = 0;
    for (var p : sample) {
      sum += VALUES[p];
    }
    return sum / sample.length;
  }

  /** Authority: for a mean the interval must be near Student's (sleep, second group: .8976 to 3.7624). */
  @Test
  void personsOfTheSleepTable() {
    var interval = new Bootstrap(4000, .95, 7).persons(10, ResamplingAndScalesTest::mean, Progress.NONE);
    assertThat(interval.low()).isCloseTo(.8976, within(.25));
    assertThat(interval.high()).isCloseTo(3.7624, within(.25));
    assertThat(new Bootstrap(4000, .95, 7).persons(10, ResamplingAndScalesTest::mean, Progress.NONE)).isEqualTo(interval);
  }

  @Test
  void clustersVaryMoreThanPersons() {
    var cluster = new int[] {1, 2, 2, 1, 1, 3, 3, 2, 3, 3};
    var bootstrap = new Bootstrap(2000, .9, 7);
    var persons = bootstrap.persons(10, ResamplingAndScalesTest::mean, Progress.NONE);
    var clusters = bootstrap.clusters(cluster, ResamplingAndScalesTest::mean, Progress.NONE);
    assertThat(clusters.high() - clusters.low()).isGreaterThan(persons.high() - persons.low());
    assertThat(bootstrap.clusters(new int[10], ResamplingAndScalesTest::mean, Progress.NONE).defined()).isFalse();
    assertThat(bootstrap.persons(5, s -> Double.NaN, Progress.NONE).defined()).isFalse();
    assertThatThrownBy(() -> bootstrap.persons(5, ResamplingAndScalesTest::mean, (f, w) -> false))
        .isInstanceOf(CancellationException.class);
  }

  /** Authority: science items (Reif and Melich 1992), alpha .5977, whichever way one of them is coded. */
  @Test
  void reversedItemIsTurnedRound() {
    var plain = Tables.read("science.csv");
    var cells = plain.cells().clone();
    for (var c = 2; c < cells.length; c += 4) {
      cells[c] = 5 - cells[c];
    }
    var scale =
        QuestionnaireScale.of(
            new ScoreMatrix(plain.persons(), 4, cells), new boolean[] {false, false, true, false}, 1, 4);
    assertThat(scale.alpha().value()).isCloseTo(.5977, within(5e-5));
    assertThat(scale.about().mean()).isBetween(1.0, 4.0);
    var bands = scale.bands(2, 3);
    assertThat(bands[0] + bands[1] + bands[2]).isEqualTo(392);
    var own = scale.relation(scale.scores(), .95);
    assertThat(own.value()).isEqualTo(1);
  }

  @Test
  void halfAnsweredCountsLessDoesNot() {
    var scale =
        QuestionnaireScale.of(
            ScoreMatrix.of(new float[][] {{4, Float.NaN, 2, Float.NaN}, {4, Float.NaN, Float.NaN, Float.NaN}}),
            new boolean[4],
            1,
            4);
    assertThat(scale.scores()[0]).isEqualTo(3);
    assertThat(scale.scores()[1]).isNaN();
    assertThat(scale.relation(new double[] {1, 2}, .95).value()).isNaN();
  }

  @Test
  void optionsFromTheWeakestToTheStrongest() {
    // Key 0: chosen by the stronger half; option 1 by the weaker; option 2 by nobody.
    var chosen = new int[] {1, 1, 1, 0, 0, 0, -1};
    var rest = new double[] {1, 2, 3, 4, 5, 6, 7};
    var options = OptionCurve.of(chosen, 3, 0, rest, 2);
    assertThat(options.get(0).byGroup()).containsExactly(0, 1);
    assertThat(options.get(0).n()).isEqualTo(3);
    assertThat(options.get(0).share()).isEqualTo(.5);
    assertThat(options.get(0).restCorrelation()).isCloseTo(.8783, within(5e-5));
    assertThat(options.get(0).works()).isFalse();
    assertThat(options.get(1).works()).isTrue();
    assertThat(options.get(2).works()).isFalse();
    assertThat(options.get(2).restCorrelation()).isNaN();
    assertThat(OptionCurve.of(new int[0], 2, 0, new double[0], 3).getFirst().share()).isNaN();
  }

  @Test
  void pointsBecomeRightAndWrongAtTheRate() {
    var some = ScoreMatrix.of(new float[][] {{1.8f, 5}, {1.7f, Float.NaN}});
    var right = Dichotomy.at(some, new double[] {3, 10}, Dichotomy.USUAL_RATE);
    assertThat(right.cells()).containsExactly(1, 0, 0, Float.NaN);
  }
}
