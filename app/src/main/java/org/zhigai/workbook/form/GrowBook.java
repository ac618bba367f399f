package org.zhigai.workbook.form;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.zhigai.template.SheetFilling.Room;

/** Rows added to a sheet, and everything in the other parts of the workbook that names them: names, other sheets, tables, pictures, notes, charts, pivots. */
final class GrowBook {
  private final FormPackage parts;
  private final BookXml book;
  private final BookXml.Sheet sheet;

  GrowBook(FormPackage parts, BookXml book, BookXml.Sheet sheet) {
    this.parts = parts;
    this.book = book;
    this.sheet = sheet;
  }

  void grow(SheetXml xml, Room room) throws IOException {
    var by = Grown.of(room);
    new GrowSheet(xml, sheet.name(), book.styles()).grow(room);
    parts.changed(sheet.part());
    names(by);
    otherSheets(by);
    for (var target : parts.targets(sheet.part()).values()) {
      pinned(target, by);
    }
    for (var part : parts.names()) {
      var low = part.toLowerCase(Locale.ROOT);
      if (low.matches("xl/(charts|chartsheets|diagrams)/[^/]*\\.xml|xl/drawings/[^/]*\\.xml")) {
        looking(part, by);
      } else if (low.matches("xl/pivotcache/pivotcachedefinition[^/]*\\.xml")) {
        pivot(part, by);
      }
    }
    chain(by);
  }

  private void names(Grown by) throws IOException {
    for (var name : book.names()) {
      var use = switch (name.getAttribute("name")) {
        case "_xlnm.Print_Titles" -> Grown.Use.REPEATED;
        case "_xlnm.Print_Area", "_xlnm._FilterDatabase" -> Grown.Use.OVER;
        default -> Grown.Use.LOOKED_AT;
      };
      var local = name.getAttribute("localSheetId");
      var home = local.isEmpty() ? "" : book.sheets().stream().filter(s -> s.index() == SheetXml.number(local)).findFirst().map(BookXml.Sheet::name).orElse("");
      name.setTextContent(CellRefs.grow(name.getTextContent(), home, -1, sheet.name(), by, use));
    }
    parts.changed(book.part());
  }

  private void otherSheets(Grown by) throws IOException {
    for (var other : book.sheets()) {
      if (other.index() != sheet.index() && mentions(other.part())) {
        var root = parts.tree(other.part()).getDocumentElement();
        GrowSheet.unshare(new SheetXml(root));
        if (formulas(root, other.name(), by, "f", "formula", "formula1", "formula2")) {
          parts.changed(other.part());
        }
      }
    }
  }

  private boolean mentions(String part) {
    var text = new String(parts.bytes(part), StandardCharsets.UTF_8);
    return text.contains(sheet.name()) || text.contains(sheet.name().replace("&", "&amp;").replace("'", "''")) || text.contains("&#");
  }

  private boolean formulas(Element root, String home, Grown by, String... elements) {
    var any = false;
    for (var kind : elements) {
      for (var f : FormXml.all(root, kind)) {
        if (FormXml.children(f).isEmpty()) {
          any |= rewritten(f, text -> CellRefs.grow(text, home, -1, sheet.name(), by, Grown.Use.LOOKED_AT));
        }
      }
    }
    return any;
  }

  private static boolean rewritten(Element of, UnaryOperator<String> how) {
    var before = of.getTextContent();
    var after = how.apply(before);
    if (!after.equals(before)) {
      of.setTextContent(after);
    }
    return !after.equals(before);
  }

  /** Charts and shapes that look at the sheet. */
  private void looking(String part, Grown by) throws IOException {
    if (mentions(part) && formulas(parts.tree(part).getDocumentElement(), "", by, "f")) {
      parts.changed(part);
    }
  }

  private void pivot(String part, Grown by) throws IOException {
    for (var source : FormXml.all(parts.tree(part), "worksheetSource")) {
      if (source.getAttribute("sheet").equalsIgnoreCase(sheet.name()) && source.hasAttribute("ref")) {
        source.setAttribute("ref", GrowSheet.refs(source.getAttribute("ref"), by, Grown.Use.OVER));
        parts.tree(part).getDocumentElement().setAttribute("refreshOnLoad", "1");
        parts.changed(part);
      }
    }
  }

