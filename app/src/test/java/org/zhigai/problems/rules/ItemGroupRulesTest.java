package org.zhigai.problems.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhigai.fakes.ExactPaper;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Presence;
import org.zhigai.kernel.Words;
import org.zhigai.problems.Candidate;
import org.zhigai.problems.Finding;
import org.zhigai.problems.ProblemRule;
import org.zhigai.problems.Statements;
import org.zhigai.problems.Target;
import org.zhigai.problems.Thresholds;
import org.zhigai.value.Unit;

/** Knowledge points, ability levels and item types: one test, three ways to group a paper's items. */
class ItemGroupRulesTest {
  private static final double[] FULL = {4, 6, 5, 5};
  private static final double[] DISTRICT = {.8, .7, .6, .9};

  static Stream<Arguments> rules() {
    return Stream.of(
        Arguments.of(new KnowledgePointRule(), List.of(new Target.KnowledgePoint("几何"), new Target.KnowledgePoint("运算"))),
        Arguments.of(new AbilityLevelRule(), List.of(new Target.AbilityLevel("理解"), new Target.AbilityLevel("运用"))),
        Arguments.of(new ItemTypeRule(), List.of(new Target.ItemType("填空"), new Target.ItemType("解答"))));
  }

  private static ExactPaper blank() {
    var paper = ExactPaper.mathematics();
    for (var i = 0; i < FULL.length; i++) {
      paper.item(FULL[i], DISTRICT[i], i < 2 ? "几何" : "运算", i < 2 ? "理解" : "运用", i < 2 ? "填空" : "解答");
    }
    return paper;
  }

  /** One class of 24, item i of pupil p has (7p + 5i + pi) modulo (full mark + 1). */
  private static ExactPaper paper() {
    var paper = blank();
    for (var p = 0; p < 24; p++) {
      paper.row(1, mark(p, 0), mark(p, 1), mark(p, 2), mark(p, 3));
    }
    return paper;
  }

  private static double mark(int p, int i) {
    return (7 * p + 5 * i + p * i) % ((int) FULL[i] + 1);
  }

  private static List<Candidate> examine(ProblemRule rule, ExactPaper paper) {
    return rule.examine(ExactPaper.measured(paper), Thresholds.DEFAULT);
  }

