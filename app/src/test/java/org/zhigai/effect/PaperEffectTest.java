package org.zhigai.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhigai.fakes.ExactPaper;
import org.zhigai.fakes.SomeFinding;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Presence;
import org.zhigai.kernel.Words;
import org.zhigai.monitoring.Division;
import org.zhigai.monitoring.PupilGroups;
import org.zhigai.problems.ProblemState;
import org.zhigai.problems.Target;
import org.zhigai.problems.list.Problem;
import org.zhigai.stats.Interval;
import org.zhigai.value.Unit;

/** Authority: SciPy 1.17 (scipy.stats.ttest_1samp of the pupils' changes less the district's; all sit in one class). */
class PaperEffectTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

  private static EffectRow judge(SomeFinding finding, ExactPaper before, ExactPaper after) {
    return PaperEffect.of(frame(finding), before.results(), after.results(), Stream.of(before, after).flatMap(p -> p.lines().stream()).toList());
  }

  private static EffectFrame frame(SomeFinding finding) {
    return new EffectFrame(Problem.unkept(finding.made(), ProblemState.CONFIRMED), Optional.empty(), TODAY);
  }

  private static ExactPaper then() {
    return ExactPaper.mathematics().item(10, .7, "几何").item(10, .6, "几何").item(10, .9, "运算");
  }

  private static ExactPaper now() {
    return ExactPaper.halfAYearLater().item(10, .65, "几何").item(10, .6, "几何").item(10, .9, "运算");
  }

  /** 几何 has (3p mod 7) + 1 and 5p mod 8 of ten each at first, (4p mod 7) + 3 and (3p mod 8) + 2 later. */
  private static ExactPaper then(int pupils) {
    return with(then(), pupils, (paper, p) -> paper.row(1, 3 * p % 7 + 1, 5 * p % 8, 9));
  }

  private static ExactPaper now(int pupils) {
    return with(now(), pupils, (paper, p) -> paper.row(1, 4 * p % 7 + 3, 3 * p % 8 + 2, 5));
  }

  private static ExactPaper with(ExactPaper paper, int pupils, java.util.function.ObjIntConsumer<ExactPaper> row) {
    IntConsumer each = p -> row.accept(paper, p);
    IntStream.range(0, pupils).forEach(each);
    return paper;
  }

  @Test
  void theSameItemsOfTheSamePupilsBesideTheDistrict() {
    var row = judge(SomeFinding.aPoint(), then(30), now(30));
    assertThat(row.baseline()).isCloseTo(.36666666666666664, within(1e-9));
    assertThat(row.baselineBenchmark()).isCloseTo(.65, within(1e-12));
    assertThat(row.later()).isCloseTo(.5716666666666668, within(1e-9));
    assertThat(row.laterBenchmark()).isCloseTo(.625, within(1e-12));
    assertThat(row.benchmarkChange()).isCloseTo(-.025, within(1e-12));
    assertThat(row.rawChange()).isCloseTo(.205, within(1e-9));
    assertThat(row.expectedFromRegression()).isZero();
    assertThat(row.net()).isCloseTo(.23, within(1e-9));
    assertThat(row.interval().low()).isCloseTo(0.13692571309678986, within(1e-9));
    assertThat(row.interval().high()).isCloseTo(0.3230742869032101, within(1e-9));
    assertThat(row.smallestDetectable()).isCloseTo(0.13194684591887496, within(1e-9));
    assertThat(row.matched()).isEqualTo(30);
    assertThat(row.verdict()).isEqualTo(Verdict.EFFECTIVE);
    assertThat(row.decidedOn()).isEqualTo(TODAY);
    assertThat(new Words(Lang.ZH).say(row.reason()))
        .isEqualTo("匹配 30 人，相对对照净变化 +23.0 个百分点（已扣除回归均值 0.0），95% 区间 13.7 至 32.3，在零以上");
  }

  /** As {@link LuckTest}: 1.2 points come back without anything done. */
  @Test
  void whatLuckBringsIsTakenOff() {
    var row = judge(SomeFinding.aPoint().at(.36666666666666664, .65).likely(.001, .01), then(30), now(30));
    assertThat(row.expectedFromRegression()).isCloseTo(0.012436385275659767, within(5e-5));
    assertThat(row.net()).isCloseTo(0.21756361472434022, within(5e-5));
    assertThat(row.interval().low()).isCloseTo(0.1229939954207607, within(5e-5));
    assertThat(row.interval().high()).isCloseTo(0.3121332340279197, within(5e-5));
    assertThat(row.smallestDetectable()).isCloseTo(0.13406670523119207, within(5e-5));
    assertThat(row.rawChange() - row.benchmarkChange() - row.expectedFromRegression()).isCloseTo(row.net(), within(1e-12));
  }

  /** Out of 100 in a district of 70, later out of 120 in a district of 84. */
  @Test
  void marksAreBroughtToTheFullMarkOfTheEarlierPaper() {
    var before = with(ExactPaper.mathematics().district(70, 10), 25, (paper, p) -> paper.row(1, 50 + 7 * p % 23));
    var after = with(ExactPaper.halfAYearLater().outOf(120).district(84, 12), 25, (paper, p) -> paper.row(1, 70 + 11 * p % 31));
    var row = judge(SomeFinding.aPoint().about(new Target.WholePaper("数学")).in(Unit.MARKS).at(60.4, 70), before, after);
    assertThat(row.baseline()).isCloseTo(60.4, within(1e-9));
    assertThat(row.later()).isCloseTo(70.16666666666667, within(1e-9));
    assertThat(row.laterBenchmark()).isCloseTo(70, within(1e-9));
    assertThat(row.net()).isCloseTo(9.766666666666667, within(1e-9));
    assertThat(row.interval().low()).isCloseTo(5.937520371082368, within(1e-9));
    assertThat(row.interval().high()).isCloseTo(13.595812962250967, within(1e-9));
  }

  @Test
  void noChangeToBeSeenIsSaidWithWhatCouldHaveBeenSeen() {
    var row = judge(SomeFinding.aPoint(), then(30), with(now(), 30, (paper, p) -> paper.row(1, 3 * p % 7 + 1, 5 * p % 8, 9)));
    assertThat(row.net()).isCloseTo(.025, within(1e-9));
    assertThat(row.interval().low()).as("all changed alike").isCloseTo(.025, within(1e-9));
    var worse = judge(SomeFinding.aPoint(), then(30), with(now(), 30, (paper, p) -> paper.row(1, 4 * p % 5, 3 * p % 8, 9)));
    assertThat(worse.verdict()).isEqualTo(Verdict.NO_EFFECT_SEEN);
    assertThat(new Words(Lang.ZH).say(worse.reason())).contains("未全在零以上", "能看到的最小变化约");
  }

  @Test
  void nineteenMatchedPupilsAreNoGround() {
    var row = judge(SomeFinding.aPoint(), then(30), now(19));
    assertThat(row.verdict()).isEqualTo(Verdict.NOT_ENOUGH_DATA);
    assertThat(row.matched()).isEqualTo(19);
    assertThat(new Words(Lang.ZH).say(row.reason())).isEqualTo("可匹配的学生只有 19 人，少于 20 人，不下结论");
    assertThat(judge(SomeFinding.aPoint(), then(20), now(30)).verdict()).isEqualTo(Verdict.EFFECTIVE);
  }

  /** Who came, who left and who was away at either time is in the values of everybody, and never in the change. */
  @Test
  void onlyWhoSatBothIsInTheChange() {
    var before = then(30).row(1, 0, 0, 0).away(1, Presence.ABSENT).row(1, 10, 10, 9);
    var after = now(30).away(1, Presence.ABSENT).pupil(32, 1, 0, 0, 0).pupil(33, 1, Double.NaN, Double.NaN, 9).pupil(99, 1, 10, 10, 10);
    var row = judge(SomeFinding.aPoint(), before, after);
    assertThat(row.matched()).isEqualTo(30);
    assertThat(row.net()).isCloseTo(.23, within(1e-9));
    assertThat(row.interval().low()).isCloseTo(0.13692571309678986, within(1e-9));
    assertThat(row.baselineN()).isEqualTo(32);
    assertThat(row.laterN()).as("33 has no answer to 几何").isEqualTo(32);
    assertThat(row.baseline()).isCloseTo((.36666666666666664 * 30 + 1) / 32, within(1e-9));
  }

  @Test
  void withoutTheDistrictAtEitherTimePapersCannotBeCompared() {
    var without = with(ExactPaper.halfAYearLater().item(10, Double.NaN, "几何"), 30, (paper, p) -> paper.row(1, 4));
    var row = judge(SomeFinding.aPoint(), then(30), without);
    assertThat(row.verdict()).isEqualTo(Verdict.NOT_COMPARABLE);
    assertThat(row.net()).isNaN();
    assertThat(row.interval()).isEqualTo(new Interval(Double.NaN, Double.NaN));
    assertThat(row.later()).as("what was measured is still told").isCloseTo(.4, within(1e-9));
    assertThat(new Words(Lang.ZH).say(row.reason())).contains("缺少区对照值");
  }

  static Stream<Arguments> whatAnotherPaperDoesNotMeasure() {
    return Stream.of(
        Arguments.of(SomeFinding.aPoint().about(new Target.KnowledgePoint("统计"))), Arguments.of(SomeFinding.aPoint().about(new Target.OneItem("1"))),
        Arguments.of(SomeFinding.aPoint().about(new Target.AbilityLevel("几何"))), Arguments.of(SomeFinding.aPoint().about(new Target.ItemType("几何"))),
        Arguments.of(SomeFinding.aPoint().about(new Target.ClassSpread("数学"))), Arguments.of(SomeFinding.aPoint().about(new Target.Participation("数学"))),
        Arguments.of(SomeFinding.aPoint().about(new Target.PaperQuality("数学")).in(Unit.NUMBER)),
        Arguments.of(SomeFinding.aPoint().ofClass(9)));
  }

  @ParameterizedTest
  @MethodSource("whatAnotherPaperDoesNotMeasure")
  void whatIsNotMeasuredAgainIsNotJudged(SomeFinding finding) {
    var row = judge(finding, then(30), now(30));
    assertThat(row.verdict()).isEqualTo(Verdict.NOT_ENOUGH_DATA);
    assertThat(row.reason().key()).isEqualTo("effect.reason.not-measured");
    assertThat(row.after()).isEmpty();
    assertThat(row.baseline()).isEqualTo(finding.estimate());
    assertThat(row.later()).isNaN();
  }

  /** Of what people spoke of, or a later version's rule, the name alone is known: it may be a point, a level or a type. */
  @Test
  void aNameAloneIsLookedForInAllThatItemsSay() {
    var before = with(ExactPaper.mathematics().item(10, .7, "几何", "理解", "填空").item(10, .7, "运算", "运用", "解答"), 30, (paper, p) -> paper.row(1, p % 4, 9));
    var after = with(ExactPaper.halfAYearLater().item(10, .7, "几何", "理解", "填空").item(10, .7, "运算", "运用", "解答"), 30, (paper, p) -> paper.row(1, p % 5 + 4, 9));
    var byPoint = judge(SomeFinding.aPoint(), before, after);
    for (var name : List.of("几何", "理解", "填空")) {
      for (var target : List.of(new Target.ByPeople(name), Target.parse("of-a-later-version:" + name))) {
        assertThat(judge(SomeFinding.aPoint().about(target), before, after)).usingRecursiveComparison().ignoringFields("target").isEqualTo(byPoint);
      }
    }
    assertThat(judge(SomeFinding.aPoint().about(new Target.AbilityLevel("理解")), before, after).net()).isEqualTo(byPoint.net());
    assertThat(judge(SomeFinding.aPoint().about(new Target.ItemType("填空")), before, after).net()).isEqualTo(byPoint.net());
  }

  /** A class is held against the others of its grade, as they sat at first: who changed class is where they were. */
  @Test
  void aClassIsHeldAgainstTheOthers() {
    var before = then();
    var after = now();
    for (var p = 0; p < 60; p++) {
      var own = p % 2;
      before.row(1 + own, 3 + p % 3, 3 + p % 2, 9);
      after.row(p == 0 ? 2 : 1 + own, 4 + p % 3 + own, 4 + p % 4 / 2 + own, 9);
    }
    var row = judge(SomeFinding.aPoint().ofClass(2), before, after);
    assertThat(row.matched()).as("the smaller side").isEqualTo(30);
    assertThat(row.baselineN()).isEqualTo(30);
    assertThat(row.laterN()).isEqualTo(30);
    assertThat(row.rawChange() - row.benchmarkChange()).isCloseTo(row.net(), within(1e-9));
    assertThat(row.later() - row.baseline()).isCloseTo(row.rawChange(), within(1e-9));
    // Of twenty marks the class gained two more than the others, and what p mod 4 against p mod 2 makes of either.
    assertThat(row.net()).isCloseTo(.1 + difference(), within(1e-9));
    assertThat(row.verdict()).isEqualTo(Verdict.EFFECTIVE);
  }

  private static double difference() {
    var sum = new double[2];
    for (var p = 0; p < 60; p++) {
      sum[p % 2] += (p % 4 / 2 - p % 2) / 20.0 / 30;
    }
    return sum[1] - sum[0];
  }

  /** Half of the way is aimed at when no entry says more: .2833 below. */
  @Test
  void theFormIsReckonedFromTheSamePupils() {
    var row = judge(SomeFinding.aPoint(), then(30).row(1, 10, 10, 9), now(30));
    assertThat(row.followUp().before()).as("without who was not measured again").isCloseTo(.36666666666666664, within(1e-9));
    assertThat(row.followUp().after() - row.followUp().before()).isCloseTo(row.rawChange(), within(1e-12));
    assertThat(judge(SomeFinding.aPoint(), then(30), now(30)).followUp().aim()).isCloseTo(-.2833333333333333 / 2, within(1e-9));
  }

  /** Girls and boys of one class: the girls gain 2 marks of 100 more; authority: t.test(girls, boys, var.equal = TRUE) of R 4.2 on the changes. */
  @Test
  void aGroupIsHeldAgainstTheOtherInsideItsClasses() {
    var before = ExactPaper.mathematics();
    var after = ExactPaper.halfAYearLater();
    for (var p = 0; p < 60; p++) {
      var girl = p % 2 == 0;
      var sex = girl ? PupilGroups.Sex.FEMALE : PupilGroups.Sex.MALE;
      before.of(sex).row(1, 50 + 3 * p % 11);
      after.of(sex).row(1, 50 + 3 * p % 11 + p % 7 + (girl ? 6 : 0));
    }
    var row = judge(SomeFinding.aPoint().about(new Target.PupilGroup(Division.SEX, 0)).in(Unit.MARKS).at(50, 56).likely(1, 1), before, after);
    assertThat(row.matched()).isEqualTo(30);
    assertThat(row.net()).isCloseTo(5.933333333333334, within(1e-9));
    assertThat(row.interval().low()).isCloseTo(4.887836971891147, within(1e-9));
    assertThat(row.interval().high()).isCloseTo(6.978829694775521, within(1e-9));
    assertThat(row.verdict()).isEqualTo(Verdict.EFFECTIVE);
  }
}
