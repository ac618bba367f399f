package org.zhigai.workbook.recognise;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The rules, all of them. */
final class ShapeRules {
  static final List<ShapeRule> ALL =
      List.of(
          new AnswersWithKeyRule(),
          new ItemScoresRule(),
          new SubjectScoresRule(),
          new LongScoresRule(),
          new LongItemsRule(),
          new BlueprintRule(),
          new QuestionnaireRule(),
          new QuestionKeyRule(),
          new IndicatorsRule(),
          new ClassSummaryRule(),
          new ItemSummaryRule());

  private static final double ENOUGH = 0.4;

  private ShapeRules() {}

  /** What a table was held to be. */
  record Verdict(TableShape shape, double confidence) {}

  static Optional<Verdict> judge(Table table) {
    return ALL.stream()
        .map(r -> new Verdict(r.shape(), r.confidence(table)))
        .filter(v -> v.confidence() >= ENOUGH)
        .max(Comparator.comparingDouble(Verdict::confidence));
  }
}
