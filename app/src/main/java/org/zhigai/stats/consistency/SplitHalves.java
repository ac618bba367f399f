package org.zhigai.stats.consistency;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.zhigai.stats.ScoreMatrix;

/**
 * A paper cut into two halves, every way or many ways, over complete rows. Spearman–Brown is 2r/(1 + r) of the halves' correlation,
 * Guttman's λ4 is 4·cov/s²ₜ, which does not ask that the halves be equally spread. With an odd number of items one half is one longer.
 *
 * @param splits how many ways were looked at
 * @param every whether those are all; else halves are drawn, the same ones each time
 * @param spearmanBrown over the splits
 * @param guttman over the splits
 * @param n complete rows
 */
public record SplitHalves(int splits, boolean every, Spread spearmanBrown, Spread guttman, int n) {
  private static final int MOST_ITEMS = 16;
  private static final int DRAWN = 10_000;

  /**
   * @param oddEven first, third … item against second, fourth …
   * @param worst least of all splits
   * @param best greatest, which is too good by choice
   * @param mean of all splits; of λ4 over every split of an even number of items this is alpha
   */
  public record Spread(double oddEven, double worst, double best, double mean) {
    static final Spread UNDEFINED = new Spread(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
  }

  public static SplitHalves of(ScoreMatrix scores) {
    var complete = scores.complete();
    var k = complete.items();
    var covariance = Covariances.of(complete);
    if (k < 2 || complete.persons() < 2 || !(Covariances.sum(covariance) > 1e-12)) {
      return new SplitHalves(0, true, Spread.UNDEFINED, Spread.UNDEFINED, complete.persons());
    }
    var oddEven = new boolean[k];
    for (var i = 0; i < k; i += 2) {
      oddEven[i] = true;
    }
    var brown = new Gathered(new Halves(covariance, oddEven).spearmanBrown());
    var guttman = new Gathered(new Halves(covariance, oddEven).guttman());
    Consumer<boolean[]> take = half -> {
      var halves = new Halves(covariance, half);
      brown.add(halves.spearmanBrown());
      guttman.add(halves.guttman());
    };
    if (k <= MOST_ITEMS) {
      every(k, take);
    } else {
      drawn(k, take);
    }
    return new SplitHalves(guttman.count, k <= MOST_ITEMS, brown.spread(), guttman.spread(), complete.persons());
  }

  /** Every choice of half the items; with an even number of them only those with the first item, for the others are the same cuts. */
  private static void every(int k, Consumer<boolean[]> take) {
    for (var set = 0; set < 1 << k; set++) {
      if (Integer.bitCount(set) == k / 2 && (k % 2 == 1 || (set & 1) == 1)) {
        var half = new boolean[k];
        for (var i = 0; i < k; i++) {
          half[i] = (set >> i & 1) == 1;
        }
        take.accept(half);
      }
    }
  }

  private static void drawn(int k, Consumer<boolean[]> take) {
    var random = new SplittableRandom(1);
    var order = new int[k];
    Arrays.setAll(order, i -> i);
    for (var draw = 0; draw < DRAWN; draw++) {
      var half = new boolean[k];
      for (var i = 0; i < k / 2; i++) {
        var j = random.nextInt(i, k);
        var moved = order[j];
        order[j] = order[i];
        order[i] = moved;
        half[moved] = true;
      }
      take.accept(half);
    }
  }

  /** Variances and covariance of two halves. */
  private record Halves(double first, double second, double both) {

    Halves(double[][] covariance, boolean[] half) {
      this(sum(covariance, half, true, true), sum(covariance, half, false, false), sum(covariance, half, true, false));
    }

    private static double sum(double[][] covariance, boolean[] half, boolean rows, boolean columns) {
      double out = 0;
      for (var i = 0; i < half.length; i++) {
        for (var j = 0; j < half.length && half[i] == rows; j++) {
          out += half[j] == columns ? covariance[i][j] : 0;
        }
      }
      return out;
    }

    /** Not defined for a half without spread, or halves that run against each other altogether. */
    double spearmanBrown() {
      var r = both / Math.sqrt(first * second);
      return first > 1e-12 && second > 1e-12 && r > -1 + 1e-12 ? 2 * r / (1 + r) : Double.NaN;
    }

    double guttman() {
      return 4 * both / (first + second + 2 * both);
    }
  }

  private static final class Gathered {
    private final double oddEven;
    private double worst = Double.POSITIVE_INFINITY;
    private double best = Double.NEGATIVE_INFINITY;
    private double sum;
    private int count;
    private int defined;

    Gathered(double oddEven) {
      this.oddEven = oddEven;
    }

    void add(double value) {
      count++;
      if (!Double.isNaN(value)) {
        worst = Math.min(worst, value);
        best = Math.max(best, value);
        sum += value;
        defined++;
      }
    }

    Spread spread() {
      return defined == 0 ? Spread.UNDEFINED : new Spread(oddEven, worst, best, sum / defined);
    }
  }
}
