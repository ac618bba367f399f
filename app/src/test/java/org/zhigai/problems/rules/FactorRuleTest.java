package org.zhigai.problems.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Origin;
import org.zhigai.kernel.Words;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.monitoring.Indicator;
import org.zhigai.monitoring.Question;
import org.zhigai.monitoring.Questionnaire;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.Term;
import org.zhigai.monitoring.figures.FigureQuestionnaire;
import org.zhigai.problems.Candidate;
import org.zhigai.problems.Category;
import org.zhigai.problems.Measured;
import org.zhigai.problems.Source;
import org.zhigai.problems.Statements;
import org.zhigai.problems.Target;
import org.zhigai.problems.Thresholds;
import org.zhigai.stats.ScoreMatrix;

/** Twenty pupils of one class, three questions of one factor, the second of them asked the other way round. */
class FactorRuleTest {
  private static final Round SPRING = new Round(2026, Term.SPRING);
  private static final float NONE = Float.NaN;

  private static Questionnaire asked(float[][] answers, String... factors) {
    var questions =
        IntStream.range(0, factors.length)
            .mapToObj(q -> new Question("Q" + (q + 1), "", factors[q], q == 1, new Origin("问卷.xlsx", "答卷", "D" + (q + 1)))).toList();
    var classes = IntStream.range(0, answers.length).mapToObj(p -> new ClassRef(4, 1)).toList();
    return new Questionnaire(1, 1, SPRING, 4, 5, questions, classes, ScoreMatrix.of(answers), new Origin("问卷.xlsx", "答卷", ""));
  }

  /** Answer q of pupil p is 1 + (3p + 2q) modulo 5. */
  private static float[][] twenty() {
    var out = new float[20][3];
    for (var p = 0; p < out.length; p++) {
      for (var q = 0; q < 3; q++) {
        out[p][q] = 1 + (3 * p + 2 * q) % 5;
      }
    }
    return out;
  }

  private static Indicator line(Round round, int grade, String name, double district) {
    return new Indicator(
        round, "问卷", grade, name, "%", Double.NaN, district, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, new Origin("指标.xlsx", "一", "B2"));
  }

  private static List<Candidate> examine(Questionnaire questionnaire, Indicator... lines) {
    var factors = FigureQuestionnaire.of(questionnaire, List.of(lines));
    return new FactorRule().examine(new Measured(List.of(), factors, List.of()), Thresholds.DEFAULT);
  }

  private static Questionnaire twentyPupils() {
    return asked(twenty(), "师生关系", "师生关系", "师生关系");
  }

  /** Authority: scipy.stats.ttest_1samp of the eight ones and twelve zeros against .6. */
  @Test
  void theShareIsTestedAgainstTheDistricts() {
    var finding = examine(twentyPupils(), line(SPRING, 4, "师生关系（高+较高）", 60)).getFirst().finding();
    assertThat(finding.estimate()).isCloseTo(.4, within(1e-12));
    assertThat(finding.benchmark()).isCloseTo(.6, within(1e-12));
    assertThat(finding.p()).isCloseTo(0.04557867741325289, within(1e-9));
    assertThat(finding.interval().low()).isCloseTo(-0.43523559591896155, within(1e-9));
    assertThat(finding.interval().high()).isCloseTo(0.03523559591896164, within(1e-9));
    assertThat(finding.n()).isEqualTo(20);
  }

  @Test
  void itIsAMatterOfTheTeachersAndSaysItsQuestions() {
    var finding = examine(twentyPupils(), line(SPRING, 4, "师生关系", 60)).getFirst().finding();
    assertThat(finding.target()).isEqualTo(new Target.Factor("师生关系"));
    assertThat(finding.source()).isEqualTo(Source.QUESTIONNAIRE);
    assertThat(finding.category()).isEqualTo(Category.STAFFING);
    assertThat(finding.evidence().items()).containsExactly("Q1", "Q2", "Q3");
    assertThat(finding.evidence().cells()).extracting(Origin::range).containsExactly("D1", "D2", "D3");
    assertThat(finding.evidence().paperId()).isZero();
    assertThat(new Words(Lang.ZH).say(Statements.of(finding))).isEqualTo("四年级问卷“师生关系”较高及以上比例 40.0%，低于区 20.0 个百分点");
  }

  @Test
  void aShareAtOrAboveTheDistrictsIsNoWeakness() {
    for (var district : new double[] {40, 30}) {
      assertThat(examine(twentyPupils(), line(SPRING, 4, "师生关系", district))).singleElement()
          .matches(c -> c.finding().p() == 1 && !c.meetsFloor());
    }
  }

  @Test
  void theFloorIsFivePoints() {
    assertThat(examine(twentyPupils(), line(SPRING, 4, "师生关系", 45.1))).singleElement().matches(Candidate::meetsFloor);
    assertThat(examine(twentyPupils(), line(SPRING, 4, "师生关系", 44.9))).singleElement().matches(c -> !c.meetsFloor());
  }

  @Test
  void nineAnswersSayNothing() {
    var answers = twenty();
    for (var p = 9; p < 20; p++) {
      answers[p] = new float[] {NONE, NONE, 1};
    }
    assertThat(examine(asked(answers, "师生关系", "师生关系", "师生关系"), line(SPRING, 4, "师生关系", 60))).isEmpty();
    answers[9] = new float[] {NONE, 2, 1};
    assertThat(examine(asked(answers, "师生关系", "师生关系", "师生关系"), line(SPRING, 4, "师生关系", 60))).singleElement()
        .matches(c -> c.finding().n() == 10);
  }

  @Test
  void onlyTheDistrictsLineOfThisRoundAndGradeCounts() {
    var other = new Round(2025, Term.AUTUMN);
    assertThat(examine(twentyPupils())).isEmpty();
    assertThat(examine(twentyPupils(), line(other, 4, "师生关系", 60), line(SPRING, 5, "师生关系", 60), line(SPRING, 4, "睡眠", 60))).isEmpty();
    assertThat(examine(twentyPupils(), line(SPRING, 4, "师生关系", Double.NaN))).isEmpty();
    assertThat(examine(twentyPupils(), line(SPRING, 0, "师生关系", 60))).hasSize(1);
  }

  @Test
  void aFactorOfOneQuestionIsSaidToBeOne() {
    var found = examine(asked(twenty(), "睡眠", "师生关系", "师生关系"), line(SPRING, 4, "睡眠", 60), line(SPRING, 4, "师生关系", 60));
    assertThat(found).extracting(c -> c.finding().singleItem()).containsExactly(true, false);
    assertThat(new Words(Lang.ZH).say(Statements.of(found.getFirst().finding()))).endsWith("（单题，仅供参考）");
  }

  @Test
  void aQuestionOfNoFactorIsNotTested() {
    assertThat(examine(asked(twenty(), "", "", ""), line(SPRING, 4, "师生关系", 60))).isEmpty();
  }
}
