package org.zhigai.samples;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** A workbook as lines of text, one a cell and one a merged region, so that two can be compared and a difference read. */
final class CellText {
  private CellText() {}

  static List<String> lines(byte[] file) throws IOException {
    var lines = new ArrayList<String>();
    try (var book = WorkbookFactory.create(new ByteArrayInputStream(file))) {
      for (var sheet : book) {
        sheet.getMergedRegions().forEach(m -> lines.add(sheet.getSheetName() + " merged " + m.formatAsString()));
        for (var row : sheet) {
          for (var cell : row) {
            lines.add(sheet.getSheetName() + " " + cell.getAddress() + " " + cell.getCellStyle().getDataFormatString() + " " + value(cell));
          }
        }
      }
    }
    return lines;
  }

  private static String value(Cell cell) {
    return switch (cell.getCellType()) {
      case NUMERIC -> "number " + cell.getNumericCellValue();
      case STRING -> "text " + cell.getStringCellValue();
      case BLANK -> "blank";
      case FORMULA, BOOLEAN, ERROR, _NONE -> "unexpected " + cell.getCellType();
    };
  }
}
