package org.zhigai.stats.irt;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.zhigai.stats.Marks;

/**
 * A model fitted by conditional maximum likelihood; slopes are one.
 *
 * @param logLik conditional log-likelihood; 0 when no two items can be compared
 * @param n rows with a score
 * @param middling rows with neither nothing nor everything, which alone the likelihood is made of
 * @param parameters free ones
 * @param iterations Newton steps
 * @param converged whether the gradient vanished
 * @param items one an item of the matrix; their intercepts sum to zero, of a rating scale the item's own parts. Undefined when middling
 *     persons do not have all its categories
 * @param errors standard errors; of the intercepts and of the places of the steps
 * @param ability Warm's weighted likelihood estimate for each sum of category numbers of all defined items, from 0
 * @param abilitySe 1/√information there
 */
public record ConditionalFit(
    double logLik,
    int n,
    int middling,
    int parameters,
    int iterations,
    boolean converged,
    List<ItemCurve> items,
    List<ItemErrors> errors,
    double[] ability,
    double[] abilitySe) {
  private static final double FAR = 30;
  private static final int HALVINGS = 70;

  static ConditionalFit of(
      double logLik, int n, int middling, int parameters, int iterations, boolean converged, List<ItemCurve> items, List<ItemErrors> errors) {
    var defined = items.stream().filter(ItemCurve::defined).toList();
    var ability = new double[defined.stream().mapToInt(c -> c.d().length).sum() + 1];
    var se = new double[ability.length];
    for (var r = 0; r < ability.length; r++) {
      ability[r] = warm(defined, r);
      se[r] = 1 / Math.sqrt(moments(defined, ability[r])[1]);
    }
    return new ConditionalFit(logLik, n, middling, parameters, iterations, converged, items, errors, ability, se);
  }

  static ConditionalFit nothing(Responses data) {
    return new ConditionalFit(
        0, data.answering(), 0, 0, 0, true, Collections.nCopies(data.allItems, ItemCurve.undefined()),
        Collections.nCopies(data.allItems, ItemErrors.UNDEFINED), new double[0], new double[0]);
  }

  /** The mean place of each item's steps; {@code NaN} for an undefined one. */
  public double[] difficulty() {
    return items.stream().mapToDouble(c -> Arrays.stream(c.b()).average().orElse(Double.NaN)).toArray();
  }

  /** Standard error of the first step's place of each item; of an item right or wrong that of its difficulty. */
  public double[] se() {
    return errors.stream().mapToDouble(e -> e.b().length == 0 ? Double.NaN : e.b()[0]).toArray();
  }

  /** The defined items that a row has a score on, and the sum of its category numbers there. */
  private record Row(List<ItemCurve> items, int reached) {
    int most() {
      return items.stream().mapToInt(c -> c.d().length).sum();
    }
  }

  private Row row(double[] scores) {
    var own = IntStream.range(0, scores.length).filter(i -> !Double.isNaN(scores[i]) && items.get(i).defined()).toArray();
    var reached = IntStream.of(own).map(i -> category(items.get(i), scores[i])).sum();
    return new Row(IntStream.of(own).mapToObj(items::get).toList(), reached);
  }

  private static int category(ItemCurve item, double score) {
    var at = Arrays.binarySearch(item.scores(), score);
    return at >= 0 ? at : IntStream.range(0, item.scores().length).filter(k -> Marks.compare(item.scores()[k], score) <= 0).max().orElse(0);
  }

  /**
   * Warm's estimate of one row and its standard error, by the items it has a score on.
   *
   * @param scores one an item, {@code NaN} for none
   * @return both {@code NaN} without a score on a defined item
   */
  public double[] ability(double[] scores) {
    var row = row(scores);
    if (row.items.isEmpty()) {
      return new double[] {Double.NaN, Double.NaN};
    }
    if (row.most() == ability.length - 1) {
      return new double[] {ability[row.reached], abilitySe[row.reached]};
    }
    var theta = warm(row.items, row.reached);
    return new double[] {theta, 1 / Math.sqrt(moments(row.items, theta)[1])};
  }

  /** The most likely ability of one row; {@code NaN} where that is not finite: nothing or everything reached. */
  public double mostLikely(double[] scores) {
    var row = row(scores);
    if (row.reached == 0 || row.reached == row.most()) {
      return Double.NaN;
    }
    double low = -FAR;
    double high = FAR;
    for (var round = 0; round < HALVINGS; round++) {
      var theta = (low + high) / 2;
      if (moments(row.items, theta)[0] < row.reached) {
        low = theta;
      } else {
        high = theta;
      }
    }
    return (low + high) / 2;
  }

  /** Warm 1989, Psychometrika 54:427–450; found by halving, for the estimating equation falls all along. */
  private static double warm(List<ItemCurve> items, int reached) {
    double low = -FAR;
    double high = FAR;
    for (var round = 0; round < HALVINGS; round++) {
      var theta = (low + high) / 2;
      var m = moments(items, theta);
      if (reached - m[0] + m[2] / (2 * m[1]) > 0) {
        low = theta;
      } else {
        high = theta;
      }
    }
    return (low + high) / 2;
  }

  /** Mean, variance and third central moment of the sum of category numbers at θ. */
  private static double[] moments(List<ItemCurve> items, double theta) {
    var out = new double[3];
    for (var item : items) {
      var p = item.probabilities(theta);
      double mean = 0;
      for (var k = 1; k < p.length; k++) {
        mean += k * p[k];
      }
      out[0] += mean;
      for (var k = 0; k < p.length; k++) {
        out[1] += p[k] * (k - mean) * (k - mean);
        out[2] += p[k] * (k - mean) * (k - mean) * (k - mean);
      }
    }
    return out;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ConditionalFit that && logLik == that.logLik && items.equals(that.items);
  }

  @Override
  public int hashCode() {
    return items.hashCode();
  }
}
