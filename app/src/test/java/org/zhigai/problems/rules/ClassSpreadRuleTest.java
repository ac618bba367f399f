package org.zhigai.problems.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.stat.inference.OneWayAnova;
import org.junit.jupiter.api.Test;
import org.zhigai.monitoring.figures.SatPaper;

class ClassSpreadRuleTest {

  @Test
  void classesFarApartAreToldAsAShareAndNoneIsNamed() {
    var made = new Made();
    made.classes = 0.2;
    var found = Made.examine(new ClassSpreadRule(), made.paper());
    assertThat(found).singleElement().matches(Made::tells);
    assertThat(found.getFirst().finding().classRef()).isEmpty();
    assertThat(found.getFirst().finding().estimate()).isGreaterThan(0.4);
  }

  @Test
  void classesThatDifferAsClassesDoAreNot() {
    var made = new Made();
    made.classes = 0.04;
    assertThat(Made.examine(new ClassSpreadRule(), made.paper())).singleElement().matches(c -> !Made.tells(c));
  }

  /** Authority: the F of Hipparchus's one-way analysis of variance, ICC = (F − 1)/(F − 1 + n) for equal classes. */
  @Test
  void theShareIsThatOfTheAnalysisOfVariance() {
    var made = new Made();
    made.classes = 0.2;
    var sat = SatPaper.of(made.paper());
    var groups = sat.classes().stream().map(c -> sat.of(c, sat.totals())).toList();
    var f = new OneWayAnova().anovaFValue(groups);
    assertThat(Made.examine(new ClassSpreadRule(), made.paper()).getFirst().finding().estimate())
        .isCloseTo((f - 1) / (f - 1 + 30), within(1e-9));
  }
}
