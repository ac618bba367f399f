package org.zhigai.samples;

import java.util.stream.DoubleStream;

/** Means and standard deviations, written out: the ground truth leans on nothing it is used to check. */
final class Numbers {
  private Numbers() {}

  static double mean(double[] x) {
    return DoubleStream.of(x).sum() / x.length;
  }

  /** Population standard deviation (divides by n). */
  static double sd(double[] x) {
    double mean = mean(x);
    return Math.sqrt(DoubleStream.of(x).map(v -> (v - mean) * (v - mean)).sum() / x.length);
  }
}
