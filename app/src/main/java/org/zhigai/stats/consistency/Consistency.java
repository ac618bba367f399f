package org.zhigai.stats.consistency;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.LUDecomposition;
import org.zhigai.stats.ScoreMatrix;
import org.zhigai.stats.ctt.Reliability;

/**
 * Lower bounds of reliability beside alpha, over complete rows (Guttman 1945, Psychometrika 10:255–282; Kuder and Richardson 1937,
 * Psychometrika 2:151–160). Not defined ({@code NaN}) below two items or two rows or without any spread of the totals.
 *
 * @param lambda2 from the covariances: 1 − Σ s²ᵢ/s²ₜ + √(k/(k−1)·Σ s²ᵢⱼ)/s²ₜ
 * @param lambda2Standardised the same of the correlations
 * @param lambda6 1 − Σ e²ᵢ/s²ₜ, e²ᵢ what the other items do not predict of an item; {@code NaN} where items determine each other
 * @param lambda6Standardised the same of the correlations
 * @param kr20 of right and wrong items; {@code NaN} for others
 * @param kr21 the same, items taken as equally hard; {@code NaN} likewise
 * @param alphaWithout alpha of all items but each
 * @param n complete rows
 */
public record Consistency(
    double lambda2, double lambda2Standardised, double lambda6, double lambda6Standardised, double kr20, double kr21, double[] alphaWithout, int n) {
  private static final double NOTHING = 1e-12;

  public static Consistency of(ScoreMatrix scores) {
    var complete = scores.complete();
    var k = complete.items();
    var without = new double[scores.items()];
    Arrays.fill(without, Double.NaN);
    var covariance = Covariances.of(complete);
    var total = Covariances.sum(covariance);
    if (k < 2 || complete.persons() < 2 || !(total > NOTHING)) {
      return new Consistency(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, without, complete.persons());
    }
    for (var i = 0; i < k && k > 2; i++) {
      var but = i;
      without[i] = Reliability.alpha(complete.items(IntStream.range(0, k).filter(j -> j != but).toArray())).value();
    }
    var varies = IntStream.range(0, k).filter(i -> covariance[i][i] > NOTHING).toArray();
    var correlation = Covariances.correlations(covariance, varies);
    return new Consistency(
        lambda2(covariance), lambda2(correlation), lambda6(Covariances.of(covariance, varies)), lambda6(correlation), kr20(complete, total),
        kr21(complete, total),
        without, complete.persons());
  }

  static double lambda2(double[][] covariance) {
    var k = covariance.length;
    var total = Covariances.sum(covariance);
    double own = 0;
    double squares = 0;
    for (var i = 0; i < k; i++) {
      own += covariance[i][i];
      for (var j = 0; j < k; j++) {
        squares += i == j ? 0 : covariance[i][j] * covariance[i][j];
      }
    }
    return k < 2 ? Double.NaN : 1 - own / total + Math.sqrt(k / (k - 1.0) * squares) / total;
  }

  static double lambda6(double[][] covariance) {
    if (covariance.length < 2) {
      return Double.NaN;
    }
    var solver = new LUDecomposition(new Array2DRowRealMatrix(covariance), 1e-10).getSolver();
    if (!solver.isNonSingular()) {
      return Double.NaN;
    }
    var inverse = solver.getInverse();
    double unpredicted = 0;
    for (var i = 0; i < covariance.length; i++) {
      unpredicted += 1 / inverse.getEntry(i, i);
    }
    return 1 - unpredicted / Covariances.sum(covariance);
  }

  private static boolean isBinary(ScoreMatrix complete) {
    for (var cell : complete.cells()) {
      if (cell != 0 && cell != 1) {
        return false;
      }
    }
    return true;
  }

  // Both take variances with divisor n, as p·q is one.
  private static double kr20(ScoreMatrix complete, double total) {
    if (!isBinary(complete)) {
      return Double.NaN;
    }
    double k = complete.items();
    double inside = 0;
    for (var i = 0; i < k; i++) {
      var p = Arrays.stream(complete.column(i)).average().orElse(0);
      inside += p * (1 - p);
    }
    return k / (k - 1) * (1 - inside / population(total, complete.persons()));
  }

  private static double kr21(ScoreMatrix complete, double total) {
    if (!isBinary(complete)) {
      return Double.NaN;
    }
    double k = complete.items();
    var mean = Arrays.stream(complete.totals()).average().orElse(0);
    return k / (k - 1) * (1 - mean * (k - mean) / (k * population(total, complete.persons())));
  }

  private static double population(double variance, int n) {
    return variance * (n - 1) / n;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Consistency that && Double.compare(lambda2, that.lambda2) == 0 && Arrays.equals(alphaWithout, that.alphaWithout);
  }

  @Override
  public int hashCode() {
    return Double.hashCode(lambda2);
  }
}
