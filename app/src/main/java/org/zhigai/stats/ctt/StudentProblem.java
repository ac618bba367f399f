package org.zhigai.stats.ctt;

import java.util.Arrays;
import org.zhigai.stats.ScoreMatrix;

/**
 * Sato's student–problem analysis of right and wrong answers over complete rows (Sato 1975; Harnisch and Linn 1981, J. Educ.
 * Meas. 18:133–146): how unusual each row and each column is, given the totals. The caution index is 0 for a perfect Guttman
 * pattern and about 1 for a random one; it does not depend on how ties are ordered.
 *
 * @param personCaution of each row of the matrix; {@code NaN} for a row with a gap, all right or all wrong, or when all items are
 *     equally hard
 * @param itemCaution of each item; {@code NaN} when all or none got it, or all persons have equal totals
 * @param meanCaution of the persons who have one; {@code NaN} when none has
 * @param persons complete rows
 */
public record StudentProblem(double[] personCaution, double[] itemCaution, double meanCaution, int persons) {

  /** @param scores 0, 1 or missing */
  public static StudentProblem of(ScoreMatrix scores) {
    var complete = scores.complete();
    var itemTotals = new double[complete.items()];
    for (var i = 0; i < itemTotals.length; i++) {
      itemTotals[i] = Arrays.stream(complete.column(i)).sum();
    }
    var personCaution = new double[scores.persons()];
    double sum = 0;
    var defined = 0;
    for (var p = 0; p < personCaution.length; p++) {
      personCaution[p] = caution(scores.row(p), itemTotals);
      if (!Double.isNaN(personCaution[p])) {
        sum += personCaution[p];
        defined++;
      }
    }
    var itemCaution = new double[complete.items()];
    var personTotals = complete.totals();
    for (var i = 0; i < itemCaution.length; i++) {
      itemCaution[i] = caution(complete.column(i), personTotals);
    }
    return new StudentProblem(
        personCaution, itemCaution, defined == 0 ? Double.NaN : sum / defined, complete.persons());
  }

  /** 1 − cov(answers, totals of the other side) / that of a perfect pattern with as many right answers. */
  private static double caution(double[] right, double[] totals) {
    double count = 0;
    double got = 0;
    for (var k = 0; k < right.length; k++) {
      count += right[k];
      got += right[k] * totals[k];
    }
    if (!(count > 0 && count < right.length)) {
      return Double.NaN;
    }
    var sorted = totals.clone();
    Arrays.sort(sorted);
    double best = 0;
    for (var k = 0; k < (int) count; k++) {
      best += sorted[sorted.length - 1 - k];
    }
    var mean = count * Arrays.stream(totals).sum() / right.length;
    return best - mean > 1e-9 ? 1 - (got - mean) / (best - mean) : Double.NaN;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StudentProblem that
        && Arrays.equals(personCaution, that.personCaution)
        && Arrays.equals(itemCaution, that.itemCaution);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(personCaution) + Arrays.hashCode(itemCaution);
  }
}
