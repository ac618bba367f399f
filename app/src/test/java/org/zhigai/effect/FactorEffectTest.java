package org.zhigai.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhigai.fakes.SomeFinding;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Origin;
import org.zhigai.kernel.Words;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.monitoring.Indicator;
import org.zhigai.monitoring.Question;
import org.zhigai.monitoring.Questionnaire;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.Term;
import org.zhigai.problems.ProblemState;
import org.zhigai.problems.Target;
import org.zhigai.problems.list.Problem;
import org.zhigai.stats.ScoreMatrix;

class FactorEffectTest {
  private static final Round SPRING = new Round(2026, Term.SPRING);
  private static final Round AUTUMN = new Round(2026, Term.AUTUMN);
  private static final Round NEXT_SPRING = new Round(2027, Term.SPRING);
  private static final Origin CELL = new Origin("问卷.xlsx", "答卷", "D1");
  private static final SomeFinding FINDING = SomeFinding.aPoint().by("questionnaire-factor").about(new Target.Factor("睡眠")).of(0).at(.4, .7);

  /** Pupils of one class, so many of whom sleep well. */
  private static Questionnaire asked(Round round, int grade, int well, int pupils) {
    var answers = new float[pupils][1];
    for (var p = 0; p < pupils; p++) {
      answers[p][0] = p < well ? 4 : 3;
    }
    return new Questionnaire(
        1, 1, round, grade, 5, List.of(new Question("Q1", "", "睡眠", false, CELL)), Collections.nCopies(pupils, new ClassRef(grade, 1)),
        ScoreMatrix.of(answers), CELL);
  }

  private static Indicator district(Round round, int grade, double share) {
    return new Indicator(
        round, "问卷", grade, "睡眠", "%", Double.NaN, share, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, CELL);
  }

  private static EffectRow judge(SomeFinding finding, List<Indicator> lines, Questionnaire... asked) {
    var frame = new EffectFrame(Problem.unkept(finding.made(), ProblemState.CONFIRMED), Optional.empty(), LocalDate.of(2026, 12, 1));
    return FactorEffect.of(frame, List.of(asked), lines);
  }

  private static final List<Indicator> LINES = List.of(district(SPRING, 0, 70), district(AUTUMN, 0, 72), district(NEXT_SPRING, 0, 72));

  /** Authority: NumPy: 16 and 30 of 40, two standard errors put together, 1.96 and 2.8 of them. */
  @Test
  void twoSamplesBesideTheDistrict() {
    var row = judge(FINDING, LINES, asked(SPRING, 4, 16, 40), asked(AUTUMN, 5, 30, 40));
    assertThat(row.baseline()).isCloseTo(.4, within(1e-12));
    assertThat(row.later()).isCloseTo(.75, within(1e-12));
    assertThat(row.baselineBenchmark()).isCloseTo(.7, within(1e-12));
    assertThat(row.laterBenchmark()).isCloseTo(.72, within(1e-12));
    assertThat(row.net()).isCloseTo(.33, within(1e-12));
    assertThat(row.interval().low()).isCloseTo(0.12479316250707881, within(1e-9));
    assertThat(row.interval().high()).isCloseTo(0.5352068374929211, within(1e-9));
    assertThat(row.smallestDetectable()).isCloseTo(0.29315262498988737, within(1e-9));
    assertThat(row.expectedFromRegression()).isZero();
    assertThat(row.verdict()).isEqualTo(Verdict.EFFECTIVE);
    assertThat(row.after()).contains(AUTUMN);
  }

  @Test
  void whatMayBeChanceIsNotSeen() {
    var row = judge(FINDING, LINES, asked(SPRING, 4, 16, 40), asked(AUTUMN, 5, 20, 40));
    assertThat(row.verdict()).isEqualTo(Verdict.NO_EFFECT_SEEN);
    assertThat(row.reason().key()).isEqualTo("effect.reason.unseen");
  }

