package org.zhigai.stats.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SelectedEstimateTest {

  /** Authority: the integrals of Ghosh, Zou and Wright 2008 by R 4.2's {@code integrate}. */
  @Test
  void meanAndSpreadOfTheTruth() {
    var near = SelectedEstimate.of(.12, .10, .03);
    assertThat(near.mean()).isCloseTo(.081749, within(1e-4));
    assertThat(near.sd()).isCloseTo(.043296, within(1e-4));
    var at = SelectedEstimate.of(.10, .10, .03);
    assertThat(at.mean()).isCloseTo(.046179, within(2e-4));
    assertThat(at.sd()).isCloseTo(.035040, within(2e-4));
    var far = SelectedEstimate.of(.20, .10, .03);
    assertThat(far.mean()).isCloseTo(.199324, within(1e-4));
    assertThat(far.sd()).isCloseTo(.030632, within(1e-4));
  }

  /** With nothing true, what is beyond the threshold seems large and is nothing: the correction takes a good part of it off. */
  @Test
  void nothingThatWasPickedIsTakenForLittle() {
    var random = new SplittableRandom(3);
    double seemed = 0;
    double left = 0;
    var picked = 0;
    while (picked < 400) {
      var estimate = random.nextGaussian();
      if (estimate > 2) {
        picked++;
        seemed += estimate / 400;
        left += SelectedEstimate.of(estimate, 2, 1).mean() / 400;
      }
    }
    assertThat(seemed).isBetween(2.3, 2.5);
    assertThat(left).isLessThan(seemed - .7);
  }

  @Test
  void withoutAnErrorItIsWhatItSeems() {
    assertThat(SelectedEstimate.of(.3, .1, 0)).isEqualTo(new SelectedEstimate(.3, 0));
    assertThat(SelectedEstimate.of(0, .1, .2).sd()).isZero();
    assertThat(SelectedEstimate.of(500, 10, 1).mean()).isCloseTo(500, within(1e-6));
  }
}