  /** Authority: scipy.stats.ttest_1samp of the contrast (less) and of the rate itself (interval); in one class nothing is shared. */
  @ParameterizedTest
  @MethodSource("rules")
  void theNumbersAreThoseOfTheTTest(ProblemRule rule, List<Target> targets) {
    var found = examine(rule, paper());
    assertThat(found).extracting(c -> c.finding().target()).containsExactlyElementsOf(targets);
    var first = found.getFirst().finding();
    assertThat(first.estimate()).isCloseTo(0.5041666666666667, within(1e-9));
    assertThat(first.benchmark()).isCloseTo(.74, within(1e-12));
    assertThat(first.interval().low()).isCloseTo(-0.339624734445831, within(1e-9));
    assertThat(first.interval().high()).isCloseTo(-0.1320419322208357, within(1e-9));
    assertThat(first.p()).isCloseTo(0.31225679632052766, within(1e-9));
    assertThat(first.n()).isEqualTo(24);
    // Weaker than the district as well, but less so than the other half of the paper.
    var second = found.getLast().finding();
    assertThat(second.estimate()).isCloseTo(.55, within(1e-9));
    assertThat(second.p()).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theFindingSaysWhatItStandsOn(ProblemRule rule, List<Target> targets) {
    var finding = examine(rule, paper()).getFirst().finding();
    assertThat(finding.rule()).isSameAs(rule.traits());
    assertThat(finding.unit()).isEqualTo(Unit.RATE);
    assertThat(finding.singleItem()).isFalse();
    assertThat(finding.evidence().items()).containsExactly("1", "2");
    assertThat(finding.evidence().cells()).extracting(c -> c.range()).containsExactly("C1", "C2");
    assertThat(finding.evidence().paperId()).isEqualTo(1);
    assertThat(new Words(Lang.ZH).say(Statements.of(finding)))
        .isEqualTo("四年级数学“" + targets.getFirst().name() + "”得分率 50.4%，低于区 23.6 个百分点");
  }

  /** A point low by exactly five points of a hundred is far enough, one of 4.9 is not. */
  @ParameterizedTest
  @MethodSource("rules")
  void theFloorIsFivePoints(ProblemRule rule, List<Target> targets) {
    for (var off : new double[] {.05, .049}) {
      var paper = ExactPaper.mathematics().item(10, .7 + off, "几何", "理解", "填空").item(10, .7, "运算", "运用", "解答");
      for (var p = 0; p < 30; p++) {
        paper.row(1, 6 + p % 3, 8 - p % 3);
      }
      assertThat(examine(rule, paper)).first().matches(c -> c.meetsFloor() == (off == .05), "" + off);
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void itemsWithoutADistrictRateAreLeftOut(ProblemRule rule, List<Target> targets) {
    var half = ExactPaper.mathematics().item(4, Double.NaN, "几何", "理解", "填空").item(5, .6, "运算", "运用", "解答").row(1, 1, 2).row(1, 2, 3);
    assertThat(examine(rule, half)).isEmpty();
    var mixed =
        ExactPaper.mathematics().item(4, .5, "几何", "理解", "填空").item(6, Double.NaN, "几何", "理解", "填空").item(5, .6, "运算", "运用", "解答")
            .row(1, 1, 6, 2).row(1, 2, 0, 3).row(1, 3, 0, 3);
    assertThat(examine(rule, mixed)).first().satisfies(c -> {
      assertThat(c.finding().estimate()).isCloseTo(.5, within(1e-12));
      assertThat(c.finding().singleItem()).isTrue();
    });
  }

  @ParameterizedTest
  @MethodSource("rules")
  void onePupilOrOneGroupMakesNoProfile(ProblemRule rule, List<Target> targets) {
    assertThat(examine(rule, blank().row(1, 1, 2, 3, 4))).isEmpty();
    assertThat(examine(rule, blank().row(1, 1, 2, 3, 4).row(1, 2, 2, 2, 2))).hasSize(2);
    var one = ExactPaper.mathematics().item(4, .5, "几何", "理解", "填空").item(4, .5, "几何", "理解", "填空").row(1, 1, 2).row(1, 2, 2);
    assertThat(examine(rule, one)).isEmpty();
    var untold = ExactPaper.mathematics().item(4, .5, "").item(4, .5, "").row(1, 1, 2).row(1, 2, 2);
    assertThat(examine(rule, untold)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void whoHasNoScoreIsNoZero(ProblemRule rule, List<Target> targets) {
    var more = paper().away(1, Presence.ABSENT).away(1, Presence.EXEMPT).away(1, Presence.VIOLATION).away(1, Presence.NOT_ENTERED);
    assertThat(examine(rule, more)).isEqualTo(examine(rule, paper()));
  }

  /** An item left blank counts for neither side of a pupil's rate. */
  @Test
  void anItemWithoutAScoreIsNoZeroEither() {
    var paper = ExactPaper.mathematics().item(4, .5, "几何").item(4, .5, "几何").item(4, .5, "运算").row(1, 3, Double.NaN, 2).row(1, 3, 3, 2);
    assertThat(examine(new KnowledgePointRule(), paper).getFirst().finding().estimate()).isCloseTo(.75, within(1e-12));
  }

  /** An item of two points stands in both. */
  @Test
  void anItemOfTwoPointsCountsForBoth() {
    var paper = ExactPaper.mathematics().item(4, .5, "几何、运算").item(4, .5, "几何").item(4, .5, "运算").row(1, 4, 0, 2).row(1, 2, 0, 4);
    assertThat(examine(new KnowledgePointRule(), paper)).extracting(Candidate::finding)
        .extracting(Finding::estimate).usingElementComparator((a, b) -> Math.abs(a - b) < 1e-9 ? 0 : 1).containsExactly(.375, .75);
  }

  /** A point is far below the district with all the paper: the profile does not make it a weakness of that point. */
  @Test
  void aPaperLowEverywhereHasNoWeakPoint() {
    var paper = ExactPaper.mathematics().item(10, .9, "几何").item(10, .9, "运算");
    for (var p = 0; p < 40; p++) {
      paper.row(1 + p % 2, 3 + p % 4, 3 + (p + 1) % 4);
    }
    assertThat(examine(new KnowledgePointRule(), paper)).allMatch(Candidate::meetsFloor).noneMatch(c -> c.finding().p() < .05);
  }
}
