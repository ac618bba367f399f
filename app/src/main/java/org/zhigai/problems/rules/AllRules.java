package org.zhigai.problems.rules;

import java.util.List;
import org.zhigai.problems.ProblemRule;

/** The rules of the problem list, all of them. */
public final class AllRules {
  public static final List<ProblemRule> ALL =
      List.of(
          new PaperMeanRule(),
          new OwnPastRule(),
          new ClassSpreadRule(),
          new KnowledgePointRule(),
          new AbilityLevelRule(),
          new ItemTypeRule(),
          new ItemRule(),
          new ClassKnowledgeRule(),
          new FactorRule(),
          new IndicatorRule(),
          new PupilGroupRule(),
          new ParticipationRule(),
          new AbsenteesRule(),
          new PaperQualityRule());

  private AllRules() {}
}
