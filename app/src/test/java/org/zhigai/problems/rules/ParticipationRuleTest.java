package org.zhigai.problems.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

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
}
