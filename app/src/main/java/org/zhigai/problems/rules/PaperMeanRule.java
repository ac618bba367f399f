package org.zhigai.problems.rules;

import java.util.ArrayList;
import java.util.List;
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
import org.zhigai.stats.Marks;
import org.zhigai.stats.multilevel.ClusteredMean;
import org.zhigai.stats.trust.ExplainFindings.Tested;
import org.zhigai.stats.trust.Method;
import org.zhigai.value.Unit;

/** The whole paper against the district's mean; classes are clusters. */
public final class PaperMeanRule implements ProblemRule {
  public static final RuleTraits TRAITS =
      new RuleTraits(
          "paper-mean", Says.of("paper-mean", "mean", "mean"), new Test("mean", Part.SD, Tested.BELOW, Method.MEAN),
          Estimate.PAPER_MEAN, Showing.BENCHMARKS);

  @Override
  public RuleTraits traits() {
    return TRAITS;
  }

  @Override
  public List<Candidate> examine(Measured measured, Thresholds thresholds) {
    var out = new ArrayList<Candidate>();
    for (var measure : measured.papers()) {
      var figures = measure.figures();
      var district = figures.district().mean();
      var mean = ClusteredMean.ofClasses(measure.sat().totals(), measure.sat().clusters());
      if (Double.isNaN(district) || mean.n() < 2) {
        continue;
      }
      var sd = Findings.sd(figures);
      var size =
          new Findings.Size(
              Unit.MARKS,
              mean.estimate(),
              district,
              Findings.DISTRICT,
              Findings.less(mean.interval(0.95), district),
              mean.n(),
              mean.estimate() < district ? mean.twoSidedP(district) / 2 : 1);
      var finding = Findings.ofWhole(TRAITS, measure, Target.WholePaper::new, size);
      out.add(new Candidate(finding, Marks.reaches(district - mean.estimate(), thresholds.floorSd() * sd)));
    }
    return out;
  }
}
