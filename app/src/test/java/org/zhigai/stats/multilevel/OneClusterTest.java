package org.zhigai.stats.multilevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class OneClusterTest {
  private static final double[] VALUES = {3, 5, 4, 6, 2, 8, 9, 7, 6, 5, 5, 6, 4, 3, 7, 9, 8, 10};
  private static final int[] CLUSTERS = {0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 3, 3, 3};

  /** Authority: R 4.2; the variance inside is that of {@code aov(v ~ factor(g))}, the others' by the method of moments. */
  @Test
  void secondOfFour() {
    var found = OneCluster.of(VALUES, CLUSTERS, 1, 0);
    assertThat(found.within()).isCloseTo(1.928571, within(1e-6));
    assertThat(found.contrast().value()).isCloseTo(2, within(1e-9));
    assertThat(found.contrast().se()).isCloseTo(2.739078, within(1e-6));
    assertThat(found.contrast().df()).isCloseTo(2.373740, within(1e-6));
    assertThat(found.noise()).isCloseTo(1.928571 * (1.0 / 4 + 1.0 / 14), within(1e-6));
    assertThat(found.n()).isEqualTo(4);
    assertThat(found.others()).isEqualTo(14);
  }

  /** Its own distance does not widen its interval. */
  @Test
  void farClusterIsNoReasonToDoubtIt() {
    var moved = VALUES.clone();
    for (var p = 5; p < 9; p++) {
      moved[p] += 100;
    }
    assertThat(OneCluster.of(moved, CLUSTERS, 1, 0).contrast().se()).isCloseTo(2.739078, within(1e-6));
  }

  /** Authority: two groups alone give the pooled t of R's {@code t.test(…, var.equal = TRUE)}: sleep, se .8491, 18 degrees of freedom. */
  @Test
  void twoClustersAreTwoGroups() {
    var sleep = new double[] {.7, -1.6, -.2, -1.2, -.1, 3.4, 3.7, .8, 0, 2, 1.9, .8, 1.1, .1, -.1, 4.4, 5.5, 1.6, 4.6, 3.4};
    var group = new int[20];
    for (var p = 10; p < 20; p++) {
      group[p] = 1;
    }
    var found = OneCluster.of(sleep, group, 1, 0).contrast();
    assertThat(found.value()).isCloseTo(1.58, within(1e-9));
    assertThat(found.se()).isCloseTo(.8491, within(5e-5));
    assertThat(found.df()).isCloseTo(18, within(1e-9));
    assertThat(found.interval(.95).low()).isCloseTo(-.203874, within(1e-5));
  }

  /** By hand: of a variance inside of 3.6049 a tenth of all between, for the cluster and for the one other, beside .8491². */
  @Test
  void fewOthersAreHeldToDifferAsIsCommon() {
    var values = new double[] {.7, -1.6, -.2, -1.2, -.1, 3.4, 3.7, .8, 0, 2, 1.9, .8, 1.1, .1, -.1, 4.4, 5.5, 1.6, 4.6, 3.4};
    var group = new int[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
    assertThat(OneCluster.of(values, group, 1, .1).contrast().se()).isCloseTo(Math.sqrt(.8491 * .8491 + 2 * 3.6049 / 9), within(5e-4));
    var eleven = java.util.stream.IntStream.range(0, values.length).map(p -> p % 11).toArray();
    assertThat(OneCluster.of(values, eleven, 0, .1)).as("ten others tell it themselves").isEqualTo(OneCluster.of(values, eleven, 0, 0));
  }

  @Test
  void nobodyAndNothing() {
    assertThat(OneCluster.of(new double[] {1, 2}, new int[] {0, 0}, 1, 0).contrast().value()).isNaN();
    assertThat(OneCluster.of(new double[] {1, 1, 1}, new int[] {0, 1, 1}, 0, 0).contrast().se()).isNaN();
    assertThat(OneCluster.of(new double[] {1, Double.NaN}, new int[] {0, 1}, 0, 0).contrast().interval(.95).defined()).isFalse();
    assertThat(OneCluster.of(new double[0], new int[0], 0, 0).contrast().smallestDetectable()).isNaN();
  }

  @Test
  void lessLuckWithItsOwnUncertainty() {
    var left = new TEstimate(2, 3, 10).less(.5, 16);
    assertThat(left).isEqualTo(new TEstimate(1.5, 5, 10));
    assertThat(new TEstimate(0, 1, 1e9).smallestDetectable()).isCloseTo(1.959964 + .841621, within(1e-5));
  }
}
