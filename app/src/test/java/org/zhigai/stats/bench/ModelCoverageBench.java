package org.zhigai.stats.bench;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.zhigai.kernel.Progress;
import org.zhigai.stats.Correlation;
import org.zhigai.stats.Descriptives;
import org.zhigai.stats.Interval;
import org.zhigai.stats.ScoreMatrix;
import org.zhigai.stats.change.AdjustedChange;
import org.zhigai.stats.compare.MeanDifference;
import org.zhigai.stats.compare.TwoShares;
import org.zhigai.stats.ctt.Reliability;
import org.zhigai.stats.diagnosis.CognitiveDiagnosis;
import org.zhigai.stats.diagnosis.DiagnosisErrors;
import org.zhigai.stats.diagnosis.QMatrix;
import org.zhigai.stats.diagnosis.Rule;
import org.zhigai.stats.dif.DifAnalysis;
import org.zhigai.stats.factor.Omega;
import org.zhigai.stats.factor.ReliabilityIntervals;
import org.zhigai.stats.irt.Abilities;
import org.zhigai.stats.irt.IrtOptions;
import org.zhigai.stats.irt.CreditCurve;
import org.zhigai.stats.irt.ItemCurve;
import org.zhigai.stats.irt.MarginalModel;
import org.zhigai.stats.irt.RaschCml;
import org.zhigai.stats.irt.StandardErrors;
import org.zhigai.stats.multilevel.ClusteredMean;
import org.zhigai.stats.multilevel.RandomIntercept;
import org.zhigai.stats.resampling.Bootstrap;

/** Coverage of what models print, and of comparisons: see {@link CoverageBench} for the plain numbers. */
public final class ModelCoverageBench {
  private static final int ITEMS = 20;
  private static final double Z = 1.959964;

  private ModelCoverageBench() {}

  public static void main(String[] args) {
    var plain = new Coverage(2000);
    plain.line("difference of means, unequal spread (Welch)", 0, (r, n) -> Coverage.hit(welch(r, n), .5));
    plain.line("difference of rates .8 − .6 (Newcombe)", 0, (r, n) -> Coverage.hit(shares(r, n / 2, .8, .6), .2));
    plain.line("difference of rates .95 − .90 (Newcombe)", 0, (r, n) -> Coverage.hit(shares(r, n / 2, .95, .9), .05));
    plain.line("mean change, same pupils", 0, (r, n) -> Coverage.hit(change(r, n), .3));
    plain.line("difference at equal start, halves", 0, (r, n) -> Coverage.hit(adjusted(r, n, false), .4));
    plain.line("difference at equal start, classes of 15", 120, (r, n) -> Coverage.hit(adjusted(r, n, true), .4));
    plain.line("knowledge point, 3 items, rate about .65", 0, (r, n) -> Coverage.hit(point(r, n, 3, false), pointRate(3)));
    plain.line("knowledge point, 3 items, classes of 15", 0, (r, n) -> Coverage.hit(point(r, n, 3, true), pointRate(3)));
    plain.line("knowledge point, 8 items, classes of 15", 0, (r, n) -> Coverage.hit(point(r, n, 8, true), pointRate(8)));
    plain.line("value added, classes of 15, first score known", 120, ModelCoverageBench::added);
    plain.line("share between classes beside a first score", 120, (r, n) -> Coverage.hit(shareBeside(r, n), .15));
    plain.line("scale and achievement, correlation .3", 0, (r, n) -> Coverage.hit(relation(r, n), .3));
    plain.line("EAP ± 1.96 SE, calibrated items", 0, ModelCoverageBench::eap);
    plain.line("Rasch (CML) ability ± 1.96 SE", 100, ModelCoverageBench::warm);
    plain.line("Rasch (CML) difficulty ± 1.96 SE", 100, ModelCoverageBench::difficulty);
    plain.line("DIF delta, two groups of half", 200, (r, n) -> Coverage.hit(delta(r, n), -2.35 * .5));
    var slow = new Coverage(400);
    slow.line("2PL slope ± 1.96 SE", 250, (r, n) -> twoParameter(r, n, true));
    slow.line("2PL intercept ± 1.96 SE", 250, (r, n) -> twoParameter(r, n, false));
    slow.line("DINA guess, slip (logit of SE)", 100, (r, n) -> dina(r, n, false));
    slow.line("DINA prevalence", 100, (r, n) -> dina(r, n, true));
    var paper = new SplittableRandom(98);
    var large = answers(paper, 200_000);
    var sem = Reliability.alpha(large).sem();
    var alpha = Reliability.alpha(large).value();
    slow.line("alpha, resampled", 20, (r, n) -> Coverage.hit(resampled(r, answers(r, n), 300).alpha(Progress.NONE), alpha));
    slow.line("standard error of measurement, resampled", 20, (r, n) -> Coverage.hit(resampled(r, answers(r, n), 300).sem(Progress.NONE), sem));
    slow.line("mean, resampled by class of 15", 150, (r, n) -> Coverage.hit(byClass(r, n).mean(Progress.NONE), 20 * .5));
    slow.line("alpha, resampled by class of 15", 150, (r, n) -> Coverage.hit(byClass(r, n).alpha(Progress.NONE), alpha));
    var fine = new Coverage(500);
    var omega = Omega.of(scales(paper, 100_000), Progress.NONE);
    fine.line("omega total, resampled", 100, (r, n) -> Coverage.hit(resampled(r, scales(r, n), 200).omegaTotal(Progress.NONE), omega.total()));
    fine.line("omega hierarchical, resampled", 100,
        (r, n) -> Coverage.hit(resampled(r, scales(r, n), 200).omegaHierarchical(Progress.NONE), omega.hierarchical()));
  }

