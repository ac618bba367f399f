package org.zhigai.problems.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhigai.kernel.Origin;
import org.zhigai.monitoring.Question;
import org.zhigai.monitoring.figures.FactorFigures;
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
import org.zhigai.stats.multilevel.ClusteredMean;
import org.zhigai.stats.trust.ExplainFindings.Tested;
import org.zhigai.stats.trust.Method;
import org.zhigai.value.Unit;

/**
 * A questionnaire factor: the school's share of 高 and 较高 against the district's; classes are clusters. Where only an
 * indicator line gives the factor, see {@link IndicatorRule}.
 */
public final class FactorRule implements ProblemRule {
  public static final RuleTraits TRAITS =
      new RuleTraits(
          "questionnaire-factor", Says.of("questionnaire-factor", "share", "rate"), new Test("high-share", Part.RATE, Tested.BELOW, Method.RATE),
          Estimate.SHARE, Showing.QUESTIONNAIRE);

  /** Fewer answers than this are suppressed and not tested. */
  private static final int LEAST = 10;

  @Override
  public RuleTraits traits() {
    return TRAITS;
  }

  @Override
  public List<Candidate> examine(Measured measured, Thresholds thresholds) {
    var out = new ArrayList<Candidate>();
    for (var factor : measured.factors()) {
      if (!Double.isNaN(factor.district()) && factor.n() >= LEAST) {
        out.add(candidate(factor, thresholds));
      }
    }
    return out;
  }

  private Candidate candidate(FactorFigures factor, Thresholds thresholds) {
    var share = ClusteredMean.ofClasses(factor.values(), factor.clusters());
    var q = factor.questionnaire();
    var target = new Target.Factor(factor.name());
    var below = share.estimate() < factor.district();
    var finding =
        new Finding(
            Findings.key(TRAITS, q.round(), "问卷", q.grade(), Optional.empty(), target),
            TRAITS,
            Source.QUESTIONNAIRE,
            Category.named(factor.name()),
            q.round(),
            "问卷",
            q.grade(),
            Optional.empty(),
            target,
            Unit.RATE,
            share.estimate(),
            factor.district(),
            Findings.DISTRICT,
            Findings.less(share.interval(0.95), factor.district()),
            share.n(),
            below ? share.twoSidedP(factor.district()) / 2 : 1,
            Double.NaN,
            factor.questions().size() == 1,
            new Evidence(0, TRAITS.test().formula(), factor.questions(), cells(factor)));
    return new Candidate(finding, Marks.reaches(factor.district() - share.estimate(), thresholds.floorRate()));
  }

  private static List<Origin> cells(FactorFigures factor) {
    return factor.questionnaire().questions().stream()
        .filter(q -> factor.questions().contains(q.label()))
        .map(Question::origin)
        .toList();
  }
}
