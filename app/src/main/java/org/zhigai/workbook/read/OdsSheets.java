package org.zhigai.workbook.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;

/**
 * The sheets of an OpenDocument spreadsheet, zipped or flat. Every cell carries its value and the text that is shown for it.
 * Source: OASIS OpenDocument 1.3, part 3, 9 and 19.
 */
final class OdsSheets implements XlsxParts.PartReader {
  private static final int REPORT_EVERY_ROWS = 256;
  private static final double USUAL_ROWS = 3_000;

  private final Progress progress;
  private final List<Grid> sheets = new ArrayList<>();
  private final Set<String> hiddenStyles = new HashSet<>();
  private GridBuilder grid = new GridBuilder("", false);
  private String sheet = "";
  private String style = "";
  private int row;
  private int column;

  OdsSheets(Progress progress) {
    this.progress = progress;
  }

  List<Grid> sheets() {
    return sheets;
  }

  @Override
  public void read(XmlReader xml) throws IOException {
    for (var event = xml.next(); event != XmlReader.END_OF_FILE; event = xml.next()) {
      if (event != XmlReader.START) {
        continue;
      }
      switch (xml.name()) {
        case "style" -> style = xml.attributeOr("name", "");
        case "table-properties" -> {
          if ("false".equals(xml.attribute("display"))) {
            hiddenStyles.add(style);
          }
        }
        case "table" -> table(xml);
        default -> {}
      }
    }
  }

  private void table(XmlReader xml) throws IOException {
    sheet = xml.attributeOr("name", "");
    grid = new GridBuilder(sheet, hiddenStyles.contains(xml.attributeOr("style-name", "")));
    row = 0;
    column = 0;
    var until = xml.depth() - 1;
    for (var event = xml.next(); event != XmlReader.END || xml.depth() > until; event = xml.next()) {
      if (event == XmlReader.START) {
        switch (xml.name()) {
          case "table-row" -> row(xml);
          case "table-column" -> {
            var from = column;
            column = Math.min(Grid.MAX_COLUMNS, column + repeated(xml, "number-columns-repeated"));
            if (!xml.attributeOr("visibility", "visible").equals("visible")) {
              grid.hideColumns(from, column);
            }
          }
          case "shapes", "forms", "table-source", "scenario", "named-expressions", "title", "desc" -> xml.skip();
          default -> {}
        }
      }
    }
    sheets.add(grid.build());
  }

  private void row(XmlReader xml) throws IOException {
    var times = repeated(xml, "number-rows-repeated");
    var hidden = !xml.attributeOr("visibility", "visible").equals("visible");
    column = 0;
    if (row % REPORT_EVERY_ROWS == 0) {
      progress.step(row / (row + USUAL_ROWS), Phrase.of("intake.progress.sheet", sheet));
    }
    var filled = false;
    var until = xml.depth() - 1;
    for (var event = xml.next(); event != XmlReader.END || xml.depth() > until; event = xml.next()) {
      if (event == XmlReader.START) {
        switch (xml.name()) {
          case "table-cell", "covered-table-cell" -> filled |= cell(xml, times);
          default -> xml.skip();
        }
      }
    }
    for (var r = row; hidden && filled && r < row + times && r < Grid.MAX_ROWS; r++) {
      grid.hideRow(r);
    }
    row = Math.min(Grid.MAX_ROWS, row + times);
  }

  /** @return whether anything stands in it */
  private boolean cell(XmlReader xml, int rows) throws IOException {
    var times = repeated(xml, "number-columns-repeated");
    var across = xml.attributeInt("number-columns-spanned", 1);
    var down = xml.attributeInt("number-rows-spanned", 1);
    var cell = value(xml);
    for (var r = 0; !cell.isBlank() && r < rows && row + r < Grid.MAX_ROWS; r++) {
      for (var c = 0; c < times && column + c < Grid.MAX_COLUMNS; c++) {
        grid.put(row + r, column + c, cell);
      }
    }
    if (across > 1 || down > 1) {
      grid.merge(new Area(row, column, row + down - 1, column + across - 1));
    }
    column = Math.min(Grid.MAX_COLUMNS, column + times);
    return !cell.isBlank();
  }

  private static Cell value(XmlReader xml) throws IOException {
    var office = xml.attribute("office", "value-type");
    var type = office == null ? xml.attributeOr("value-type", "") : office;
    var failed = "error".equals(xml.attribute("calcext", "value-type"));
    var number = xml.attribute("value");
    var date = xml.attribute("date-value");
    var truth = xml.attribute("boolean-value");
    var string = xml.attribute("string-value");
    var formula = xml.attribute("formula") != null;
    var shown = shown(xml);
    if (failed) {
      return Cell.error(shown);
    }
    return switch (type) {
      case "float", "percentage", "currency" -> number == null ? uncalculated(formula, shown) : number(number, shown);
      case "date" -> date == null ? Cell.text(shown) : Cell.isoDate(date);
      case "time" -> Cell.date(Double.NaN, shown, shown);
      case "boolean" -> truth == null ? Cell.text(shown) : Cell.bool(XlsxOutline.isOn(truth));
      default -> uncalculated(formula && string == null && type.isEmpty(), shown.isEmpty() && string != null ? string : shown);
    };
  }

  private static Cell number(String written, String shown) {
    try {
      return Cell.seen(Double.parseDouble(written), shown);
    } catch (NumberFormatException none) {
      return Cell.error(written);
    }
  }

  private static Cell uncalculated(boolean formula, String shown) {
    return formula && shown.isBlank() ? Cell.UNCALCULATED : Cell.text(shown);
  }

  /** The paragraphs of the cell; notes, pictures and readings above characters are not part of what it says. */
  private static String shown(XmlReader xml) throws IOException {
    @Nullable StringBuilder out = null;
    var until = xml.depth() - 1;
    for (var event = xml.next(); event != XmlReader.END || xml.depth() > until; event = xml.next()) {
      if (event == XmlReader.START) {
        if (xml.name().equals("p")) {
          if (out == null) {
            out = new StringBuilder();
          } else {
            out.append('\n');
          }
          paragraph(xml, out);
        } else {
          xml.skip();
        }
      }
    }
    return out == null ? "" : out.toString();
  }

  private static void paragraph(XmlReader xml, StringBuilder out) throws IOException {
    var until = xml.depth() - 1;
    for (var event = xml.next(); event != XmlReader.END || xml.depth() > until; event = xml.next()) {
      if (event == XmlReader.TEXT) {
        out.append(xml.text(event));
      } else if (event == XmlReader.START) {
        switch (xml.name()) {
          case "s" -> out.repeat(' ', Math.min(xml.attributeInt("c", 1), 100));
          case "tab" -> out.append('\t');
          case "line-break" -> out.append('\n');
          case "annotation", "ruby-text", "frame", "note" -> xml.skip();
          default -> {}
        }
      }
    }
  }

  private static int repeated(XmlReader xml, String attribute) throws IOException {
    return Math.clamp(xml.attributeInt(attribute, 1), 1, Grid.MAX_ROWS);
  }
}
