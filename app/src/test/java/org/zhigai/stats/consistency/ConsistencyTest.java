package org.zhigai.stats.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.zhigai.stats.ScoreMatrix;
import org.zhigai.stats.Tables;
import org.zhigai.stats.ctt.Reliability;

/** Against psych 2.2.9 (guttman, splitHalf, alpha) in R 4.2.2, on the Law School Admission Test section 7 and the science items. */
class ConsistencyTest {
  private static final double FINE = 1e-8;

  private final ScoreMatrix lsat = Tables.read("lsat7.csv");
  private final ScoreMatrix science = Tables.read("science.csv");

  @Test
  void guttmansBounds() {
    var law = Consistency.of(lsat);
    assertThat(law.lambda2()).isCloseTo(.4607274312, within(FINE));
    assertThat(law.lambda6()).isCloseTo(.4070834578, within(FINE));
    assertThat(law.lambda2Standardised()).isCloseTo(.46100245, within(FINE));
    assertThat(law.lambda6Standardised()).isCloseTo(.40801091, within(FINE));
    var attitude = Consistency.of(science);
    assertThat(attitude.lambda2()).isCloseTo(.6079992108, within(FINE));
    assertThat(attitude.lambda6()).isCloseTo(.5494250891, within(FINE));
    assertThat(attitude.lambda2Standardised()).isCloseTo(.61072433, within(FINE));
    assertThat(attitude.lambda6Standardised()).isCloseTo(.55140244, within(FINE));
  }

  /** KR-21 by its definition; KR-20 is alpha. */
  @Test
  void kuderAndRichardson() {
    var law = Consistency.of(lsat);
    assertThat(law.kr20()).isCloseTo(Reliability.alpha(lsat).value(), within(1e-12));
    assertThat(law.kr21()).isCloseTo(.4150441312, within(FINE));
    assertThat(Consistency.of(science).kr21()).isNaN();
  }

  @Test
  void alphaWithoutEachItem() {
    var law = new double[] {.39597497, .39383104, .34539122, .41460075, .43846210};
    var attitude = new double[] {.55175125, .56677276, .43714996, .54148746};
    for (var i = 0; i < 5; i++) {
      assertThat(Consistency.of(lsat).alphaWithout()[i]).isCloseTo(law[i], within(FINE));
    }
    for (var i = 0; i < 4; i++) {
      assertThat(Consistency.of(science).alphaWithout()[i]).isCloseTo(attitude[i], within(FINE));
    }
  }

  /** psych 2.2.9 looks at five of the ten cuts of five items; of four items at all three. The ten were computed by the definition in R. */
  @Test
  void splitHalves() {
    var attitude = SplitHalves.of(science);
    assertThat(attitude.splits()).isEqualTo(3);
    assertThat(attitude.every()).isTrue();
    assertThat(attitude.guttman().best()).isCloseTo(.6628314613, within(FINE));
    assertThat(attitude.guttman().worst()).isCloseTo(.4948715781, within(FINE));
    assertThat(attitude.guttman().mean()).isCloseTo(Reliability.alpha(science).value(), within(1e-12));
    assertThat(attitude.spearmanBrown().oddEven()).isCloseTo(.666393198, within(FINE));
    assertThat(attitude.spearmanBrown().mean()).isCloseTo(.602098584, within(FINE));
    var law = SplitHalves.of(lsat);
    assertThat(law.splits()).isEqualTo(10);
    assertThat(law.guttman().best()).isCloseTo(.49834477, within(FINE));
    assertThat(law.guttman().worst()).isCloseTo(.35074776, within(FINE));
    assertThat(law.guttman().mean()).isCloseTo(.435272386, within(FINE));
    assertThat(law.spearmanBrown().oddEven()).isCloseTo(.460546635, within(FINE));
    assertThat(law.spearmanBrown().mean()).isCloseTo(.449579612, within(FINE));
    assertThat(law.spearmanBrown().worst()).isCloseTo(.38795740, within(FINE));
    assertThat(law.spearmanBrown().best()).isCloseTo(.51841572, within(FINE));
  }

  @Test
  void halvesOfManyItemsAreDrawnAndAlwaysTheSame() {
    var rows = new float[80][20];
    var random = new java.util.SplittableRandom(2);
    for (var row : rows) {
      var able = random.nextDouble();
      for (var i = 0; i < row.length; i++) {
        row[i] = random.nextDouble() < able ? 1 : 0;
      }
    }
    var halves = SplitHalves.of(ScoreMatrix.of(rows));
    assertThat(halves.every()).isFalse();
    assertThat(halves.splits()).isEqualTo(10_000);
    assertThat(halves.guttman().mean()).isCloseTo(Reliability.alpha(ScoreMatrix.of(rows)).value(), within(2e-3));
    assertThat(SplitHalves.of(ScoreMatrix.of(rows))).isEqualTo(halves);
  }

  @Test
  void whatIsNotDefinedIsNot() {
    for (var rows : new float[][][] {{}, {{1}}, {{1, 1}}, {{1, 1}, {1, 1}}, {{1, 0, Float.NaN}}}) {
      var scores = ScoreMatrix.of(rows);
      assertThat(Consistency.of(scores).lambda2()).isNaN();
      assertThat(SplitHalves.of(scores).guttman().best()).isNaN();
      assertThat(RaterAgreement.of(scores, .95).agreement().value()).isNaN();
      assertThat(Arrays.stream(Consistency.of(scores).alphaWithout()).allMatch(Double::isNaN)).isTrue();
    }
    var twins = Consistency.of(ScoreMatrix.of(new float[][] {{1, 1, 0}, {0, 0, 0}, {1, 1, 1}, {0, 0, 1}}));
    assertThat(twins.lambda6()).isNaN();
    assertThat(twins.lambda2()).isBetween(0.0, 1.0);
  }
}
