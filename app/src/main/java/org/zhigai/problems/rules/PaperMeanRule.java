package org.zhigai.problems.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhigai.problems.Candidate;
import org.zhigai.problems.Measured;
import org.zhigai.problems.ProblemRule;
import org.zhigai.problems.Thresholds;
import org.zhigai.stats.multilevel.ClusteredMean;
import org.zhigai.value.Unit;

/** The whole paper against the district's mean; classes are clusters. */
public final class PaperMeanRule implements ProblemRule {

  @Override
  public String id() {
    return "paper-mean";
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
      var finding =
          Findings.ofPaper(id(), measure, Optional.empty(), figures.paper().info().subject(), List.of(), size);
      out.add(new Candidate(finding, district - mean.estimate() >= thresholds.floorSd() * sd));
    }
    return out;
  }
}
