package org.zhigai.workbook.write;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.FontScheme;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.DefaultIndexedColorMap;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.zhigai.report.Block.Align;

/** The few looks of a submitted table, made once a workbook. Every cell with text is marked as text ({@code quotePrefix}). */
final class Styles {
  static final double TITLE_POINTS = 20;
  static final double BODY_POINTS = 10;

  /**
   * One of our widths in the unit of a column, which is 256ths of a digit of the book's own font: 宋体 11 here, its digit 6 points wide wherever there is any
   * Chinese font. A book whose font is Calibri is as wide as planned where there is Calibri, and a third wider where another font stands in for it.
   */
  static final int COLUMN_UNIT = (int) (256 * PageParts.CHARACTER / 6);

  private final XSSFWorkbook book;
  private final Map<String, XSSFCellStyle> cells = new HashMap<>();
  private final XSSFFont body;

  final XSSFCellStyle attachment;
  final XSSFCellStyle title;
  final XSSFCellStyle lineLeft;
  final XSSFCellStyle lineRight;
  final XSSFCellStyle header;
  final XSSFCellStyle note;
  final XSSFCellStyle footer;

  Styles(XSSFWorkbook book) {
    this.book = book;
    // Named as official documents ask for; a machine without these fonts takes its own Chinese one, as row heights allow for.
    var plain = named(book.getFontAt(0), "宋体", 11);
    body = font("宋体", BODY_POINTS, false);
    attachment = plain(font("黑体", 12, false), HorizontalAlignment.LEFT);
    title = plain(font("方正小标宋简体", TITLE_POINTS, false), HorizontalAlignment.CENTER);
    lineLeft = plain(plain, HorizontalAlignment.LEFT);
    lineRight = plain(plain, HorizontalAlignment.RIGHT);
    header = bordered(font("黑体", BODY_POINTS, false), HorizontalAlignment.CENTER);
    header.setFillForegroundColor(new XSSFColor(new byte[] {(byte) 0xFF, (byte) 0xEC, (byte) 0xEF, (byte) 0xF3}, new DefaultIndexedColorMap()));
    header.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    note = plain(body, HorizontalAlignment.LEFT);
    footer = plain(plain, HorizontalAlignment.LEFT);
  }

  XSSFCellStyle text(Align align) {
    return cells.computeIfAbsent("text " + align, key -> bordered(body, horizontal(align)));
  }

  XSSFCellStyle figure(Align align, String format) {
    return cells.computeIfAbsent(align + " " + format, key -> {
      var style = bordered(body, horizontal(align));
      style.setQuotePrefixed(false);
      style.setDataFormat(book.createDataFormat().getFormat(format));
      return style;
    });
  }

  private XSSFCellStyle bordered(XSSFFont font, HorizontalAlignment align) {
    var style = plain(font, align);
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    return style;
  }

  private XSSFCellStyle plain(XSSFFont font, HorizontalAlignment align) {
    var style = book.createCellStyle();
    style.setFont(font);
    style.setAlignment(align);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setWrapText(true);
    style.setQuotePrefixed(true);
    return style;
  }

  private XSSFFont font(String name, double points, boolean bold) {
    var font = named(book.createFont(), name, points);
    font.setBold(bold);
    return font;
  }

  private static XSSFFont named(XSSFFont font, String name, double points) {
    font.setFontName(name);
    font.setCharSet(134); // GB 2312: Excel then looks for a Chinese font when the named one is missing
    font.setFontHeight(points);
    font.setScheme(FontScheme.NONE); // else a theme's font stands in for the one named
    return font;
  }

  private static HorizontalAlignment horizontal(Align align) {
    return switch (align) {
      case LEFT -> HorizontalAlignment.LEFT;
      case CENTRE -> HorizontalAlignment.CENTER;
      case RIGHT -> HorizontalAlignment.RIGHT;
    };
  }
}
