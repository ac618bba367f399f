package org.zhigai.stats.bench;

import java.util.Locale;
import java.util.SplittableRandom;
import org.zhigai.stats.Interval;

/** A table of how often intervals hold the truth, a line an interval, a column a number of pupils. */
final class Coverage {
  static final int[] SIZES = {30, 45, 120, 300};
  private static final double LEAST = .93;
  private static final double MOST = .97;

  /** Runs once with n pupils: how many intervals held the truth, of how many. */
  interface Trial {
    int[] run(SplittableRandom random, int n);
  }

  private final int runs;

  Coverage(int runs) {
    this.runs = runs;
    System.out.printf(
        Locale.ROOT, "%n%-46s   n=30   n=45  n=120  n=300   (share of 95 %% intervals that hold the truth; %d runs; * outside 93–97 %%)%n",
        "interval", runs);
  }

  static int[] hit(Interval interval, double truth) {
    return new int[] {interval.contains(truth) ? 1 : 0, interval.defined() ? 1 : 0};
  }

  /** @param least no column for fewer pupils: the number is then 不可用 */
  void line(String name, int least, Trial trial) {
    System.out.printf(Locale.ROOT, "%-46s", name);
    for (var n : SIZES) {
      if (n < least) {
        System.out.print("      — ");
        continue;
      }
      var random = new SplittableRandom(20261124L + n);
      double held = 0;
      double made = 0;
      for (var run = 0; run < runs; run++) {
        var one = trial.run(random, n);
        held += one[0];
        made += one[1];
      }
      var share = held / made;
      System.out.printf(Locale.ROOT, "  %.3f%s", share, share >= LEAST && share <= MOST ? " " : "*");
    }
    System.out.println();
  }
}
