package org.zhigai.stats.bench;

import java.util.Locale;
import java.util.function.Supplier;
import org.zhigai.kernel.Progress;
import org.zhigai.stats.diagnosis.CognitiveDiagnosis;
import org.zhigai.stats.irt.ConditionalModel;
import org.zhigai.stats.irt.GuessPrior;
import org.zhigai.stats.irt.IrtOptions;
import org.zhigai.stats.irt.LimitedInformation;
import org.zhigai.stats.irt.MarginalModel;
import org.zhigai.stats.irt.RaschCml;
import org.zhigai.stats.irt.StandardErrors;
import org.zhigai.stats.multilevel.RandomIntercept;

/** Milliseconds of the large fits, first in a cold virtual machine and then warm. Prints a table. */
public final class SpeedBench {

  private SpeedBench() {}

  public static void main(String[] args) {
    var large = Simulated.partialCredit(5000, 60, 2, 1);
    var credit = Simulated.partialCredit(2000, 40, 5, 2);
    time("2PL 5000 x 60", () -> {
      var fit = MarginalModel.fit(large, IrtOptions.FREE_SLOPES, Progress.NONE);
      return fit.iterations() + " steps, logL " + fit.logLik();
    });
    time("GPCM 2000 x 40 x 5", () -> {
      var fit = MarginalModel.fit(credit, IrtOptions.FREE_SLOPES, Progress.NONE);
      return fit.iterations() + " steps, logL " + fit.logLik();
    });
    time("2PL errors", () -> {
      var fit = MarginalModel.fit(large, IrtOptions.FREE_SLOPES, Progress.NONE);
      return "se " + StandardErrors.of(large, IrtOptions.FREE_SLOPES, fit, Progress.NONE).getFirst().a();
    });
    time("M2 of 2PL 5000 x 60", () -> {
      var fit = MarginalModel.fit(large, IrtOptions.FREE_SLOPES, Progress.NONE);
      return "M2 " + LimitedInformation.of(large, fit.items(), false, Progress.NONE).statistic();
    });
    time("GRM 2000 x 40 x 5", () -> {
      var fit = MarginalModel.fit(credit, IrtOptions.GRADED, Progress.NONE);
      return fit.iterations() + " steps, logL " + fit.logLik();
    });
    time("3PL 5000 x 60", () -> {
      var fit = MarginalModel.fit(large, IrtOptions.guessing(GuessPrior.FOUR_OPTIONS), Progress.NONE);
      return fit.iterations() + " steps, logL " + fit.logLik();
    });
    time("PCM by CML 2000 x 40 x 5", () -> {
      var fit = ConditionalModel.fit(credit, ConditionalModel.Form.PARTIAL_CREDIT, Progress.NONE);
      return fit.iterations() + " steps, logL " + fit.logLik();
    });
    time("Rasch by CML 5000 x 60", () -> {
      var fit = RaschCml.fit(large, Progress.NONE);
      return fit.iterations() + " steps, logL " + fit.logLik();
    });
    var plan = Simulated.plan(40, 8);
    var answers = Simulated.dina(2000, plan, 4);
    time("DINA 2000 x 40, 8 skills", () -> {
      var fit = CognitiveDiagnosis.dina(answers, plan, Progress.NONE);
      return fit.iterations() + " steps, logL " + fit.logLik();
    });
    time("G-DINA 2000 x 40, 8 skills", () -> {
      var fit = CognitiveDiagnosis.gdina(answers, plan, Progress.NONE);
      return fit.iterations() + " steps, logL " + fit.logLik();
    });
    var random = new java.util.SplittableRandom(3);
    var y = new double[100_000];
    var group = new int[y.length];
    var shift = random.doubles(400).toArray();
    for (var i = 0; i < y.length; i++) {
      group[i] = i % 400;
      y[i] = random.nextGaussian() + shift[group[i]];
    }
    time("random intercept 100000 in 400", () -> "icc " + RandomIntercept.reml(y, group).icc());
  }

  private static void time(String what, Supplier<String> work) {
    for (var round = 0; round < 4; round++) {
      var start = System.nanoTime();
      var result = work.get();
      System.out.printf(Locale.ROOT, "%-32s round %d  %8.1f ms  %s%n", what, round, (System.nanoTime() - start) / 1e6, result);
    }
  }
}
