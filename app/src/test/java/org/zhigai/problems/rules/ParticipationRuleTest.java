package org.zhigai.problems.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhigai.fakes.ExactPaper;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Presence;
import org.zhigai.kernel.Words;
import org.zhigai.problems.Candidate;
import org.zhigai.problems.Statements;
import org.zhigai.problems.Target;
import org.zhigai.problems.Thresholds;

class ParticipationRuleTest {

  @Test
  void manyAbsentAreTold() {
    var made = new Made();
    made.absent = 30;
    var found = Made.examine(new ParticipationRule(), made.paper());
    assertThat(found).singleElement().matches(Made::tells);
    assertThat(found.getFirst().finding().estimate()).isEqualTo(0.8);
    assertThat(found.getFirst().finding().n()).isEqualTo(150);
  }

  /** Authority: the sum of binomial probabilities by their definition. */
  @Test
  void theChanceIsTheBinomialOne() {
    var made = new Made();
    made.absent = 10;
    double above = 0;
    double term = Math.pow(0.95, 150);
    for (var k = 0; k < 10; k++) {
      above += term;
      term *= (150.0 - k) / (k + 1) * 0.05 / 0.95;
    }
    assertThat(Made.examine(new ParticipationRule(), made.paper()).getFirst().finding().p())
        .isCloseTo(1 - above, within(1e-9));
  }

  @Test
  void aFewAbsentAreNot() {
    var made = new Made();
    made.absent = 4;
    assertThat(Made.examine(new ParticipationRule(), made.paper())).singleElement().matches(c -> c.finding().p() == 1);
  }

  /** Authority: scipy.stats.binom.cdf and the Wilson interval of scipy.stats.binomtest. */
  @Test
  void chanceAndIntervalAreThoseOfSciPy() {
    var finding = examine(taking(180, 20, Presence.ABSENT)).finding();
    assertThat(finding.estimate()).isCloseTo(.9, within(1e-12));
    assertThat(finding.benchmark()).isEqualTo(.95);
    assertThat(finding.p()).isCloseTo(0.0026645795498294743, within(1e-9));
    assertThat(finding.interval().low()).isCloseTo(-0.0994058124327174, within(1e-9));
    assertThat(finding.interval().high()).isCloseTo(-0.015670448669095838, within(1e-9));
    assertThat(finding.n()).isEqualTo(200);
    assertThat(finding.target()).isEqualTo(new Target.Participation("数学"));
    assertThat(new Words(Lang.ZH).say(Statements.of(finding))).isEqualTo("四年级数学参测率 90.0%，低于应达 5.0 个百分点");
  }

  /** Exactly five points short of 95 % is far enough, whatever .95 − .9 is in binary. */
  @ParameterizedTest
  @CsvSource({"180,20,true", "18,2,true", "181,20,false"})
  void fivePointsShortIsTheFloor(int sat, int away, boolean far) {
    assertThat(examine(taking(sat, away, Presence.ABSENT)).meetsFloor()).isEqualTo(far);
  }

  /** Who cheated was there; who is exempt was not to be; of whom nothing was entered was, and is missing. */
  @ParameterizedTest
  @CsvSource({"ABSENT,.9,200", "NOT_ENTERED,.9,200", "VIOLATION,1,200", "EXEMPT,1,180"})
  void whoCountsAsHavingTakenPart(Presence why, double rate, int enrolled) {
    var finding = examine(taking(180, 20, why)).finding();
    assertThat(finding.estimate()).isCloseTo(rate, within(1e-12));
    assertThat(finding.n()).isEqualTo(enrolled);
  }

  @Test
  void aPaperOfNobodyButTheExemptIsNotTested() {
    assertThat(new ParticipationRule().examine(ExactPaper.measured(taking(0, 3, Presence.EXEMPT)), Thresholds.DEFAULT)).isEmpty();
    assertThat(examine(taking(0, 3, Presence.ABSENT)).finding().estimate()).isZero();
  }

  private static Candidate examine(ExactPaper paper) {
    return new ParticipationRule().examine(ExactPaper.measured(paper), Thresholds.DEFAULT).getFirst();
  }

  private static ExactPaper taking(int sat, int others, Presence why) {
    var paper = ExactPaper.mathematics();
    IntStream.range(0, sat).forEach(p -> paper.row(1 + p % 4, 60 + p % 30));
    IntStream.range(0, others).forEach(p -> paper.away(1 + p % 4, why));
    return paper;
  }
}
