package org.zhigai.stats.ctt;

import org.zhigai.stats.Marks;
import org.zhigai.stats.ScoreMatrix;

/** Scores of several points turned into right and wrong, for methods that know no more. */
public final class Dichotomy {
  /** An item counts as right from this share of its full mark on. */
  public static final double USUAL_RATE = 0.6;

  private Dichotomy() {}

  /** 1 where score / full mark ≥ rate, else 0; missing stays missing, and so is all of an item without a positive full mark. */
  public static ScoreMatrix at(ScoreMatrix scores, double[] fullMarks, double rate) {
    if (fullMarks.length != scores.items()) {
      throw new IllegalArgumentException(fullMarks.length + " full marks for " + scores.items() + " items");
    }
    var cells = new float[scores.cells().length];
    for (var c = 0; c < cells.length; c++) {
      var score = Marks.of(scores.cells()[c]);
      var full = fullMarks[c % scores.items()];
      var right = Marks.reaches(score, rate * full) ? 1f : 0f;
      cells[c] = Double.isNaN(score) || !(full > 0) ? Float.NaN : right;
    }
    return new ScoreMatrix(scores.persons(), scores.items(), cells);
  }
}
