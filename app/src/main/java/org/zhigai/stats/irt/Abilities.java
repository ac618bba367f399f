package org.zhigai.stats.irt;

import java.util.Arrays;
import java.util.List;
import org.zhigai.stats.ScoreMatrix;

/**
 * Abilities by items that were calibrated elsewhere: posterior mean and spread under a normal distribution.
 *
 * @param eap {@code NaN} for a person without a score on any defined item
 * @param se likewise
 */
public record Abilities(double[] eap, double[] se) {

  /**
   * @param curves one an item; a score between two categories counts as the nearest, undefined items are passed over
   * @param mean of the abilities expected in this group
   * @param sd their spread, positive
   */
  public static Abilities of(ScoreMatrix scores, List<ItemCurve> curves, double mean, double sd) {
    if (curves.size() != scores.items()) {
      throw new IllegalArgumentException(curves.size() + " curves for " + scores.items() + " items");
    }
    var grid = AbilityGrid.abilities();
    var weights = AbilityGrid.logWeights();
    var log = new double[scores.items()][][];
    for (var i = 0; i < log.length; i++) {
      log[i] = new double[curves.get(i).scores().length][grid.length];
      for (var q = 0; q < grid.length && curves.get(i).defined(); q++) {
        var chance = curves.get(i).probabilities(mean + sd * grid[q]);
        for (var k = 0; k < chance.length; k++) {
          log[i][k][q] = Math.log(Math.max(chance[k], 1e-300));
        }
      }
    }
    var eap = new double[scores.persons()];
    var se = new double[scores.persons()];
    for (var p = 0; p < eap.length; p++) {
      var post = weights.clone();
      var answered = false;
      for (var i = 0; i < log.length; i++) {
        var score = scores.get(p, i);
        if (!Float.isNaN(score) && curves.get(i).defined()) {
          answered = true;
          var row = log[i][nearest(curves.get(i).scores(), score)];
          for (var q = 0; q < post.length; q++) {
            post[q] += row[q];
          }
        }
      }
      var most = Arrays.stream(post).max().orElse(0);
      double sum = 0;
      double first = 0;
      double second = 0;
      for (var q = 0; q < post.length; q++) {
        var w = Math.exp(post[q] - most);
        sum += w;
        first += w * grid[q];
        second += w * grid[q] * grid[q];
      }
      var centre = first / sum;
      eap[p] = answered ? mean + sd * centre : Double.NaN;
      se[p] = answered ? sd * Math.sqrt(Math.max(0, second / sum - centre * centre)) : Double.NaN;
    }
    return new Abilities(eap, se);
  }

  private static int nearest(double[] values, double score) {
    var best = 0;
    for (var k = 1; k < values.length; k++) {
      if (Math.abs(values[k] - score) < Math.abs(values[best] - score)) {
        best = k;
      }
    }
    return best;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Abilities that && Arrays.equals(eap, that.eap) && Arrays.equals(se, that.se);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(eap);
  }
}
