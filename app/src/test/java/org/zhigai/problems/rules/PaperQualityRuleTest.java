package org.zhigai.problems.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zhigai.fakes.ExactPaper;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Words;
import org.zhigai.problems.Candidate;
import org.zhigai.problems.Statements;
import org.zhigai.problems.Target;
import org.zhigai.problems.Thresholds;
import org.zhigai.value.Value;

class PaperQualityRuleTest {

  @Test
  void aPaperThatTellsPupilsApartByChanceAloneIsTold() {
    var made = new Made();
    made.ability = 0;
    assertThat(Made.examine(new PaperQualityRule(), made.paper())).singleElement().matches(Made::tells);
  }

  @Test
  void aReliablePaperIsNot() {
    assertThat(Made.examine(new PaperQualityRule(), new Made().paper())).singleElement().matches(c -> c.finding().p() == 1);
  }

  /** Authority: Feldt's interval as {@code stats} computes it, checked there; p and interval agree about .60. */
  @Test
  void theChanceAgreesWithFeldtsInterval() {
    for (var able = 0.02; able < 0.1; able += 0.005) {
      var made = new Made();
      made.ability = able;
      var finding = Made.examine(new PaperQualityRule(), made.paper()).getFirst().finding();
      assertThat(finding.p() < 0.025).isEqualTo(finding.interval().high() < 0);
    }
  }

  @Test
  void theReliabilityIsSaidAsANumberAndNotAsAShare() {
    var made = new Made();
    made.ability = 0;
    var finding = Made.examine(new PaperQualityRule(), made.paper()).getFirst().finding();
    assertThat(new Words(Lang.ZH).say(Statements.of(finding))).contains("（α）").doesNotContain("%");
    assertThat(new Words(Lang.ZH).say(new Value.Level(0.6, finding.unit()))).isEqualTo("0.60");
  }

  /** Item i of pupil p has (7p + 5i + pi) modulo 4. */
  private static ExactPaper paper(int pupils, int items) {
    var paper = ExactPaper.mathematics();
    IntStream.range(0, items).forEach(i -> paper.item(3, .5, "甲"));
    for (var p = 0; p < pupils; p++) {
      var pupil = p;
      paper.row(1 + p % 2, IntStream.range(0, items).mapToDouble(i -> (7 * pupil + 5 * i + pupil * i) % 4).toArray());
    }
    return paper;
  }

  private static List<Candidate> examine(ExactPaper paper, double floor) {
    return new PaperQualityRule().examine(ExactPaper.measured(paper), new Thresholds(floor, .1, .2, .05));
  }

  /** Authority: alpha from NumPy's variances, Feldt's law from scipy.stats.f with 29 and 116 degrees of freedom. */
  @Test
  void alphaAndItsChanceAreThoseOfSciPy() {
    var finding = examine(paper(30, 5), .05).getFirst().finding();
    assertThat(finding.estimate()).isCloseTo(0.11619500103284455, within(1e-9));
    assertThat(finding.benchmark()).isEqualTo(.6);
    assertThat(finding.p()).isCloseTo(0.007839536891096895, within(1e-9));
    assertThat(finding.interval().low()).isCloseTo(-1.1061418029216394, within(1e-9));
    assertThat(finding.interval().high()).isCloseTo(-0.0679422784222029, within(1e-9));
    assertThat(finding.n()).isEqualTo(30);
    assertThat(finding.target()).isEqualTo(new Target.PaperQuality("数学"));
  }

  @Test
  void theDistanceToSixTenthsIsTheFloor() {
    assertThat(examine(paper(30, 5), .483)).singleElement().matches(Candidate::meetsFloor);
    assertThat(examine(paper(30, 5), .484)).singleElement().matches(c -> !c.meetsFloor());
  }

  @Test
  void fewPupilsItemsOrNoSpreadSayNothingOfAPaper() {
    assertThat(examine(paper(29, 5), .05)).isEmpty();
    assertThat(examine(paper(30, 4), .05)).isEmpty();
    assertThat(examine(paper(0, 0).row(1, 60).row(1, 70), .05)).as("a paper of totals").isEmpty();
    var alike = ExactPaper.mathematics();
    IntStream.range(0, 5).forEach(i -> alike.item(3, .5, "甲"));
    IntStream.range(0, 40).forEach(p -> alike.row(1, 3, 3, 3, 3, 3));
    assertThat(examine(alike, .05)).isEmpty();
  }

  /** Alpha needs whole rows: who left an item open is not counted, and so thirty may be twenty-nine. */
  @Test
  void onlyWholeRowsCount() {
    assertThat(examine(paper(30, 5).row(1, 3, 3, Double.NaN, 3, 3), .05)).isEqualTo(examine(paper(30, 5), .05));
    assertThat(examine(paper(29, 5).row(1, 3, 3, Double.NaN, 3, 3), .05)).isEmpty();
  }
}
