package org.zhigai.workbook.read;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;

/** One worksheet part in one pass. The part's claimed dimension is not believed. */
final class XlsxSheet {
  private static final int REPORT_EVERY_ROWS = 256;
  private static final int REMEMBERED = 20_000;
  private static final double USUAL_ROWS = 3_000;

  private final XlsxOutline.Sheet sheet;
  private final List<Cell> strings;
  private final XlsxStyles styles;
  private final boolean from1904;
  private final boolean uncalculated;
  private final Progress progress;
  private final GridBuilder grid;
  /** Cells already made, by style and written number: scores repeat. */
  private final Map<String, Cell> seen = new HashMap<>();
  private int row = -1;
  private int column = -1;
  private boolean formula;

  XlsxSheet(XlsxOutline.Sheet sheet, XlsxOutline book, List<Cell> strings, XlsxStyles styles, Progress progress) {
    this.sheet = sheet;
    this.strings = strings;
    this.styles = styles;
    this.from1904 = book.from1904();
    this.uncalculated = book.uncalculated();
    this.progress = progress;
    this.grid = new GridBuilder(sheet.name(), sheet.hidden());
  }

  Grid read(XlsxParts parts) throws IOException, XMLStreamException {
    parts.parse(sheet.part(), xml -> {
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT) {
          element(xml);
        }
      }
    });
    return grid.build();
  }

  private void element(XMLStreamReader xml) throws XMLStreamException {
    switch (xml.getLocalName()) {
      case "row" -> startRow(xml);
      case "c" -> cell(xml);
      case "sheetView" -> {
        var shown = XlsxOutline.attribute(xml, "showZeros");
        if (shown != null && !XlsxOutline.isOn(shown)) {
          grid.hideZeros();
        }
      }
      case "mergeCell" -> {
        var area = Area.parse(XlsxOutline.orEmpty(XlsxOutline.attribute(xml, "ref")));
        if (area != null) {
          grid.merge(area);
        }
      }
      default -> { }
    }
  }

  private void startRow(XMLStreamReader xml) {
    var number = XlsxOutline.attribute(xml, "r");
    row = number == null ? row + 1 : Integer.parseInt(number) - 1;
    column = -1;
    if (XlsxOutline.isOn(XlsxOutline.attribute(xml, "hidden"))) {
      grid.hideRow(row);
    }
    if (row % REPORT_EVERY_ROWS == 0) {
      progress.step(row / (row + USUAL_ROWS), Phrase.of("intake.progress.sheet", sheet.name()));
    }
  }

  private void cell(XMLStreamReader xml) throws XMLStreamException {
    var style = 0;
    var type = "n";
    var placed = false;
    for (var i = 0; i < xml.getAttributeCount(); i++) {
      var value = xml.getAttributeValue(i);
      switch (xml.getAttributeLocalName(i)) {
        case "r" -> {
          var at = Area.cell(value);
          if (at != null) {
            row = at[0];
            column = at[1];
            placed = true;
          }
        }
        case "s" -> style = Integer.parseInt(value);
        case "t" -> type = value;
        default -> { }
      }
    }
    if (!placed) {
      column++;
    }
    formula = false;
    grid.put(row, column, value(xml, type, style));
    if (formula && uncalculated) {
      grid.doubtful(row, column);
    }
  }

  private Cell value(XMLStreamReader xml, String type, int style) throws XMLStreamException {
    @Nullable String written = null;
    @Nullable String inline = null;
    for (var event = xml.next(); ; event = xml.next()) {
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
        break;
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "v" -> written = xml.getElementText();
          case "is" -> inline = SharedStrings.text(xml);
          case "f" -> formula = true;
          default -> { }
        }
      }
    }
    if (inline != null) {
      return Cell.text(inline);
    }
    if (written == null || (written.isEmpty() && !type.equals("str"))) {
      return formula ? Cell.UNCALCULATED : Cell.BLANK;
    }
    return switch (type) {
      case "s" -> shared(written.trim());
      case "str", "inlineStr" -> Cell.text(SharedStrings.unescaped(written));
      case "d" -> Cell.date(Double.NaN, written, written);
      case "b" -> Cell.bool(XlsxOutline.isOn(written.trim()));
      case "e" -> Cell.error(written.trim());
      default -> number(written.trim(), style);
    };
  }

  private Cell shared(String index) {
    var i = Integer.parseInt(index);
    return i >= 0 && i < strings.size() ? strings.get(i) : Cell.BLANK;
  }

  private Cell number(String written, int style) {
    var key = style == 0 ? written : style + "\t" + written;
    var known = seen.get(key);
    if (known != null) {
      return known;
    }
    var cell = styles.of(style).cell(Double.parseDouble(written), from1904);
    if (seen.size() < REMEMBERED) {
      seen.put(key, cell);
    }
    return cell;
  }
}
