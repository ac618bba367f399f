package org.zhigai.problems.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhigai.monitoring.Indicator;
import org.zhigai.problems.Candidate;
import org.zhigai.problems.Category;
import org.zhigai.problems.Evidence;
import org.zhigai.problems.Finding;
import org.zhigai.problems.Measured;
import org.zhigai.problems.ProblemRule;
import org.zhigai.problems.RuleTraits.Estimate;
import org.zhigai.problems.RuleTraits.Says;
import org.zhigai.problems.RuleTraits.Showing;
import org.zhigai.problems.RuleTraits.Test;
import org.zhigai.problems.RuleTraits;
import org.zhigai.problems.Source;
import org.zhigai.problems.Target;
import org.zhigai.problems.Thresholds.Part;
import org.zhigai.problems.Thresholds;
import org.zhigai.stats.Marks;
import org.zhigai.stats.compare.TwoShares;
import org.zhigai.stats.trust.ExplainFindings.Tested;
import org.zhigai.stats.trust.Method;
import org.zhigai.value.Unit;

/**
 * A share in an indicator comparison against the district's share, when both say their n. Lines about a paper or a factor
 * whose own scores or answers were imported are left to the rules on those: the same weakness is not tested twice.
 */
public final class IndicatorRule implements ProblemRule {
  public static final RuleTraits TRAITS =
      new RuleTraits(
          "indicator", Says.of("indicator", "share", "rate"), new Test("share", Part.RATE, Tested.BELOW, Method.RATE),
          Estimate.SHARE, Showing.BENCHMARKS);

  @Override
  public RuleTraits traits() {
    return TRAITS;
  }

  @Override
  public List<Candidate> examine(Measured measured, Thresholds thresholds) {
    var out = new ArrayList<Candidate>();
    for (var line : measured.indicators()) {
      if (line.unit().equals("%") && isComplete(line) && !isCovered(line, measured) && !isUnfavourable(line.name())) {
        out.add(candidate(line, thresholds));
      }
    }
    return out;
  }

  private Candidate candidate(Indicator line, Thresholds thresholds) {
    var test =
        TwoShares.of(line.school() / 100, (int) line.schoolN(), line.district() / 100, (int) line.districtN());
    var target = new Target.IndicatorLine(line.name());
    var finding =
        new Finding(
            Findings.key(TRAITS, line.round(), line.domain(), line.grade(), Optional.empty(), target),
            TRAITS,
            Source.DISTRICT,
            Category.named(line.name()),
            line.round(),
            line.domain(),
            line.grade(),
            Optional.empty(),
            target,
            Unit.RATE,
            line.school() / 100,
            line.district() / 100,
            Findings.DISTRICT,
            test.interval(),
            (int) line.schoolN(),
            test.difference() < 0 ? test.p() / 2 : 1,
            Double.NaN,
            true,
            new Evidence(0, TRAITS.test().formula(), List.of(line.name()), List.of(line.origin())));
    return new Candidate(finding, Marks.reaches(-test.difference(), thresholds.floorRate()));
  }

  private static boolean isComplete(Indicator line) {
    return line.schoolN() > 0 && line.districtN() > 0 && !Double.isNaN(line.school()) && !Double.isNaN(line.district());
  }

  /** Lower is better, or neither: levels below the pass line. */
  private static boolean isUnfavourable(String name) {
    return name.startsWith("水平Ⅰ") || name.startsWith("水平Ⅱ") || name.contains("低分率");
  }

  private static boolean isCovered(Indicator line, Measured measured) {
    var byPaper =
        measured.papers().stream()
            .map(m -> m.figures().paper().info())
            .anyMatch(i -> i.round().equals(line.round()) && i.subject().equals(line.domain()) && isOf(line, i.grade()));
    var byFactor =
        measured.factors().stream()
            .anyMatch(
                f -> f.questionnaire().round().equals(line.round()) && f.name().equals(line.plainName()) && isOf(line, f.questionnaire().grade()));
    return byPaper || byFactor;
  }

  /** Nobody has to say the grade; then it may be any. */
  private static boolean isOf(Indicator line, int grade) {
    return line.grade() == 0 || grade == 0 || line.grade() == grade;
  }
}
