package org.zhigai.template;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What goes into which column: by its heading, by what its cells are made for (days, a list of words), and by what the other columns take. A fact stands once
 * in a table. Look-alikes are asked.
 */
final class MatchColumns {
  private static final int LOOKED_AT = 12;
  private static final double AGREES = 0.12;
  private static final double OFFERED = 0.35;
  private static final Set<FormFact> YES_OR_NO = EnumSet.of(FormFact.DONE, FormFact.CLOSED, FormFact.OVERDUE, FormFact.VERIFY_RESULT);
  private static final List<String> STATES =
      List.of("closed", "verified", "in_progress", "stage_done", "not_started", "awaiting_verification", "long_term", "under_way", "done");

  private final FormSheet sheet;
  private final FormTable table;
  private final FormWords words;
  private final Map<String, List<FormFact>> said;

  /** @param said by a person: what goes into a column, by its letter or its heading; nothing for one that is left as it is */
  MatchColumns(FormSheet sheet, FormTable table, FormWords words, Map<String, List<FormFact>> said) {
    this.sheet = sheet;
    this.table = table;
    this.words = words;
    this.said = said;
  }

  List<ColumnMatch> matches() {
    var out = new HashMap<Integer, ColumnMatch>();
    var open = new ArrayList<ColumnMatch>();
    var taken = EnumSet.noneOf(FormFact.class);
    for (var column : table.columns()) {
      var seen = look(column);
      if (seen.how() == ColumnMatch.How.UNKNOWN && !seen.meanings().isEmpty()) {
        open.add(seen);
      } else {
        out.put(seen.column(), seen);
        taken.addAll(seen.facts());
      }
    }
    open.sort(Comparator.comparingDouble((ColumnMatch m) -> m.meanings().getFirst().sure()).reversed().thenComparingInt(ColumnMatch::column));
    for (var each : open) {
      var left = each.meanings().stream().filter(m -> m.sure() >= OFFERED && m.facts().stream().noneMatch(taken::contains)).toList();
      var how = left.isEmpty() ? ColumnMatch.How.UNKNOWN : isSure(left) ? ColumnMatch.How.SURE : ColumnMatch.How.ASKED;
      var settled = each.as(how, left.isEmpty() ? each.meanings() : left);
      taken.addAll(settled.facts());
      out.put(each.column(), settled);
    }
    return table.columns().stream().map(c -> out.get(c.left())).toList();
  }

  private static boolean isSure(List<FormMeaning> left) {
    return left.getFirst().sure() >= FormMeaning.ENOUGH;
  }

  private ColumnMatch look(FormTable.Column column) {
    var letter = letter(column.left());
    var heading = String.join(" / ", column.path()).replaceAll("\\s+", " ");
    var byHand = said.getOrDefault(letter, said.get(HeadingText.letters(column.heading())));
    if (byHand != null) {
      return new ColumnMatch(
          table.headBottom(), column.left(), letter, heading, byHand.isEmpty() ? List.of() : List.of(new FormMeaning(byHand, 1)),
          byHand.isEmpty() ? ColumnMatch.How.LEFT : ColumnMatch.How.SAID);
    }
    if (isCalculated(column)) {
      return new ColumnMatch(table.headBottom(), column.left(), letter, heading, List.of(), ColumnMatch.How.CALCULATED);
    }
    if (words.isRefused(column.heading())) {
      return new ColumnMatch(table.headBottom(), column.left(), letter, heading, List.of(), ColumnMatch.How.REFUSED);
    }
    var weighed = words.heading(column.path()).stream().map(m -> weigh(m, column)).sorted(Comparator.comparingDouble(FormMeaning::sure).reversed()).toList();
    return new ColumnMatch(table.headBottom(), column.left(), letter, heading, weighed, ColumnMatch.How.UNKNOWN);
  }

  /** A column of formulas is the form's own. */
  private boolean isCalculated(FormTable.Column column) {
    var rows = rows();
    return !rows.isEmpty() && rows.stream().filter(r -> sheet.cell(r, column.left()).isFormula()).count() * 2 > rows.size();
  }

  private List<Integer> rows() {
    return table.sections().stream().flatMap(s -> java.util.stream.Stream.concat(s.ready().stream(), s.filled().stream())).limit(LOOKED_AT).toList();
  }

  /** Whether its cells are made for that. */
  private FormMeaning weigh(FormMeaning meaning, FormTable.Column column) {
    if (meaning.facts().size() > 1) {
      return meaning;
    }
    var fact = meaning.facts().getFirst();
    var more = 0.0;
    for (var row : rows()) {
      var cell = sheet.cell(row, column.left());
      if (cell.day() || cell.kind() == FormCell.Kind.DAY) {
        more = fact.isDay() ? AGREES : -2 * AGREES;
      }
    }
    var choices = sheet.choices(rows().stream().findFirst().orElse(table.headBottom() + 1), column.left());
    if (!choices.isEmpty()) {
      more += (YES_OR_NO.contains(fact) && isYesOrNo(choices)) || (fact == FormFact.STATUS && ValueWords.BUILT_IN.speakOf(choices, STATES))
          ? 2 * AGREES
          : fact.isDay() ? -2 * AGREES : 0;
    }
    return meaning.times(more);
  }

  private static boolean isYesOrNo(List<String> choices) {
    return choices.size() <= 3 && ValueWords.BUILT_IN.speakOf(choices, List.of("yes", "no", "passed", "refused"));
  }

  /** As a spreadsheet calls a column. */
  static String letter(int column) {
    return column < 26 ? String.valueOf((char) ('A' + column)) : letter(column / 26 - 1) + (char) ('A' + column % 26);
  }
}
