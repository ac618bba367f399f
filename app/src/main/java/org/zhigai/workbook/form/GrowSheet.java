package org.zhigai.workbook.form;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3c.dom.Element;
import org.zhigai.template.SheetFilling.Room;

/** Rows added to a sheet, and everything within its own part that names rows. */
final class GrowSheet {
  private static final Set<String> FORMULAS = Set.of("formula", "formula1", "formula2", "f", "calculatedColumnFormula");
  private static final Set<String> OVER =
      Set.of("conditionalFormatting", "dataValidation", "ignoredError", "protectedRange", "autoFilter", "sortState", "sortCondition");

  private final SheetXml xml;
  private final String name;
  private final FormStyles styles;

  GrowSheet(SheetXml xml, String name, FormStyles styles) {
    this.xml = xml;
    this.name = name;
    this.styles = styles;
  }

  void grow(Room room) {
    var by = Grown.of(room);
    xml.rows().keySet().forEach(r -> xml.cells(r).values().forEach(cell -> FormXml.child(cell, "f").ifPresent(f -> formula(f, r, by))));
    xml.insert(room.after(), room.many(), room.like(), (cell, column, row) -> fresh(cell, row, room));
    elements(xml.root(), by);
  }

  private void formula(Element f, int row, Grown by) {
    f.setTextContent(CellRefs.grow(f.getTextContent(), name, row, name, by, Grown.Use.LOOKED_AT));
    if (f.hasAttribute("ref")) {
      f.setAttribute("ref", refs(f.getAttribute("ref"), by, Grown.Use.LOOKED_AT));
    }
  }

  /** A cell of a row that was added: what the form works out goes on in it, all else is blank. */
  private void fresh(Element cell, Element row, Room room) {
    var f = FormXml.child(cell, "f");
    var keeps = f.isPresent() && !room.heading() && !f.get().getAttribute("t").equals("array");
    if (keeps) {
      // Above the added rows nothing has moved, so that what its model looks at is still there.
      var down = SheetXml.number(row.getAttribute("r")) - 1 - room.like();
      f.get().setTextContent(CellRefs.copied(f.get().getTextContent(), down, 0));
      FormXml.child(cell, "v").ifPresent(cell::removeChild);
      cell.removeAttribute("t");
    } else {
      FormXml.clear(cell);
      cell.removeAttribute("t");
    }
    if (room.heading()) {
      cell.setAttribute("s", Integer.toString(styles.below(heading(cell, room.like()))));
      row.removeAttribute("ht");
      row.removeAttribute("customHeight");
    }
  }

  /** The format of what stands above a column: of merged cells that of their first. */
  private int heading(Element cell, int row) {
    var column = CellRefs.columnAt(cell.getAttribute("r"));
    var over =
        FormXml.child(xml.root(), "mergeCells").stream().flatMap(m -> FormXml.children(m).stream()).flatMap(m -> SeenGrid.area(m.getAttribute("ref")).stream())
            .filter(a -> a.holds(row, column)).findFirst();
    return SheetXml.number(over.flatMap(a -> xml.cell(a.top(), a.left())).orElse(cell).getAttribute("s"));
  }

  private void elements(Element in, Grown by) {
    for (var element : FormXml.children(in)) {
      switch (FormXml.local(element)) {
        case "sheetData" -> {
          // Done cell by cell.
        }
        case "mergeCell", "hyperlink" -> attribute(element, "ref", by, Grown.Use.REPEATED);
        case "selection" -> {
          attribute(element, "activeCell", by, Grown.Use.REPEATED);
          attribute(element, "sqref", by, Grown.Use.REPEATED);
        }
        case "dimension" -> attribute(element, "ref", by, Grown.Use.OVER);
        case "brk" -> {
          if (FormXml.is(element.getParentNode(), "rowBreaks")) {
            element.setAttribute("id", Integer.toString(by.row(SheetXml.number(element.getAttribute("id")) - 1) + 1));
          }
        }
        case "row" -> {
          // Where a control is pinned.
          if (element.getTextContent().strip().matches("\\d{1,7}")) {
            element.setTextContent(Integer.toString(by.row(SheetXml.number(element.getTextContent().strip()))));
          }
        }
        case "sqref" -> element.setTextContent(refs(element.getTextContent(), by, Grown.Use.OVER));
        default -> other(element, by);
      }
    }
  }

  private void other(Element element, Grown by) {
    if (OVER.contains(FormXml.local(element))) {
      attribute(element, "ref", by, Grown.Use.OVER);
      attribute(element, "sqref", by, Grown.Use.OVER);
    }
    if (FORMULAS.contains(FormXml.local(element)) && FormXml.children(element).isEmpty()) {
      element.setTextContent(CellRefs.grow(element.getTextContent(), name, -1, name, by, Grown.Use.LOOKED_AT));
    }
    elements(element, by);
  }

  private static void attribute(Element of, String attribute, Grown by, Grown.Use use) {
    if (of.hasAttribute(attribute)) {
      of.setAttribute(attribute, refs(of.getAttribute(attribute), by, use));
    }
  }

  /** Areas of this sheet, with blanks between them. */
  static String refs(String areas, Grown by, Grown.Use use) {
    return Arrays.stream(areas.strip().split("\\s+")).map(a -> CellRefs.grow(a, "", -1, "", by, use)).collect(Collectors.joining(" "));
  }

  /** Formulas that were kept once for several cells are written out in each. */
  static void unshare(SheetXml xml) {
    Map<String, Element> firsts = new HashMap<>();
    for (var r : List.copyOf(xml.rows().keySet())) {
      for (var cell : xml.cells(r).entrySet()) {
        FormXml.child(cell.getValue(), "f").filter(f -> f.getAttribute("t").equals("shared")).ifPresent(f -> {
          var first = firsts.get(f.getAttribute("si"));
          if (f.getTextContent().isBlank() && first != null) {
            var at = first.getAttribute("zhigai-at");
            f.setTextContent(CellRefs.copied(first.getTextContent(), r - CellRefs.row(at), cell.getKey() - CellRefs.columnAt(at)));
          } else {
            f.setAttribute("zhigai-at", CellRefs.letters(cell.getKey()) + (r + 1));
            firsts.put(f.getAttribute("si"), f);
          }
        });
      }
    }
    xml.rows().keySet()
        .forEach(r -> xml.cells(r).values().forEach(cell -> FormXml.child(cell, "f").filter(f -> f.getAttribute("t").equals("shared")).ifPresent(f -> {
          f.removeAttribute("t");
          f.removeAttribute("si");
          f.removeAttribute("ref");
          f.removeAttribute("zhigai-at");
        })));
  }
}
