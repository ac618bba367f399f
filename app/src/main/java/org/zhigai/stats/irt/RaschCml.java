package org.zhigai.stats.irt;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.LUDecomposition;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;
import org.zhigai.stats.ScoreMatrix;

/**
 * The Rasch model by conditional maximum likelihood (Andersen 1972, JRSS B 34:42–54) with Newton's method. A row
 * with gaps is compared with the rows that have the same items answered.
 */
public final class RaschCml {
  private static final Phrase FITTING = Phrase.of("stats.progress.fitting");
  private static final int MOST = 60;
  private static final double LONGEST = 1.5;
  private static final double FARTHEST = 12;

  private RaschCml() {}

  /** @param scores 0, 1 or missing */
  public static RaschFit fit(ScoreMatrix scores, Progress progress) {
    var binary = binary(scores);
    var kept = Answered.informative(binary);
    return kept.length < 2 ? nothing(binary) : fit(binary, kept, progress);
  }

  static ScoreMatrix binary(ScoreMatrix scores) {
    for (var score : scores.cells()) {
      if (score != 0 && score != 1 && !Float.isNaN(score)) {
        throw new IllegalArgumentException("a score of " + score + " is neither right nor wrong");
      }
    }
    return scores;
  }

  static RaschFit fit(ScoreMatrix scores, int[] kept, Progress progress) {
    var blocks = Answered.of(scores, kept);
    var beta = start(scores, kept);
    var converged = false;
    var round = 0;
    double[][] covariance = {};
    while (round < MOST && !converged) {
      progress.step((double) round / MOST, FITTING);
      var step = new ConditionalStep(beta, blocks, progress);
      covariance = step.covariance();
      var move = step.move(covariance);
      double most = 0;
      for (var i = 0; i < beta.length; i++) {
        beta[i] = Math.clamp(beta[i] + Math.clamp(move[i], -LONGEST, LONGEST), -FARTHEST, FARTHEST);
        most = Math.max(most, Math.abs(move[i]));
      }
      centre(beta);
      converged = most < 1e-8;
      round++;
    }
    return result(scores, kept, beta, covariance, logLik(beta, blocks), round, converged);
  }

  private static double[] start(ScoreMatrix scores, int[] kept) {
    var beta = new double[kept.length];
    for (var i = 0; i < beta.length; i++) {
      var answers = Arrays.stream(scores.column(kept[i])).filter(v -> !Double.isNaN(v)).toArray();
      var right = Arrays.stream(answers).sum();
      beta[i] = Math.log((answers.length - right + .5) / (right + .5));
    }
    centre(beta);
    return beta;
  }

  private static void centre(double[] beta) {
    var mean = Arrays.stream(beta).average().orElse(0);
    for (var i = 0; i < beta.length; i++) {
      beta[i] -= mean;
    }
  }

  static double logLik(double[] beta, List<Answered> blocks) {
    double out = 0;
    for (var block : blocks) {
      var gamma = new Symmetric(block.own(beta)).all();
      for (var k = 0; k < block.items().length; k++) {
        out -= block.sums()[k] * beta[block.items()[k]];
      }
      for (var r = 0; r < gamma.length; r++) {
        out -= block.scoreCounts()[r] * Math.log(gamma[r]);
      }
    }
    return out;
  }

  private static RaschFit result(
      ScoreMatrix scores, int[] kept, double[] beta, double[][] covariance, double logLik, int rounds, boolean converged) {
    var difficulty = new double[scores.items()];
    var se = new double[scores.items()];
    Arrays.fill(difficulty, Double.NaN);
    Arrays.fill(se, Double.NaN);
    for (var i = 0; i < kept.length; i++) {
      difficulty[kept[i]] = beta[i];
      se[kept[i]] = Math.sqrt(Math.max(0, covariance[i][i]));
    }
    var ability = new double[kept.length + 1];
    var abilitySe = new double[kept.length + 1];
    for (var r = 0; r <= kept.length; r++) {
      ability[r] = warm(beta, r);
      abilitySe[r] = 1 / Math.sqrt(information(beta, ability[r]));
    }
    return new RaschFit(logLik, persons(scores), rounds, converged, difficulty, se, ability, abilitySe);
  }

