package org.zhigai.problems.rules;

import java.util.ArrayList;
import java.util.List;
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
import org.zhigai.stats.ctt.Alpha;
import org.zhigai.stats.trust.ExplainFindings.Tested;
import org.zhigai.stats.trust.Method;
import org.zhigai.value.Unit;

/**
 * A paper whose reliability is too low to say anything of pupils: Cronbach's alpha surely below .60, by the F of Feldt 1965
 * (Psychometrika 30:357–370): (1 − α)/(1 − α̂) has n − 1 and (n − 1)(k − 1) degrees of freedom.
 */
public final class PaperQualityRule implements ProblemRule {
  public static final RuleTraits TRAITS =
      new RuleTraits(
          "paper-quality", Says.of("paper-quality", "paper-quality", "number"), new Test("alpha", Part.RATE, Tested.BELOW, Method.ALPHA),
          Estimate.OTHER, Showing.ITEM_MAP);

  private static final double LEAST_ALPHA = 0.6;
  private static final int LEAST_ITEMS = 5;
  private static final int LEAST_PUPILS = 30;

  @Override
  public RuleTraits traits() {
    return TRAITS;
  }

  @Override
  public List<Candidate> examine(Measured measured, Thresholds thresholds) {
    var out = new ArrayList<Candidate>();
    for (var measure : measured.papers()) {
      measure.figures().alpha()
          .filter(a -> a.k() >= LEAST_ITEMS && a.n() >= LEAST_PUPILS && !Double.isNaN(a.value()))
          .ifPresent(a -> out.add(candidate(measure, a, thresholds)));
    }
    return out;
  }

  private Candidate candidate(Measured.Measure measure, Alpha alpha, Thresholds thresholds) {
    var law = new FDistribution(alpha.n() - 1, (alpha.n() - 1.0) * (alpha.k() - 1));
    var p = alpha.value() < LEAST_ALPHA ? law.cumulativeProbability((1 - LEAST_ALPHA) / (1 - alpha.value())) : 1;
    var interval = new Interval(alpha.interval().low() - LEAST_ALPHA, alpha.interval().high() - LEAST_ALPHA);
    var size = new Findings.Size(Unit.NUMBER, alpha.value(), LEAST_ALPHA, Findings.DUE, interval, alpha.n(), p);
    var finding = Findings.ofWhole(TRAITS, measure, Target.PaperQuality::new, size);
    return new Candidate(finding, Marks.reaches(LEAST_ALPHA - alpha.value(), thresholds.floorRate()));
  }
}
