package org.zhigai.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ModeratedMeansTest {

  private static ClusteredMean mean(double designEffect) {
    return new ClusteredMean(.5, .1 * Math.sqrt(designEffect), 7, 120, 8, true, .1);
  }

  /** Authority: Smyth 2004, section 6.2; trigamma(3.5) = .330358, so equal design effects scatter less than chance. */
  @Test
  void likeDesignEffectsBecomeOne() {
    var out = ModeratedMeans.of(List.of(mean(1.2), mean(1.2), mean(1.2), mean(1.2)));
    // Without scatter the prior is infinite: exp(log 1.2 − digamma(3.5) + log 3.5), digamma(3.5) = 1.103157.
    for (var m : out) {
      assertThat(m.se()).isCloseTo(.1 * Math.sqrt(1.2 * 3.5 / Math.exp(1.103157)), within(1e-6));
      assertThat(m.df()).isEqualTo(28);
    }
  }

  @Test
  void unlikeDesignEffectsAreDrawnTogetherButKeepTheirOrder() {
    var out = ModeratedMeans.of(List.of(mean(.1), mean(.3), mean(2), mean(6), mean(12)));
    assertThat(out.get(0).se()).isGreaterThan(mean(.1).se()).isLessThan(out.get(2).se());
    assertThat(out.get(4).se()).isLessThan(mean(12).se()).isGreaterThan(out.get(3).se());
    assertThat(out.get(0).df()).isBetween(7.0, 35.0);
    assertThat(out.get(0).estimate()).isEqualTo(.5);
  }

  @Test
  void tooFewOrWithoutClustersStayAsTheyAre() {
    var alone = new ClusteredMean(.5, .1, 39, 40, 1, false, .1);
    assertThat(ModeratedMeans.of(List.of(mean(1), mean(2)))).containsExactly(mean(1), mean(2));
    assertThat(ModeratedMeans.of(List.of(mean(1), mean(2), mean(3), alone)).get(3)).isEqualTo(alone);
    assertThat(ModeratedMeans.of(List.of())).isEmpty();
  }

  @Property
  void anyListHasAnAnswer(@ForAll @Size(40) int[] raw, @ForAll @IntRange(max = 4) int count) {
    var means = new ArrayList<ClusteredMean>();
    var cluster = new int[] {1, 1, 1, 2, 2, 2, 3, 3, 3, 3};
    for (var k = 0; k < count; k++) {
      var part = Tables.below(3, java.util.Arrays.copyOfRange(raw, 10 * k, 10 * k + 10));
      means.add(ClusteredMean.of(java.util.Arrays.stream(part).asDoubleStream().toArray(), cluster));
    }
    for (var m : ModeratedMeans.of(means)) {
      assertThat(m.se()).isNotNegative().isFinite();
      assertThat(m.df()).isPositive();
    }
  }
}
