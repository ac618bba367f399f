package org.zhigai.problems.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hipparchus.distribution.continuous.FDistribution;
import org.zhigai.problems.Candidate;
import org.zhigai.problems.Measured;
import org.zhigai.problems.ProblemRule;
import org.zhigai.problems.RuleTraits.Estimate;
import org.zhigai.problems.RuleTraits.Says;
import org.zhigai.problems.RuleTraits.Showing;
import org.zhigai.problems.RuleTraits.Test;
import org.zhigai.problems.RuleTraits;
import org.zhigai.problems.Target;
import org.zhigai.problems.Thresholds.Part;
import org.zhigai.problems.Thresholds;
import org.zhigai.stats.Interval;
import org.zhigai.stats.Marks;
import org.zhigai.stats.trust.ExplainFindings.Tested;
import org.zhigai.stats.trust.Method;
import org.zhigai.value.Unit;

/**
 * How far the classes of a grade lie apart, as one share of the variance and never as an order of classes: raised when more
 * lies between classes than between classes commonly (a fifth, the upper end in Hedges and Hedberg 2007, EEPA 29:60–87). The
 * test is the F of the one-way layout, divided by what that share would make of it (Searle 1971, Linear Models, ch. 9).
 */
public final class ClassSpreadRule implements ProblemRule {
  public static final RuleTraits TRAITS =
      new RuleTraits(
          "class-spread", Says.of("class-spread", "class-spread", "rate"), new Test("icc", Part.RATE, Tested.ABOVE, Method.RATE),
          Estimate.OTHER, Showing.CLASSES);

  private static final double COMMON = 0.2;
  private static final int LEAST_CLASSES = 4;

  @Override
  public RuleTraits traits() {
    return TRAITS;
  }

  @Override
  public List<Candidate> examine(Measured measured, Thresholds thresholds) {
    var out = new ArrayList<Candidate>();
    for (var measure : measured.papers()) {
      candidate(measure, thresholds).ifPresent(out::add);
    }
    return out;
  }

  private Optional<Candidate> candidate(Measured.Measure measure, Thresholds thresholds) {
    var totals = measure.sat().totals();
    var cluster = measure.sat().clusters();
    var k = measure.sat().classes().size();
    var n = totals.length;
    if (k < LEAST_CLASSES || n < 5 * k) {
      return Optional.empty();
    }
    var size = new double[k];
    var mean = new double[k];
    for (var p = 0; p < n; p++) {
      size[cluster[p]]++;
      mean[cluster[p]] += totals[p];
    }
    for (var c = 0; c < k; c++) {
      mean[c] /= size[c];
    }
    var grand = Arrays.stream(totals).average().orElse(Double.NaN);
    double between = 0;
    double within = 0;
    for (var p = 0; p < n; p++) {
      between += Math.pow(mean[cluster[p]] - grand, 2) / (k - 1);
      within += Math.pow(totals[p] - mean[cluster[p]], 2) / (n - k);
    }
    if (!(within > 0)) {
      return Optional.empty();
    }
    var typical = (n - Arrays.stream(size).map(s -> s * s).sum() / n) / (k - 1);
    var f = between / within;
    var law = new FDistribution(k - 1, n - k);
    var icc = share(f, typical);
    var interval =
        new Interval(
            share(f / law.inverseCumulativeProbability(0.975), typical) - COMMON,
            share(f / law.inverseCumulativeProbability(0.025), typical) - COMMON);
    var p = icc > COMMON ? 1 - law.cumulativeProbability(f / (1 + typical * COMMON / (1 - COMMON))) : 1;
    var numbers = new Findings.Size(Unit.RATE, icc, COMMON, Findings.COMMON_SPREAD, interval, n, p);
    var finding = Findings.ofWhole(TRAITS, measure, Target.ClassSpread::new, numbers);
    return Optional.of(new Candidate(finding, Marks.reaches(icc - COMMON, thresholds.floorRate())));
  }

  /** Intraclass correlation that an F stands for: as a share of the variance never below nothing, however alike the classes. */
  private static double share(double f, double typical) {
    return Math.max(0, (f - 1) / (f - 1 + typical));
  }
}
