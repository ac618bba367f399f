package org.zhigai.workbook.write;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.WorkbookUtil;
import org.zhigai.kernel.SafeFile;
import org.zhigai.report.SheetReport;
import org.zhigai.report.SheetWriter;
import org.zhigai.report.Stamp;

/**
 * Writes reports as an .xlsx file. The same reports give on the same day the same cells, styles and properties; the file carries no name of a
 * person or machine.
 */
public final class WriteSheets implements SheetWriter {
  private static final int LONGEST_NAME = 31;

  private final Clock clock;

  public WriteSheets(Clock clock) {
    this.clock = clock;
  }

  @Override
  public void write(List<SheetReport> sheets, Optional<Stamp> stamp, Path file) {
    SafeFile.export(file, content(sheets, stamp));
  }

  @Override
  public void writeKeeping(List<SheetReport> sheets, Optional<Stamp> stamp, Path file) {
    SafeFile.exportKeeping(file, content(sheets, stamp));
  }

  private SafeFile.Content content(List<SheetReport> sheets, Optional<Stamp> stamp) {
    return out -> {
      try (var book = new RowsInMemory()) {
        fill(book, sheets, stamp);
        book.writeAvoidingTempFiles(out);
      }
    };
  }

  private void fill(RowsInMemory book, List<SheetReport> sheets, Optional<Stamp> stamp) {
    // The day, not the moment: what says the same is the same file, and is kept once.
    var made = Optional.of(Date.from(LocalDate.now(clock).atStartOfDay(ZoneOffset.UTC).toInstant()));
    var properties = book.getXSSFWorkbook().getProperties().getCoreProperties();
    properties.setCreator("");
    properties.setCreated(made);
    properties.setModified(made);
    sheets.stream().findFirst().ifPresent(s -> properties.setTitle(s.title()));
    var styles = new Styles(book.getXSSFWorkbook());
    var used = new HashSet<String>();
    var marks = stamp.map(Stamp::marks);
    for (var report : sheets) {
      var sheet = book.createSheet(freeName(report.sheet(), used));
      book.reaches(sheet, new SheetLayout(sheet, report, styles, marks).lay());
      // What a table is known by stands behind the first.
      marks = Optional.empty();
    }
    if (sheets.isEmpty()) {
      book.createSheet("Sheet1");
    }
    stamp.ifPresent(s -> hidden(book, s));
  }

  /** What a table is known by, where nobody sees or prints it. */
  private static void hidden(RowsInMemory book, Stamp stamp) {
    var hidden = book.createSheet(Stamp.NAME);
    hidden.createRow(0).createCell(0).setCellValue(stamp.id());
    book.setSheetVisibility(book.getSheetIndex(hidden), SheetVisibility.HIDDEN);
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
