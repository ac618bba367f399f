package org.zhigai.workbook.write;

import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.zhigai.report.Stamp;

/** Puts what a table is known by where nobody sees or prints it: behind its last column, and on a sheet of its own. */
final class Stamping {
  private Stamping() {}

  static void put(XSSFWorkbook book, Stamp stamp) {
    var sheet = book.getSheetAt(0);
    var top = sheet.getRepeatingRows().getLastRow();
    var column = behind(sheet, top);
    sheet.getRow(top).createCell(column).setCellValue(Stamp.NAME);
    for (var r = 0; r < stamp.marks().size(); r++) {
      sheet.getRow(top + 1 + r).createCell(column).setCellValue(stamp.marks().get(r));
    }
    sheet.setColumnHidden(column, true);
    var hidden = book.createSheet(Stamp.NAME);
    hidden.createRow(0).createCell(0).setCellValue(stamp.id());
    book.setSheetVisibility(book.getSheetIndex(hidden), SheetVisibility.HIDDEN);
  }

  private static int behind(XSSFSheet sheet, int row) {
    return sheet.getRow(row).getLastCellNum();
  }
}
