package org.zhigai.stats.bench;

import java.io.PrintStream;
import java.util.Locale;
import java.util.SplittableRandom;
import org.zhigai.stats.multilevel.ClusteredMean;

/**
 * How often a school at its benchmark is called different from it at 5 % (the size of the test), with pupils in classes that
 * truly differ, and how often the 95 % interval holds the truth. Prints a table.
 */
public final class ClusteredMeanBench {
  private static final int RUNS = 4000;

  private ClusteredMeanBench() {}

  public static void main(String[] args) {
    print(System.out);
  }

  static void print(PrintStream out) {
    out.println("classes  sizes    icc   scores  size at .05");
    for (var classes : new int[] {1, 2, 3, 4, 5, 6, 8, 12}) {
      for (var equal : new boolean[] {true, false}) {
        for (var icc : new double[] {0, .05, .15, .3}) {
          for (var binary : new boolean[] {false, true}) {
            out.printf(
                Locale.ROOT,
                "%7d  %-7s  %.2f  %-6s  %.4f%n",
                classes,
                equal ? "40" : "15-65",
                icc,
                binary ? "0/1" : "normal",
                rejected(classes, equal, icc, binary));
          }
        }
      }
    }
  }

  private static double rejected(int classes, boolean equal, double icc, boolean binary) {
    var random = new SplittableRandom(20261124L + classes);
    var hits = 0;
    for (var run = 0; run < RUNS; run++) {
      var sizes = new int[classes];
      var n = 0;
      for (var c = 0; c < classes; c++) {
        sizes[c] = equal ? 40 : 15 + random.nextInt(51);
        n += sizes[c];
      }
      var values = new double[n];
      var cluster = new int[n];
      var at = 0;
      for (var c = 0; c < classes; c++) {
        var shift = Math.sqrt(icc) * random.nextGaussian();
        for (var k = 0; k < sizes[c]; k++) {
          var score = shift + Math.sqrt(1 - icc) * random.nextGaussian();
          // A latent normal cut at zero: the true rate is one half exactly, whatever the classes share.
          values[at] = binary ? (score > 0 ? 1 : 0) : score;
          cluster[at++] = c;
        }
      }
      if (ClusteredMean.of(values, cluster).twoSidedP(binary ? .5 : 0) <= .05) {
        hits++;
      }
    }
    return hits / (double) RUNS;
  }
}
