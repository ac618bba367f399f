package org.zhigai.problems.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zhigai.fakes.ExactPaper;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Presence;
import org.zhigai.kernel.Words;
import org.zhigai.problems.Candidate;
import org.zhigai.problems.Statements;
import org.zhigai.problems.Thresholds;

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

  /** 60 + 7p modulo 25 in a district of 70 and 10. */
  private static ExactPaper then(int pupils, double mean, double sd) {
    var paper = ExactPaper.mathematics().district(mean, sd);
    IntStream.range(0, pupils).forEach(p -> paper.row(1, 60 + 7 * p % 25));
    return paper;
  }

  /** 62 + 11p modulo 21 in a district of 75 and 12. */
  private static ExactPaper now(int pupils, double mean, double sd) {
    var paper = ExactPaper.aYearLater().district(mean, sd);
    IntStream.range(0, pupils).forEach(p -> paper.row(1, 62 + 11 * p % 21));
    return paper;
  }

  private static List<Candidate> examine(Thresholds thresholds, ExactPaper... papers) {
    return new OwnPastRule().examine(ExactPaper.measured(papers), thresholds);
  }

  private static List<Candidate> examine(ExactPaper... papers) {
    return examine(Thresholds.DEFAULT, papers);
  }

  /** Authority: scipy.stats.ttest_1samp of (now − 75) − (then − 70) / 10 · 12. */
  @Test
  void marksAreComparedByTheDistrictsMeasure() {
    var finding = examine(then(24, 70, 10), now(24, 75, 12)).getFirst().finding();
    assertThat(finding.estimate()).isCloseTo(71.25, within(1e-9));
    assertThat(finding.difference()).isCloseTo(-5.85, within(1e-9));
    assertThat(finding.p()).isCloseTo(0.007369214121199462, within(1e-9));
    assertThat(finding.interval().low()).isCloseTo(-10.439399915289021, within(1e-9));
    assertThat(finding.interval().high()).isCloseTo(-1.2606000847109762, within(1e-9));
    assertThat(finding.evidence().paperId()).as("the later paper").isEqualTo(3);
    assertThat(new Words(Lang.ZH).say(Statements.of(finding))).isEqualTo("五年级数学平均分 71.3 分，比同一批学生上次相对区的水平低 5.8 分");
  }

  /** 5.85 marks are .4875 of a district's standard deviation of 12. */
  @Test
  void theFloorIsInStandardDeviationsOfTheLaterPaper() {
    assertThat(examine(new Thresholds(.05, .1, .487, .05), then(24, 70, 10), now(24, 75, 12))).singleElement().matches(Candidate::meetsFloor);
    assertThat(examine(new Thresholds(.05, .1, .488, .05), then(24, 70, 10), now(24, 75, 12))).singleElement().matches(c -> !c.meetsFloor());
  }

  @Test
  void nineteenPupilsSayNothing() {
    assertThat(examine(then(24, 70, 10), now(19, 75, 12))).isEmpty();
    assertThat(examine(then(20, 70, 10), now(24, 75, 12))).singleElement().matches(c -> c.finding().n() == 20);
    assertThat(examine(then(19, 70, 10), now(24, 75, 12))).as("the others have no past").isEmpty();
  }

  /** Who sat the later paper alone is not in its mean either. */
  @Test
  void onlyThoseWhoSatBothAreSpokenOf() {
    var later = now(24, 75, 12);
    IntStream.range(0, 30).forEach(p -> later.pupil(500 + p, 1, 5));
    later.away(1, Presence.ABSENT);
    var finding = examine(then(24, 70, 10), later).getFirst().finding();
    assertThat(finding.estimate()).isCloseTo(71.25, within(1e-9));
    assertThat(finding.n()).isEqualTo(24);
  }

  @Test
  void withoutTheDistrictAtEitherTimeThereIsNoMeasure() {
    assertThat(examine(then(24, Double.NaN, 10), now(24, 75, 12))).isEmpty();
    assertThat(examine(then(24, 70, 10), now(24, Double.NaN, 12))).isEmpty();
    assertThat(examine(then(24, 70, 0), now(24, 75, 12))).as("no spread").isEmpty();
  }

  /** Of several earlier papers the last one is the past. */
  @Test
  void thePastIsTheLastPaperBefore() {
    var between = ExactPaper.halfAYearLater().district(70, 10);
    IntStream.range(0, 24).forEach(p -> between.row(1, 59 + 7 * p % 25));
    assertThat(examine(then(24, 70, 10), now(24, 75, 12), between)).filteredOn(c -> c.finding().round().year() == 2027).singleElement()
        .satisfies(c -> assertThat(c.finding().difference()).isCloseTo(-5.85 + 1.2, within(1e-9)));
  }
}
