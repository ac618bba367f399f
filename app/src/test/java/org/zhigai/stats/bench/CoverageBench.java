package org.zhigai.stats.bench;

import java.util.SplittableRandom;
import org.zhigai.kernel.Progress;
import org.zhigai.stats.Correlation;
import org.zhigai.stats.Descriptives;
import org.zhigai.stats.Interval;
import org.zhigai.stats.ScoreMatrix;
import org.zhigai.stats.change.DifferenceInDifferences;
import org.zhigai.stats.compare.EffectSize;
import org.zhigai.stats.compare.Wilson;
import org.zhigai.stats.ctt.ClassicalItems;
import org.zhigai.stats.ctt.Reliability;
import org.zhigai.stats.multilevel.ClusteredMean;
import org.zhigai.stats.multilevel.OneCluster;
import org.zhigai.stats.multilevel.RandomIntercept;
import org.zhigai.stats.multilevel.WithinDifference;
import org.zhigai.stats.resampling.Bootstrap;

/** How often each 95 % interval holds the truth, at class and grade size. Prints a table; 93–97 % is the aim. */
public final class CoverageBench {
  private static final int RUNS = 2000;

  private CoverageBench() {}

  public static void main(String[] args) {
    var table = new Coverage(RUNS);
    table.line("mean, normal", 0, (r, n) -> Coverage.hit(Descriptives.of(normal(r, n, 0)).meanInterval(.95), 0));
    table.line("mean, easy paper of 20 items", 0, (r, n) -> Coverage.hit(Descriptives.of(easy(r, n).totals()).meanInterval(.95), easyMean()));
    table.line("mean, skewness −2", 0, (r, n) -> Coverage.hit(Descriptives.of(skewed(r, n)).meanInterval(.95), -1));
    table.line("rate .3, Wilson", 0, (r, n) -> Coverage.hit(Wilson.interval(successes(r, n, .3), n, .95), .3));
    table.line("rate .9, Wilson", 0, (r, n) -> Coverage.hit(Wilson.interval(successes(r, n, .9), n, .95), .9));
    table.line("alpha, normal items", 0, (r, n) -> Coverage.hit(Reliability.alpha(parallel(r, n)).interval(), 10 * .2 / (1 + 9 * .2)));
    var paper = new SplittableRandom(99);
    var large = test(paper, 400_000);
    var alpha = Reliability.alpha(large).value();
    var items = ClassicalItems.of(large, ones());
    table.line("alpha, right/wrong items", 0, (r, n) -> Coverage.hit(Reliability.alpha(test(r, n)).interval(), alpha));
    table.line("item-rest correlation", 0, (r, n) -> Coverage.hit(itemRest(test(r, n)), items.get(9).itemRest()));
    table.line("upper-lower 27 %", 0, (r, n) -> Coverage.hit(ClassicalItems.d27Interval(test(r, n), 9, 1, .95), items.get(9).d27()));
    table.line("Hedges g = .5, two halves", 0, (r, n) -> Coverage.hit(EffectSize.hedgesG(normal(r, n / 2, .5), normal(r, n / 2, 0), .95).interval(), .5));
    table.line("Cliff delta, two halves", 0, (r, n) -> Coverage.hit(EffectSize.cliffDelta(normal(r, n / 2, .5), normal(r, n / 2, 0), .95).interval(), .27633));
    table.line("correlation .5", 0, (r, n) -> Coverage.hit(correlation(r, n), .5));
    table.line("mean, skewness −2, resampled", 0, (r, n) -> Coverage.hit(bootstrap(r, n), -1));
    table.line("clustered mean, classes of 15", 0, (r, n) -> Coverage.hit(clustered(r, n), 0));
    table.line("two groups inside classes of 15, gap alike", 0, (r, n) -> Coverage.hit(inside(r, n, 0), .4));
    table.line("two groups inside classes of 15, gap varies", 0, (r, n) -> Coverage.hit(inside(r, n, .3), .4));
    table.line("a class of 15 less the others, share .02", 45, (r, n) -> besideOthers(r, n, .02));
    table.line("a class of 15 less the others, share .05", 45, (r, n) -> besideOthers(r, n, .05));
    table.line("a class of 15 less the others, share .15", 45, (r, n) -> besideOthers(r, n, .15));
    table.line("difference in differences, halves", 0, (r, n) -> Coverage.hit(change(r, n), .4));
    table.line("class effect, shrunken, of 15", 120, (r, n) -> effect(r, n));
    table.line("share between classes .15, of 15", 0, (r, n) -> Coverage.hit(share(r, n), .15));
  }

  private static double[] normal(SplittableRandom r, int n, double mean) {
    var out = new double[n];
    for (var i = 0; i < n; i++) {
      out[i] = mean + r.nextGaussian();
    }
    return out;
  }

  /** Scores of an easy paper: full marks less an exponential loss with mean one. */
  private static double[] skewed(SplittableRandom r, int n) {
    var out = new double[n];
    for (var i = 0; i < n; i++) {
      out[i] = Math.log(1 - r.nextDouble());
    }
    return out;
  }

  private static int successes(SplittableRandom r, int n, double p) {
    var out = 0;
    for (var i = 0; i < n; i++) {
      out += r.nextDouble() < p ? 1 : 0;
    }
    return out;
  }

