package org.zhigai.samples;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;

/** Looks of a school's workbook: merged title, grey header, thin borders. Rows and columns are counted from 0, as POI does. */
final class SheetKit {
  final Sheet sheet;
  private final CellStyle title;
  private final CellStyle note;
  private final CellStyle head;
  private final CellStyle cell;
  private final CellStyle percent;
  private final CellStyle decimal;

  SheetKit(Workbook book, String name) {
    sheet = book.createSheet(name);
    title = style(book, 16, true, false);
    note = style(book, 10, false, false);
    note.setAlignment(HorizontalAlignment.LEFT);
    head = style(book, 10, true, true);
    head.setWrapText(true);
    head.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
    head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    cell = style(book, 10, false, true);
    percent = style(book, 10, false, true);
    percent.setDataFormat(book.createDataFormat().getFormat("0.0%"));
    decimal = style(book, 10, false, true);
    decimal.setDataFormat(book.createDataFormat().getFormat("0.0#"));
    sheet.getPrintSetup().setLandscape(true);
    sheet.getPrintSetup().setPaperSize((short) 8);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitWidth((short) 1);
    sheet.getPrintSetup().setFitHeight((short) 0);
  }

  private static CellStyle style(Workbook book, int points, boolean bold, boolean border) {
    var font = book.createFont();
    font.setFontName("宋体");
    font.setFontHeightInPoints((short) points);
    font.setBold(bold);
    var style = book.createCellStyle();
    style.setFont(font);
    style.setAlignment(HorizontalAlignment.CENTER);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    if (border) {
      style.setBorderTop(BorderStyle.THIN);
      style.setBorderBottom(BorderStyle.THIN);
      style.setBorderLeft(BorderStyle.THIN);
      style.setBorderRight(BorderStyle.THIN);
    }
    return style;
  }

  private Cell at(int row, int column) {
    Row line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
    return line.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
  }

  /** A title over columns 0..last. */
  void title(int row, int last, String text) {
    put(at(row, 0), text, title);
    sheet.getRow(row).setHeightInPoints(26);
    merge(row, row, 0, last);
  }

  /** A line of plain text over columns 0..last. */
  void note(int row, int last, String text) {
    put(at(row, 0), text, note);
    merge(row, row, 0, last);
  }

  void head(int row, int column, Object value) {
    put(at(row, column), value, head);
  }

  /** A header cell over a block of cells. */
  void head(int row, int lastRow, int column, int lastColumn, Object value) {
    for (int r = row; r <= lastRow; r++) {
      for (int c = column; c <= lastColumn; c++) {
        head(r, c, r == row && c == column ? value : "");
      }
    }
    merge(row, lastRow, column, lastColumn);
  }

  /** Header cells side by side, from column 0. */
  void heads(int row, Object... values) {
    for (int c = 0; c < values.length; c++) {
      head(row, c, values[c]);
    }
  }

  void cell(int row, int column, Object value) {
    put(at(row, column), value, value instanceof Double ? decimal : cell);
  }

  /** Cells side by side, from column 0; an empty text leaves a bordered blank. */
  void cells(int row, Object... values) {
    for (int c = 0; c < values.length; c++) {
      cell(row, c, values[c]);
    }
  }

  /** A rate given in percent, stored as a fraction and shown as a percentage. */
  void percent(int row, int column, double ofHundred) {
    put(at(row, column), ofHundred / 100, percent);
  }

  void merge(int row, int lastRow, int column, int lastColumn) {
    if (row != lastRow || column != lastColumn) {
      sheet.addMergedRegion(new CellRangeAddress(row, lastRow, column, lastColumn));
    }
  }

  /** Column widths in characters, from column 0; the last one holds for all columns up to {@code last}. */
  void widths(int last, double... characters) {
    for (int c = 0; c <= last; c++) {
      sheet.setColumnWidth(c, (int) (256 * characters[Math.min(c, characters.length - 1)]));
    }
  }

  void freeze(int columns, int rows) {
    sheet.createFreezePane(columns, rows);
    sheet.setRepeatingRows(new CellRangeAddress(0, rows - 1, -1, -1));
  }

  private static void put(Cell cell, Object value, CellStyle style) {
    cell.setCellStyle(style);
    switch (value) {
      case Number n -> cell.setCellValue(n.doubleValue());
      case String s when s.isEmpty() -> cell.setBlank();
      default -> cell.setCellValue(value.toString());
    }
  }
}
