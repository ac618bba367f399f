package org.zhigai.workbook.write;

import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.zhigai.kernel.Words;
import org.zhigai.report.Block.Align;
import org.zhigai.report.Run;

/** Puts runs into cells: a value as its number, all else as text whatever it begins with. */
record Putting(Styles styles, Words words) {

  void run(Cell cell, Run run, Align align) {
    var shown = run instanceof Run.Held held ? Shown.of(held.value(), words) : java.util.Optional.<Shown>empty();
    if (shown.isPresent()) {
      cell.setCellStyle(styles.figure(align, shown.get().format()));
      cell.setCellValue(shown.get().number());
    } else {
      text(cell, run.in(words), styles.text(align));
    }
  }

  void text(Cell cell, String text, XSSFCellStyle style) {
    cell.setCellStyle(style);
    if (!text.isEmpty()) {
      cell.setCellValue(Writable.escaped(Writable.text(text, SpreadsheetVersion.EXCEL2007.getMaxTextLength())));
    }
  }
}
