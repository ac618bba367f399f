package org.zhigai.workbook.recognise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.zhigai.workbook.read.Cell;

/** Reads 双向细目表: one row an item, abilities by name or as columns to tick. */
final class Blueprint {
  private static final Pattern BETWEEN = Pattern.compile("[；;、，,/|\\n\\r]+");
  private static final Pattern TICK = Pattern.compile("[√✓✔vV●○★1是]");

  private final Table table;
  private final Map<String, BlueprintRow> rows = new HashMap<>();
  private final List<BlueprintRow> inOrder = new ArrayList<>();

  private Blueprint(Table table) {
    this.table = table;
  }

  static Blueprint read(Table table) {
    var out = new Blueprint(table);
    table.dataRows().forEach(out::row);
    return out;
  }

  Table table() {
    return table;
  }

  int items() {
    return inOrder.size();
  }

  List<String> labels() {
    return inOrder.stream().map(BlueprintRow::label).toList();
  }

  Optional<BlueprintRow> of(String label) {
    return Optional.ofNullable(rows.get(Labels.key(label)));
  }

  /** Whether it speaks of these items: more than half of them stand in it, and it names no other subject. */
  boolean fits(List<String> labels, String subject) {
    var own = table.context().subject();
    if (!own.isEmpty() && !subject.isEmpty() && !own.equals(subject)) {
      return false;
    }
    return labels.stream().filter(l -> of(l).isPresent()).count() * 2 > labels.size();
  }

  /** Several things in one cell, each once. */
  static List<String> split(String cell) {
    var out = new LinkedHashSet<String>();
    for (var part : BETWEEN.split(cell)) {
      var one = part.strip();
      if (!one.isEmpty()) {
        out.add(one);
      }
    }
    return List.copyOf(out);
  }

  /** A rate written as 0.83, 83 or 83%. NaN when there is none. */
  static double rate(Cell cell, boolean percentHeading) {
    var value = Mark.number(cell);
    var percentCell = cell.text().contains("%");
    var rate = !percentCell && (percentHeading || value > 1) ? value / 100 : value;
    return rate >= 0 && rate <= 1 ? rate : Double.NaN;
  }

  private void row(int row) {
    var label = text(HeadWord.ITEM_LABEL, row);
    if (label.isEmpty() || (!Labels.isItem(Clean.head(label)) && !isNamedItem(label, row))) {
      return;
    }
    var rate = table.first(HeadWord.DISTRICT_RATE)
        .map(c -> rate(table.view().data(row, c.index()), c.head().contains("%")))
        .orElse(Double.NaN);
    var full = table.first(HeadWord.FULL_MARK)
        .map(c -> Mark.number(table.view().data(row, c.index())))
        .orElse(Double.NaN);
    var line = new BlueprintRow(
        Labels.withoutMark(Clean.head(label)),
        "",
        text(HeadWord.ITEM_TYPE, row),
        full,
        points(row),
        ability(row),
        rate,
        Clean.head(text(HeadWord.KEY, row)));
    if (rows.putIfAbsent(Labels.key(label), line) == null) {
      inOrder.add(line);
    }
  }

  /** An item with a name instead of a number: 作文, 听力. It has a full mark and is no footer. */
  private boolean isNamedItem(String label, int row) {
    var marked = table.first(HeadWord.FULL_MARK)
        .map(c -> Mark.number(table.view().data(row, c.index())) > 0)
        .orElse(false);
    return marked && label.length() <= 12 && !Footers.isLine(label);
  }

  private List<String> points(int row) {
    var out = new LinkedHashSet<String>();
    for (var c : table.columns()) {
      if (c.is(HeadWord.KNOWLEDGE_POINT)) {
        out.addAll(split(table.view().value(row, c.index())));
      } else if (isTicked(c, row, HeadWord.KNOWLEDGE_POINT)) {
        out.add(c.head());
      }
    }
    return List.copyOf(out);
  }

  private String ability(int row) {
    for (var c : table.columns()) {
      if (isTicked(c, row, HeadWord.ABILITY)) {
        return c.head();
      }
      if (c.is(HeadWord.ABILITY) && c.upper().stream().noneMatch(u -> Headings.of(u) == HeadWord.ABILITY)) {
        var text = table.view().value(row, c.index());
        if (!text.isEmpty()) {
          return text;
        }
      }
    }
    return "";
  }

  /** A column under a common heading, marked in this row. */
  private boolean isTicked(Column column, int row, HeadWord group) {
    return column.upper().stream().anyMatch(u -> Headings.of(u) == group)
        && Headings.of(column.head()) != group
        && TICK.matcher(table.view().value(row, column.index())).find();
  }

  private String text(HeadWord word, int row) {
    return table.first(word).map(c -> table.view().value(row, c.index())).orElse("");
  }
}
