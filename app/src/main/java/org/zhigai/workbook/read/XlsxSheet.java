package org.zhigai.workbook.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;

/** One worksheet part in one pass. The part's claimed dimension is not believed. */
final class XlsxSheet {
  private static final int REPORT_EVERY_ROWS = 256;
  private static final double USUAL_ROWS = 3_000;

  private final XlsxOutline.Sheet sheet;
  private final List<Cell> strings;
  private final SeenNumbers numbers;
  private final boolean uncalculated;
  private final Progress progress;
  private final GridBuilder grid;
  private int row = -1;
  private int column = -1;
  private int style;
  private String type = "";
  private boolean formula;

  XlsxSheet(XlsxOutline.Sheet sheet, XlsxOutline book, List<Cell> strings, XlsxStyles styles, Progress progress) {
    this.sheet = sheet;
    this.strings = strings;
    this.numbers = new SeenNumbers(styles, book.from1904());
    this.uncalculated = book.uncalculated();
    this.progress = progress;
    this.grid = new GridBuilder(sheet.name(), sheet.hidden());
  }

  Grid read(XlsxParts parts) throws IOException {
    parts.parse(sheet.part(), xml -> {
      for (var event = xml.next(); event != XmlReader.END_OF_FILE; event = xml.next()) {
        if (event == XmlReader.START) {
          element(xml);
        }
      }
    });
    return grid.build();
  }

  private void element(XmlReader xml) throws IOException {
    switch (xml.name()) {
      case "row" -> startRow(xml);
      case "c" -> cell(xml);
      case "col" -> {
        if (XlsxOutline.isOn(xml.attribute("hidden"))) {
          hideColumns(xml);
        }
      }
      case "sheetView" -> {
        var shown = xml.attribute("showZeros");
        if (shown != null && !XlsxOutline.isOn(shown)) {
          grid.hideZeros();
        }
      }
      case "mergeCell" -> {
        var area = Area.parse(xml.attributeOr("ref", ""));
        if (area != null) {
          grid.merge(area);
        }
      }
      default -> {}
    }
  }

  private void hideColumns(XmlReader xml) throws IOException {
    grid.hideColumns(xml.attributeInt("min", 1) - 1, xml.attributeInt("max", 0));
  }

  private void startRow(XmlReader xml) throws IOException {
    var number = xml.attribute("r");
    row = number == null ? row + 1 : Integer.parseInt(number) - 1;
    column = -1;
    if (XlsxOutline.isOn(xml.attribute("hidden"))) {
      grid.hideRow(row);
    }
    if (row % REPORT_EVERY_ROWS == 0) {
      progress.step(row / (row + USUAL_ROWS), Phrase.of("intake.progress.sheet", sheet.name()));
    }
  }

  private void cell(XmlReader xml) throws IOException {
    style = 0;
    type = "n";
    formula = false;
    var placed = false;
    for (var i = 0; i < xml.attributeCount(); i++) {
      switch (xml.attributeLetter(i)) {
        case 'r' -> placed = place(xml.bytes(), xml.from(i), xml.to(i));
        case 's' -> style = whole(xml.bytes(), xml.from(i), xml.to(i));
        case 't' -> type = type(xml, i);
        default -> {}
      }
    }
    if (!placed) {
      column++;
    }
    grid.put(row, column, value(xml));
    if (formula && uncalculated) {
      grid.doubtful(row, column);
    }
  }

  private static String type(XmlReader xml, int i) throws IOException {
    var one = xml.to(i) - xml.from(i) == 1 ? xml.bytes()[xml.from(i)] : 0;
    return one == 's' ? "s" : one == 'n' ? "n" : xml.value(i);
  }

  /** Reads {@code AG240}; leaves row and column as they are when it is no cell of a sheet. */
  private boolean place(byte[] bytes, int from, int to) {
    var i = from;
    var letters = 0;
    while (i < to && i - from < 4 && bytes[i] >= 'A' && bytes[i] <= 'Z') {
      letters = letters * 26 + bytes[i++] - 'A' + 1;
    }
    var number = i == from || to - i > 8 ? -1 : whole(bytes, i, to);
    if (number < 1 || letters > Grid.MAX_COLUMNS || number > Grid.MAX_ROWS) {
      return false;
    }
    row = number - 1;
    column = letters - 1;
    return true;
  }

  /** A whole number of at most nine digits; -1 for anything else. */
  private static int whole(byte[] bytes, int from, int to) {
    var out = 0;
    for (var i = from; i < to; i++) {
      if (bytes[i] < '0' || bytes[i] > '9') {
        return -1;
      }
      out = out * 10 + bytes[i] - '0';
    }
    return from == to || to - from > 9 ? -1 : out;
  }

  private Cell value(XmlReader xml) throws IOException {
    var until = xml.depth() - 1;
    @Nullable Cell out = null;
    @Nullable Cell inline = null;
    for (var event = xml.next(); event != XmlReader.END || xml.depth() > until; event = xml.next()) {
      if (event == XmlReader.START) {
        switch (xml.name()) {
          case "v" -> out = written(xml);
          case "is" -> inline = Cell.text(SharedStrings.text(xml));
          case "f" -> formula = true;
          default -> {}
        }
      }
    }
    if (inline != null) {
      return inline;
    }
    return out != null ? out : formula ? Cell.UNCALCULATED : Cell.BLANK;
  }

  /** What stands in {@code v}; null for nothing. Leaves the parser at its end. */
  private @Nullable Cell written(XmlReader xml) throws IOException {
    var until = xml.depth() - 1;
    var event = xml.next();
    if (event == XmlReader.TEXT && xml.isPlain()) {
      var simple = simple(xml.bytes(), xml.textFrom(), xml.textTo());
      var text = simple == null ? xml.text(event) : "";
      if (xml.next() == XmlReader.END) {
        return simple == null ? of(text) : simple;
      }
      throw new MalformedXml("a value in parts");
    }
    var text = new StringBuilder();
    for (; event != XmlReader.END || xml.depth() > until; event = xml.next()) {
      text.append(xml.text(event));
    }
    return of(text.toString());
  }

  /** Numbers and shared texts without a detour through characters; null for anything else. */
  private @Nullable Cell simple(byte[] bytes, int from, int to) {
    return switch (type) {
      case "n" -> numbers.of(bytes, from, to, style);
      case "s" -> {
        var index = whole(bytes, from, to);
        yield index >= 0 && index < strings.size() ? strings.get(index) : null;
      }
      default -> null;
    };
  }

  private @Nullable Cell of(String written) {
    if (written.isEmpty() && !type.equals("str")) {
      return null;
    }
    return switch (type) {
      case "s" -> shared(written.strip());
      case "str", "inlineStr" -> Cell.text(SharedStrings.unescaped(written));
      case "d" -> Cell.date(Double.NaN, written, written);
      case "b" -> Cell.bool(XlsxOutline.isOn(written.strip()));
      case "e" -> Cell.error(written.strip());
      default -> {
        var bytes = written.strip().getBytes(StandardCharsets.UTF_8);
        yield numbers.of(bytes, 0, bytes.length, style);
      }
    };
  }

  private Cell shared(String index) {
    var i = Integer.parseInt(index);
    return i >= 0 && i < strings.size() ? strings.get(i) : Cell.BLANK;
  }
}