  private static ScoreMatrix parallel(SplittableRandom r, int n) {
    var cells = new float[n * 10];
    for (var p = 0; p < n; p++) {
      var theta = r.nextGaussian();
      for (var i = 0; i < 10; i++) {
        cells[p * 10 + i] = (float) (Math.sqrt(.2) * theta + Math.sqrt(.8) * r.nextGaussian());
      }
    }
    return new ScoreMatrix(n, 10, cells);
  }

  private static ScoreMatrix test(SplittableRandom r, int n) {
    var cells = new float[n * 20];
    for (var p = 0; p < n; p++) {
      var theta = r.nextGaussian();
      for (var i = 0; i < 20; i++) {
        cells[p * 20 + i] = r.nextDouble() < 1 / (1 + Math.exp(-1.95 + .2 * i - theta)) ? 1 : 0;
      }
    }
    return new ScoreMatrix(n, 20, cells);
  }

  /** Everybody finds it easy: about 85 % right. */
  private static ScoreMatrix easy(SplittableRandom r, int n) {
    var cells = new float[n * 20];
    for (var p = 0; p < n; p++) {
      var theta = r.nextGaussian();
      for (var i = 0; i < 20; i++) {
        cells[p * 20 + i] = r.nextDouble() < 1 / (1 + Math.exp(-2.1 - theta)) ? 1 : 0;
      }
    }
    return new ScoreMatrix(n, 20, cells);
  }

  private static double easyMean() {
    double out = 0;
    for (var q = -80; q <= 80; q++) {
      out += 2 * Math.exp(-q * q * .005) / Math.sqrt(2 * Math.PI) / (1 + Math.exp(-2.1 - q * .1));
    }
    return out;
  }

  private static double[] ones() {
    var out = new double[20];
    java.util.Arrays.fill(out, 1);
    return out;
  }

  private static Interval itemRest(ScoreMatrix scores) {
    return ClassicalItems.of(scores, ones()).get(9).itemRestInterval(.95);
  }

  private static Interval correlation(SplittableRandom r, int n) {
    var x = normal(r, n, 0);
    var y = normal(r, n, 0);
    for (var i = 0; i < n; i++) {
      y[i] = .5 * x[i] + Math.sqrt(.75) * y[i];
    }
    return Correlation.interval(Correlation.pearson(x, y), n, .95);
  }

  private static Interval bootstrap(SplittableRandom r, int n) {
    var x = skewed(r, n);
    return new Bootstrap(600, .95, r.nextLong())
        .persons(
            n,
            sample -> {
              double sum = 0;
              for (var p : sample) {
                sum += x[p];
              }
              return sum / sample.length;
            },
            Progress.NONE);
  }

  private static double[] inClasses(SplittableRandom r, int n, double share) {
    var out = new double[n];
    double shift = 0;
    for (var i = 0; i < n; i++) {
      shift = i % 15 == 0 ? Math.sqrt(share) * r.nextGaussian() : shift;
      out[i] = shift + Math.sqrt(1 - share) * r.nextGaussian();
    }
    return out;
  }

  private static int[] classes(int n) {
    var out = new int[n];
    for (var i = 0; i < n; i++) {
      out[i] = i / 15;
    }
    return out;
  }

  private static Interval clustered(SplittableRandom r, int n) {
    return ClusteredMean.of(inClasses(r, n, .15), classes(n)).interval(.95);
  }

  /** @param varies standard deviation of the gap from class to class, about .4 */
  private static Interval inside(SplittableRandom r, int n, double varies) {
    var y = inClasses(r, n, .15);
    var side = new int[n];
    double gap = 0;
    for (var i = 0; i < n; i++) {
      gap = i % 15 == 0 ? .4 + varies * r.nextGaussian() : gap;
      side[i] = r.nextBoolean() ? 0 : 1;
      y[i] += side[i] == 0 ? gap : 0;
    }
    return WithinDifference.of(y, side, classes(n)).interval(.95);
  }

  private static int[] besideOthers(SplittableRandom r, int n, double share) {
    var y = inClasses(r, n, share);
    for (var i = 0; i < 15; i++) {
      y[i] += .4;
    }
    return Coverage.hit(OneCluster.of(y, classes(n), 0, .02).contrast().interval(.95), .4);
  }

  private static int[] effect(SplittableRandom r, int n) {
    var y = inClasses(r, n, 0);
    var shift = .4 * r.nextGaussian();
    var others = new double[n / 15];
    for (var c = 1; c < others.length; c++) {
      others[c] = .4 * r.nextGaussian();
    }
    for (var i = 0; i < n; i++) {
      y[i] += i < 15 ? shift : others[i / 15];
    }
    return Coverage.hit(RandomIntercept.reml(y, classes(n)).effectInterval(0, .95), shift);
  }

  private static Interval share(SplittableRandom r, int n) {
    return RandomIntercept.reml(inClasses(r, n, .15), classes(n)).iccInterval();
  }

  private static Interval change(SplittableRandom r, int n) {
    var before = normal(r, n, 0);
    var after = new double[n];
    var treated = new boolean[n];
    for (var i = 0; i < n; i++) {
      treated[i] = i % 2 == 0;
      after[i] = .7 * before[i] + .7 * r.nextGaussian() + (treated[i] ? .4 : 0);
    }
    return DifferenceInDifferences.of(before, after, treated).interval(.95);
  }
}
