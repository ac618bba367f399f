package org.zhigai.problems.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.zhigai.problems.Target;

class ItemRuleTest {

  @Test
  void anItemThatGoesWrongUnlikeTheOthersOfItsPointIsToldAsSingle() {
    var made = new Made();
    made.oddItem = 4;
    made.oddBy = 0.25;
    var told = Made.examine(new ItemRule(), made.paper()).stream().filter(Made::tells).toList();
    assertThat(told).singleElement().matches(c -> c.finding().target().equals(new Target.OneItem("5")) && c.finding().singleItem());
  }

  @Test
  void aSchoolThatIsLowEverywhereHasNoOddItem() {
    var made = new Made();
    made.lower = 0.2;
    assertThat(Made.examine(new ItemRule(), made.paper())).hasSize(12).noneMatch(Made::tells);
  }
}
