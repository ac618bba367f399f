package org.zhigai.stats.factor;

import java.util.Arrays;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.LUDecomposition;
import org.zhigai.kernel.Progress;
import org.zhigai.stats.em.Em;
import org.zhigai.stats.em.EmModel;

/**
 * Factor loadings by unweighted least squares (minres, Harman and Jones 1966, Psychometrika 31:351–368): communalities and
 * loadings in turn, which never lets the sum of squared residuals grow.
 */
final class MinimumResidual implements EmModel {
  private static final double MOST = 0.995;
  private static final double TOLERANCE = 1e-7;
  private static final int STEPS = 5000;
  private static final double RIDGE = 1e-6;

  private final double[][] correlations;
  private final int factors;

  private MinimumResidual(double[][] correlations, int factors) {
    this.correlations = correlations;
    this.factors = factors;
  }

  /** Unrotated loadings, variables × factors. With several factors there may be several places of least residuals: the least of them. */
  static double[][] loadings(double[][] correlations, int factors, Progress progress) {
    var model = new MinimumResidual(correlations, factors);
    var best = Em.fit(model, model.highest(), TOLERANCE, STEPS, progress.part(0, .5));
    if (factors > 1) {
      var other = Em.fit(model, model.squaredMultiple(), TOLERANCE, STEPS, progress.part(.5, 1));
      best = other.logLik() > best.logLik() ? other : best;
    }
    return model.principal(best.parameters());
  }

  /** Of each variable the highest correlation. */
  private double[] highest() {
    var out = new double[correlations.length];
    for (var i = 0; i < out.length; i++) {
      for (var j = 0; j < out.length; j++) {
        out[i] = i == j ? out[i] : Math.max(out[i], Math.min(MOST, Math.abs(correlations[i][j])));
      }
    }
    return out;
  }

  /** Of each variable what all others together explain of it; variables that determine each other are told apart by a slight ridge. */
  private double[] squaredMultiple() {
    var ridged = new Array2DRowRealMatrix(correlations);
    for (var i = 0; i < correlations.length; i++) {
      ridged.addToEntry(i, i, RIDGE);
    }
    var inverse = new LUDecomposition(ridged, 0).getSolver().getInverse();
    var out = new double[correlations.length];
    for (var i = 0; i < out.length; i++) {
      out[i] = 1 - 1 / inverse.getEntry(i, i);
    }
    admit(out);
    return out;
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
