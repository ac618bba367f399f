package org.zhigai.workbook.recognise;

import java.util.Set;
import org.zhigai.workbook.recognise.words.HeadWord;

/** Columns of a blueprint that hold nothing but ticks are knowledge points or abilities, each headed by its name. */
final class Ticks {
  private static final Set<String> ABILITIES =
      Set.of(
          "识记", "记忆", "了解", "知道", "认识", "理解", "领会", "掌握", "应用", "运用", "简单应用", "简单运用", "综合应用", "综合运用", "灵活运用", "分析",
          "综合", "评价", "创造", "创新", "探究", "感知", "再现", "鉴赏", "鉴赏评价", "分析综合", "表达应用", "推理", "解决问题", "问题解决");

  private Ticks() {}

  static Table settled(Table table, ColumnCells look) {
    if (!table.has(HeadWord.ITEM_LABEL) || table.hasPerson()) {
      return table;
    }
    return table.withColumns(table.columns().stream()
        .map(c -> {
          var values = look.at(c);
          var isTicks = c.word() == null && !c.head().isEmpty() && values.filled() > 0 && values.count(CellLook.TICK) == values.filled();
          return isTicks ? c.as(ABILITIES.contains(c.head()) ? HeadWord.ABILITY : HeadWord.KNOWLEDGE_POINT, 2, ColumnWitness.VALUES) : c;
        })
        .toList());
  }
}
