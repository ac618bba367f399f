package org.zhigai.stats.consistency;

import java.util.Arrays;
import org.zhigai.stats.ScoreMatrix;

/** Covariances of items, divisor n − 1. */
final class Covariances {

  private Covariances() {}

  static double[][] of(ScoreMatrix complete) {
    var k = complete.items();
    var n = complete.persons();
    var centred = new double[k][];
    for (var i = 0; i < k; i++) {
      centred[i] = complete.column(i);
      var mean = Arrays.stream(centred[i]).average().orElse(0);
      for (var p = 0; p < n; p++) {
        centred[i][p] -= mean;
      }
    }
    var out = new double[k][k];
    for (var i = 0; i < k; i++) {
      for (var j = 0; j <= i; j++) {
        double sum = 0;
        for (var p = 0; p < n; p++) {
          sum += centred[i][p] * centred[j][p];
        }
        out[i][j] = sum / (n - 1);
        out[j][i] = out[i][j];
      }
    }
    return out;
  }

  /** Of these items only. */
  static double[][] of(double[][] covariance, int[] kept) {
    return Arrays.stream(kept).mapToObj(i -> Arrays.stream(kept).mapToDouble(j -> covariance[i][j]).toArray()).toArray(double[][]::new);
  }

  static double[][] correlations(double[][] covariance, int[] kept) {
    return Arrays.stream(kept)
        .mapToObj(i -> Arrays.stream(kept).mapToDouble(j -> covariance[i][j] / Math.sqrt(covariance[i][i] * covariance[j][j])).toArray())
        .toArray(double[][]::new);
  }

  static double sum(double[][] covariance) {
    return Arrays.stream(covariance).mapToDouble(r -> Arrays.stream(r).sum()).sum();
  }
}
