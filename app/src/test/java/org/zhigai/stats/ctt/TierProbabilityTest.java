package org.zhigai.stats.ctt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.zhigai.stats.Descriptives;
import org.zhigai.stats.Quantiles;

/** Authority: Kelley's regressed true score (Lord and Novick 1968, § 3.7), worked by hand with the normal table. */
class TierProbabilityTest {

  @Test
  void workedByHand() {
    // Mean 50, sd 10, r = .84: a score of 40 has the true score 41.6 ± 3.666; the lower 27 % end at 50 − .6128·10·√.84 = 44.383.
    var scores = new double[] {40, 40, 60, 60, 50};
    var sd = Descriptives.of(scores).sd();
    var tier = TierProbability.of(scores, .84, .27).getFirst();
    var cut = 50 - .612813 * sd * Math.sqrt(.84);
    var centre = 50 - .84 * 10;
    var spread = sd * Math.sqrt(.84 * .16);
    assertThat(tier.low()).isCloseTo(Quantiles.normalCdf((cut - centre) / spread), within(1e-6));
    assertThat(TierProbability.ofAbility(0, 1, -.612813, .612813).low()).isCloseTo(.27, within(1e-6));
    assertThat(TierProbability.ofAbility(-1, 0, -.6, .6).low()).isEqualTo(1);
  }

  /** Without reliability nobody is known; with a perfect one everybody is. */
  @Test
  void ends() {
    var scores = new double[] {1, 2, 3, 4, 5, Double.NaN};
    assertThat(TierProbability.of(scores, 0, .27)).filteredOn(t -> !Double.isNaN(t.low())).allMatch(t -> t.low() == .27 && t.high() == .27);
    assertThat(TierProbability.of(scores, 1, .27).getFirst().low()).isEqualTo(1);
    assertThat(TierProbability.of(scores, .8, .27).getLast().most()).isNaN();
  }

  @Property(tries = 100)
  void higherScoresAreNeverLikelierToBeLow(@ForAll @Size(6) double[] scores, @ForAll @DoubleRange(min = 0, max = 1) double reliability) {
    for (var i = 0; i < scores.length; i++) {
      scores[i] = Math.IEEEremainder(scores[i], 100);
    }
    var tiers = TierProbability.of(scores, reliability, .27);
    for (var i = 0; i < scores.length; i++) {
      for (var j = 0; j < scores.length; j++) {
        if (scores[i] < scores[j]) {
          assertThat(tiers.get(i).low()).isGreaterThanOrEqualTo(tiers.get(j).low() - 1e-9);
        }
      }
    }
  }
}