  private static double[] normal(SplittableRandom r, int n, double mean, double sd) {
    return IntStream.range(0, n).mapToDouble(i -> mean + sd * r.nextGaussian()).toArray();
  }

  private static int[] classes(int n) {
    return IntStream.range(0, n).map(i -> i / 15).toArray();
  }

  private static double[] shifts(SplittableRandom r, int n, double sd) {
    var of = normal(r, n / 15 + 1, 0, sd);
    return IntStream.range(0, n).mapToDouble(i -> of[i / 15]).toArray();
  }

  private static Interval welch(SplittableRandom r, int n) {
    return MeanDifference.welch(normal(r, n / 3, .5, 1.5), normal(r, n - n / 3, 0, 1)).interval(.95);
  }

  private static Interval shares(SplittableRandom r, int n, double p, double q) {
    double a = IntStream.range(0, n).filter(i -> r.nextDouble() < p).count();
    double b = IntStream.range(0, n).filter(i -> r.nextDouble() < q).count();
    return TwoShares.of(a / n, n, b / n, n).interval();
  }

  private static Interval change(SplittableRandom r, int n) {
    return Descriptives.of(IntStream.range(0, n).mapToDouble(i -> .3 + .6 * r.nextGaussian()).toArray()).meanInterval(.95);
  }

  private static Interval adjusted(SplittableRandom r, int n, boolean clustered) {
    var before = normal(r, n, 0, 1);
    var shift = shifts(r, n, clustered ? .3 : 0);
    var after = new double[n];
    var treated = new boolean[n];
    for (var i = 0; i < n; i++) {
      treated[i] = clustered ? i / 15 % 2 == 0 : i % 2 == 0;
      after[i] = .7 * before[i] + .7 * r.nextGaussian() + shift[i] + (treated[i] ? .4 : 0);
    }
    var found = clustered ? AdjustedChange.of(before, after, treated, classes(n)) : AdjustedChange.of(before, after, treated);
    return found.interval(.95);
  }

  /** Right answers of persons in classes (a tenth of the spread lies between classes), difficulties −.2, −.4 … */
  private static Interval point(SplittableRandom r, int n, int items, boolean clustered) {
    var shift = shifts(r, n, clustered ? Math.sqrt(.1) : 0);
    var points = new double[n];
    var possible = new double[n];
    for (var p = 0; p < n; p++) {
      var theta = shift[p] + Math.sqrt(clustered ? .9 : 1) * r.nextGaussian();
      for (var i = 0; i < items; i++) {
        points[p] += r.nextDouble() < chance(theta, place(i)) ? 1 : 0;
      }
      possible[p] = items;
    }
    return ClusteredMean.ofRates(points, possible, clustered ? classes(n) : new int[n]).interval(.95).within(0, 1);
  }

  private static double place(int item) {
    return -.4 - .2 * (item % 4);
  }

