package org.zhigai.problems.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhigai.problems.Candidate;
import org.zhigai.problems.Measured;
import org.zhigai.problems.ProblemRule;
import org.zhigai.problems.Thresholds;
import org.zhigai.problems.Unit;
import org.zhigai.stats.ClassSpread;

/** How far the classes of a grade are apart on a paper, as one share of the variance: no class is named. */
public final class ClassSpreadRule implements ProblemRule {
  private static final int FEWEST_CLASSES = 3;

  @Override
  public String id() {
    return "class-spread";
  }

  @Override
  public List<Candidate> examine(Measured measured, Thresholds thresholds) {
    var out = new ArrayList<Candidate>();
    for (var measure : measured.papers()) {
      var spread = ClassSpread.of(measure.sat().totals(), measure.sat().clusters());
      if (spread.classes() < FEWEST_CLASSES || Double.isNaN(spread.icc())) {
        continue;
      }
      var size =
          new Findings.Size(
              Unit.RATE, spread.icc(), thresholds.spread(), Findings.USUAL,
              Findings.less(spread.interval(0.95), thresholds.spread()), spread.n(),
              spread.icc() > thresholds.spread() ? spread.pAbove(thresholds.spread()) : 1);
      var subject = measure.figures().paper().info().subject();
      var finding = Findings.ofPaper(id(), measure, Optional.empty(), subject, List.of(), size);
      out.add(new Candidate(finding, spread.icc() - thresholds.spread() >= thresholds.floorRate()));
    }
    return out;
  }
}
