package org.zhigai.monitoring;

import java.util.List;
import org.zhigai.kernel.Origin;
import org.zhigai.stats.ScoreMatrix;

/**
 * A pupil questionnaire with its anonymous answers.
 *
 * @param scaleMax highest answer; the lowest is 1
 * @param classes the class of each matrix row
 * @param answers respondents × questions, as written (not turned); NaN where unanswered
 */
public record Questionnaire(
    long id,
    long importId,
    Round round,
    int grade,
    int scaleMax,
    List<Question> questions,
    List<ClassRef> classes,
    ScoreMatrix answers,
    Origin origin) {

  public Questionnaire {
    questions = List.copyOf(questions);
    classes = List.copyOf(classes);
  }
}
