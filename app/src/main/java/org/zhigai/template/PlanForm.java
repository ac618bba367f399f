package org.zhigai.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How a whole form is filled, and what can be said about it. */
final class PlanForm {
  private final List<FormSheet> sheets;
  private final Map<FormFact, Known> form;
  private final boolean over;
  private final List<SheetFilling> fillings = new ArrayList<>();
  private final List<FillReport.Part> told = new ArrayList<>();

  PlanForm(List<FormSheet> sheets, Map<FormFact, Known> form, boolean over) {
    this.sheets = sheets;
    this.form = form;
    this.over = over;
  }

  void plan(List<FormPart> parts, List<FactLine> lines) {
    var tables = parts.stream().filter(FormPart::isOfLedger).toList();
    var alike = tables.stream().filter(p -> tables.stream().filter(o -> headings(o).equals(headings(p))).count() > 1).toList();
    var groups = new GroupLines(alike.isEmpty() ? List.of("") : alike.stream().map(FormPart::name).toList(), lines);
    for (var part : tables) {
      // Sheets with the same headings divide the entries by their names; where the names say nothing the first takes all.
      var own =
          alike.contains(part) ? groups.homeless() > 0 ? alike.getFirst().equals(part) ? lines : List.<FactLine>of() : groups.of(alike.indexOf(part)) : lines;
      part(part, own);
    }
  }

  private static List<String> headings(FormPart part) {
    return part.columns().stream().map(ColumnMatch::heading).toList();
  }

  private void part(FormPart part, List<FactLine> lines) {
    var sheet = sheets.get(part.sheet());
    var labels = new ArrayList<FillReport.Label>();
    if (part.isCard()) {
      var card = new PlanCard(sheet, part, form);
      fillings.addAll(card.plan(lines, labels(part, sheet, new SheetFilling(part.sheet(), "", List.of(), List.of(), List.of(), List.of()), labels)));
      told.add(card.report(labels));
      return;
    }
    var table = new PlanTable(sheet, part, form, over);
    var plan = table.plan(lines);
    var puts = new ArrayList<>(plan.puts());
    puts.addAll(labels(part, sheet, plan, labels));
    fillings.add(new SheetFilling(plan.sheet(), "", plan.rooms(), plan.apart(), plan.together(), puts));
    told.add(table.report(labels));
  }

  /** What is asked once beside the table. */
  private List<SheetFilling.Put> labels(FormPart part, FormSheet sheet, SheetFilling plan, List<FillReport.Label> labels) {
    var out = new ArrayList<SheetFilling.Put>();
    // Of several in one cell the last comes first: what is put in moves what stands behind it.
    for (var label : part.labels().reversed()) {
      var known = form.getOrDefault(label.fact(), Known.NOTHING);
      var dated = label.fact() == FormFact.DATE && label.answered().matches("[\\d年月日./\\s-]+");
      if (known.isEmpty()) {
        labels.add(new FillReport.Label(label.text(), label.fact(), label.isAnswered() ? FillReport.How.KEPT : FillReport.How.TO_SIGN));
      } else if (label.isAnswered() && !dated) {
        labels.add(new FillReport.Label(label.text(), label.fact(), FillReport.How.KEPT));
      } else {
        out.add(new SheetFilling.Put(moved(label.row(), plan), label.column(), entered(label, known, sheet)));
        labels.add(new FillReport.Label(label.text(), label.fact(), FillReport.How.FILLED));
      }
    }
    return out;
  }

  private static Entered entered(FormLabel label, Known known, FormSheet sheet) {
    if (label.isWithin()) {
      var text = known.day().map(FitValue::chinese).orElse(known.text());
      var pad = label.pad() ? " ".repeat(Math.max(2, label.to() - label.from() - 2 * text.length())) : "";
      return new Entered.Within(label.from(), label.to(), text + pad);
    }
    var cell = sheet.cell(label.row(), label.column());
    return known.day().isPresent() && cell.day()
        ? new Entered.Date(known.day().get())
        : new Entered.Text(known.day().map(FitValue::chinese).orElse(known.text()));
  }

  private static int moved(int row, SheetFilling plan) {
    return row + plan.rooms().stream().filter(r -> r.after() < row).mapToInt(SheetFilling.Room::many).sum();
  }

  List<SheetFilling> fillings() {
    return fillings;
  }

  List<FillReport.Part> told() {
    return told;
  }
}
