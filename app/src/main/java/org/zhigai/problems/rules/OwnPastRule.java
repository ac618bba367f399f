package org.zhigai.problems.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.zhigai.problems.Candidate;
import org.zhigai.problems.Measured;
import org.zhigai.problems.ProblemRule;
import org.zhigai.problems.Thresholds;
import org.zhigai.problems.Unit;
import org.zhigai.stats.ClusteredMean;

/**
 * The same pupils on the next paper of a subject: their distance to the district's mean, in its standard deviations, against what
 * it was. Papers that are not linked are never compared by their marks.
 */
public final class OwnPastRule implements ProblemRule {
  private static final int FEWEST_PUPILS = 20;

  @Override
  public String id() {
    return "own-past";
  }

  @Override
  public List<Candidate> examine(Measured measured, Thresholds thresholds) {
    var out = new ArrayList<Candidate>();
    for (var now : measured.papers()) {
      before(now, measured).flatMap(then -> candidate(then, now, thresholds)).ifPresent(out::add);
    }
    return out;
  }

  /** The latest earlier paper of the subject that pupils of the same entry year sat. */
  private static Optional<Measured.Measure> before(Measured.Measure now, Measured measured) {
    var info = now.figures().paper().info();
    return measured.papers().stream()
        .filter(m -> m.figures().paper().info().subject().equals(info.subject()))
        .filter(m -> m.figures().paper().info().round().compareTo(info.round()) < 0)
        .filter(m -> cohort(m) == cohort(now))
        .max((a, b) -> a.figures().paper().info().round().compareTo(b.figures().paper().info().round()));
  }

  private static int cohort(Measured.Measure measure) {
    var info = measure.figures().paper().info();
    return info.round().entryYear(info.grade());
  }

  private Optional<Candidate> candidate(Measured.Measure then, Measured.Measure now, Thresholds thresholds) {
    var district = now.figures().district();
    var changes = new double[now.sat().pupils().size()];
    var earlier = new HashMap<Long, Double>();
    for (var p = 0; p < then.sat().pupils().size(); p++) {
      earlier.put(then.sat().pupils().get(p).pupilId(), standing(then, p));
    }
    double before = 0;
    var matched = 0;
    for (var p = 0; p < changes.length; p++) {
      var was = earlier.getOrDefault(now.sat().pupils().get(p).pupilId(), Double.NaN);
      changes[p] = standing(now, p) - was;
      if (!Double.isNaN(changes[p])) {
        before += was;
        matched++;
      }
    }
    if (matched < FEWEST_PUPILS) {
      return Optional.empty();
    }
    var change = ClusteredMean.ofClasses(changes, now.sat().clusters());
    var was = before / matched;
    var size =
        new Findings.Size(
            Unit.MARKS, (was + change.estimate()) * district.sd(), was * district.sd(),
            then.figures().paper().info().round().label(), change.interval(0.95).times(district.sd()), matched,
            change.estimate() < 0 ? change.twoSidedP(0) / 2 : 1);
    var subject = now.figures().paper().info().subject();
    var finding = Findings.ofPaper(id(), now, Optional.empty(), subject, List.of(), size);
    return Optional.of(new Candidate(finding, -change.estimate() >= thresholds.floorSd()));
  }

  /** Distance to the district in its standard deviations; NaN where either is not given. */
  private static double standing(Measured.Measure measure, int pupil) {
    var district = measure.figures().district();
    return (measure.sat().totals()[pupil] - district.mean()) / district.sd();
  }
}