  /** Nineteen answers at either time end nothing: an entry must not be closed upon them. */
  @Test
  void fewAnswersAtEitherTimeAreNoGround() {
    for (var row : List.of(
        judge(FINDING, LINES, asked(SPRING, 4, 10, 19), asked(AUTUMN, 5, 38, 40)), judge(FINDING, LINES, asked(SPRING, 4, 16, 40), asked(AUTUMN, 5, 18, 19)),
        judge(FINDING, LINES, asked(SPRING, 4, 16, 40), asked(AUTUMN, 5, 1, 1)))) {
      assertThat(row.verdict()).isEqualTo(Verdict.NOT_ENOUGH_DATA);
      assertThat(row.reason().key()).isEqualTo("effect.reason.few-answers");
    }
    assertThat(new Words(Lang.ZH).say(judge(FINDING, LINES, asked(SPRING, 4, 10, 19), asked(AUTUMN, 5, 38, 40)).reason()))
        .isEqualTo("两次作答中较少的一次只有 19 人，少于 20 人，不下结论");
    assertThat(judge(FINDING, LINES, asked(SPRING, 4, 9, 20), asked(AUTUMN, 5, 19, 20)).verdict()).isEqualTo(Verdict.EFFECTIVE);
  }

  /** Grades are asked in one round: each is held against itself. */
  @Test
  void anotherGradeIsNeitherBeforeNorAfter() {
    var ofFour = judge(FINDING, LINES, asked(SPRING, 4, 16, 40), asked(AUTUMN, 5, 30, 40));
    assertThat(judge(FINDING, LINES, asked(SPRING, 8, 40, 40), asked(SPRING, 4, 16, 40), asked(AUTUMN, 8, 1, 40), asked(AUTUMN, 5, 30, 40))).isEqualTo(ofFour);
    assertThat(judge(FINDING, LINES, asked(SPRING, 4, 16, 40), asked(AUTUMN, 8, 30, 40)).reason().key()).isEqualTo("effect.reason.no-later");
    assertThat(judge(FINDING, LINES, asked(SPRING, 8, 16, 40), asked(AUTUMN, 5, 30, 40)).reason().key()).isEqualTo("effect.reason.no-later");
  }

  /** A monitoring that comes back to grade 4 each year is the school's as well; the pupils themselves come first. */
  @Test
  void theSameGradeAYearLaterIsTheNextSample() {
    var row = judge(FINDING, LINES, asked(SPRING, 4, 16, 40), asked(NEXT_SPRING, 4, 30, 40));
    assertThat(row.after()).contains(NEXT_SPRING);
    assertThat(row.later()).isCloseTo(.75, within(1e-12));
    var both = judge(FINDING, LINES, asked(SPRING, 4, 16, 40), asked(NEXT_SPRING, 4, 30, 40), asked(NEXT_SPRING, 5, 20, 40));
    assertThat(both.later()).as("grade 5 was grade 4 then").isCloseTo(.5, within(1e-12));
  }

  @Test
  void theNextRoundCountsAndNotTheLast() {
    assertThat(judge(FINDING, LINES, asked(SPRING, 4, 16, 40), asked(NEXT_SPRING, 5, 20, 40), asked(AUTUMN, 5, 30, 40)).after()).contains(AUTUMN);
  }

  @Test
  void wherePeopleOrTheDistrictAreMissingNothingIsJudged() {
    assertThat(judge(FINDING, LINES, asked(SPRING, 4, 16, 40)).reason().key()).isEqualTo("effect.reason.no-later");
    var silent = judge(FINDING, List.of(district(SPRING, 4, 70)), asked(SPRING, 4, 16, 40), asked(AUTUMN, 5, 30, 40));
    assertThat(silent.verdict()).isEqualTo(Verdict.NOT_ENOUGH_DATA);
    assertThat(silent.reason().key()).isEqualTo("effect.reason.no-benchmark");
    assertThat(judge(FINDING.about(new Target.IndicatorLine("优秀率")), LINES, asked(SPRING, 4, 16, 40), asked(AUTUMN, 5, 30, 40)).after()).isEmpty();
  }

  /** A questionnaire that does not say its grade is of all, and so is the finding. */
  @Test
  void withoutGradesTheSchoolIsOne() {
    assertThat(judge(FINDING.when(SPRING, 0), LINES, asked(SPRING, 0, 16, 40), asked(AUTUMN, 0, 30, 40)).verdict()).isEqualTo(Verdict.EFFECTIVE);
  }
}
