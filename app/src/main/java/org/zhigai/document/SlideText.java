package org.zhigai.document;

import java.util.List;
import org.apache.poi.common.usermodel.fonts.FontGroup;
import org.apache.poi.sl.usermodel.TableCell;
import org.apache.poi.sl.usermodel.TextParagraph;
import org.apache.poi.sl.usermodel.VerticalAlignment;
import org.apache.poi.xslf.usermodel.XSLFAutoShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTableRow;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.apache.poi.xslf.usermodel.XSLFTextRun;

/** Letters, lines and tables on a slide. */
final class SlideText {
  private static final String FONT = "Microsoft YaHei";
  private static final double TABLE_SIZE = 14;
  private static final double CELL_PADDING = 14;

  private SlideText() {}

  /** How letters look. */
  record Style(double size, boolean bold, Ink ink) {}

  static void put(XSLFSlide slide, int x, int y, int width, int height, String line, Style style) {
    put(slide, x, y, width, height, List.of(line), style);
  }

  static void put(XSLFSlide slide, int x, int y, int width, int height, List<String> lines, Style style) {
    var box = box(slide, x, y, width, height);
    for (var line : lines) {
      var paragraph = box.addNewTextParagraph();
      paragraph.setTextAlign(TextParagraph.TextAlign.LEFT);
      paragraph.setSpaceAfter(lines.size() > 1 ? -6.0 : 0.0);
      run(paragraph.addNewTextRun(), line, style);
    }
  }

  static void right(XSLFSlide slide, int x, int y, int width, int height, String line, Style style) {
    var paragraph = box(slide, x, y, width, height).addNewTextParagraph();
    paragraph.setTextAlign(TextParagraph.TextAlign.RIGHT);
    run(paragraph.addNewTextRun(), line, style);
  }

  private static XSLFTextBox box(XSLFSlide slide, int x, int y, int width, int height) {
    var box = slide.createTextBox();
    box.setAnchor(Sizes.at(x, y, width, height));
    box.setLeftInset(0);
    box.setRightInset(0);
    box.setTopInset(0);
    box.setBottomInset(0);
    box.setWordWrap(true);
    box.clearText();
    return box;
  }

  /** A plain area: a rule, a bar. */
  static void area(XSLFSlide slide, int x, int y, int width, int height, Ink ink) {
    XSLFAutoShape shape = slide.createAutoShape();
    shape.setAnchor(Sizes.at(x, y, width, height));
    shape.setFillColor(ink.colour());
    shape.setLineColor(null);
  }

  /** @param heads above the columns; none for a table without headings */
  static void table(XSLFSlide slide, int x, int y, List<Double> widths, double height, List<String> heads, List<List<String>> rows) {
    var table = slide.createTable();
    table.setAnchor(Sizes.at(x, y, (int) Math.round(widths.stream().mapToDouble(Double::doubleValue).sum()), 40));
    if (!heads.isEmpty()) {
      row(table.addRow(), heads, height, new Style(TABLE_SIZE, true, Ink.ACCENT));
    }
    rows.forEach(r -> row(table.addRow(), r, height, new Style(TABLE_SIZE, false, Ink.TEXT)));
    for (var c = 0; c < widths.size(); c++) {
      table.setColumnWidth(c, widths.get(c));
    }
  }

  /** How high a row of a table becomes, no lower than {@code least}. */
  static double rowHeight(List<String> cells, List<Double> widths, double least) {
    var out = least;
    for (var c = 0; c < cells.size(); c++) {
      out = Math.max(out, TextFit.height(List.of(cells.get(c)), TABLE_SIZE, widths.get(c) - CELL_PADDING, CELL_PADDING));
    }
    return out;
  }

  private static void row(XSLFTableRow row, List<String> cells, double height, Style style) {
    row.setHeight(height);
    for (var words : cells) {
      var cell = row.addCell();
      cell.setVerticalAlignment(VerticalAlignment.MIDDLE);
      cell.setBorderWidth(TableCell.BorderEdge.bottom, 0.75);
      cell.setBorderColor(TableCell.BorderEdge.bottom, Ink.FAINT.colour());
      // An empty cell keeps the height of a line.
      run(cell.addNewTextParagraph().addNewTextRun(), words.isEmpty() ? " " : words, style);
    }
  }

  private static void run(XSLFTextRun run, String words, Style style) {
    run.setText(words);
    run.setFontSize(style.size());
    run.setBold(style.bold());
    run.setFontColor(style.ink().colour());
    run.setFontFamily(FONT, FontGroup.EAST_ASIAN);
    run.setFontFamily(FONT, FontGroup.LATIN);
  }
}
