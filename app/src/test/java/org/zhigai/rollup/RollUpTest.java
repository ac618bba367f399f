package org.zhigai.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhigai.rollup.RollupStore.Sums;

/** A school beside all schools, from sums. */
class RollUpTest {
  /** Of R's data set {@code sleep} (Student 1908): extra hours of sleep under two drugs. */
  private static final double[] FIRST = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};
  private static final double[] SECOND = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};

  private static Sums sums(String school, double... scores) {
    return new Sums(school, 1, scores.length, Arrays.stream(scores).sum(), Arrays.stream(scores).map(x -> x * x).sum());
  }

  /**
   * Of two schools of one size each stands half their difference from the mean of both, and so does its interval: R 4.2.2, t.test(extra ~ group, sleep), Welch:
   * difference −1.58, 95 % −3.3654832 to 0.2054832.
   */
  @Test
  void ofTwoSchoolsTheIntervalIsHalfOfWelchs() {
    var schools = RollUp.schools(List.of(sums("甲校", FIRST), sums("乙校", SECOND)));
    assertThat(schools.getFirst().difference()).isCloseTo(-0.79, within(1e-12));
    assertThat(schools.getFirst().interval().low()).isCloseTo(-3.3654832 / 2, within(1e-7));
    assertThat(schools.getFirst().interval().high()).isCloseTo(0.2054832 / 2, within(1e-7));
    assertThat(schools.getLast().interval().high()).isCloseTo(3.3654832 / 2, within(1e-7));
  }

  /** One school alone differs from nothing: it has no difference of 0 with an interval. */
  @Test
  void aSchoolAloneStandsBesideNobody() {
    var alone = RollUp.schools(List.of(sums("甲校", FIRST))).getFirst();
    assertThat(alone.mean()).isCloseTo(0.75, within(1e-12));
    assertThat(alone.difference()).isNaN();
    assertThat(alone.interval().low()).isNaN();
  }

  /** Who did not tell its squares has no interval; for the others it counts with the spread of those who did. */
  @Test
  void aSchoolWithoutSquaresTakesNoIntervalFromTheOthers() {
    var silent = new Sums("丙校", 1, 10, 15, Double.NaN);
    var schools = RollUp.schools(List.of(sums("甲校", FIRST), silent));
    assertThat(schools.getLast().interval().low()).isNaN();
    assertThat(schools.getFirst().interval().high() - schools.getFirst().interval().low()).isPositive();
  }
}
