package org.zhigai.workbook.write;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.UserFault;
import org.zhigai.report.SheetReport;
import org.zhigai.report.SheetWriter;

/**
 * Writes reports as an .xlsx file. The same reports give the same cells, styles and properties; the file carries no name of a
 * person or machine. It is written beside its place and moved there, so that a reader finds the old file or the whole new one.
 */
public final class WriteSheets implements SheetWriter {
  /** A fixed day in the file's properties: when a table was made stands in its date line, and equal tables make equal files. */
  private static final Instant MADE = Instant.parse("2026-01-01T00:00:00Z");

  private static final int LONGEST_NAME = 31;

  @Override
  public void write(List<SheetReport> sheets, Path file) {
    var place = file.toAbsolutePath().normalize();
    var folder = place.getParent();
    if (folder == null || Files.isDirectory(place)) {
      throw fault("ZG-503", "export.notAFile", "export.notAFile.remedy", place, null);
    }
    Path beside = null;
    try (var book = new XSSFWorkbook()) {
      Files.createDirectories(folder);
      fill(book, sheets);
      beside = Files.createTempFile(folder, ".zhigai-", ".xlsx.part");
      try (OutputStream out = Files.newOutputStream(beside)) {
        book.write(out);
      }
      move(beside, place);
    } catch (AccessDeniedException refused) {
      throw fault("ZG-502", "export.refused", "export.refused.remedy", place, refused);
    } catch (IOException trouble) {
      throw fault("ZG-501", "export.failed", "export.failed.remedy", place, trouble);
    } finally {
      discard(beside);
    }
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

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException otherDisk) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void discard(@Nullable Path left) {
    if (left == null) {
      return;
    }
    try {
      Files.deleteIfExists(left);
    } catch (IOException stays) {
      left.toFile().deleteOnExit();
    }
  }

  private static UserFault fault(
      String code, String what, String remedy, Path file, @Nullable IOException cause) {
    var why = cause == null || cause.getMessage() == null ? "" : cause.getMessage();
    return new UserFault(
        UserFault.Kind.OUTPUT, code, Phrase.of(what, file.toString(), why), Phrase.of(remedy, file.toString()), cause);
  }
}
