package org.zhigai.workbook.write;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.zhigai.kernel.SafeFile;
import org.zhigai.report.SheetReport;
import org.zhigai.report.SheetWriter;

/**
 * Writes reports as an .xlsx file. The same reports give the same cells, styles and properties; the file carries no name of a
 * person or machine.
 */
public final class WriteSheets implements SheetWriter {
  /** A fixed day in the file's properties: when a table was made stands in its date line, and equal tables make equal files. */
  private static final Instant MADE = Instant.parse("2026-01-01T00:00:00Z");

  private static final int LONGEST_NAME = 31;

  @Override
  public void write(List<SheetReport> sheets, Path file) {
    SafeFile.export(file, content(sheets));
  }

  @Override
  public void writeKeeping(List<SheetReport> sheets, Path file) {
    SafeFile.exportKeeping(file, content(sheets));
  }

  private static SafeFile.Content content(List<SheetReport> sheets) {
    return out -> {
      try (var book = new XSSFWorkbook()) {
        fill(book, sheets);
        book.write(out);
      }
    };
  }

  private static void fill(XSSFWorkbook book, List<SheetReport> sheets) {
    var properties = book.getProperties().getCoreProperties();
    properties.setCreator("");
    properties.setCreated(Optional.of(Date.from(MADE)));
    properties.setModified(Optional.of(Date.from(MADE)));
    sheets.stream().findFirst().ifPresent(s -> properties.setTitle(s.title()));
    var styles = new Styles(book);
    var used = new HashSet<String>();
    for (var report : sheets) {
      new SheetLayout(book.createSheet(freeName(report.sheet(), used)), report, styles).lay();
    }
    if (sheets.isEmpty()) {
      book.createSheet("Sheet1");
    }
  }

  private static String freeName(String wanted, Set<String> used) {
    var safe = WorkbookUtil.createSafeSheetName(wanted);
    var name = safe;
    for (var n = 2; !used.add(name.toLowerCase(Locale.ROOT)); n++) {
      var end = "(" + n + ")";
      name = safe.substring(0, Math.min(safe.length(), LONGEST_NAME - end.length())) + end;
    }
    return name;
  }
}
