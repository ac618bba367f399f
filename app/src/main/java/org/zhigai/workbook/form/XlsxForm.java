package org.zhigai.workbook.form;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import org.w3c.dom.Element;
import org.zhigai.template.FormSheet;
import org.zhigai.template.FormSpan;
import org.zhigai.template.OpenForm;
import org.zhigai.template.SheetFilling;

/** A form as an .xlsx or .xlsm: macros and whatever else is in the package go out as they came in, and are never run. */
final class XlsxForm implements OpenForm {
  private final FormPackage parts;
  private final List<FormSheet> sheets;
  private final String ending;

  XlsxForm(FormPackage parts, String ending) throws IOException {
    this.parts = parts;
    this.ending = ending;
    var own = parts.copy();
    var book = new BookXml(own);
    var grid = new SeenGrid(own, book);
    var seen = new ArrayList<FormSheet>();
    for (var sheet : book.sheets()) {
      seen.add(grid.of(sheet));
    }
    this.sheets = List.copyOf(seen);
  }

  @Override
  public List<FormSheet> sheets() {
    return sheets;
  }

  @Override
  public String ending() {
    return ending;
  }

  @Override
  public void write(List<SheetFilling> fillings, OutputStream out) throws IOException {
    var own = parts.copy();
    var book = new BookXml(own);
    var grid = new SeenGrid(own, book);
    var copies = new CopySheets(own, book);
    // Copies are taken before anything is written into their model.
    var made = new ArrayList<BookXml.Sheet>();
    for (var filling : fillings) {
      made.add(filling.copy().isEmpty() ? book.sheets().get(filling.sheet()) : copies.copy(book.sheets().get(filling.sheet()), filling.copy()));
    }
    for (var i = 0; i < fillings.size(); i++) {
      fill(own, book, grid, made.get(i), fillings.get(i));
    }
    recount(own, book);
    CountAnew.in(own, book);
    own.write(out);
  }

  private static void fill(FormPackage own, BookXml book, SeenGrid grid, BookXml.Sheet sheet, SheetFilling filling) throws IOException {
    var xml = new SheetXml(own.tree(sheet.part()).getDocumentElement());
    if (!filling.rooms().isEmpty()) {
      GrowSheet.unshare(xml);
    }
    var grow = new GrowBook(own, book, sheet);
    // From below: places above stay what they are.
    for (var room : filling.rooms().stream().sorted(Comparator.comparingInt(SheetFilling.Room::after).reversed()).toList()) {
      grow.grow(xml, room);
    }
    var spans = merge(xml, filling);
    new PutCells(xml, book, grid, spans).all(filling.puts());
    own.changed(sheet.part());
  }

  private static List<FormSpan> merge(SheetXml xml, SheetFilling filling) {
    var spans = new LinkedHashSet<FormSpan>();
    FormXml.child(xml.root(), "mergeCells").ifPresent(m -> FormXml.children(m).forEach(e -> SeenGrid.area(e.getAttribute("ref")).ifPresent(spans::add)));
    if (filling.apart().isEmpty() && filling.together().isEmpty()) {
      return List.copyOf(spans);
    }
    filling.apart().forEach(spans::remove);
    for (var together : filling.together()) {
      if (together.bottom() > together.top() || together.right() > together.left()) {
        spans.add(together);
      }
    }
    var holder = xml.part("mergeCells");
    FormXml.clear(holder);
    for (var span : spans) {
      Element cell = FormXml.make(holder, "mergeCell");
      cell.setAttribute("ref", CellRefs.letters(span.left()) + (span.top() + 1) + ":" + CellRefs.letters(span.right()) + (span.bottom() + 1));
      holder.appendChild(cell);
    }
    holder.setAttribute("count", Integer.toString(spans.size()));
    if (spans.isEmpty()) {
      holder.getParentNode().removeChild(holder);
    }
    return List.copyOf(spans);
  }

  /** What was worked out before is no longer true: whoever opens the file works it out anew. */
  private static void recount(FormPackage own, BookXml book) throws IOException {
    for (var sheet : book.sheets()) {
      for (var f : FormXml.all(own.tree(sheet.part()), "f")) {
        if (FormXml.is(f.getParentNode(), "c")) {
          FormXml.child(f.getParentNode(), "v").ifPresent(v -> v.getParentNode().removeChild(v));
          ((Element) f.getParentNode()).removeAttribute("t");
          own.changed(sheet.part());
        }
      }
    }
    var root = book.root();
    var pr = FormXml.child(root, "calcPr").orElseGet(() -> {
      var fresh = FormXml.make(root, "calcPr");
      var before = FormXml.children(root).stream()
          .filter(e -> List
              .of("fileVersion", "fileSharing", "workbookPr", "workbookProtection", "bookViews", "sheets", "functionGroups", "externalReferences",
                  "definedNames")
              .contains(FormXml.local(e)))
          .reduce((a, b) -> b);
      FormXml.after(root, before, fresh);
      return fresh;
    });
    pr.setAttribute("fullCalcOnLoad", "1");
    own.changed(book.part());
  }
}
