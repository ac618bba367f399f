package org.zhigai.stats.irt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.zhigai.stats.Marks;
import org.zhigai.stats.ScoreMatrix;

/**
 * How an item's answers depart from what its curve leads to expect, in category numbers; both are about 1 when the model holds.
 *
 * @param n answers looked at
 * @param infit squared residuals over expected ones, summed before dividing; {@code NaN} when none are expected
 * @param outfit mean of squared standardised residuals; {@code NaN} likewise
 */
public record ItemFit(int n, double infit, double outfit) {

  /**
   * @param abilities of each person; {@code NaN} leaves the person out
   * @param curves one an item
   */
  public static List<ItemFit> of(ScoreMatrix scores, List<ItemCurve> curves, double[] abilities) {
    var out = new ArrayList<ItemFit>();
    for (var i = 0; i < scores.items(); i++) {
      var curve = curves.get(i);
      var n = 0;
      double squares = 0;
      double variances = 0;
      double standardised = 0;
      for (var p = 0; p < scores.persons() && curve.defined(); p++) {
        var score = scores.get(p, i);
        var category = Arrays.binarySearch(curve.scores(), Marks.of(score));
        if (Float.isNaN(score) || category < 0 || Double.isNaN(abilities[p])) {
          continue;
        }
        var chance = curve.probabilities(abilities[p]);
        double mean = 0;
        double square = 0;
        for (var k = 1; k < chance.length; k++) {
          mean += k * chance[k];
          square += (double) k * k * chance[k];
        }
        var variance = square - mean * mean;
        if (variance > 1e-12) {
          n++;
          var residual = category - mean;
          squares += residual * residual;
          variances += variance;
          standardised += residual * residual / variance;
        }
      }
      out.add(new ItemFit(n, n == 0 ? Double.NaN : squares / variances, n == 0 ? Double.NaN : standardised / n));
    }
    return List.copyOf(out);
  }
}
