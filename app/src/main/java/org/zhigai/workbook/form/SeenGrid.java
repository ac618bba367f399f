package org.zhigai.workbook.form;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.w3c.dom.Element;
import org.zhigai.template.FormCell;
import org.zhigai.template.FormSheet;
import org.zhigai.template.FormSpan;

/** A sheet of a workbook as a form is seen. */
final class SeenGrid {
  private static final int MOST_ROWS = 20_000;
  private static final int MOST_COLUMNS = 256;
  private static final int MOST_CHOICES = 500;
  private static final double USUAL_WIDTH = 8.43;
  private static final LocalDate EXCEL = LocalDate.of(1899, 12, 30);
  private static final LocalDate MAC = LocalDate.of(1904, 1, 1);

  private final FormPackage parts;
  private final BookXml book;

  SeenGrid(FormPackage parts, BookXml book) {
    this.parts = parts;
    this.book = book;
  }

  FormSheet of(BookXml.Sheet sheet) throws IOException {
    var xml = new SheetXml(parts.tree(sheet.part()).getDocumentElement());
    var spans = spans(xml);
    var rows = new ArrayList<List<FormCell>>();
    var last = xml.rows().isEmpty() ? -1 : Math.min(MOST_ROWS, xml.rows().lastKey());
    for (var r = 0; r <= last; r++) {
      var cells = new ArrayList<FormCell>();
      for (var cell : xml.cells(r).headMap(MOST_COLUMNS).entrySet()) {
        while (cells.size() < cell.getKey()) {
          cells.add(FormCell.NONE);
        }
        cells.add(cell(cell.getValue()));
      }
      rows.add(cells);
    }
    while (!rows.isEmpty() && rows.getLast().stream().allMatch(c -> c.equals(FormCell.NONE))) {
      rows.removeLast();
    }
    var widths = new ArrayList<Double>();
    var columns = rows.stream().mapToInt(List::size).max().orElse(0);
    for (var c = 0; c < columns; c++) {
      widths.add(width(xml, c));
    }
    return new FormSheet(sheet.name(), sheet.hidden(), rows, spans, widths, choices(xml, sheet.name()));
  }

  static double width(SheetXml xml, int column) {
    var usual = FormXml.child(xml.root(), "sheetFormatPr").map(f -> f.getAttribute("defaultColWidth")).filter(w -> w.matches("\\d+(\\.\\d+)?"))
        .map(Double::parseDouble);
    return xml.column(column).map(c -> c.getAttribute("width")).filter(w -> w.matches("\\d+(\\.\\d+)?")).map(Double::parseDouble).or(() -> usual)
        .orElse(USUAL_WIDTH);
  }

  private static List<FormSpan> spans(SheetXml xml) {
    return FormXml.child(xml.root(), "mergeCells").stream().flatMap(m -> FormXml.children(m, "mergeCell").stream())
        .flatMap(m -> area(m.getAttribute("ref")).stream()).toList();
  }

  /** {@code A1:B2}, or one cell. */
  static java.util.Optional<FormSpan> area(String ref) {
    var ends = ref.replace("$", "").split(":");
    if (!ends[0].matches("[A-Za-z]{1,3}\\d{1,7}") || !ends[ends.length - 1].matches("[A-Za-z]{1,3}\\d{1,7}")) {
      return java.util.Optional.empty();
    }
    var to = ends[ends.length - 1];
    return java.util.Optional.of(new FormSpan(CellRefs.row(ends[0]), CellRefs.columnAt(ends[0]), CellRefs.row(to), CellRefs.columnAt(to)));
  }

  private FormCell cell(Element cell) {
    var style = SheetXml.number(cell.getAttribute("s"));
    var styles = book.styles();
    var value = FormXml.child(cell, "v").map(Element::getTextContent).orElse("");
    var type = cell.getAttribute("t");
    var text = text(cell, value);
    var kind = FormXml.child(cell, "f").isPresent()
        ? FormCell.Kind.FORMULA
        : text.isBlank()
            ? FormCell.Kind.BLANK
            : !type.isEmpty() && !type.equals("n") ? FormCell.Kind.TEXT : styles.isDay(style) ? FormCell.Kind.DAY : FormCell.Kind.NUMBER;
    return new FormCell(kind == FormCell.Kind.DAY ? day(text) : text, kind, styles.isBordered(style), styles.isDay(style), styles.isText(style));
  }

  /** What a cell says, as far as words and whole numbers go. */
  private String text(Element cell, String value) {
    return switch (cell.getAttribute("t")) {
      case "s" -> book.word(value).map(BookXml::text).orElse("");
      case "inlineStr" -> FormXml.child(cell, "is").map(BookXml::text).orElse("");
      case "", "n" -> value.matches("-?\\d+\\.0+") ? value.substring(0, value.indexOf('.')) : value;
      default -> value;
    };
  }

  private String day(String number) {
    try {
      return (book.isFrom1904() ? MAC : EXCEL).plusDays((long) Double.parseDouble(number)).toString();
    } catch (NumberFormatException | java.time.DateTimeException none) {
      return number;
    }
  }

  /** As it is counted in this workbook. */
  long number(LocalDate day) {
    return java.time.temporal.ChronoUnit.DAYS.between(book.isFrom1904() ? MAC : EXCEL, day);
  }

  private List<FormSheet.Choices> choices(SheetXml xml, String sheet) throws IOException {
    var out = new ArrayList<FormSheet.Choices>();
    for (var rule : FormXml.all(xml.root(), "dataValidation")) {
      if (rule.getAttribute("type").equals("list")) {
        var formula = FormXml.all(rule, "formula1").stream().findFirst().map(Element::getTextContent).orElse("").strip();
        var where =
            rule.hasAttribute("sqref") ? rule.getAttribute("sqref") : FormXml.all(rule, "sqref").stream().findFirst().map(Element::getTextContent).orElse("");
        var words = words(formula, sheet);
        for (var ref : where.strip().split("\\s+")) {
          area(ref).filter(a -> !words.isEmpty()).ifPresent(a -> out.add(new FormSheet.Choices(a, words)));
        }
      }
    }
    return out;
  }

  private List<String> words(String formula, String home) throws IOException {
    if (formula.startsWith("\"") && formula.endsWith("\"") && formula.length() > 1) {
      return java.util.Arrays.stream(formula.substring(1, formula.length() - 1).split("[,，]")).map(String::strip).filter(w -> !w.isEmpty()).toList();
    }
    var named = book.areas().getOrDefault(formula.toLowerCase(Locale.ROOT), formula);
    var cut = named.lastIndexOf('!');
    var name = cut < 0 ? home : CellRefs.plain(named.substring(0, cut + 1));
    var sheet = book.sheets().stream().filter(s -> s.name().equalsIgnoreCase(name)).findFirst();
    var area = area(named.substring(cut + 1));
    if (sheet.isEmpty() || area.isEmpty()) {
      return List.of();
    }
    var xml = new SheetXml(parts.tree(sheet.get().part()).getDocumentElement());
    var out = new ArrayList<String>();
    for (var r = area.get().top(); r <= Math.min(area.get().bottom(), area.get().top() + MOST_CHOICES); r++) {
      for (var c = area.get().left(); c <= area.get().right(); c++) {
        xml.cell(r, c).map(this::cell).map(FormCell::text).map(String::strip).filter(t -> !t.isEmpty()).ifPresent(out::add);
      }
    }
    return out;
  }
}
