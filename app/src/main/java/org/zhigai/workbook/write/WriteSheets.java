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
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
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
      try (var book = new XSSFWorkbook()) {
        fill(book, sheets);
        stamp.ifPresent(s -> Stamping.put(book, s));
        book.write(out);
      }
    };
  }

  private void fill(XSSFWorkbook book, List<SheetReport> sheets) {
    // The day, not the moment: what says the same is the same file, and is kept once.
    var made = Optional.of(Date.from(LocalDate.now(clock).atStartOfDay(ZoneOffset.UTC).toInstant()));
    var properties = book.getProperties().getCoreProperties();
    properties.setCreator("");
    properties.setCreated(made);
    properties.setModified(made);
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
