package org.zhigai.stats.irt;

import java.util.Arrays;
import java.util.List;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;

/** What curves say of the means of items' category numbers and of their products by two: first the items, then pairs (1,0), (2,0), (2,1) …. */
final class ItemMoments {
  private static final Phrase MOMENTS = Phrase.of("stats.progress.fit");

  private final List<ItemCurve> items;
  private final boolean commonSlope;
  private final double[] theta = AbilityGrid.abilities();
  private final double[] weight = Arrays.stream(AbilityGrid.logWeights()).map(Math::exp).toArray();
  /** Of each item its expected category number, and the square's, by ability. */
  private final double[][] expected;
  private final double[][] squared;
  private final int[][] of;
  private final double[] means;

  ItemMoments(List<ItemCurve> items, boolean commonSlope) {
    this.items = items;
    this.commonSlope = commonSlope;
    var width = items.size();
    this.expected = new double[width][theta.length];
    this.squared = new double[width][theta.length];
    this.of = new int[width * (width + 1) / 2][];
    var s = width;
    for (var i = 0; i < width; i++) {
      for (var q = 0; q < theta.length; q++) {
        var p = items.get(i).probabilities(theta[q]);
        for (var k = 1; k < p.length; k++) {
          expected[i][q] += k * p[k];
          squared[i][q] += (double) k * k * p[k];
        }
      }
      of[i] = new int[] {i};
      for (var j = 0; j < i; j++) {
        of[s++] = new int[] {i, j};
      }
    }
    this.means = Arrays.stream(of).mapToDouble(m -> mean(m, new int[0])).toArray();
  }

  List<ItemCurve> items() {
    return items;
  }

  double mean(int s) {
    return means[s];
  }

  /** Standard deviation of an item's category number. */
  double spread(int i) {
    return Math.sqrt(mean(new int[] {i}, new int[] {i}) - means[i] * means[i]);
  }

  /** Expected product of the items of two moments; an item in both counts by its square. */
  private double mean(int[] one, int[] other) {
    double out = 0;
    for (var q = 0; q < theta.length; q++) {
      var product = weight[q];
      for (var i : one) {
        product *= holds(other, i) ? squared[i][q] : expected[i][q];
      }
      for (var i : other) {
        product *= holds(one, i) ? 1 : expected[i][q];
      }
      out += product;
    }
    return out;
  }

  private static boolean holds(int[] moment, int item) {
    return moment.length > 0 && (moment[0] == item || moment[moment.length - 1] == item);
  }

  /** Of the moments of one person, lower triangle. */
  double[][] covariance(Progress progress) {
    var out = new double[of.length][];
    var product = new double[of.length][theta.length];
    for (var s = 0; s < of.length; s++) {
      progress.step(.5 * s / of.length, MOMENTS);
      out[s] = new double[s + 1];
      for (var q = 0; q < theta.length; q++) {
        product[s][q] = expected[of[s][0]][q] * (of[s].length > 1 ? expected[of[s][1]][q] : 1);
      }
      for (var t = 0; t <= s; t++) {
        double together = 0;
        if (holds(of[s], of[t][0]) || holds(of[s], of[t][of[t].length - 1])) {
          together = mean(of[s], of[t]);
        } else {
          for (var q = 0; q < theta.length; q++) {
            together += weight[q] * product[s][q] * product[t][q];
          }
        }
        out[s][t] = together - means[s] * means[t];
      }
    }
    return out;
  }

  /** Derivatives of the moments, a column a parameter. */
  double[][] slopes() {
    var size = 0;
    var at = new int[items.size()];
    for (var i = 0; i < at.length; i++) {
      at[i] = size;
      size += items.get(i).gradients(0)[0].length - (commonSlope ? 1 : 0);
    }
    var out = new double[size + (commonSlope ? 1 : 0)][of.length];
    for (var q = 0; q < theta.length; q++) {
      for (var s = 0; s < of.length; s++) {
        for (var m = 0; m < of[s].length; m++) {
          var i = of[s][m];
          var others = weight[q] * (of[s].length == 1 ? 1 : expected[of[s][1 - m]][q]);
          var rises = rises(i, q);
          for (var r = 0; r < rises.length; r++) {
            var column = !commonSlope ? at[i] + r : r == 0 ? size : at[i] + r - 1;
            out[column][s] += others * rises[r];
          }
        }
      }
    }
    return out;
  }

  /** How fast the expected category number rises with each parameter. */
  private double[] rises(int i, int q) {
    var slopes = items.get(i).gradients(theta[q]);
    var out = new double[slopes[0].length];
    for (var k = 1; k < slopes.length; k++) {
      for (var r = 0; r < out.length; r++) {
        out[r] += k * slopes[k][r];
      }
    }
    return out;
  }
}
