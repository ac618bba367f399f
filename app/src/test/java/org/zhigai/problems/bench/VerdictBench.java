package org.zhigai.problems.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import org.zhigai.effect.GroupEffect;
import org.zhigai.effect.Verdict;

/**
 * The verdict on a support group: the weakest fifth of a grade picked by a test of reliability .80, classes different at both
 * times. How often it is 有效 when nothing was taught and when 0.2 or 0.4 SD were. Prints a table.
 */
public final class VerdictBench {
  private static final int RUNS = 2_000;
  private static final int CLASSES = 8;

  private VerdictBench() {}

  public static void main(String[] args) {
    System.out.println("helped  others | raw change, 有效 when taught   0 SD   0.2 SD   0.4 SD");
    for (var n : new int[] {120, 200, 300, 600}) {
      var nothing = run(n, 0);
      System.out.printf(
          Locale.ROOT, "%6d  %6d |      %+.2f SD               %5.3f    %5.3f    %5.3f%n", n / 5, n - n / 5, nothing[1], nothing[0],
          run(n, .2)[0], run(n, .4)[0]);
    }
  }

  /** Share called effective, and the mean raw change. */
  private static double[] run(int n, double taught) {
    var random = new SplittableRandom(7);
    var effective = 0;
    double raw = 0;
    for (var run = 0; run < RUNS; run++) {
      var before = new double[n];
      var after = new double[n];
      var first = new double[CLASSES];
      var second = new double[CLASSES];
      for (var c = 0; c < CLASSES; c++) {
        first[c] = .3 * random.nextGaussian();
        second[c] = first[c] + .1 * random.nextGaussian();
      }
      for (var p = 0; p < n; p++) {
        var ability = Math.sqrt(.71) * random.nextGaussian();
        before[p] = first[p % CLASSES] + ability + Math.sqrt(.2) * random.nextGaussian();
        after[p] = second[p % CLASSES] + ability + Math.sqrt(.2) * random.nextGaussian();
      }
      var sorted = before.clone();
      Arrays.sort(sorted);
      var helped = new boolean[n];
      for (var p = 0; p < n; p++) {
        helped[p] = before[p] < sorted[n / 5];
        after[p] += helped[p] ? taught : 0;
      }
      var effect = GroupEffect.of(before, after, helped);
      effective += effect.verdict() == Verdict.EFFECTIVE ? 1 : 0;
      raw += effect.rawChange() / RUNS;
    }
    return new double[] {effective / (double) RUNS, raw};
  }
}
