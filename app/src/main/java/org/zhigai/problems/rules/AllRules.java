package org.zhigai.problems.rules;

import java.util.List;
import org.zhigai.problems.ProblemRule;

/** The rules of the problem list, all of them. */
public final class AllRules {
  public static final List<ProblemRule> ALL =
      List.of(
          new PaperMeanRule(),
          new KnowledgePointRule(),
          new AbilityLevelRule(),
          new ItemTypeRule(),
          new ClassKnowledgeRule(),
          new OwnPastRule(),
          new ClassSpreadRule(),
          new ParticipationRule(),
          new FactorRule(),
          new IndicatorRule());

  private AllRules() {}
}