  /** What hangs on the sheet by the places of its cells. */
  private void pinned(FormPackage.Relation target, Grown by) throws IOException {
    if (!parts.has(target.part())) {
      return;
    }
    var part = target.part();
    if (target.is("table")) {
      table(parts.tree(part), by);
      parts.changed(part);
    } else if (target.is("comments") || target.is("threadedComment")) {
      for (var kind : java.util.List.of("comment", "threadedComment")) {
        FormXml.all(parts.tree(part), kind).forEach(c -> c.setAttribute("ref", GrowSheet.refs(c.getAttribute("ref"), by, Grown.Use.REPEATED)));
      }
      parts.changed(part);
    } else if (target.is("drawing")) {
      for (var anchor : FormXml.children(parts.tree(part).getDocumentElement())) {
        anchor(anchor, by);
      }
      parts.changed(part);
    } else if (target.is("vmlDrawing")) {
      vml(part, by);
    }
  }

  private void table(Document tree, Grown by) {
    var root = tree.getDocumentElement();
    for (var element : java.util.List.of("autoFilter", "sortState", "sortCondition")) {
      FormXml.all(root, element).forEach(e -> e.setAttribute("ref", GrowSheet.refs(e.getAttribute("ref"), by, Grown.Use.OVER)));
    }
    root.setAttribute("ref", GrowSheet.refs(root.getAttribute("ref"), by, Grown.Use.OVER));
    for (var kind : java.util.List.of("calculatedColumnFormula", "totalsRowFormula")) {
      FormXml.all(root, kind).forEach(f -> rewritten(f, text -> CellRefs.grow(text, sheet.name(), -1, sheet.name(), by, Grown.Use.LOOKED_AT)));
    }
  }

  /** A picture below the list moves with its rows; one that is pinned by one corner keeps its size. */
  private static void anchor(Element anchor, Grown by) {
    for (var end : java.util.List.of("from", "to")) {
      FormXml.child(anchor, end).flatMap(e -> FormXml.child(e, "row")).filter(r -> r.getTextContent().strip().matches("\\d{1,7}")).ifPresent(row -> {
        var top = FormXml.child(anchor, "from").flatMap(e -> FormXml.child(e, "row")).map(r -> SheetXml.number(r.getTextContent().strip())).orElse(0);
        var fixed = !anchor.getAttribute("editAs").isEmpty() && !anchor.getAttribute("editAs").equals("twoCell");
        if (end.equals("from") || !fixed || top > by.after() || anchor.hasAttribute("zhigai-moved")) {
          var at = SheetXml.number(row.getTextContent().strip());
          if (end.equals("from") && by.row(at) != at) {
            anchor.setAttribute("zhigai-moved", "");
          }
          row.setTextContent(Integer.toString(by.row(at)));
        }
      });
    }
    anchor.removeAttribute("zhigai-moved");
  }

  /** Old notes and controls. Their part may be no XML at all; then it stays what it is. */
  private void vml(String part, Grown by) throws IOException {
    Document tree;
    try {
      tree = parts.tree(part);
    } catch (FormPackage.TooLarge tooLarge) {
      throw tooLarge;
    } catch (IOException notWellFormed) {
      return;
    }
    FormXml.all(tree, "Row").forEach(r -> {
      if (r.getTextContent().strip().matches("\\d{1,7}")) {
        r.setTextContent(Integer.toString(by.row(SheetXml.number(r.getTextContent().strip()))));
      }
    });
    FormXml.all(tree, "Anchor").forEach(a -> {
      var numbers = a.getTextContent().strip().split("\\s*,\\s*");
      if (numbers.length == 8) {
        numbers[2] = Integer.toString(by.row(SheetXml.number(numbers[2])));
        numbers[6] = Integer.toString(by.row(SheetXml.number(numbers[6])));
        a.setTextContent(String.join(", ", numbers));
      }
    });
    parts.changed(part);
  }

  /** The order in which formulas are worked out names their cells. */
  private void chain(Grown by) throws IOException {
    var chain = parts.targets(book.part()).values().stream().filter(r -> r.is("calcChain")).map(FormPackage.Relation::part).filter(parts::has).findFirst();
    if (chain.isPresent()) {
      var id = "";
      for (var cell : FormXml.all(parts.tree(chain.get()), "c")) {
        id = cell.hasAttribute("i") ? cell.getAttribute("i") : id;
        if (id.equals(sheet.id())) {
          cell.setAttribute("r", GrowSheet.refs(cell.getAttribute("r"), by, Grown.Use.REPEATED));
        }
      }
      parts.changed(chain.get());
    }
  }
}
