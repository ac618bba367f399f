package org.zhigai.stats.irt;

import java.util.List;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;

/**
 * The likelihood of who chose which category given each person's total (Andersen 1972, JRSS B 34:42–54), at one β; category k of item i
 * has weight exp(k·θ + β_ik). The parameters of all items stand in one row, item by item.
 */
final class ConditionalLikelihood {
  private static final Phrase FITTING = Phrase.of("stats.progress.fitting");

  private final int[] at;
  private final double[] gradient;
  private final double[][] information;

  ConditionalLikelihood(double[][] beta, List<Answered> blocks, Progress progress) {
    this.at = new int[beta.length + 1];
    for (var i = 0; i < beta.length; i++) {
      at[i + 1] = at[i] + beta[i].length;
    }
    this.gradient = new double[at[beta.length]];
    this.information = new double[gradient.length][gradient.length];
    for (var block : blocks) {
      add(block, new Symmetric(block.own(beta)), progress);
    }
  }

  double[] gradient() {
    return gradient;
  }

  double[][] information() {
    return information;
  }

  static double logLik(double[][] beta, List<Answered> blocks) {
    double out = 0;
    for (var block : blocks) {
      var symmetric = new Symmetric(block.own(beta));
      var gamma = symmetric.all();
      for (var i = 0; i < block.items().length; i++) {
        for (var k = 1; k < block.counts()[i].length; k++) {
          out += block.counts()[i][k] * beta[block.items()[i]][k - 1];
        }
      }
      for (var r = 0; r < gamma.length; r++) {
        out -= block.totals()[r] > 0 ? block.totals()[r] * (Math.log(gamma[r]) + symmetric.logScale()) : 0;
      }
    }
    return out;
  }

  private void add(Answered block, Symmetric symmetric, Progress progress) {
    var totals = block.totals();
    var gamma = symmetric.all();
    var chance = chances(block, symmetric, gamma);
    for (var i = 0; i < chance.length; i++) {
      progress.step(-1, FITTING);
      var before = symmetric.before(i);
      for (var k = 1; k <= chance[i].length; k++) {
        var row = at[block.items()[i]] + k - 1;
        gradient[row] += block.counts()[i][k];
        for (var r = 0; r < gamma.length; r++) {
          gradient[row] -= totals[r] * chance[i][k - 1][r];
        }
        // Σ totals·P(i in k and j in l | r) is linear in γ without i and j: weights are enough, no γ is written out.
        var weight = new double[Math.max(0, gamma.length - k)];
        for (var r = k; r < gamma.length; r++) {
          weight[r - k] = totals[r] / gamma[r];
        }
        var both = symmetric.weightedWithout(i, before, weight);
        for (var j = 0; j <= i; j++) {
          for (var l = 1; l <= chance[j].length; l++) {
            var together = j == i ? 0 : symmetric.epsilon(i, k) * both[j][l];
            information(row, at[block.items()[j]] + l - 1, together + apart(totals, chance[i][k - 1], chance[j][l - 1], j == i, k == l));
          }
        }
      }
    }
  }

  private void information(int row, int column, double value) {
    if (column <= row) {
      information[row][column] += value;
      information[column][row] += row == column ? 0 : value;
    }
  }

  private static double apart(double[] totals, double[] one, double[] other, boolean sameItem, boolean sameCategory) {
    double out = 0;
    for (var r = 0; r < totals.length; r++) {
      out += totals[r] * one[r] * ((sameItem && sameCategory ? 1 : 0) - other[r]);
    }
    return out;
  }

  /** P(item i in category k | total r), k from 1 on. */
  private static double[][][] chances(Answered block, Symmetric symmetric, double[] gamma) {
    var without = symmetric.without();
    var out = new double[without.length][][];
    for (var i = 0; i < out.length; i++) {
      out[i] = new double[block.counts()[i].length - 1][gamma.length];
      for (var k = 1; k <= out[i].length; k++) {
        for (var r = k; r - k < without[i].length; r++) {
          out[i][k - 1][r] = symmetric.epsilon(i, k) * without[i][r - k] / gamma[r];
        }
      }
    }
    return out;
  }
}
