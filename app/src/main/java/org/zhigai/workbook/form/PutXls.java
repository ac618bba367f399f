package org.zhigai.workbook.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.zhigai.template.Entered;
import org.zhigai.template.SheetFilling;

/** What is put into the cells of an old workbook, each in the format it has. */
final class PutXls {
  private static final double LETTER = 256;
  private static final double LINE = 1.32;
  private static final double LONG_DAY = 15;
  private static final float TALLEST = 409;

  private final HSSFWorkbook book;
  private final Map<String, CellStyle> made = new HashMap<>();

  PutXls(HSSFWorkbook book) {
    this.book = book;
  }

  void all(HSSFSheet sheet, List<SheetFilling.Put> puts) {
    for (var put : puts) {
      var row = sheet.getRow(put.row()) == null ? sheet.createRow(put.row()) : sheet.getRow(put.row());
      var cell = row.getCell(put.column()) == null ? row.createCell(put.column()) : row.getCell(put.column());
      if (cell.getCellType() != CellType.FORMULA) {
        put(sheet, cell, put.entered());
      }
    }
  }

  private void put(HSSFSheet sheet, Cell cell, Entered entered) {
    switch (entered) {
      case Entered.Text text -> {
        cell.setCellValue(text.text());
        readable(sheet, cell, text.text());
      }
      case Entered.Figure figure -> cell.setCellValue(figure.number());
      case Entered.Date date -> {
        cell.setCellValue(date.on());
        var style = cell.getCellStyle();
        if (!DateUtil.isADateFormat(style.getDataFormat(), style.getDataFormatString())) {
          cell.setCellStyle(showing(style, width(sheet, cell) >= LONG_DAY ? "yyyy\"年\"m\"月\"d\"日\"" : "yyyy\\-mm\\-dd"));
        }
      }
      case Entered.Within within -> within(cell, within);
      case Entered.Nothing _ -> cell.setBlank();
    }
  }

  /** Letters keep their looks; what is put between them looks like the letter before. */
  private static void within(Cell cell, Entered.Within within) {
    var old = cell.getCellType() == CellType.STRING ? (HSSFRichTextString) cell.getRichStringCellValue() : new HSSFRichTextString("");
    var text = old.getString();
    var from = Math.min(within.from(), text.length());
    var to = Math.min(Math.max(within.to(), from), text.length());
    var fresh = new HSSFRichTextString(text.substring(0, from) + within.text() + text.substring(to));
    if (old.numFormattingRuns() > 0) {
      var put = within.text().length();
      for (var i = 0; i < fresh.length(); i++) {
        var was = i < from ? i : i < from + put ? Math.max(0, from - 1) : i - put + to - from;
        var font = old.getFontAtIndex(was);
        if (font > 0) {
          fresh.applyFont(i, i + 1, font);
        }
      }
    }
    cell.setCellValue(fresh);
  }

  private static double width(HSSFSheet sheet, Cell cell) {
    var area = sheet.getMergedRegions().stream().filter(m -> m.isInRange(cell)).findFirst();
    var sum = 0.0;
    for (var c = cell.getColumnIndex(); c <= area.map(a -> a.getLastColumn()).orElse(cell.getColumnIndex()); c++) {
      sum += sheet.getColumnWidth(c) / LETTER;
    }
    return Math.max(1, sum);
  }

  private void readable(HSSFSheet sheet, Cell cell, String text) {
    var points = book.getFontAt(cell.getCellStyle().getFontIndex()).getFontHeightInPoints();
    var lines = PutCells.lines(text, Math.max(1, width(sheet, cell) * 11 / points));
    if (lines > 1) {
      cell.setCellStyle(wrapping(cell.getCellStyle()));
      var tall = sheet.getMergedRegions().stream().anyMatch(m -> m.isInRange(cell) && m.getLastRow() > m.getFirstRow());
      var needed = (float) Math.min(TALLEST, lines * points * LINE + 4);
      if (!tall && needed > cell.getRow().getHeightInPoints()) {
        cell.getRow().setHeightInPoints(needed);
      }
    }
  }

  private CellStyle wrapping(CellStyle style) {
    return style.getWrapText() ? style : made.computeIfAbsent("wrap " + style.getIndex(), k -> {
      var fresh = copy(style);
      fresh.setWrapText(true);
      return fresh;
    });
  }

  private CellStyle showing(CellStyle style, String code) {
    return made.computeIfAbsent("day " + style.getIndex() + code, k -> {
      var fresh = copy(style);
      fresh.setDataFormat(book.createDataFormat().getFormat(code));
      return fresh;
    });
  }

  /** The lines of a heading, without its strong letters and colours. */
  CellStyle below(CellStyle heading) {
    return made.computeIfAbsent("below " + heading.getIndex(), k -> {
      var fresh = copy(heading);
      fresh.setFillPattern(FillPatternType.NO_FILL);
      var font = book.getFontAt(heading.getFontIndex());
      if (font.getBold()) {
        var plain = book.createFont();
        plain.setFontName(font.getFontName());
        plain.setFontHeightInPoints(font.getFontHeightInPoints());
        fresh.setFont(plain);
      }
      return fresh;
    });
  }

  private CellStyle copy(CellStyle style) {
    var fresh = book.createCellStyle();
    fresh.cloneStyleFrom(style);
    return fresh;
  }
}
