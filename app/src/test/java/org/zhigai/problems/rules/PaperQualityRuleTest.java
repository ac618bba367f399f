package org.zhigai.problems.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Words;
import org.zhigai.problems.Statements;
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
}
