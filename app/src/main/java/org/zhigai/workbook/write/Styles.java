package org.zhigai.workbook.write;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.zhigai.report.SheetReport;

/** The cell styles of one workbook, each made once. Fonts are those official documents ask for; programs substitute. */
final class Styles {
  private static final String BODY = "宋体";
  private static final String HEAD = "黑体";
  private static final byte[] HEADER_FILL = {(byte) 0xEE, (byte) 0xF2, (byte) 0xF7};

  private final XSSFWorkbook workbook;
  private final Map<String, XSSFCellStyle> made = new HashMap<>();

  Styles(XSSFWorkbook workbook) {
    this.workbook = workbook;
  }

  XSSFCellStyle title() {
    return style("title", s -> {
      s.setFont(font(HEAD, 18, true));
      s.setAlignment(HorizontalAlignment.CENTER);
      s.setVerticalAlignment(VerticalAlignment.CENTER);
    });
  }

  XSSFCellStyle line(HorizontalAlignment align) {
    return style("line" + align, s -> {
      s.setFont(font(BODY, 11, false));
      s.setAlignment(align);
      s.setVerticalAlignment(VerticalAlignment.CENTER);
    });
  }

  XSSFCellStyle note() {
    return style("note", s -> {
      s.setFont(font(BODY, 10, false));
      s.setWrapText(true);
      s.setVerticalAlignment(VerticalAlignment.TOP);
    });
  }

  XSSFCellStyle header() {
    return style("header", s -> {
      s.setFont(font(HEAD, 10, true));
      s.setAlignment(HorizontalAlignment.CENTER);
      s.setVerticalAlignment(VerticalAlignment.CENTER);
      s.setWrapText(true);
      s.setFillForegroundColor(new XSSFColor(HEADER_FILL, null));
      s.setFillPattern(FillPatternType.SOLID_FOREGROUND);
      border(s);
    });
  }

  /** Text as text: the quote prefix keeps a leading = + - @ from ever being taken for a formula. */
  XSSFCellStyle text(SheetReport.Align align) {
    return style("text" + align, s -> {
      body(s, align);
      s.setQuotePrefixed(true);
      s.setDataFormat(workbook.createDataFormat().getFormat("@"));
    });
  }

  XSSFCellStyle figure(SheetReport.Align align, String format) {
    return style("figure" + align + format, s -> {
      body(s, align);
      s.setDataFormat(workbook.createDataFormat().getFormat(format));
    });
  }

  private void body(XSSFCellStyle s, SheetReport.Align align) {
    s.setFont(font(BODY, 10, false));
    s.setAlignment(
        switch (align) {
          case LEFT -> HorizontalAlignment.LEFT;
          case CENTRE -> HorizontalAlignment.CENTER;
          case RIGHT -> HorizontalAlignment.RIGHT;
        });
    s.setVerticalAlignment(VerticalAlignment.CENTER);
    s.setWrapText(true);
    border(s);
  }

  private static void border(XSSFCellStyle s) {
    s.setBorderTop(BorderStyle.THIN);
    s.setBorderBottom(BorderStyle.THIN);
    s.setBorderLeft(BorderStyle.THIN);
    s.setBorderRight(BorderStyle.THIN);
  }

  private XSSFCellStyle style(String key, Consumer<XSSFCellStyle> how) {
    return made.computeIfAbsent(key, k -> {
      var out = workbook.createCellStyle();
      how.accept(out);
      return out;
    });
  }

  private XSSFFont font(String name, int points, boolean bold) {
    var out = workbook.createFont();
    out.setFontName(name);
    out.setFontHeightInPoints((short) points);
    out.setBold(bold);
    return out;
  }
}
