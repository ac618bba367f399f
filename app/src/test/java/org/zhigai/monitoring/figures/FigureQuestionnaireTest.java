package org.zhigai.monitoring.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhigai.kernel.Origin;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.monitoring.Question;
import org.zhigai.monitoring.Questionnaire;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.Term;
import org.zhigai.stats.ScoreMatrix;

/** Shares of 高 and 较高, by hand. */
class FigureQuestionnaireTest {
  private static final Origin CELL = new Origin("问卷.xlsx", "答卷", "D1");
  private static final float NONE = Float.NaN;

  private static FactorFigures factor(int scaleMax, boolean[] reversed, float[]... answers) {
    var questions = new java.util.ArrayList<Question>();
    for (var q = 0; q < reversed.length; q++) {
      questions.add(new Question("Q" + (q + 1), "", "睡眠", reversed[q], CELL));
    }
    var asked =
        new Questionnaire(
            1, 1, new Round(2026, Term.SPRING), 4, scaleMax, questions, Collections.nCopies(answers.length, new ClassRef(4, 1)), ScoreMatrix.of(answers), CELL);
    return FigureQuestionnaire.of(asked, List.of()).getFirst();
  }

  /** Three quarters up the scale less a half step: 3.5 of five, 2.875 of four, 5 − .25 of six, 7.25 of eleven. */
  @ParameterizedTest
  @CsvSource({"5,3,4,1", "5,3,3,0", "5,4,3,1", "4,3,3,1", "4,3,2,0", "6,4,4,0", "6,4,5,1", "2,2,1,0", "2,2,2,1"})
  void highBeginsThreeQuartersUp(int scaleMax, float first, float second, double high) {
    assertThat(factor(scaleMax, new boolean[2], new float[] {first, second}).values()).containsExactly(high);
  }

  /** Of a question asked the other way round 1 is as good as 5. */
  @Test
  void anAnswerIsTurnedBeforeItCounts() {
    var turned = factor(5, new boolean[] {false, true}, new float[] {4, 2}, new float[] {4, 5}, new float[] {1, 1});
    assertThat(turned.values()).containsExactly(1, 0, 0);
    assertThat(turned.share()).isCloseTo(1 / 3.0, within(1e-12));
  }

  /** Half of the questions at least; who answered fewer is not counted, as high or as low. */
  @Test
  void whoAnsweredLessThanHalfIsNotCounted() {
    var figures = factor(5, new boolean[4], new float[] {5, 5, NONE, NONE}, new float[] {5, NONE, NONE, NONE}, new float[] {NONE, NONE, NONE, NONE},
        new float[] {1, 1, 1, 5});
    assertThat(figures.values()).containsExactly(1, Double.NaN, Double.NaN, 0);
    assertThat(figures.n()).isEqualTo(2);
    assertThat(figures.share()).isEqualTo(.5);
    var nobody = factor(5, new boolean[1], new float[] {NONE}, new float[] {NONE});
    assertThat(nobody.share()).isNaN();
    assertThat(nobody.n()).isZero();
    assertThat(nobody.interval().defined()).isFalse();
  }
}
