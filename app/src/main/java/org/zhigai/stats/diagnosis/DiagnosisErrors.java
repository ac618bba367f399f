package org.zhigai.stats.diagnosis;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.jspecify.annotations.Nullable;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;
import org.zhigai.stats.Interval;
import org.zhigai.stats.ScoreMatrix;

/**
 * Standard errors of a diagnosis from the observed information (Philipp, Strobl, de la Torre and Zeileis 2018, J. Educ. Behav. Stat.
 * 43:88–115; Liu, Xin, Andersson and Tian 2019, Br. J. Math. Stat. Psychol. 72:18–37), item probabilities and class shares together. A parameter at the edge
 * of what is possible (a guess of 0, a class without anybody), or one that the data do not tell apart from others, has no standard
 * error: {@code NaN}. With more classes than {@value #MOST} can be handled the shares are taken as known, which makes the items'
 * errors a little too small and leaves prevalences without one.
 *
 * @param right of each item, standard errors of {@link DiagnosticItem#right}
 * @param prevalence of each skill
 */
public record DiagnosisErrors(List<double[]> right, double[] prevalence) {
  private static final Phrase ERRORS = Phrase.of("stats.progress.errors");
  private static final int MOST = 400;
  private static final double EDGE = 1e-4;
  private static final double NOTHING = 1e-9;
  private static final double LEAST_CLASS = 1e-8;

  /** Of a fit made from the same scores and Q-matrix. */
  public static DiagnosisErrors of(ScoreMatrix scores, QMatrix q, DiagnosisFit fit, Rule rule, Progress progress) {
    var audit = q.audit();
    var used = IntStream.range(0, q.skills()).filter(k -> audit.get(k).items() > 0).toArray();
    return new Work(scores, SkillGroups.of(q, used, rule), fit).errors(used, q.skills(), progress);
  }

  /** The interval of a probability from its standard error, made on the logit scale so that it stays inside 0–1. */
  public static Interval interval(double probability, double se, double level) {
    if (!(probability > 0 && probability < 1) || Double.isNaN(se)) {
      return Interval.UNDEFINED;
    }
    var logit = Math.log(probability / (1 - probability));
    var half = new NormalDistribution(0, 1).inverseCumulativeProbability(.5 + level / 2) * se / (probability * (1 - probability));
    return new Interval(1 / (1 + Math.exp(half - logit)), 1 / (1 + Math.exp(-half - logit)));
  }

  /** The information about the parameters that can have an error. */
  private static final class Work {
    private final AnswerPatterns data;
    private final SkillGroups groups;
    private final LatentClasses model;
    private final double[] x;
    private final int[] free;
    private final int reference;
    private final int firstShare;
    private final int[] place;

    /** Of the pattern at hand: 1 right, 0 wrong, −1 none. */
    private final int[] answers;

    Work(ScoreMatrix scores, SkillGroups groups, DiagnosisFit fit) {
      this.data = AnswerPatterns.of(scores);
      this.groups = groups;
      this.model = new LatentClasses(data, groups, fit.shares().length);
      this.x = new double[model.sharesAt() + fit.shares().length];
      for (var i = 0; i < data.items; i++) {
        var right = fit.items().get(i).right();
        System.arraycopy(right, 0, x, model.at(i), right.length);
      }
      System.arraycopy(fit.shares(), 0, x, model.sharesAt(), fit.shares().length);
      var items = IntStream.range(0, model.sharesAt()).filter(k -> x[k] > EDGE && x[k] < 1 - EDGE);
      this.reference = IntStream.range(model.sharesAt(), x.length).reduce((a, b) -> x[b] > x[a] ? b : a).orElse(model.sharesAt());
      var shares = IntStream.range(model.sharesAt(), x.length).filter(k -> k != reference && x[k] > EDGE).toArray();
      this.free = IntStream.concat(items, Arrays.stream(shares.length > MOST ? new int[0] : shares)).toArray();
      this.firstShare = (int) Arrays.stream(free).filter(k -> k < model.sharesAt()).count();
      this.place = new int[x.length];
      Arrays.fill(place, -1);
      for (var k = 0; k < free.length; k++) {
        place[free[k]] = k;
      }
      this.answers = new int[data.items];
    }

    DiagnosisErrors errors(int[] used, int skills, Progress progress) {
      var inverse = new Inverse(information(progress));
      var se = CognitiveDiagnosis.unknown(x.length);
      for (var k = 0; k < free.length; k++) {
        var one = new double[free.length];
        one[k] = 1;
        se[free[k]] = Math.sqrt(inverse.variance(one));
      }
      var right = IntStream.range(0, data.items)
          .mapToObj(i -> Arrays.copyOfRange(se, model.at(i), model.at(i) + (data.answered[i] > 0 ? groups.count()[i] : 0)))
          .toList();
      var prevalence = CognitiveDiagnosis.unknown(skills);
      for (var bit = 0; bit < used.length; bit++) {
        prevalence[used[bit]] = prevalence(bit, inverse);
      }
      return new DiagnosisErrors(right, prevalence);
    }

