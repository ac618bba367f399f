package org.zhigai.workbook.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;
import org.zhigai.template.FormCell;
import org.zhigai.template.FormSheet;
import org.zhigai.template.FormSpan;

/** A document as rows one below the other: a paragraph is a row of one cell over all columns, a row of a table is one of its cells. */
final class DocxRows {
  private static final int MOST_ROWS = 20_000;
  private static final double LETTER = 105;
  private static final double PAGE = 80;

  private final List<Row> rows = new ArrayList<>();

  /**
   * A row.
   *
   * @param holder a paragraph, or a row of a table
   * @param cells of a table, by the column in which they begin; empty for a paragraph
   */
  record Row(Element holder, Map<Integer, Cell> cells, List<Double> widths) {}

  /** A cell of a table; the last column it covers. */
  record Cell(Element holder, int right) {}

  /** @param of parts of a body, in their order */
  DocxRows(List<Element> of) {
    of.forEach(this::block);
  }

  private void block(Element block) {
    switch (FormXml.local(block)) {
      case "p" -> rows.add(new Row(block, Map.of(), List.of()));
      case "tbl" -> table(block);
      case "sdt" -> FormXml.child(block, "sdtContent").ifPresent(c -> FormXml.children(c).forEach(this::block));
      default -> {
        // Marks and sections hold nothing to be filled.
      }
    }
  }

  private void table(Element table) {
    var widths = FormXml.child(table, "tblGrid").map(g -> FormXml.children(g, "gridCol")).orElse(List.of()).stream()
        .map(c -> SheetXml.number(attribute(c, "w")) / LETTER).toList();
    for (var row : FormXml.children(table, "tr")) {
      if (rows.size() < MOST_ROWS) {
        rows.add(row(row, widths));
      }
    }
  }

  static Row row(Element row, List<Double> widths) {
    var cells = new HashMap<Integer, Cell>();
    var at = FormXml.child(row, "trPr").flatMap(p -> FormXml.child(p, "gridBefore")).map(g -> SheetXml.number(attribute(g, "val"))).orElse(0);
    for (var cell : cells(row)) {
      var span = Math.max(1, property(cell, "gridSpan").map(g -> SheetXml.number(attribute(g, "val"))).orElse(1));
      cells.put(at, new Cell(cell, at + span - 1));
      at += span;
    }
    return new Row(row, cells, widths);
  }

  /** Cells, those within a control too. */
  private static List<Element> cells(Element row) {
    var out = new ArrayList<Element>();
    for (var child : FormXml.children(row)) {
      if (FormXml.is(child, "tc")) {
        out.add(child);
      } else if (FormXml.is(child, "sdt")) {
        FormXml.child(child, "sdtContent").ifPresent(c -> out.addAll(cells(c)));
      }
    }
    return out;
  }

  static Optional<Element> property(Element cell, String name) {
    return FormXml.child(cell, "tcPr").flatMap(p -> FormXml.child(p, name));
  }

  /** An attribute whatever its prefix. */
  static String attribute(Element of, String name) {
    var all = of.getAttributes();
    for (var i = 0; i < all.getLength(); i++) {
      if (FormXml.local(all.item(i)).equals(name)) {
        return all.item(i).getNodeValue();
      }
    }
    return "";
  }

  List<Row> rows() {
    return rows;
  }

  /** As a form is seen. */
  FormSheet seen(String name) {
    var columns = rows.stream().flatMap(r -> r.cells().values().stream()).mapToInt(c -> c.right() + 1).max().orElse(1);
    var out = new ArrayList<List<FormCell>>();
    var spans = new ArrayList<FormSpan>();
    for (var r = 0; r < rows.size(); r++) {
      var row = rows.get(r);
      var cells = new ArrayList<FormCell>();
      for (var c = 0; c < columns; c++) {
        var cell = row.cells().get(c);
        var first = row.cells().isEmpty() && c == 0;
        cells.add(first
            ? cell(row.holder(), false)
            : cell == null || goesOn(cell.holder())
                ? new FormCell("", FormCell.Kind.BLANK, !row.cells().isEmpty(), false, false)
                : cell(cell.holder(), true));
      }
      out.add(cells);
      spans(r, columns, spans);
    }
    var widths = rows.stream().map(Row::widths).filter(w -> !w.isEmpty()).max(java.util.Comparator.comparingInt(List::size)).orElse(List.of(PAGE));
    return new FormSheet(name, false, out, spans, widths, List.of());
  }

  private void spans(int r, int columns, List<FormSpan> out) {
    var row = rows.get(r);
    if (row.cells().isEmpty()) {
      out.add(new FormSpan(r, 0, r, Math.max(1, columns - 1)));
      return;
    }
    row.cells().forEach((left, cell) -> {
      if (!goesOn(cell.holder())) {
        var bottom = r;
        while (isMerged(cell.holder()) && bottom + 1 < rows.size()
            && Optional.ofNullable(rows.get(bottom + 1).cells().get(left)).filter(c -> goesOn(c.holder())).isPresent()) {
          bottom++;
        }
        if (bottom > r || cell.right() > left) {
          out.add(new FormSpan(r, left, bottom, cell.right()));
        }
      }
    });
  }

  private static boolean isMerged(Element cell) {
    return property(cell, "vMerge").isPresent();
  }

  /** Whether a cell is the lower part of the one above. */
  private static boolean goesOn(Element cell) {
    return property(cell, "vMerge").filter(m -> !attribute(m, "val").equals("restart")).isPresent();
  }

  private static FormCell cell(Element holder, boolean bordered) {
    var text = DocxText.of(holder).text();
    // A number that the document counts by itself.
    var counted = text.isBlank() && !FormXml.all(holder, "numPr").isEmpty() && bordered;
    return new FormCell(text, counted ? FormCell.Kind.FORMULA : text.isBlank() ? FormCell.Kind.BLANK : FormCell.Kind.TEXT, bordered, false, true);
  }
}
