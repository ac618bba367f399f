package org.zhigai.stats.ctt;

import java.util.Arrays;
import org.zhigai.stats.Correlation;
import org.zhigai.stats.Descriptives;
import org.zhigai.stats.Marks;
import org.zhigai.stats.ScoreMatrix;
import org.zhigai.stats.compare.Effect;

/**
 * Items of a questionnaire that are meant to say one thing. What it has to do with achievement is a correlation, and says nothing
 * of which causes which.
 *
 * @param scores of each person, the mean of the items answered, reversed items turned round; {@code NaN} with fewer than half
 * @param both alpha over complete rows
 * @param about the scores
 */
public record QuestionnaireScale(double[] scores, AlphaBothWays both, Descriptives about) {

  /**
   * @param answers persons × items, coded {@code least}–{@code most}
   * @param reversed items on which a high answer says little of what the scale is about
   */
  public static QuestionnaireScale of(ScoreMatrix answers, boolean[] reversed, double least, double most) {
    if (reversed.length != answers.items()) {
      throw new IllegalArgumentException(reversed.length + " marks for " + answers.items() + " items");
    }
    var turned = answers.cells().clone();
    for (var c = 0; c < turned.length; c++) {
      if (reversed[c % answers.items()]) {
        turned[c] = (float) Marks.of(least + most - Marks.of(turned[c]));
      }
    }
    var matrix = new ScoreMatrix(answers.persons(), answers.items(), turned);
    var scores = new double[answers.persons()];
    for (var p = 0; p < scores.length; p++) {
      var own = Descriptives.present(matrix.row(p));
      scores[p] = own.length > 0 && 2 * own.length >= answers.items() ? Descriptives.mean(own) : Double.NaN;
    }
    return new QuestionnaireScale(scores, AlphaBothWays.of(matrix), Descriptives.of(scores));
  }

  public Alpha alpha() {
    return both.all();
  }

  /**
   * How many persons lie in each band.
   *
   * @param cuts ascending; a score at a cut belongs to the band above it
   * @return counts of {@code cuts.length + 1} bands, lowest first
   */
  public int[] bands(double... cuts) {
    var out = new int[cuts.length + 1];
    for (var score : scores) {
      if (!Double.isNaN(score)) {
        var band = 0;
        while (band < cuts.length && Marks.reaches(score, cuts[band])) {
          band++;
        }
        out[band]++;
      }
    }
    return out;
  }

  /** The correlation with something else of the same persons, with Fisher's interval, over those who have both. */
  public Effect relation(double[] other, double level) {
    var r = Correlation.pearson(scores, other);
    return new Effect(r, Correlation.interval(r, Correlation.pairs(scores, other), level));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof QuestionnaireScale that && Arrays.equals(scores, that.scores);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(scores);
  }
}
