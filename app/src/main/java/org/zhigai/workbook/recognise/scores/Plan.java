package org.zhigai.workbook.recognise.scores;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhigai.workbook.recognise.table.Column;

/**
 * What a table holds of one paper.
 *
 * @param subject empty when nothing tells it
 * @param exam empty when nothing tells it
 * @param items columns by item; columns under one merged label are one item; empty for a paper of totals
 * @param total the column of totals; null when there is none
 * @param blueprint what is known of the items from elsewhere; null when nothing
 */
record Plan(String subject, String exam, List<List<Column>> items, @Nullable Column total, @Nullable PaperBlueprint blueprint) {
  Plan {
    items = List.copyOf(items);
  }

  List<Column> columns() {
    return items.stream().flatMap(List::stream).toList();
  }

  Optional<BlueprintRow> planned(Column item) {
    return blueprint == null ? Optional.empty() : blueprint.of(item.head());
  }
}
