package org.zhigai.stats.factor;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.RealMatrix;

/** Oblique rotation to the quartimin criterion by gradient projection (Jennrich 2002, Psychometrika 67:7–19). */
final class Oblimin {
  private static final double TOLERANCE = 1e-6;
  private static final int MOST = 2000;

  /** Rotated loadings, and the correlations of the factors. */
  record Rotation(RealMatrix loadings, RealMatrix correlations) {}

  private final RealMatrix unrotated;

  private Oblimin(RealMatrix unrotated) {
    this.unrotated = unrotated;
  }

  static Rotation of(double[][] loadings) {
    return new Oblimin(new Array2DRowRealMatrix(loadings)).rotate();
  }

  private Rotation rotate() {
    var k = unrotated.getColumnDimension();
    RealMatrix t = new Array2DRowRealMatrix(identity(k), false);
    var loadings = unrotated;
    var value = criterion(loadings);
    var step = 1.0;
    for (var round = 0; round < MOST; round++) {
      var gradient =
          loadings.transpose().multiply(slope(loadings)).multiply(inverse(t)).transpose().scalarMultiply(-1);
      var projected = gradient.subtract(t.multiply(diagonal(t, gradient)));
      var size = projected.getFrobeniusNorm();
      if (size < TOLERANCE) {
        break;
      }
      step *= 2;
      for (var halving = 0; halving <= 20; halving++) {
        var trial = unitColumns(t.subtract(projected.scalarMultiply(step)));
        var there = unrotated.multiply(inverse(trial).transpose());
        var gain = value - criterion(there);
        if (gain > .5 * size * size * step || halving == 20) {
          t = trial;
          loadings = there;
          value -= gain;
          break;
        }
        step /= 2;
      }
    }
    return new Rotation(loadings, t.transpose().multiply(t));
  }

  private static double[][] identity(int k) {
    var out = new double[k][k];
    for (var f = 0; f < k; f++) {
      out[f][f] = 1;
    }
    return out;
  }

  private static RealMatrix inverse(RealMatrix m) {
    return new LUDecomposition(m, 1e-14).getSolver().getInverse();
  }

  /** A quarter of the sum over pairs of factors of products of squared loadings. */
  private static double criterion(RealMatrix l) {
    double out = 0;
    for (var i = 0; i < l.getRowDimension(); i++) {
      var row = l.getRow(i);
      for (var f = 0; f < row.length; f++) {
        for (var g = 0; g < row.length; g++) {
          out += f == g ? 0 : row[f] * row[f] * row[g] * row[g] / 4;
        }
      }
    }
    return out;
  }

  private static RealMatrix slope(RealMatrix l) {
    var out = new double[l.getRowDimension()][l.getColumnDimension()];
    for (var i = 0; i < out.length; i++) {
      var row = l.getRow(i);
      double all = 0;
      for (var v : row) {
        all += v * v;
      }
      for (var f = 0; f < row.length; f++) {
        out[i][f] = row[f] * (all - row[f] * row[f]);
      }
    }
    return new Array2DRowRealMatrix(out, false);
  }

  private static RealMatrix diagonal(RealMatrix t, RealMatrix g) {
    var k = t.getColumnDimension();
    var out = new double[k][k];
    for (var f = 0; f < k; f++) {
      out[f][f] = t.getColumnVector(f).dotProduct(g.getColumnVector(f));
    }
    return new Array2DRowRealMatrix(out, false);
  }

  private static RealMatrix unitColumns(RealMatrix m) {
    var out = m.copy();
    for (var f = 0; f < m.getColumnDimension(); f++) {
      out.setColumnVector(f, m.getColumnVector(f).unitVector());
    }
    return out;
  }
}