  /** Persons with a score at all. */
  private static int persons(ScoreMatrix scores) {
    return (int) IntStream.range(0, scores.persons()).filter(p -> Arrays.stream(scores.row(p)).anyMatch(v -> !Double.isNaN(v))).count();
  }

  private static RaschFit nothing(ScoreMatrix scores) {
    var unknown = new double[scores.items()];
    Arrays.fill(unknown, Double.NaN);
    return new RaschFit(0, persons(scores), 0, true, unknown, unknown.clone(), new double[0], new double[0]);
  }

  static double information(double[] beta, double theta) {
    double out = 0;
    for (var b : beta) {
      var p = 1 / (1 + Math.exp(b - theta));
      out += p * (1 - p);
    }
    return out;
  }

  /** Warm 1989, Psychometrika 54:427–450; found by halving, for the estimating equation falls all along. */
  static double warm(double[] beta, int right) {
    double low = -25;
    double high = 25;
    for (var round = 0; round < 70; round++) {
      var theta = (low + high) / 2;
      double score = right;
      double information = 0;
      double skew = 0;
      for (var b : beta) {
        var p = 1 / (1 + Math.exp(b - theta));
        score -= p;
        information += p * (1 - p);
        skew += p * (1 - p) * (1 - 2 * p);
      }
      if (score + skew / (2 * information) > 0) {
        low = theta;
      } else {
        high = theta;
      }
    }
    return (low + high) / 2;
  }

  /** Gradient and information of the conditional log-likelihood at one β. */
  private static final class ConditionalStep {
    private final double[] gradient;
    private final double[][] information;

    ConditionalStep(double[] beta, List<Answered> blocks, Progress progress) {
      gradient = new double[beta.length];
      information = new double[beta.length][beta.length];
      for (var block : blocks) {
        add(block, block.own(beta), progress);
      }
    }

    private void add(Answered block, double[] beta, Progress progress) {
      var k = beta.length;
      var counts = block.scoreCounts();
      var symmetric = new Symmetric(beta);
      var gamma = symmetric.all();
      var without = symmetric.without();
      var chance = new double[k][k + 1];
      for (var i = 0; i < k; i++) {
        var own = -block.sums()[i];
        for (var r = 1; r <= k; r++) {
          chance[i][r] = symmetric.epsilon(i) * without[i][r - 1] / gamma[r];
          own += counts[r] * chance[i][r];
        }
        gradient[block.items()[i]] += own;
      }
      // Σ counts·P(i and j right | r) is linear in γ without i and j: weights are enough, no γ is written out.
      var weight = new double[k];
      for (var r = 2; r < k; r++) {
        weight[r - 2] = counts[r] / gamma[r];
      }
      for (var i = 0; i < k; i++) {
        progress.step(-1, FITTING);
        var both = symmetric.weightedWithout(i, weight);
        for (var j = 0; j <= i; j++) {
          double sum = j == i ? 0 : symmetric.epsilon(i) * symmetric.epsilon(j) * both[j];
          for (var r = 1; r < k; r++) {
            sum += counts[r] * chance[i][r] * ((j == i ? 1 : 0) - chance[j][r]);
          }
          var row = block.items()[i];
          var column = block.items()[j];
          information[row][column] += sum;
          information[column][row] += row == column ? 0 : sum;
        }
      }
    }

    /** Of the difficulties with sum zero: the inverse with the one free direction filled in and taken out again. */
    double[][] covariance() {
      var k = gradient.length;
      double scale = 0;
      for (var i = 0; i < k; i++) {
        scale += information[i][i] / k;
      }
      scale = Math.max(scale, 1e-8);
      var filled = new double[k][k];
      for (var i = 0; i < k; i++) {
        for (var j = 0; j < k; j++) {
          filled[i][j] = information[i][j] + scale / k + (i == j ? 1e-10 * scale : 0);
        }
      }
      var inverse = new LUDecomposition(new Array2DRowRealMatrix(filled, false), 0).getSolver().getInverse().getData();
      for (var i = 0; i < k; i++) {
        for (var j = 0; j < k; j++) {
          inverse[i][j] -= 1 / (scale * k);
        }
      }
      return inverse;
    }

    double[] move(double[][] covariance) {
      var out = new double[gradient.length];
      for (var i = 0; i < out.length; i++) {
        for (var j = 0; j < out.length; j++) {
          out[i] += covariance[i][j] * gradient[j];
        }
      }
      return out;
    }
  }
}
