package org.zhigai.workbook.form;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import org.zhigai.template.Entered;
import org.zhigai.template.FormSheet;
import org.zhigai.template.FormSpan;
import org.zhigai.template.OpenForm;
import org.zhigai.template.SheetFilling;

/** A form as a Word document: its tables and the lines beside them. Only the document's own part is written anew. */
final class DocxForm implements OpenForm {
  private static final String NAME = "文档";

  private final FormPackage parts;
  private final String part;
  private final List<FormSheet> sheets;

  DocxForm(FormPackage parts) throws IOException {
    this.parts = parts;
    this.part = parts.targets("").values().stream().filter(r -> r.is("officeDocument")).map(FormPackage.Relation::part).filter(parts::has).findFirst()
        .orElse("word/document.xml");
    this.sheets = List.of(new DocxRows(blocks(body(parts.copy()))).seen(NAME));
  }

  private Element body(FormPackage of) throws IOException {
    return FormXml.child(of.tree(part).getDocumentElement(), "body").orElseThrow(() -> new IOException("no body"));
  }

  private static List<Element> blocks(Element body) {
    return FormXml.children(body).stream().filter(e -> !FormXml.is(e, "sectPr")).toList();
  }

  @Override
  public List<FormSheet> sheets() {
    return sheets;
  }

  @Override
  public String ending() {
    return ".docx";
  }

  @Override
  public void write(List<SheetFilling> fillings, OutputStream out) throws IOException {
    var own = parts.copy();
    var body = body(own);
    var model = blocks(body);
    var all = new ArrayList<List<Element>>();
    for (var filling : fillings) {
      all.add(filling.copy().isEmpty() ? model : copy(body, model));
    }
    for (var i = 0; i < fillings.size(); i++) {
      fill(new DocxRows(all.get(i)).rows(), fillings.get(i));
    }
    own.changed(part);
    own.write(out);
  }

  /** The same page once more, on a new one. */
  private static List<Element> copy(Element body, List<Element> model) {
    var end = FormXml.child(body, "sectPr");
    var page = FormXml.make(body, "p");
    var run = FormXml.make(page, "r");
    var br = FormXml.make(run, "br");
    br.setAttribute(prefix(body) + "type", "page");
    run.appendChild(br);
    page.appendChild(run);
    body.insertBefore(page, end.orElse(null));
    var out = new ArrayList<Element>();
    for (var block : model) {
      var fresh = (Element) block.cloneNode(true);
      nameless(fresh);
      body.insertBefore(fresh, end.orElse(null));
      out.add(fresh);
    }
    return out;
  }

  private static String prefix(Element of) {
    return of.getNodeName().substring(0, of.getNodeName().indexOf(':') + 1);
  }

  /** What may stand in a document once is not copied. */
  private static void nameless(Element copy) {
    var all = copy.getAttributes();
    for (var i = all.getLength() - 1; i >= 0; i--) {
      if (List.of("paraId", "textId").contains(FormXml.local(all.item(i)))) {
        copy.removeAttribute(all.item(i).getNodeName());
      }
    }
    for (var child : FormXml.children(copy)) {
      if (List.of("bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd", "commentReference").contains(FormXml.local(child))) {
        copy.removeChild(child);
      } else {
        nameless(child);
      }
    }
  }

  private void fill(List<DocxRows.Row> rows, SheetFilling filling) {
    for (var room : filling.rooms().stream().sorted(Comparator.comparingInt(SheetFilling.Room::after).reversed()).toList()) {
      grow(rows, room);
    }
    filling.apart().forEach(span -> apart(rows, span));
    filling.together().stream().filter(s -> s.bottom() > s.top()).forEach(span -> together(rows, span));
    for (var put : filling.puts()) {
      put(rows, put);
    }
  }

  private void grow(List<DocxRows.Row> rows, SheetFilling.Room room) {
    var model = rows.get(room.like());
    var before = rows.get(room.after()).holder();
    for (var i = room.many(); i >= 1; i--) {
      var fresh = (Element) model.holder().cloneNode(true);
      nameless(fresh);
      FormXml.after((Element) before.getParentNode(), Optional.of(before), fresh);
      var row = DocxRows.row(fresh, model.widths());
      row.cells().forEach((column, cell) -> {
        if (!goesOn(room, column)) {
          unmerge(cell.holder());
        }
        if (!FormXml.all(cell.holder(), "numPr").isEmpty() && DocxText.of(cell.holder()).text().isBlank()) {
          return;
        }
        DocxText.of(cell.holder()).whole("");
      });
      FormXml.child(fresh, "trPr").ifPresent(p -> FormXml.child(p, "tblHeader").ifPresent(p::removeChild));
      rows.add(room.after() + 1, row);
    }
  }

  /** Whether a cell of the form lies over the place where rows come. */
  private boolean goesOn(SheetFilling.Room room, int column) {
    return sheets.getFirst().spans().stream().anyMatch(s -> s.left() == column && s.top() <= room.after() && s.bottom() > room.after());
  }

  private static void unmerge(Element cell) {
    DocxRows.property(cell, "vMerge").ifPresent(m -> m.getParentNode().removeChild(m));
  }

  private static void apart(List<DocxRows.Row> rows, FormSpan span) {
    for (var r = span.top(); r <= span.bottom(); r++) {
      Optional.ofNullable(rows.get(r).cells().get(span.left())).ifPresent(c -> unmerge(c.holder()));
    }
  }

  private static void together(List<DocxRows.Row> rows, FormSpan span) {
    for (var r = span.top(); r <= span.bottom(); r++) {
      var first = r == span.top();
      Optional.ofNullable(rows.get(r).cells().get(span.left())).ifPresent(c -> {
        unmerge(c.holder());
        var properties = FormXml.child(c.holder(), "tcPr").orElseGet(() -> {
          var made = FormXml.make(c.holder(), "tcPr");
          c.holder().insertBefore(made, c.holder().getFirstChild());
          return made;
        });
        var merge = FormXml.make(properties, "vMerge");
        if (first) {
          merge.setAttribute(prefix(properties) + "val", "restart");
        } else {
          DocxText.of(c.holder()).whole("");
        }
        var before =
            FormXml.children(properties).stream().filter(e -> List.of("cnfStyle", "tcW", "gridSpan", "hMerge").contains(FormXml.local(e))).reduce((a, b) -> b);
        FormXml.after(properties, before, merge);
      });
    }
  }

  private static void put(List<DocxRows.Row> rows, SheetFilling.Put put) {
    var row = rows.get(put.row());
    var holder = row.cells().isEmpty() ? row.holder() : Optional.ofNullable(row.cells().get(put.column())).map(DocxRows.Cell::holder).orElse(null);
    if (holder == null) {
      return;
    }
    var text = DocxText.of(holder);
    switch (put.entered()) {
      case Entered.Text t -> text.whole(t.text());
      case Entered.Figure f -> text.whole(f.number() == Math.rint(f.number()) ? Long.toString((long) f.number()) : Double.toString(f.number()));
      case Entered.Date d -> text.whole(d.on().getYear() + "年" + d.on().getMonthValue() + "月" + d.on().getDayOfMonth() + "日");
      case Entered.Within w -> text.replace(w.from(), w.to(), w.text());
      case Entered.Nothing _ -> text.whole("");
    }
    FormXml.child(row.holder(), "trPr").flatMap(p -> FormXml.child(p, "trHeight")).ifPresent(h -> {
      if (DocxRows.attribute(h, "hRule").equals("exact")) {
        h.setAttribute(prefix(h) + "hRule", "atLeast");
      }
    });
  }
}
