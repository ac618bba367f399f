package org.zhigai.workbook.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;

/** The workbooks in one XML file that Excel 2002 and 2003 saved and many systems still write under the ending .xls. */
final class Excel2003Xml {
  private static final int REPORT_EVERY_ROWS = 256;
  private static final double USUAL_ROWS = 3_000;

  private final Progress progress;
  private final Map<String, NumberFormat> formats = new HashMap<>();
  private final List<Grid> sheets = new ArrayList<>();
  private GridBuilder grid = new GridBuilder("", false);
  private Spans spans = new Spans();
  private String sheet = "";
  private String style = "";
  private int row;
  private int column;
  private int taken;

  Excel2003Xml(Progress progress) {
    this.progress = progress;
  }

  List<Grid> read(XmlReader xml) throws IOException {
    for (var event = xml.next(); event != XmlReader.END_OF_FILE; event = xml.next()) {
      if (event == XmlReader.START) {
        switch (xml.name()) {
          case "Style" -> style = xml.attributeOr("ID", "");
          case "NumberFormat" -> formats.put(style, named(xml.attributeOr("Format", "")));
          case "Worksheet" -> worksheet(xml);
          default -> {}
        }
      }
    }
    return sheets;
  }

  private void worksheet(XmlReader xml) throws IOException {
    sheet = xml.attributeOr("Name", "");
    grid = new GridBuilder(sheet, false);
    spans = new Spans();
    row = -1;
    column = -1;
    var until = xml.depth() - 1;
    for (var event = xml.next(); event != XmlReader.END || xml.depth() > until; event = xml.next()) {
      if (event == XmlReader.START) {
        switch (xml.name()) {
          case "Row" -> row(xml);
          case "Column" -> {
            column = xml.attributeInt("Index", column + 2) - 1;
            var from = column;
            column += xml.attributeInt("Span", 0);
            if (XlsxOutline.isOn(xml.attribute("Hidden"))) {
              grid.hideColumns(from, column + 1);
            }
          }
          case "Visible" -> {
            if (xml.elementText().startsWith("Sheet")) {
              grid.hide();
            }
          }
          case "DoNotDisplayZeros" -> grid.hideZeros();
          default -> {}
        }
      }
    }
    sheets.add(grid.build());
  }

  private void row(XmlReader xml) throws IOException {
    row = xml.attributeInt("Index", row + 2) - 1;
    column = -1;
    if (XlsxOutline.isOn(xml.attribute("Hidden"))) {
      grid.hideRow(row);
    }
    if (row % REPORT_EVERY_ROWS == 0) {
      progress.step(row / (row + USUAL_ROWS), Phrase.of("intake.progress.sheet", sheet));
    }
    var rowStyle = xml.attributeOr("StyleID", "");
    var span = xml.attributeInt("Span", 0);
    taken = 0;
    var until = xml.depth() - 1;
    for (var event = xml.next(); event != XmlReader.END || xml.depth() > until; event = xml.next()) {
      if (event == XmlReader.START && xml.name().equals("Cell")) {
        cell(xml, rowStyle);
      }
    }
    row += span;
  }

  private void cell(XmlReader xml, String rowStyle) throws IOException {
    var index = xml.attributeInt("Index", 0);
    column = index > 0 ? index - 1 : spans.free(row, column + taken + 1);
    taken = xml.attributeInt("MergeAcross", 0);
    var down = xml.attributeInt("MergeDown", 0);
    var format = formats.getOrDefault(xml.attributeOr("StyleID", rowStyle), NumberFormat.GENERAL);
    var formula = xml.attribute("Formula") != null;
    var value = Cell.BLANK;
    var told = false;
    var until = xml.depth() - 1;
    for (var event = xml.next(); event != XmlReader.END || xml.depth() > until; event = xml.next()) {
      if (event == XmlReader.START) {
        if (xml.name().equals("Data")) {
          told = true;
          value = value(xml.attributeOr("Type", "String"), xml.elementText(), format);
        } else {
          // A comment holds data of its own.
          xml.skip();
        }
      }
    }
    grid.put(row, column, formula && !told ? Cell.UNCALCULATED : value);
    if (taken > 0 || down > 0) {
      grid.merge(new Area(row, column, row + down, column + taken));
      spans.add(row, column, down + 1, taken + 1);
    }
  }

  private static Cell value(String type, String written, NumberFormat format) {
    return switch (type) {
      case "Number" -> number(written, format);
      case "DateTime" -> Cell.isoDate(written);
      case "Boolean" -> Cell.bool(XlsxOutline.isOn(written.strip()));
      case "Error" -> Cell.error(written);
      default -> Cell.text(written);
    };
  }

  private static Cell number(String written, NumberFormat format) {
    try {
      return written.isBlank() ? Cell.BLANK : format.cell(Double.parseDouble(written.strip()), false);
    } catch (NumberFormatException none) {
      return Cell.error(written);
    }
  }

  /** Formats go by their English names here, or by their codes. */
  private static NumberFormat named(String format) {
    return switch (format.toLowerCase(Locale.ROOT)) {
      case "general date" -> NumberFormat.builtIn(22);
      case "short date", "medium date", "long date" -> NumberFormat.builtIn(14);
      case "short time", "medium time", "long time" -> NumberFormat.builtIn(20);
      case "percent" -> NumberFormat.builtIn(10);
      case "fixed", "standard", "currency" -> NumberFormat.builtIn(2);
      case "scientific", "yes/no", "true/false", "on/off", "general number" -> NumberFormat.GENERAL;
      default -> NumberFormat.of(format);
    };
  }
}
