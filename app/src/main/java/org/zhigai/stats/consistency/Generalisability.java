package org.zhigai.stats.consistency;

import java.util.Arrays;
import java.util.List;
import org.zhigai.stats.ScoreMatrix;

/**
 * A generalisability study of a balanced design by the expected mean squares of the analysis of variance (Cronbach, Gleser, Nanda and
 * Rajaratnam 1972; Brennan 2001, Generalizability Theory, ch. 3 and 7), over complete rows.
 *
 * @param components {@code p}, {@code i}, {@code pi,e}; with items in groups {@code p}, {@code r}, {@code i:r}, {@code pr}, {@code pi:r,e}
 * @param relative variance of errors that matter for comparing persons
 * @param absolute variance of errors that matter for the level of a person
 * @param generalisability Eρ² = p/(p + relative); {@code NaN} when nothing varies
 * @param dependability Φ = p/(p + absolute)
 * @param n complete rows
 */
public record Generalisability(
    List<Component> components, double relative, double absolute, double generalisability, double dependability, int n) {

  /**
   * A source of variance.
   *
   * @param estimate of one observation, negative estimates as they come out
   * @param used the same, not below 0, as it enters the coefficients
   */
  public record Component(String source, int df, double meanSquare, double estimate, double used) {
    Component(String source, int df, double meanSquare, double estimate) {
      this(source, df, meanSquare, estimate, Math.max(0, estimate));
    }
  }

  /** Persons × items: every person takes every item. */
  public static Generalisability crossed(ScoreMatrix scores) {
    var complete = scores.complete();
    var n = complete.persons();
    var k = complete.items();
    if (n < 2 || k < 2) {
      return undefined(n);
    }
    var squares = RaterAgreement.TwoWay.of(complete);
    var p = new Component("p", n - 1, squares.rows(), (squares.rows() - squares.residual()) / k);
    var i = new Component("i", k - 1, squares.columns(), (squares.columns() - squares.residual()) / n);
    var rest = new Component("pi,e", (n - 1) * (k - 1), squares.residual(), squares.residual());
    return of(List.of(p, i, rest), rest.used() / k, (i.used() + rest.used()) / k, n);
  }

  /**
   * Persons × (items in groups): items belong to a group (a rater, a task, a passage), every person takes every item of every group.
   *
   * @param group of each item, 0, 1, 2 …, as many items in each
   */
  public static Generalisability nested(ScoreMatrix scores, int[] group) {
    var complete = scores.complete();
    var n = complete.persons();
    var groups = Arrays.stream(group).max().orElse(-1) + 1;
    var inside = groups == 0 ? 0 : group.length / groups;
    if (n < 2 || groups < 2 || inside < 2) {
      return undefined(n);
    }
    var cells = new double[n][];
    var personMean = new double[n];
    var byGroup = new double[n][groups];
    var groupMean = new double[groups];
    var itemMean = new double[group.length];
    double grand = 0;
    for (var p = 0; p < n; p++) {
      cells[p] = complete.row(p);
      for (var i = 0; i < group.length; i++) {
        byGroup[p][group[i]] += cells[p][i] / inside;
        itemMean[i] += cells[p][i] / n;
      }
      personMean[p] = Arrays.stream(byGroup[p]).average().orElse(0);
      grand += personMean[p] / n;
      for (var g = 0; g < groups; g++) {
        groupMean[g] += byGroup[p][g] / n;
      }
    }
    double ssP = 0;
    double ssR = 0;
    double ssI = 0;
    double ssPr = 0;
    double ssRest = 0;
    for (var g = 0; g < groups; g++) {
      ssR += (double) n * inside * Math.pow(groupMean[g] - grand, 2);
    }
    for (var i = 0; i < group.length; i++) {
      ssI += n * Math.pow(itemMean[i] - groupMean[group[i]], 2);
    }
    for (var p = 0; p < n; p++) {
      ssP += (double) groups * inside * Math.pow(personMean[p] - grand, 2);
      for (var g = 0; g < groups; g++) {
        ssPr += inside * Math.pow(byGroup[p][g] - personMean[p] - groupMean[g] + grand, 2);
      }
      for (var i = 0; i < group.length; i++) {
        ssRest += Math.pow(cells[p][i] - byGroup[p][group[i]] - itemMean[i] + groupMean[group[i]], 2);
      }
    }
    var dfI = groups * (inside - 1);
    var dfPr = (n - 1) * (groups - 1);
    var dfRest = (n - 1) * dfI;
    var rest = new Component("pi:r,e", dfRest, ssRest / dfRest, ssRest / dfRest);
    var pr = new Component("pr", dfPr, ssPr / dfPr, (ssPr / dfPr - rest.meanSquare()) / inside);
    var i = new Component("i:r", dfI, ssI / dfI, (ssI / dfI - rest.meanSquare()) / n);
    var r = new Component(
        "r", groups - 1, ssR / (groups - 1), (ssR / (groups - 1) - pr.meanSquare() - i.meanSquare() + rest.meanSquare()) / ((double) n * inside));
    var p = new Component("p", n - 1, ssP / (n - 1), (ssP / (n - 1) - pr.meanSquare()) / ((double) groups * inside));
    var all = (double) groups * inside;
    var relative = pr.used() / groups + rest.used() / all;
    return of(List.of(p, r, i, pr, rest), relative, relative + r.used() / groups + i.used() / all, n);
  }

  private static Generalisability of(List<Component> components, double relative, double absolute, int n) {
    var p = components.getFirst().used();
    return new Generalisability(
        components, relative, absolute, p + relative > 1e-12 ? p / (p + relative) : Double.NaN, p + absolute > 1e-12 ? p / (p + absolute) : Double.NaN, n);
  }

  private static Generalisability undefined(int n) {
    return new Generalisability(List.of(), Double.NaN, Double.NaN, Double.NaN, Double.NaN, n);
  }
}
