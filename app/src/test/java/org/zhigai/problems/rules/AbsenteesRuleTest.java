package org.zhigai.problems.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Words;
import org.zhigai.monitoring.PaperResults;
import org.zhigai.problems.Statements;
import org.zhigai.stats.Descriptives;

class AbsenteesRuleTest {
  private final AbsenteesRule rule = new AbsenteesRule();

  private static Made spring(double absentAble) {
    var made = new Made();
    made.absentAble = absentAble;
    return made;
  }

  private static PaperResults autumn(int absent) {
    var made = new Made();
    made.year = 2027;
    made.grade = 5;
    made.absent = absent;
    return made.paper();
  }

  @Test
  void thoseWhoDidLessWellAndStayedAwayAreTold() {
    var found = Made.examine(rule, spring(-0.3).paper(), autumn(12));
    assertThat(found).singleElement().matches(Made::tells);
    var finding = found.getFirst().finding();
    assertThat(finding.n()).isEqualTo(12);
    assertThat(finding.round().year()).isEqualTo(2027);
    assertThat(finding.difference()).isLessThan(-1);
    assertThat(new Words(Lang.ZH).say(Statements.of(finding))).matches("五年级数学缺考的 12 名学生上次平均比参测的同班学生低 [0-9.]+ 个标准差，本次结果可能偏高");
  }

  @Test
  void thoseWhoAreLikeTheOthersOrBetterAreNot() {
    assertThat(Made.examine(rule, spring(0).paper(), autumn(12))).singleElement().matches(c -> !Made.tells(c));
    var better = Made.examine(rule, spring(0.3).paper(), autumn(12));
    assertThat(better).singleElement().matches(c -> c.finding().p() == 1 && !c.meetsFloor());
  }

  @Test
  void fourAbsentPupilsSayNothing() {
    assertThat(Made.examine(rule, spring(-0.3).paper(), autumn(4))).isEmpty();
    assertThat(Made.examine(rule, spring(-0.3).paper(), autumn(5))).hasSize(1);
  }

  @Test
  void withoutAnEarlierPaperOfTheSamePupilsThereIsNothingToCompare() {
    assertThat(Made.examine(rule, autumn(12))).isEmpty();
    var otherCohort = spring(-0.3);
    otherCohort.grade = 5;
    assertThat(Made.examine(rule, otherCohort.paper(), autumn(12))).isEmpty();
  }

  /** Authority: the weighted mean of the classes' own differences, by hand, in standard deviations of the earlier paper. */
  @Test
  void theDifferenceIsThatOfClassmates() {
    var before = spring(-0.2).paper();
    var finding = Made.examine(rule, before, autumn(12)).getFirst().finding();
    var sd = Descriptives.of(before.pupils().stream().mapToDouble(p -> p.total()).toArray()).sd();
    double sum = 0;
    double weights = 0;
    for (var c = 0; c < 5; c++) {
      double absent = 0;
      double sat = 0;
      var n = 0;
      for (var p = c; p < 150; p += 5) {
        n += p < 12 ? 1 : 0;
        absent += p < 12 ? before.pupils().get(p).total() : 0;
        sat += p < 12 ? 0 : before.pupils().get(p).total();
      }
      var weight = n * (30.0 - n) / 30;
      sum += weight * (absent / n - sat / (30 - n));
      weights += weight;
    }
    assertThat(finding.difference()).isCloseTo(sum / weights / sd, within(1e-9));
  }
}
