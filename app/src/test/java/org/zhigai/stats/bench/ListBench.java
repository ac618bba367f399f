package org.zhigai.stats.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.zhigai.stats.BenjaminiHochberg;
import org.zhigai.stats.ClusteredMean;
import org.zhigai.stats.ModeratedMeans;

/**
 * A list of knowledge points tested against their benchmarks at q ≤ .05 with a floor of 5 points: how often it is not empty in a
 * school with nothing wrong, and how often a point planted 15 points low is found, with each mean's own error and with
 * moderated ones. Prints a table.
 */
public final class ListBench {
  private static final int RUNS = 1000;

  private ListBench() {}

  public static void main(String[] args) {
    System.out.println("classes  pupils  points  items   icc   not empty: own  moderated   found: own  moderated");
    for (var design : new int[][] {{8, 15, 10, 3}, {3, 40, 10, 3}, {8, 40, 10, 3}, {8, 15, 4, 12}, {3, 40, 4, 12}, {8, 40, 6, 12}}) {
      for (var icc : new double[] {0, .05, .1, .2}) {
        var none = run(design, icc, 0);
        var planted = run(design, icc, .15);
        System.out.printf(
            Locale.ROOT, "%7d  %6d  %6d  %5d  %.2f            %.3f  %.3f              %.3f  %.3f%n",
            design[0], design[0] * design[1], design[2], design[3], icc, none[0], none[1], planted[2], planted[3]);
      }
    }
  }

  /** Share of lists not empty and share of lists with the first point, own errors before moderated ones. */
  private static double[] run(int[] design, double icc, double low) {
    var random = new SplittableRandom(5);
    var out = new double[4];
    for (var run = 0; run < RUNS; run++) {
      var means = new ArrayList<ClusteredMean>();
      var benchmarks = new double[design[2]];
      var school = school(design, icc, low, random, benchmarks);
      var cluster = new int[design[0] * design[1]];
      for (var p = 0; p < cluster.length; p++) {
        cluster[p] = p % design[0];
      }
      for (var rates : school) {
        means.add(ClusteredMean.of(rates, cluster));
      }
      count(means, benchmarks, out, 0);
      count(ModeratedMeans.of(means), benchmarks, out, 1);
    }
    for (var k = 0; k < 4; k++) {
      out[k] /= RUNS;
    }
    return out;
  }

  private static void count(List<ClusteredMean> means, double[] benchmarks, double[] out, int column) {
    var p = new double[benchmarks.length];
    for (var k = 0; k < p.length; k++) {
      p[k] = means.get(k).twoSidedP(benchmarks[k]);
    }
    var q = BenjaminiHochberg.adjust(p);
    var any = false;
    for (var k = 0; k < p.length; k++) {
      any |= q[k] <= .05 && benchmarks[k] - means.get(k).estimate() >= .05;
    }
    out[column] += any ? 1 : 0;
    out[2 + column] += q[0] <= .05 && benchmarks[0] - means.getFirst().estimate() >= .05 ? 1 : 0;
  }

  private static double[][] school(int[] design, double icc, double low, SplittableRandom random, double[] benchmarks) {
    var items = design[3];
    var shift = new double[design[0]];
    for (var c = 0; c < shift.length; c++) {
      shift[c] = Math.sqrt(icc) * random.nextGaussian();
    }
    var out = new double[design[2]][design[0] * design[1]];
    for (var k = 0; k < out.length; k++) {
      for (var i = 0; i < items; i++) {
        benchmarks[k] += expected(location(k, i)) / items;
      }
    }
    for (var p = 0; p < out[0].length; p++) {
      var theta = shift[p % design[0]] + Math.sqrt(1 - icc) * random.nextGaussian();
      for (var k = 0; k < out.length; k++) {
        for (var i = 0; i < items; i++) {
          var chance = 1 / (1 + Math.exp(location(k, i) - theta)) - (k == 0 ? low : 0);
          out[k][p] += random.nextDouble() < chance ? 1.0 / items : 0;
        }
      }
    }
    return out;
  }

  private static double location(int point, int item) {
    return -1.2 + .2 * point + .1 * item;
  }

  private static double expected(double b) {
    double out = 0;
    for (var q = -60; q <= 60; q++) {
      out += .1 * Math.exp(-q * q * .005) / Math.sqrt(2 * Math.PI) / (1 + Math.exp(b - q * .1));
    }
    return out;
  }
}
