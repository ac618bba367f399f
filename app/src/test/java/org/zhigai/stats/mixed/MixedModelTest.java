package org.zhigai.stats.mixed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zhigai.kernel.Progress;
import org.zhigai.stats.Tables;
import org.zhigai.stats.multilevel.RandomIntercept;

/** Against lme4 1.1-31 in R 4.2.2. */
class MixedModelTest {

  /** Davies and Goldsmith 1972, table 6.6: diameters on 24 plates of 6 samples of penicillin; {@code diameter ~ 1 + (1|plate) + (1|sample)}. */
  @Test
  void crossedInterceptsOfPenicillin() {
    var table = Tables.read("penicillin.csv");
    var y = table.column(0);
    var plate = labels(table.column(1));
    var sample = labels(table.column(2));
    var found = MixedModel.reml(y, new double[0][], List.of(RandomTerm.intercept("plate", plate), RandomTerm.intercept("sample", sample)), Progress.NONE);
    assertThat(found.reml()).isCloseTo(330.860589, within(1e-5));
    assertThat(found.terms().get(0).variance()).isCloseTo(.71690514, within(1e-4));
    assertThat(found.terms().get(1).variance()).isCloseTo(3.73113184, within(2e-3));
    assertThat(found.within()).isCloseTo(.30241496, within(1e-5));
    assertThat(found.fixed()[0]).isCloseTo(22.97222222, within(1e-6));
    assertThat(found.fixedErrors()[0]).isCloseTo(.80859536, within(1e-3));
    assertThat(found.terms().get(1).effects()[0][0]).isCloseTo(2.187058402, within(1e-4));
    assertThat(found.terms().get(0).effects()[2][0]).isCloseTo(.18167188, within(1e-4));
  }

  private static int[] labels(double[] column) {
    return Arrays.stream(column).mapToInt(v -> (int) v - 1).toArray();
  }

  /** Belenky and others 2003: reaction times over ten days of too little sleep; {@code Reaction ~ Days + (Days|Subject)}. */
  @Test
  void slopesOfTheSleepStudy() {
    var y = Tables.read("sleepstudy.csv").column(0);
    var days = IntStream.range(0, 180).mapToDouble(r -> r % 10).toArray();
    var subject = IntStream.range(0, 180).map(r -> r / 10).toArray();
    var found = MixedModel.reml(y, new double[][] {days}, List.of(new RandomTerm("subject", subject, days)), Progress.NONE);
    assertThat(found.reml()).isCloseTo(1743.628272, within(1e-4));
    var term = found.terms().getFirst();
    assertThat(term.covariance()[0][0]).isCloseTo(612.10015802, within(.5));
    assertThat(term.covariance()[1][1]).isCloseTo(35.07171445, within(.03));
    assertThat(term.covariance()[0][1]).isCloseTo(9.60440895, within(.1));
    assertThat(term.correlation()).isCloseTo(.0655512382, within(1e-3));
    assertThat(found.within()).isCloseTo(654.94000826, within(.2));
    assertThat(found.fixed()).satisfies(b -> assertThat(b[1]).isCloseTo(10.46728596, within(1e-5)));
    assertThat(found.fixedErrors()[1]).isCloseTo(1.5457896, within(1e-3));
    assertThat(term.effects()[0][1]).isCloseTo(9.1989758, within(1e-2));
    assertThat(term.effects()[1][0]).isCloseTo(-40.3987381, within(5e-2));
    assertThat(term.likelihoodRatio()).isCloseTo(1786.465085 - 1743.628272, within(1e-3));
  }

  /** With one intercept it is the model that is there already. */
  @Test
  void oneInterceptIsTheOneOfRandomIntercept() {
    var random = new SplittableRandom(3);
    var group = IntStream.range(0, 120).map(r -> r % 9).toArray();
    var effects = IntStream.range(0, 9).mapToDouble(g -> random.nextGaussian()).toArray();
    var x = IntStream.range(0, 120).mapToDouble(r -> random.nextGaussian()).toArray();
    var y = IntStream.range(0, 120).mapToDouble(r -> 5 + x[r] + effects[group[r]] + 2 * random.nextGaussian()).toArray();
    y[7] = Double.NaN;
    var here = MixedModel.reml(y, new double[][] {x}, List.of(RandomTerm.intercept("g", group)), Progress.NONE);
    var there = RandomIntercept.reml(y, x, group);
    assertThat(here.n()).isEqualTo(119);
    assertThat(here.reml()).isCloseTo(there.reml(), within(1e-6));
    assertThat(here.terms().getFirst().variance()).isCloseTo(there.between(), within(1e-4));
    assertThat(here.terms().getFirst().effects()[4][0]).isCloseTo(there.effects()[4], within(1e-4));
    assertThat(here.fixed()[1]).isCloseTo(there.fixed()[1], within(1e-6));
    assertThat(here.terms().getFirst().likelihoodRatio()).isCloseTo(there.likelihoodRatio(), within(1e-5));
    var ratios = here.terms().getFirst().ratioInterval();
    assertThat(Math.pow(ratios[0], 2) / (1 + Math.pow(ratios[0], 2))).isCloseTo(there.iccInterval().low(), within(1e-3));
    assertThat(Math.pow(ratios[1], 2) / (1 + Math.pow(ratios[1], 2))).isCloseTo(there.iccInterval().high(), within(1e-3));
  }

  @Test
  void whatCannotBeSplitIsNot() {
    var one = new int[] {0, 0, 0, 0};
    var each = new int[] {0, 1, 2, 3};
    for (var y : new double[][] {{1, 2, 3, 4}, {1, 1, 1, 1}, {Double.NaN, Double.NaN, Double.NaN, Double.NaN}}) {
      assertThat(MixedModel.reml(y, new double[0][], List.of(RandomTerm.intercept("a", one)), Progress.NONE).defined()).isFalse();
      assertThat(MixedModel.reml(y, new double[0][], List.of(RandomTerm.intercept("a", each)), Progress.NONE).defined()).isFalse();
    }
    var flat = MixedModel.reml(new double[] {1, 1, 1, 1}, new double[0][], List.of(RandomTerm.intercept("a", new int[] {0, 0, 1, 1})), Progress.NONE);
    assertThat(flat.defined()).isFalse();
    assertThat(Arrays.stream(flat.fixed()).count()).isZero();
  }
}
