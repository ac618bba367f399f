package org.zhigai.workbook.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;
import org.zhigai.template.Entered;
import org.zhigai.template.FormSpan;
import org.zhigai.template.SheetFilling;

/** What is put into the cells of a sheet, each in the format it has; rows grow until it can be read. */
final class PutCells {
  private static final double TALLEST = 409;
  private static final double LINE = 1.32;
  private static final double USUAL_HEIGHT = 15;
  private static final double LONG_DAY = 15;
  private static final double ROOM = 0.94;
  private static final int MOST_LETTERS = 32_767;

  private final SheetXml xml;
  private final BookXml book;
  private final SeenGrid grid;
  private final List<FormSpan> spans;
  private final Map<Integer, Double> heights = new HashMap<>();

  /** @param spans merged areas as they are now */
  PutCells(SheetXml xml, BookXml book, SeenGrid grid, List<FormSpan> spans) {
    this.xml = xml;
    this.book = book;
    this.grid = grid;
    this.spans = spans;
  }

  void all(List<SheetFilling.Put> puts) {
    Map<Long, FormSpan> areas = new HashMap<>();
    spans.forEach(s -> areas.put(((long) s.top() << 20) + s.left(), s));
    for (var put : puts) {
      var cell = xml.place(put.row(), put.column());
      var span = areas.getOrDefault(((long) put.row() << 20) + put.column(), new FormSpan(put.row(), put.column(), put.row(), put.column()));
      if (FormXml.child(cell, "f").isEmpty()) {
        put(cell, put.entered(), span);
      }
    }
    heights.forEach(this::heighten);
  }

  private void put(Element cell, Entered entered, FormSpan span) {
    switch (entered) {
      case Entered.Text text -> text(cell, text.text(), span);
      case Entered.Figure figure -> number(cell, plain(figure.number()));
      case Entered.Date date -> day(cell, date, span);
      case Entered.Within within -> within(cell, within, span);
      case Entered.Nothing _ -> {
        FormXml.clear(cell);
        cell.removeAttribute("t");
      }
    }
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
  }

  private void number(Element cell, String number) {
    FormXml.clear(cell);
    cell.removeAttribute("t");
    var value = FormXml.make(cell, "v");
    value.setTextContent(number);
    cell.appendChild(value);
  }

  private void day(Element cell, Entered.Date date, FormSpan span) {
    number(cell, Long.toString(grid.number(date.on())));
    var style = SheetXml.number(cell.getAttribute("s"));
    if (!book.styles().isDay(style)) {
      cell.setAttribute("s", Integer.toString(book.styles().showing(style, width(span) >= LONG_DAY ? "yyyy\"年\"m\"月\"d\"日\"" : "yyyy\\-mm\\-dd")));
    }
  }

  private void text(Element cell, String text, FormSpan span) {
    FormXml.clear(cell);
    inline(cell, text);
    readable(cell, text, span);
  }

  private static void inline(Element cell, String text) {
    cell.setAttribute("t", "inlineStr");
    var string = FormXml.make(cell, "is");
    var t = FormXml.make(cell, "t");
    t.setAttribute("xml:space", "preserve");
    t.setTextContent(allowed(text));
    string.appendChild(t);
    cell.appendChild(string);
  }

  /** Without what XML has no letter for, and no longer than a cell may be. */
  private static String allowed(String text) {
    var clean = text.codePoints().filter(c -> c == '\n' || c == '\t' || FormXml.isLetter(c))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    return clean.length() > MOST_LETTERS ? clean.substring(0, MOST_LETTERS) : clean;
  }

  /** An answer behind a label in the same cell; letters keep their looks. */
  private void within(Element cell, Entered.Within within, FormSpan span) {
    var shared = cell.getAttribute("t").equals("s") ? book.word(FormXml.child(cell, "v").map(Element::getTextContent).orElse("")) : Optional.<Element>empty();
    var string = shared.or(() -> FormXml.child(cell, "is"));
    var text = string.map(BookXml::text).orElse("");
    var from = Math.min(within.from(), text.length());
    var to = Math.min(Math.max(within.to(), from), text.length());
    var whole = text.substring(0, from) + within.text() + text.substring(to);
    if (string.isEmpty() || FormXml.children(string.get(), "r").isEmpty()) {
      FormXml.clear(cell);
      inline(cell, whole);
      tall(cell, whole, span);
      return;
    }
    var rich = (Element) string.get().cloneNode(true);
    replace(rich, from, to, within.text());
    FormXml.clear(cell);
    cell.setAttribute("t", "inlineStr");
    var own = FormXml.make(cell, "is");
    FormXml.children(rich).stream().filter(e -> FormXml.is(e, "r") || FormXml.is(e, "t")).forEach(own::appendChild);
    cell.appendChild(own);
    tall(cell, whole, span);
  }

