package org.zhigai.stats.compare;

import java.util.Arrays;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * Several measures of the same persons in groups, each held against its benchmark after the persons' general level is taken
 * off: is this measure out of line with the rest of the profile?
 *
 * <p>For measure k a person's contrast is (x<sub>k</sub> − b<sub>k</sub>) − (x̄<sub>rest</sub> − b̄<sub>rest</sub>). Group
 * effects common to all measures cancel in it; what is left between groups is a group-by-measure interaction, whose size
 * relative to the spread within groups is estimated once over all measures (method of moments on the variance ratios, the
 * upper and lower tenth trimmed so that one planted group does not widen every test) and is never taken below zero.
 */
public final class ProfileContrast {
  private final double[][] contrast;
  private final int[] group;
  private final int groups;
  private final double interaction;
  private final double pooledDf;

  /**
   * One test.
   *
   * @param estimate mean contrast, in the measures' unit; NaN without persons
   * @param se its standard error
   * @param df degrees of freedom of t
   * @param n persons counted
   */
  public record Result(double estimate, double se, double df, int n) {

    /** Two-sided p against zero; 1 when nothing can be said. */
    public double p() {
      if (!(se > 0) || !(df > 0)) {
        return 1;
      }
      return 2 * new TDistribution(df).cumulativeProbability(-Math.abs(estimate) / se);
    }
  }

  /**
   * @param contrast measures × persons; NaN where a person lacks the measure
   * @param group of each person, 0-based
   */
  public ProfileContrast(double[][] contrast, int[] group) {
    this.contrast = Arrays.stream(contrast).map(double[]::clone).toArray(double[][]::new);
    this.group = group.clone();
    this.groups = Arrays.stream(group).max().orElse(-1) + 1;
    var ratios =
        Arrays.stream(this.contrast).mapToDouble(this::varianceRatio).filter(r -> !Double.isNaN(r)).sorted().toArray();
    var cut = ratios.length / 10;
    this.interaction = Math.max(0, Arrays.stream(ratios, cut, ratios.length - cut).average().orElse(0));
    this.pooledDf = Math.max(1, groups - 1.0) * Math.max(1, ratios.length - 1) / 2;
  }

  /** All persons together against the benchmark. */
  public Result whole(int measure) {
    return test(contrast[measure], -1);
  }

  /** One group against all the others. */
  public Result oneGroup(int measure, int which) {
    return test(contrast[measure], which);
  }

  /** Between-group over within-group variance left in the contrasts, pooled over the measures. */
  public double interaction() {
    return interaction;
  }

  private Result test(double[] values, int which) {
    var size = new int[groups];
    var sum = new double[groups];
    for (var p = 0; p < values.length; p++) {
      if (!Double.isNaN(values[p])) {
        size[group[p]]++;
        sum[group[p]] += values[p];
      }
    }
    var n = Arrays.stream(size).sum();
    var within = withinVariance(values, size, sum);
    var here = which < 0 ? n : size[which];
    var rest = which < 0 ? 0 : n - here;
    if (here == 0 || (which >= 0 && rest == 0)) {
      return new Result(Double.NaN, Double.NaN, Double.NaN, here);
    }
    double between = 0;
    for (var g = 0; g < groups; g++) {
      var share = which < 0 ? (double) size[g] / n : g == which ? 1 : (double) size[g] / rest;
      between += share * share;
    }
    var estimate =
        which < 0
            ? Arrays.stream(sum).sum() / n
            : sum[which] / here - (Arrays.stream(sum).sum() - sum[which]) / rest;
    var variance = within * (1.0 / here + (rest == 0 ? 0 : 1.0 / rest) + interaction * between);
    return new Result(estimate, Math.sqrt(variance), degrees(n, between), here);
  }

  /** Satterthwaite: the within part has n − groups degrees of freedom, the interaction those of the pooled estimate. */
  private double degrees(int n, double between) {
    var noise = 1.0 / n;
    var shared = interaction * between;
    var total = noise + shared;
    return total * total / (noise * noise / Math.max(1, n - groups) + shared * shared / pooledDf);
  }

  private double withinVariance(double[] values, int[] size, double[] sum) {
    double squares = 0;
    var n = 0;
    for (var p = 0; p < values.length; p++) {
      if (!Double.isNaN(values[p])) {
        var residual = values[p] - sum[group[p]] / size[group[p]];
        squares += residual * residual;
        n++;
      }
    }
    var used = Arrays.stream(size).filter(s -> s > 0).count();
    return n > used ? squares / (n - used) : Double.NaN;
  }

  /** (F − 1)/n₀ of a one-way layout: an unbiased enough σ²between/σ²within; NaN below two groups. */
  private double varianceRatio(double[] values) {
    var size = new int[groups];
    var sum = new double[groups];
    for (var p = 0; p < values.length; p++) {
      if (!Double.isNaN(values[p])) {
        size[group[p]]++;
        sum[group[p]] += values[p];
      }
    }
    var n = Arrays.stream(size).sum();
    var used = (int) Arrays.stream(size).filter(s -> s > 0).count();
    var within = withinVariance(values, size, sum);
    if (used < 2 || !(within > 0)) {
      return Double.NaN;
    }
    var grand = Arrays.stream(sum).sum() / n;
    double between = 0;
    double squares = 0;
    for (var g = 0; g < groups; g++) {
      if (size[g] > 0) {
        between += size[g] * Math.pow(sum[g] / size[g] - grand, 2);
        squares += (double) size[g] * size[g];
      }
    }
    var typical = (n - squares / n) / (used - 1);
    return (between / (used - 1) / within - 1) / typical;
  }
}