  private static double chance(double theta, double b) {
    return 1 / (1 + Math.exp(b - theta));
  }

  private static double pointRate(int items) {
    double out = 0;
    for (var i = 0; i < items; i++) {
      for (var q = -80; q <= 80; q++) {
        out += .1 * Math.exp(-q * q * .005) / Math.sqrt(2 * Math.PI) * chance(q * .1, place(i)) / items;
      }
    }
    return out;
  }

  private static int[] added(SplittableRandom r, int n) {
    var before = normal(r, n, 0, 1);
    var shift = shifts(r, n, .3);
    var after = IntStream.range(0, n).mapToDouble(i -> .7 * before[i] + shift[i] + .65 * r.nextGaussian()).toArray();
    var found = RandomIntercept.reml(after, before, classes(n));
    var held = 0;
    for (var g = 0; g < found.groups(); g++) {
      held += found.effectInterval(g, .95).contains(shift[15 * g]) ? 1 : 0;
    }
    return new int[] {held, found.groups()};
  }

  private static Interval shareBeside(SplittableRandom r, int n) {
    var before = normal(r, n, 0, 1);
    var shift = shifts(r, n, Math.sqrt(.15));
    var after = IntStream.range(0, n).mapToDouble(i -> .7 * before[i] + shift[i] + Math.sqrt(.85) * r.nextGaussian()).toArray();
    return RandomIntercept.reml(after, before, classes(n)).iccInterval();
  }

  private static Interval relation(SplittableRandom r, int n) {
    var x = normal(r, n, 0, 1);
    var y = IntStream.range(0, n).mapToDouble(i -> .3 * x[i] + Math.sqrt(.91) * r.nextGaussian()).toArray();
    return Correlation.interval(Correlation.pearson(x, y), n, .95);
  }

  private static double b(int i) {
    return -1.9 + .2 * i;
  }

  private static double a(int i) {
    return .8 + .05 * i;
  }

  private static ScoreMatrix answers(SplittableRandom r, int n) {
    return answers(r, normal(r, n, 0, 1), false);
  }

  private static ScoreMatrix answers(SplittableRandom r, double[] theta, boolean slopes) {
    var cells = new float[theta.length * ITEMS];
    for (var c = 0; c < cells.length; c++) {
      var i = c % ITEMS;
      cells[c] = r.nextDouble() < chance((slopes ? a(i) : 1) * theta[c / ITEMS], (slopes ? a(i) : 1) * b(i)) ? 1 : 0;
    }
    return new ScoreMatrix(theta.length, ITEMS, cells);
  }

  private static int[] eap(SplittableRandom r, int n) {
    var theta = normal(r, n, 0, 1);
    var curves = IntStream.range(0, ITEMS)
        .<ItemCurve>mapToObj(i -> new CreditCurve(a(i), new double[] {-a(i) * b(i)}, new double[] {0, 1})).toList();
    var found = Abilities.of(answers(r, theta, true), curves, 0, 1);
    return held(n, p -> Interval.around(found.eap()[p], Z * found.se()[p]), p -> theta[p]);
  }

  private static int[] warm(SplittableRandom r, int n) {
    var theta = normal(r, n, 0, 1);
    var matrix = answers(r, theta, false);
    var fit = RaschCml.fit(matrix, Progress.NONE);
    var ability = IntStream.range(0, n).mapToObj(p -> fit.ability(matrix.row(p))).toList();
    return held(n, p -> Interval.around(ability.get(p)[0], Z * ability.get(p)[1]), p -> theta[p]);
  }

  private static int[] difficulty(SplittableRandom r, int n) {
    var fit = RaschCml.fit(answers(r, n), Progress.NONE);
    return held(ITEMS, i -> Interval.around(fit.difficulty()[i], Z * fit.se()[i]), ModelCoverageBench::b);
  }

  /** The last item is harder by half a logit for the second half. */
  private static Interval delta(SplittableRandom r, int n) {
    var theta = normal(r, n, 0, 1);
    var matrix = answers(r, theta, false);
    var cells = matrix.cells().clone();
    var focal = new boolean[n];
    for (var p = n / 2; p < n; p++) {
      focal[p] = true;
      cells[p * ITEMS + 9] = r.nextDouble() < chance(theta[p], b(9) + .5) ? 1 : 0;
    }
    return DifAnalysis.mantelHaenszel(new ScoreMatrix(n, ITEMS, cells), focal, false, Progress.NONE).get(9).interval(.95);
  }

