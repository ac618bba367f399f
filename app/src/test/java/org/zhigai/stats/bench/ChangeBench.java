package org.zhigai.stats.bench;

import java.util.Locale;
import java.util.SplittableRandom;
import org.zhigai.stats.change.AdjustedChange;
import org.zhigai.stats.change.DifferenceInDifferences;

/**
 * A grade of 300 in 8 classes with class variance, reliability .80; the weakest fifth (60) are treated, the others compared. How
 * often each method calls the treatment a success (p ≤ .05 and upwards), when nothing was taught and when 0.4 SD were. Prints a
 * table.
 */
public final class ChangeBench {
  private static final int RUNS = 2000;
  private static final int N = 300;

  private ChangeBench() {}

  public static void main(String[] args) {
    System.out.println("taught   plain difference   adjusted   adjusted, classes as clusters   (share called a success)");
    for (var effect : new double[] {0, .2, .4}) {
      var random = new SplittableRandom(7);
      var plain = 0;
      var adjusted = 0;
      var clustered = 0;
      for (var run = 0; run < RUNS; run++) {
        var before = new double[N];
        var after = new double[N];
        var cluster = new int[N];
        var first = new double[8];
        var second = new double[8];
        for (var c = 0; c < 8; c++) {
          first[c] = .3 * random.nextGaussian();
          second[c] = first[c] + .1 * random.nextGaussian();
        }
        for (var p = 0; p < N; p++) {
          cluster[p] = p % 8;
          var ability = Math.sqrt(.71) * random.nextGaussian();
          before[p] = first[cluster[p]] + ability + Math.sqrt(.2) * random.nextGaussian();
          after[p] = second[cluster[p]] + ability + Math.sqrt(.2) * random.nextGaussian();
        }
        var sorted = before.clone();
        java.util.Arrays.sort(sorted);
        var treated = new boolean[N];
        for (var p = 0; p < N; p++) {
          treated[p] = before[p] < sorted[N / 5];
          after[p] += treated[p] ? effect : 0;
        }
        var a = DifferenceInDifferences.of(before, after, treated);
        var b = AdjustedChange.of(before, after, treated);
        var c = AdjustedChange.of(before, after, treated, cluster);
        plain += a.p() <= .05 && a.estimate() > 0 ? 1 : 0;
        adjusted += b.p() <= .05 && b.estimate() > 0 ? 1 : 0;
        clustered += c.p() <= .05 && c.estimate() > 0 ? 1 : 0;
      }
      System.out.printf(
          Locale.ROOT,
          "%5.1f SD        %.3f            %.3f            %.3f%n",
          effect,
          plain / (double) RUNS,
          adjusted / (double) RUNS,
          clustered / (double) RUNS);
    }
  }
}
