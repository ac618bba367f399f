package org.zhigai.problems.rules;

import java.util.List;
import org.zhigai.problems.ProblemRule;
import org.zhigai.problems.RuleBook;

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

  /** Where a stored id becomes one of them again. */
  public static final RuleBook BOOK = new RuleBook(ALL);

  private AllRules() {}
}
