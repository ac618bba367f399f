package org.zhigai.problems.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OwnPastRuleTest {

  private static Made round(int year, double lower) {
    var made = new Made();
    made.year = year;
    made.grade = 4 + year - 2026;
    made.lower = lower;
    return made;
  }

  @Test
  void aFallBelowTheOwnPastIsTold() {
    var found = Made.examine(new OwnPastRule(), round(2026, 0).paper(), round(2027, 0.1).paper());
    assertThat(found).singleElement().matches(Made::tells);
    assertThat(found.getFirst().finding().round().year()).isEqualTo(2027);
    assertThat(found.getFirst().finding().difference()).isBetween(-7.0, -4.5);
  }

  @Test
  void aSchoolThatWasLowAndStaysSoHasNotFallen() {
    var found = Made.examine(new OwnPastRule(), round(2026, 0.1).paper(), round(2027, 0.1).paper());
    assertThat(found).singleElement().matches(c -> !Made.tells(c));
  }

  @Test
  void othersInTheSameGradeAYearLaterAreNotTheirPast() {
    var later = round(2027, 0.1);
    later.grade = 4;
    assertThat(Made.examine(new OwnPastRule(), round(2026, 0).paper(), later.paper())).isEmpty();
  }
}
