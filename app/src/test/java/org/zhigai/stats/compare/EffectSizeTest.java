package org.zhigai.stats.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Authority: Student's sleep data (Cushny and Peebles 1905), as R's effsize and psych report it. */
public class EffectSizeTest {
  /** Extra sleep under the one drug, and under the other: an effect is of the other against the one. */
  private static final double[] ONE = {.7, -1.6, -.2, -1.2, -.1, 3.4, 3.7, .8, 0, 2};
  private static final double[] OTHER = {1.9, .8, 1.1, .1, -.1, 4.4, 5.5, 1.6, 4.6, 3.4};

  public static double[] one() {
    return ONE.clone();
  }

  public static double[] other() {
    return OTHER.clone();
  }

  @Test
  void sleep() {
    assertThat(EffectSize.cohenD(OTHER, ONE, .95).value()).isCloseTo(.8322, within(5e-5));
    assertThat(EffectSize.hedgesG(OTHER, ONE, .95).value()).isCloseTo(.7969, within(5e-5));
    assertThat(EffectSize.cliffDelta(OTHER, ONE, .95).value()).isCloseTo(.49, within(1e-9));
    assertThat(EffectSize.hedgesG(ONE, OTHER, .95).value()).isCloseTo(-.7969, within(5e-5));
  }

  @Test
  void intervalsHoldTheValue() {
    for (var effect : new Effect[] {
        EffectSize.cohenD(OTHER, ONE, .95), EffectSize.hedgesG(OTHER, ONE, .95), EffectSize.cliffDelta(OTHER, ONE, .95)
    }) {
      assertThat(effect.interval().contains(effect.value())).isTrue();
      assertThat(effect.interval().contains(0)).isTrue();
    }
  }

  @Test
  void groupsThatDoNotOverlapOrHaveNoSpread() {
    var above = EffectSize.cliffDelta(new double[] {4, 5, 6, 7, 8}, new double[] {1, 2, 3, 0}, .95);
    assertThat(above.value()).isEqualTo(1);
    assertThat(above.interval().high()).isEqualTo(1);
    assertThat(above.interval().low()).isLessThan(1);
    assertThat(EffectSize.hedgesG(new double[] {1, 1}, new double[] {1, 1}, .95).value()).isNaN();
    assertThat(EffectSize.cliffDelta(new double[0], new double[] {1}, .95).value()).isNaN();
  }

  /** Authority: R's {@code t.test} of the same data, with and without {@code var.equal}. */
  @Test
  void differenceOfMeans() {
    var welch = MeanDifference.welch(ONE, OTHER);
    assertThat(welch.estimate()).isCloseTo(-1.58, within(1e-9));
    assertThat(welch.df()).isCloseTo(17.776, within(1e-3));
    assertThat(welch.p()).isCloseTo(.07939, within(1e-5));
    assertThat(welch.interval(.95).low()).isCloseTo(-3.3654832, within(1e-6));
    assertThat(welch.interval(.95).high()).isCloseTo(.2054832, within(1e-6));
    var pooled = MeanDifference.pooled(ONE, OTHER);
    assertThat(pooled.df()).isEqualTo(18);
    assertThat(pooled.p()).isCloseTo(.07919, within(1e-5));
    assertThat(MeanDifference.welch(new double[] {2, 2}, new double[] {1, 1}).df()).isEqualTo(2);
    assertThat(MeanDifference.welch(new double[] {2}, OTHER).p()).isNaN();
    assertThat(MeanDifference.pooled(new double[] {2}, new double[0]).estimate()).isNaN();
  }
}
