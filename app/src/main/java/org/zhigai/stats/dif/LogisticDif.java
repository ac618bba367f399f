package org.zhigai.stats.dif;

import java.util.ArrayList;
import java.util.List;
import org.zhigai.kernel.Progress;
import org.zhigai.stats.ChiSquared;
import org.zhigai.stats.ScoreMatrix;

/**
 * Logistic regression of an item on total score, group and their product (Swaminathan and Rogers 1990, J. Educ. Meas.
 * 27:361–370). Numbers are {@code NaN} when the item, the total or the group does not vary.
 *
 * @param uniform likelihood ratio of the group, one degree of freedom
 * @param uniformP its p
 * @param crossing likelihood ratio of the product beside the group, one degree of freedom
 * @param crossingP its p
 * @param both likelihood ratio of the two together, two degrees of freedom
 * @param bothP its p
 * @param deltaR2 gain of Nagelkerke's R² by the two; below .035 negligible, above .070 large (Jodoin and Gierl 2001)
 */
public record LogisticDif(
    double uniform, double uniformP, double crossing, double crossingP, double both, double bothP, double deltaR2) {
  private static final LogisticDif UNDEFINED =
      new LogisticDif(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

  /**
   * One an item, over complete rows.
   *
   * @param scores 0, 1 or missing
   * @param focal who is of the focal group
   * @param purified whether items for which {@link #both} is significant at 5 % leave the matching score of the others, again and again
   *     until the same items are found
   */
  public static List<LogisticDif> of(ScoreMatrix scores, boolean[] focal, boolean purified, Progress progress) {
    if (focal.length != scores.persons()) {
      throw new IllegalArgumentException(focal.length + " persons beside " + scores.persons());
    }
    return Purified.of(
        scores.items(), purified, anchors -> round(scores, focal, anchors, progress), i -> Purified.significant(i.bothP()));
  }

  private static List<LogisticDif> round(ScoreMatrix scores, boolean[] focal, boolean[] anchors, Progress progress) {
    var out = new ArrayList<LogisticDif>();
    for (var i = 0; i < scores.items(); i++) {
      progress.step((double) i / scores.items(), DifAnalysis.TESTING);
      out.add(item(scores.column(i), Purified.matching(scores, anchors, i), focal));
    }
    return List.copyOf(out);
  }

  private static LogisticDif item(double[] right, double[] totals, boolean[] focal) {
    var n = 0;
    double mean = 0;
    double square = 0;
    double share = 0;
    double group = 0;
    for (var p = 0; p < totals.length; p++) {
      if (!Double.isNaN(totals[p])) {
        n++;
        mean += totals[p];
        square += totals[p] * totals[p];
        share += right[p];
        group += focal[p] ? 1 : 0;
      }
    }
    mean /= n;
    var sd = Math.sqrt(square / n - mean * mean);
    if (n < 5 || !(sd > 1e-9) || share == 0 || share == n || group == 0 || group == n) {
      return UNDEFINED;
    }
    var x = new double[n][4];
    var y = new double[n];
    var at = 0;
    for (var p = 0; p < totals.length; p++) {
      if (!Double.isNaN(totals[p])) {
        var z = (totals[p] - mean) / sd;
        var g = focal[p] ? 1 : 0;
        x[at] = new double[] {1, z, g, z * g};
        y[at++] = right[p];
      }
    }
    var none = Logistic.logLik(x, y, 1);
    var score = Logistic.logLik(x, y, 2);
    var main = Logistic.logLik(x, y, 3);
    var full = Logistic.logLik(x, y, 4);
    var uniform = Math.max(0, 2 * (main - score));
    var crossing = Math.max(0, 2 * (full - main));
    var both = Math.max(0, 2 * (full - score));
    var most = 1 - Math.exp(2 * none / n);
    var gain = (Math.exp(2 * (none - score) / n) - Math.exp(2 * (none - full) / n)) / most;
    return new LogisticDif(uniform, ChiSquared.tail(uniform, 1), crossing, ChiSquared.tail(crossing, 1), both, ChiSquared.tail(both, 2), gain);
  }
}
