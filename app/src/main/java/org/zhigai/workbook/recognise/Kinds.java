package org.zhigai.workbook.recognise;

/** Questions several rules ask of a table. */
final class Kinds {
  private Kinds() {}

  /** Whether the sheet's name or its titles speak of a questionnaire. */
  static boolean isAboutQuestionnaire(Table table) {
    var own = table.view().grid().name();
    var titles = table.context().lines();
    return own.contains("问卷") || (titles.stream().limit(4).anyMatch(l -> l.contains("问卷")) && !own.contains("分"));
  }

  /** Whether the column headed 题号 in fact holds names: the word belongs to the row of labels beside it. */
  static boolean namesUnderItemWord(Table table) {
    var first = table.columns().getFirst();
    if (!first.is(HeadWord.ITEM_LABEL) && !first.is(HeadWord.KNOWLEDGE_POINT)) {
      return false;
    }
    return table.dataRows().limit(20).mapToObj(r -> table.view().value(r, first.index()))
        .filter(v -> !v.isEmpty())
        .allMatch(v -> !Labels.isItem(Clean.head(v)) && Headings.of(Clean.head(v)) == null);
  }
}
