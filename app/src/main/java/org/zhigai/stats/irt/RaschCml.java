package org.zhigai.stats.irt;

import org.zhigai.kernel.Progress;
import org.zhigai.stats.ScoreMatrix;

/** The Rasch model by conditional maximum likelihood: {@link ConditionalModel} of scores that are right or wrong. */
public final class RaschCml {

  private RaschCml() {}

  /** @param scores 0, 1 or missing */
  public static ConditionalFit fit(ScoreMatrix scores, Progress progress) {
    for (var score : scores.cells()) {
      if (score != 0 && score != 1 && !Float.isNaN(score)) {
        throw new IllegalArgumentException("a score of " + score + " is neither right nor wrong");
      }
    }
    return ConditionalModel.fit(scores, ConditionalModel.Form.PARTIAL_CREDIT, progress);
  }
}