  private static void replace(Element rich, int from, int to, String text) {
    var at = 0;
    var put = false;
    var inside = isInside(rich, from);
    for (var run : FormXml.children(rich, "r")) {
      var t = FormXml.child(run, "t");
      var old = t.map(Element::getTextContent).orElse("");
      var end = at + old.length();
      if (t.isPresent() && end >= from && at <= to) {
        var head = old.substring(0, Math.max(0, Math.min(old.length(), from - at)));
        var tail = old.substring(Math.max(0, Math.min(old.length(), to - at)));
        var mine = !put && (inside ? end > from : end >= from);
        t.get().setTextContent(head + (mine ? text : "") + tail);
        t.get().setAttribute("xml:space", "preserve");
        put |= mine;
      }
      at = end;
    }
  }

  /** Whether some letters stand behind this place: what is put there looks like them, such as an underlined blank. */
  private static boolean isInside(Element rich, int from) {
    return FormXml.children(rich, "r").stream().flatMap(r -> FormXml.child(r, "t").stream()).mapToInt(t -> t.getTextContent().length()).sum() > from;
  }

  /** A label in one cell runs on over empty cells beside it. */
  private void tall(Element cell, String text, FormSpan span) {
    if (span.right() > span.left()) {
      readable(cell, text, span);
    }
  }

  private double width(FormSpan span) {
    var sum = 0.0;
    for (var c = span.left(); c <= span.right(); c++) {
      sum += SeenGrid.width(xml, c);
    }
    return sum;
  }

  /** Lines are broken, and the row is as tall as they need. */
  private void readable(Element cell, String text, FormSpan span) {
    var style = SheetXml.number(cell.getAttribute("s"));
    var points = book.styles().points(style);
    var width = Math.max(1, width(span) * ROOM * 11 / points);
    var lines = lines(text, width);
    if (lines > 1) {
      cell.setAttribute("s", Integer.toString(book.styles().wrapping(style)));
      var needed = lines * points * LINE + 4;
      var others = 0.0;
      for (var r = span.top() + 1; r <= span.bottom(); r++) {
        others += height(r);
      }
      heights.merge(span.top(), needed - others, Math::max);
    }
  }

  static int lines(String text, double width) {
    var out = 0;
    for (var line : text.split("\n", -1)) {
      var wide = line.codePoints().mapToDouble(c -> c < 0x2000 ? 1 : 2).sum();
      out += (int) Math.max(1, Math.ceil(wide / width));
    }
    return out;
  }

  private double height(int row) {
    var own = Optional.ofNullable(xml.rows().get(row)).map(r -> r.getAttribute("ht")).filter(h -> h.matches("\\d+(\\.\\d+)?"));
    var usual = FormXml.child(xml.root(), "sheetFormatPr").map(f -> f.getAttribute("defaultRowHeight")).filter(h -> h.matches("\\d+(\\.\\d+)?"));
    return Math.max(own.or(() -> usual).map(Double::parseDouble).orElse(USUAL_HEIGHT), heights.getOrDefault(row, 0.0));
  }

  private void heighten(int row, double needed) {
    var holder = xml.rows().get(row);
    if (holder != null && needed > height(row) - heights.getOrDefault(row, 0.0) && needed > own(holder)) {
      holder.setAttribute("ht", Double.toString(Math.min(TALLEST, Math.ceil(needed))));
      holder.setAttribute("customHeight", "1");
    }
  }

  private static double own(Element row) {
    var height = row.getAttribute("ht");
    return height.matches("\\d+(\\.\\d+)?") ? Double.parseDouble(height) : 0;
  }
}
