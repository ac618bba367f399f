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

  private static ExactPaper blank(double... district) {
    var paper = ExactPaper.mathematics();
    for (var rate : district) {
      paper.item(5, rate, "几何");
    }
    return paper;
  }

  /** Item i of pupil p has (7p + 5i + pi) modulo 6; every third pupil has nothing on the first. */
  private static ExactPaper paper(int pupils, double... district) {
    var paper = blank(district);
    for (var p = 0; p < pupils; p++) {
      paper.row(1, p % 3 == 0 ? 0 : 7 * p % 6, (8 * p + 5) % 6, (9 * p + 10) % 6);
    }
    return paper;
  }

  private static List<Candidate> examine(ExactPaper paper) {
    return new ItemRule().examine(ExactPaper.measured(paper), Thresholds.DEFAULT);
  }

  /** Authority: scipy.stats.ttest_1samp of the item's distance to the district less that of the two others of its point. */
  @Test
  void anItemIsHeldAgainstTheOthersOfItsPoint() {
    var finding = examine(paper(36, .8, .7, .6)).getFirst().finding();
    assertThat(finding.estimate()).isCloseTo(.4, within(1e-9));
    assertThat(finding.benchmark()).isEqualTo(.8);
    assertThat(finding.p()).isCloseTo(0.0007116853767694749, within(1e-9));
    assertThat(finding.interval().low()).isCloseTo(0.26858322176584426 - .8, within(1e-9));
    assertThat(finding.interval().high()).isCloseTo(0.5314167782341559 - .8, within(1e-9));
    assertThat(new Words(Lang.ZH).say(Statements.of(finding)))
        .isEqualTo("四年级数学第 1 题得分率 40.0%，低于区 40.0 个百分点，失分明显多于同一知识点的其他题（单题，仅供参考）");
  }

  /** The contrast is .3 and the distance .4: either below the floor is silent. */
  @Test
  void theDistanceOfAClassIsAskedForTwice() {
    for (var floor : new double[] {.29, .31}) {
      assertThat(new ItemRule().examine(ExactPaper.measured(paper(36, .8, .7, .6)), new Thresholds(.05, floor, .2, .05)).getFirst().meetsFloor())
          .isEqualTo(floor < .3);
    }
    assertThat(examine(paper(36, .49, .9, .9)).getFirst().meetsFloor()).as("nine points below the district").isFalse();
  }

  @Test
  void fewPupilsOrFewOthersSayNothing() {
    assertThat(examine(paper(29, .8, .7, .6))).isEmpty();
    assertThat(examine(paper(30, .8, .7, .6))).hasSize(3);
    assertThat(examine(paper(36, .8, .7, Double.NaN))).as("one other with a district rate").isEmpty();
    assertThat(examine(paper(36, Double.NaN, .7, .6))).isEmpty();
  }

  /** Where the blueprint names no point the others are those of the paper. */
  @Test
  void withoutAPointThePaperStandsForIt() {
    var paper = ExactPaper.mathematics().item(5, .8, "").item(5, .7, "甲").item(5, .6, "乙");
    for (var p = 0; p < 36; p++) {
      paper.row(1, p % 3 == 0 ? 0 : 7 * p % 6, (8 * p + 5) % 6, (9 * p + 10) % 6);
    }
    assertThat(examine(paper)).singleElement().satisfies(c -> {
      assertThat(c.finding().target()).isEqualTo(new Target.OneItem("1"));
      assertThat(c.finding().p()).isCloseTo(0.0007116853767694749, within(1e-9));
    });
  }

  @Test
  void whereAllScoreAlikeThereIsNoErrorToTestBy() {
    var paper = blank(.8, .7, .6);
    IntStream.range(0, 40).forEach(p -> paper.row(1, 2, 4, 3));
    assertThat(examine(paper)).isEmpty();
  }
}
