package org.zhigai.stats.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.zhigai.stats.ScoreMatrix;

/** Six intraclass correlations and generalisability studies. */
class AgreementTest {
  /** Shrout and Fleiss 1979, table 2: six targets, four judges. */
  private final ScoreMatrix judges =
      ScoreMatrix.of(new float[][] {{9, 2, 5, 8}, {6, 1, 3, 2}, {8, 4, 6, 8}, {7, 1, 2, 6}, {10, 5, 6, 9}, {6, 2, 4, 7}});

  /** psych 2.2.9, {@code ICC(x, lmer = FALSE)}. */
  @Test
  void shroutAndFleiss() {
    var found = RaterAgreement.of(judges, .95);
    expect(found.oneWay(), .16574177, -.132932325, .72256006);
    expect(found.agreement(), .28976378, .018786513, .76108437);
    expect(found.consistency(), .71484071, .342464765, .94585826);
    expect(found.oneWayMean(), .44279713, -.884442155, .91241542);
    expect(found.agreementMean(), .62005055, .071136815, .92723204);
    expect(found.consistencyMean(), .90931554, .675674714, .98589168);
    assertThat(found.oneWay().p()).isCloseTo(.16476880834, within(1e-8));
    assertThat(found.agreement().f()).isCloseTo(11.0272480, within(1e-6));
    assertThat(found.consistency().p()).isCloseTo(.00013456652, within(1e-9));
  }

  private static void expect(RaterAgreement.Icc found, double value, double low, double high) {
    assertThat(found.value()).isCloseTo(value, within(1e-7));
    assertThat(found.interval().low()).isCloseTo(low, within(1e-6));
    assertThat(found.interval().high()).isCloseTo(high, within(1e-6));
  }

  /** Mean squares of R's {@code lm}; lme4 1.1-31 has the same components where none is negative. */
  @Test
  void personsByItems() {
    var found = Generalisability.crossed(judges);
    assertThat(found.components().get(0).estimate()).isCloseTo(2.555555556, within(1e-8));
    assertThat(found.components().get(1).estimate()).isCloseTo(5.244444444, within(1e-8));
    assertThat(found.components().get(2).estimate()).isCloseTo(1.019444444, within(1e-8));
    // With four judges: ICC(3,k) and ICC(2,k).
    assertThat(found.generalisability()).isCloseTo(.90931554, within(1e-7));
    assertThat(found.dependability()).isCloseTo(.62005055, within(1e-7));
  }

  /** Mean squares of R's {@code lm(y ~ p + r + r:i + p:r)}, components by the expected mean squares. */
  @Test
  void personsByItemsInGroups() {
    var scores = ScoreMatrix.of(new float[][] {
        {3, 4, 2, 5, 6, 4}, {2, 2, 1, 4, 3, 2}, {5, 5, 4, 6, 7, 5}, {4, 3, 3, 5, 4, 6}, {1, 2, 2, 3, 3, 1}, {4, 5, 3, 4, 6, 5}, {3, 3, 1, 5, 4, 4},
        {5, 4, 5, 7, 6, 6}});
    var found = Generalisability.nested(scores, new int[] {0, 0, 0, 1, 1, 1});
    var squares = new double[] {9.806547619, 25.520833333, 1.645833333, .330357143, .622023810};
    for (var k = 0; k < squares.length; k++) {
      assertThat(found.components().get(k).meanSquare()).isCloseTo(squares[k], within(1e-8));
    }
    assertThat(found.components().get(0).estimate()).isCloseTo((squares[0] - squares[3]) / 6, within(1e-8));
    assertThat(found.components().get(1).estimate()).isCloseTo((squares[1] - squares[3] - squares[2] + squares[4]) / 24, within(1e-8));
    assertThat(found.components().get(2).estimate()).isCloseTo((squares[2] - squares[4]) / 8, within(1e-8));
    assertThat(found.components().get(3).estimate()).isNegative();
    assertThat(found.components().get(3).used()).isZero();
    var person = (squares[0] - squares[3]) / 6;
    assertThat(found.generalisability()).isCloseTo(person / (person + squares[4] / 6), within(1e-8));
  }
}
