package org.zhigai.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How a form for one entry is filled: the form itself for the first, a sheet like it for each of the others. */
final class PlanCard {
  private static final int MOST = 200;

  private final FormSheet sheet;
  private final FormPart part;
  private final Map<FormFact, Known> form;
  private final ColumnTally tally;
  private int cards;

  PlanCard(FormSheet sheet, FormPart part, Map<FormFact, Known> form) {
    this.sheet = sheet;
    this.part = part;
    this.form = form;
    this.tally = new ColumnTally(part.columns());
  }

  List<SheetFilling> plan(List<FactLine> lines, List<SheetFilling.Put> labels) {
    var out = new ArrayList<SheetFilling>();
    for (var line : lines.subList(0, Math.min(MOST, lines.size()))) {
      cards++;
      var puts = new ArrayList<>(labels);
      for (var field : part.columns()) {
        if (!field.facts().isEmpty()) {
          var known = field.facts().stream()
              .map(f -> f == FormFact.NO ? Known.of(Integer.toString(cards)) : f.isOfForm() ? form.getOrDefault(f, Known.NOTHING) : line.get(f))
              .toList();
          var span = sheet.span(field.row(), field.column());
          var wants = new FitValue.Wants(
              sheet.cell(field.row(), field.column()), sheet.choices(field.row(), field.column()), HeadingText.of(field.heading()).hints(), "",
              sheet.width(span.left(), span.right()));
          tally.fit(field, known, wants).ifPresent(entered -> puts.add(new SheetFilling.Put(field.row(), field.column(), entered)));
        }
      }
      var name = part.name() + "(" + cards + ")";
      out.add(new SheetFilling(part.sheet(), cards == 1 ? "" : name, List.of(), List.of(), List.of(), puts));
    }
    return out;
  }

  FillReport.Part report(List<FillReport.Label> labels) {
    return new FillReport.Part(part.name(), true, cards, Math.max(0, cards - 1), 0, 0, tally.columns(), labels);
  }
}