    private double[][] information(Progress progress) {
      var out = new double[free.length][free.length];
      var slope = new double[x.length];
      model.posteriors(x, (u, post) -> {
        progress.step((double) u / data.patterns(), ERRORS);
        if (data.missing[u].length == data.items) {
          return;
        }
        slopes(u, post, slope);
        for (var a = 0; a < free.length; a++) {
          var weighted = data.weight[u] * slope[free[a]];
          for (var b = 0; b <= a && weighted != 0; b++) {
            out[a][b] += weighted * slope[free[b]];
          }
        }
        bend(u, post, out);
      });
      return out;
    }

    /**
     * Takes off the second derivatives of a pattern's likelihood over the likelihood itself. The likelihood is linear in every
     * parameter, and in all of one item together, as in all shares: only pairs of items, and items with shares, have any.
     */
    private void bend(int u, double[] post, double[][] out) {
      var from = model.sharesAt();
      var at = new int[data.items];
      var slope = new double[data.items];
      for (var c = 0; c < post.length; c++) {
        if (post[c] < LEAST_CLASS) {
          continue;
        }
        var answered = 0;
        for (var i = 0; i < data.items; i++) {
          var k = model.at(i) + groups.of()[i][c];
          if (answers[i] >= 0 && place[k] >= 0) {
            at[answered] = place[k];
            slope[answered++] = answers[i] == 1 ? 1 / x[k] : -1 / (1 - x[k]);
          }
        }
        var weight = data.weight[u] * post[c];
        for (var i = 0; i < answered; i++) {
          for (var j = 0; j < i; j++) {
            out[Math.max(at[i], at[j])][Math.min(at[i], at[j])] -= weight * slope[i] * slope[j];
          }
          if (from + c == reference) {
            for (var k = firstShare; k < free.length; k++) {
              out[k][at[i]] += weight * slope[i] / x[reference];
            }
          } else if (place[from + c] >= 0) {
            out[place[from + c]][at[i]] -= weight * slope[i] / x[from + c];
          }
        }
      }
    }

    /** Derivatives of a pattern's log-likelihood. */
    private void slopes(int u, double[] post, double[] slope) {
      Arrays.fill(answers, 0);
      for (var i : data.right[u]) {
        answers[i] = 1;
      }
      for (var i : data.missing[u]) {
        answers[i] = -1;
      }
      Arrays.fill(slope, 0);
      for (var i = 0; i < data.items; i++) {
        for (var c = 0; c < post.length && answers[i] >= 0; c++) {
          slope[model.at(i) + groups.of()[i][c]] += post[c];
        }
        for (var g = 0; g < groups.count()[i]; g++) {
          var k = model.at(i) + g;
          slope[k] = answers[i] < 0 ? 0 : answers[i] == 1 ? slope[k] / x[k] : -slope[k] / (1 - x[k]);
        }
      }
      for (var c = 0; c < post.length; c++) {
        slope[model.sharesAt() + c] = post[c] / x[model.sharesAt() + c] - post[reference - model.sharesAt()] / x[reference];
      }
    }

    private double prevalence(int bit, Inverse inverse) {
      var from = model.sharesAt();
      // The reference share is one less all others.
      var own = (reference - from) >> bit & 1;
      var weights = new double[free.length];
      var shares = false;
      for (var k = 0; k < free.length; k++) {
        if (free[k] >= from) {
          weights[k] = ((free[k] - from) >> bit & 1) - own;
          shares = true;
        }
      }
      var variance = inverse.variance(weights);
      return shares && variance > 0 ? Math.sqrt(variance) : Double.NaN;
    }
  }

  /** The inverse of an information, as far as there is one. */
  private static final class Inverse {
    private final double[] scale;
    private final @Nullable EigenDecompositionSymmetric eigen;

    /** @param lower triangle of the information */
    Inverse(double[][] lower) {
      var n = lower.length;
      this.scale = new double[n];
      for (var a = 0; a < n; a++) {
        scale[a] = Math.sqrt(lower[a][a]);
      }
      var unit = new double[n][n];
      for (var a = 0; a < n; a++) {
        for (var b = 0; b <= a; b++) {
          unit[a][b] = scale[a] > 0 && scale[b] > 0 ? lower[a][b] / scale[a] / scale[b] : 0;
          unit[b][a] = unit[a][b];
        }
      }
      this.eigen = n == 0 ? null : new EigenDecompositionSymmetric(new Array2DRowRealMatrix(unit, false), 1e-14, true);
    }

    /** Variance of a weighted sum of the parameters; {@code NaN} when it lies in a direction without information. */
    double variance(double[] weights) {
      double out = eigen == null ? Double.NaN : 0;
      double length = 0;
      for (var a = 0; a < weights.length; a++) {
        length += weights[a] == 0 ? 0 : Math.pow(weights[a] / scale[a], 2);
      }
      for (var e = 0; eigen != null && e < weights.length; e++) {
        var v = eigen.getEigenvector(e);
        double along = 0;
        for (var a = 0; a < weights.length; a++) {
          along += weights[a] == 0 ? 0 : v.getEntry(a) * weights[a] / scale[a];
        }
        if (eigen.getEigenvalue(e) > NOTHING) {
          out += along * along / eigen.getEigenvalue(e);
        } else if (!(along * along < 1e-5 * length)) {
          return Double.NaN;
        }
      }
      return out;
    }
  }
}
