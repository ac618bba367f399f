package org.zhigai.workbook.form;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.w3c.dom.Element;

/** The rows and cells of a sheet's tree, found by where they are: addresses that a program left out are written in. */
final class SheetXml {
  /** Elements of a sheet in the order in which they have to stand. */
  private static final java.util.List<String> ORDER = java.util.List.of(
      "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr", "sheetProtection", "protectedRanges", "scenarios",
      "autoFilter", "sortState", "dataConsolidate", "customSheetViews", "mergeCells", "phoneticPr", "conditionalFormatting", "dataValidations", "hyperlinks");

  private final Element root;
  private final Element data;
  private final TreeMap<Integer, Element> rows = new TreeMap<>();
  private final Map<Integer, TreeMap<Integer, Element>> cells = new java.util.HashMap<>();

  SheetXml(Element root) throws IOException {
    this.root = root;
    this.data = FormXml.child(root, "sheetData").orElseThrow(() -> new IOException("no rows"));
    var next = 0;
    for (var row : FormXml.children(data, "row")) {
      var number = row.getAttribute("r");
      var at = number.matches("\\d{1,7}") ? Integer.parseInt(number) - 1 : next;
      row.setAttribute("r", Integer.toString(at + 1));
      rows.put(at, row);
      cells(at, row);
      next = at + 1;
    }
  }

  private void cells(int at, Element row) {
    var found = new TreeMap<Integer, Element>();
    var next = 0;
    for (var cell : FormXml.children(row, "c")) {
      var ref = cell.getAttribute("r");
      var column = ref.matches("[A-Za-z]{1,3}\\d{1,7}") ? CellRefs.columnAt(ref) : next;
      cell.setAttribute("r", CellRefs.letters(column) + (at + 1));
      found.put(column, cell);
      next = column + 1;
    }
    cells.put(at, found);
  }

  Element root() {
    return root;
  }

  NavigableMap<Integer, Element> rows() {
    return rows;
  }

  NavigableMap<Integer, Element> cells(int row) {
    return cells.getOrDefault(row, new TreeMap<>());
  }

  Optional<Element> cell(int row, int column) {
    return Optional.ofNullable(cells(row).get(column));
  }

  /** The cell of a place, made where there is none, with the format of its column. */
  Element place(int row, int column) {
    var there = cell(row, column);
    if (there.isPresent()) {
      return there.get();
    }
    var holder = rows.computeIfAbsent(row, r -> {
      var fresh = FormXml.make(data, "row");
      fresh.setAttribute("r", Integer.toString(r + 1));
      FormXml.after(data, Optional.ofNullable(rows.floorEntry(r)).map(Map.Entry::getValue), fresh);
      return fresh;
    });
    var own = cells.computeIfAbsent(row, r -> new TreeMap<>());
    var fresh = FormXml.make(holder, "c");
    fresh.setAttribute("r", CellRefs.letters(column) + (row + 1));
    style(holder, column).ifPresent(s -> fresh.setAttribute("s", s));
    FormXml.after(holder, Optional.ofNullable(own.floorEntry(column)).map(Map.Entry::getValue), fresh);
    own.put(column, fresh);
    return fresh;
  }

  private Optional<String> style(Element row, int column) {
    var own = row.getAttribute("s");
    return own.isEmpty() ? column(column).map(c -> c.getAttribute("style")).filter(s -> !s.isEmpty()) : Optional.of(own);
  }

  /** What is said of a column as a whole. */
  Optional<Element> column(int column) {
    return FormXml.child(root, "cols").stream().flatMap(c -> FormXml.children(c, "col").stream())
        .filter(c -> number(c.getAttribute("min")) <= column + 1 && number(c.getAttribute("max")) > column).findFirst();
  }

  static int number(String text) {
    return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
  }

  /** Rows behind one move down, and others come in their place, made like one of them. */
  void insert(int after, int many, int like, Made made) {
    for (var row : rows.descendingMap().headMap(after, false).entrySet().stream().toList()) {
      move(row.getKey(), row.getKey() + many);
    }
    var model = rows.get(like);
    var before = Optional.ofNullable(rows.floorEntry(after)).map(Map.Entry::getValue);
    for (var i = many; i >= 1 && model != null; i--) {
      var fresh = (Element) model.cloneNode(true);
      fresh.removeAttribute("hidden");
      fresh.setAttribute("r", Integer.toString(after + i + 1));
      FormXml.after(data, before, fresh);
      rows.put(after + i, fresh);
      FormXml.children(fresh, "c").forEach(c -> c.setAttribute("r", c.getAttribute("r").replaceAll("\\d+$", "") + fresh.getAttribute("r")));
      cells(after + i, fresh);
      cells(after + i).forEach((column, cell) -> made.of(cell, column, fresh));
    }
  }

  /** What is done with a cell of a row that was added. */
  interface Made {
    void of(Element cell, int column, Element row);
  }

  private void move(int from, int to) {
    var row = rows.remove(from);
    var own = cells.remove(from);
    if (row != null) {
      row.setAttribute("r", Integer.toString(to + 1));
      rows.put(to, row);
      if (own != null) {
        own.forEach((column, cell) -> cell.setAttribute("r", CellRefs.letters(column) + (to + 1)));
        cells.put(to, own);
      }
    }
  }

  /** An element of the sheet, put where it belongs when it is not there. */
  Element part(String name) {
    return FormXml.child(root, name).orElseGet(() -> {
      var fresh = FormXml.make(root, name);
      var at = ORDER.indexOf(name);
      var before = FormXml.children(root).stream().filter(e -> ORDER.contains(FormXml.local(e)) && ORDER.indexOf(FormXml.local(e)) < at).reduce((a, b) -> b);
      FormXml.after(root, before, fresh);
      return fresh;
    });
  }
}
