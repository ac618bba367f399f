package org.zhigai.stats.factor;

import java.util.Arrays;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.zhigai.kernel.Progress;
import org.zhigai.stats.em.Em;
import org.zhigai.stats.em.EmModel;

/**
 * Factor loadings by unweighted least squares (minres, Harman and Jones 1966, Psychometrika 31:351–368): communalities and
 * loadings in turn, which never lets the sum of squared residuals grow.
 */
final class MinimumResidual implements EmModel {
  private static final double MOST = 0.995;

  private final double[][] correlations;
  private final int factors;

  private MinimumResidual(double[][] correlations, int factors) {
    this.correlations = correlations;
    this.factors = factors;
  }

  /** Unrotated loadings, variables × factors. */
  static double[][] loadings(double[][] correlations, int factors, Progress progress) {
    var model = new MinimumResidual(correlations, factors);
    var start = new double[correlations.length];
    for (var i = 0; i < start.length; i++) {
      for (var j = 0; j < start.length; j++) {
        start[i] = i == j ? start[i] : Math.max(start[i], Math.min(MOST, Math.abs(correlations[i][j])));
      }
    }
    var found = Em.fit(model, start, 1e-7, 5000, progress);
    return model.principal(found.parameters());
  }

  @Override
  public double step(double[] from, double[] to) {
    var loadings = principal(from);
    double residual = 0;
    for (var i = 0; i < from.length; i++) {
      to[i] = 0;
      for (var f = 0; f < factors; f++) {
        to[i] += loadings[i][f] * loadings[i][f];
      }
      for (var j = 0; j < i; j++) {
        var gap = correlations[i][j];
        for (var f = 0; f < factors; f++) {
          gap -= loadings[i][f] * loadings[j][f];
        }
        residual += gap * gap;
      }
    }
    admit(to);
    return -residual;
  }

  @Override
  public void admit(double[] communalities) {
    for (var i = 0; i < communalities.length; i++) {
      communalities[i] = Math.clamp(communalities[i], 0, MOST);
    }
  }

  private double[][] principal(double[] communalities) {
    var n = communalities.length;
    var reduced = new double[n][];
    for (var i = 0; i < n; i++) {
      reduced[i] = correlations[i].clone();
      reduced[i][i] = communalities[i];
    }
    // Eigenvalues come in descending order.
    var eigen = new EigenDecompositionSymmetric(new Array2DRowRealMatrix(reduced, false), 1e-14, true);
    var out = new double[n][factors];
    for (var f = 0; f < factors; f++) {
      var root = Math.sqrt(Math.max(0, eigen.getEigenvalue(f)));
      var vector = eigen.getEigenvector(f).toArray();
      var sign = Arrays.stream(vector).sum() < 0 ? -1 : 1;
      for (var i = 0; i < n; i++) {
        out[i][f] = sign * root * vector[i];
      }
    }
    return out;
  }
}