  private static int[] twoParameter(SplittableRandom r, int n, boolean slope) {
    var matrix = answers(r, normal(r, n, 0, 1), true);
    var fit = MarginalModel.fit(matrix, IrtOptions.FREE_SLOPES, Progress.NONE);
    var errors = StandardErrors.of(matrix, IrtOptions.FREE_SLOPES, fit, Progress.NONE);
    return slope
        ? held(ITEMS, i -> Interval.around(fit.items().get(i).a(), Z * errors.get(i).a()), ModelCoverageBench::a)
        : held(ITEMS, i -> Interval.around(fit.items().get(i).d()[0], Z * errors.get(i).d()[0]), i -> -a(i) * b(i));
  }

  private interface At {
    Interval at(int i);
  }

  private interface Truth {
    double at(int i);
  }

  private static int[] held(int count, At interval, Truth truth) {
    var out = new int[2];
    for (var i = 0; i < count; i++) {
      out[0] += interval.at(i).contains(truth.at(i)) ? 1 : 0;
      out[1] += interval.at(i).defined() ? 1 : 0;
    }
    return out;
  }

  /** 20 items on 3 points, guess and slip .2; two persons in three master each point, independently. */
  private static int[] dina(SplittableRandom r, int n, boolean prevalence) {
    var rows = new int[ITEMS][3];
    for (var i = 0; i < ITEMS; i++) {
      rows[i][i % 3] = 1;
      rows[i][(i + 1) % 3] = i % 5 == 4 ? 1 : 0;
    }
    var q = QMatrix.of(rows, 3);
    var cells = new float[n * ITEMS];
    for (var p = 0; p < n; p++) {
      var has = new boolean[] {r.nextInt(3) > 0, r.nextInt(3) > 0, r.nextInt(3) > 0};
      for (var i = 0; i < ITEMS; i++) {
        var all = has[i % 3] && (i % 5 != 4 || has[(i + 1) % 3]);
        cells[p * ITEMS + i] = r.nextDouble() < (all ? .8 : .2) ? 1 : 0;
      }
    }
    var matrix = new ScoreMatrix(n, ITEMS, cells);
    var fit = CognitiveDiagnosis.dina(matrix, q, Progress.NONE);
    var errors = DiagnosisErrors.of(matrix, q, fit, Rule.DINA, Progress.NONE);
    return prevalence
        ? held(3, k -> DiagnosisErrors.interval(fit.prevalence()[k], errors.prevalence()[k], .95), k -> 2 / 3.0)
        : held(
            2 * ITEMS, k -> DiagnosisErrors.interval(fit.items().get(k / 2).right()[k % 2], errors.right().get(k / 2)[k % 2], .95),
            k -> k % 2 == 0 ? .2 : .8);
  }

  /** Nine items on three correlated factors. */
  private static ScoreMatrix scales(SplittableRandom r, int n) {
    var cells = new float[n * 9];
    for (var p = 0; p < n; p++) {
      var general = r.nextGaussian();
      var group = normal(r, 3, 0, 1);
      for (var i = 0; i < 9; i++) {
        cells[p * 9 + i] = (float) (.6 * general + .4 * group[i / 3] + Math.sqrt(1 - .36 - .16) * r.nextGaussian());
      }
    }
    return new ScoreMatrix(n, 9, cells);
  }

  /** A twentieth of the variance of ability lies between classes; persons as a whole are as in {@link #answers}. */
  private static ReliabilityIntervals byClass(SplittableRandom r, int n) {
    var shift = shifts(r, n, Math.sqrt(.05));
    var theta = IntStream.range(0, n).mapToDouble(p -> shift[p] + Math.sqrt(.95) * r.nextGaussian()).toArray();
    return new ReliabilityIntervals(answers(r, theta, false), classes(n), new Bootstrap(300, .95, r.nextLong()));
  }

  private static ReliabilityIntervals resampled(SplittableRandom r, ScoreMatrix scores, int replicates) {
    return new ReliabilityIntervals(scores, null, new Bootstrap(replicates, .95, r.nextLong()));
  }
}
