package org.zhigai.monitoring;

import java.util.List;
import java.util.stream.IntStream;
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

  /** The answer sheets that are marked, in their order. */
  public Questionnaire only(boolean[] keep) {
    return new Questionnaire(
        id, importId, round, grade, scaleMax, questions, IntStream.range(0, keep.length).filter(r -> keep[r]).mapToObj(classes::get).toList(),
        answers.persons(keep), origin);
  }
}
