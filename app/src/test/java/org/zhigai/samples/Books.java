package org.zhigai.samples;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Turns a workbook into bytes that do not depend on when they were written. */
final class Books {
  private static final Date DATED = Date.from(Instant.parse("2026-07-01T00:00:00Z"));
  private static final LocalDateTime WRITTEN = LocalDateTime.of(2026, 7, 1, 8, 0);

  private Books() {}

  static XSSFWorkbook create(String title) {
    var book = new XSSFWorkbook();
    var core = book.getProperties().getCoreProperties();
    core.setTitle(title);
    core.setCreator("知改示例数据（学生均为虚构）");
    core.setCreated(Optional.of(DATED));
    return book;
  }

  static byte[] bytes(XSSFWorkbook book) throws IOException {
    book.getProperties().getCoreProperties().setModified(Optional.of(DATED));
    var raw = new ByteArrayOutputStream();
    book.write(raw);
    book.close();
    var still = new ByteArrayOutputStream();
    try (var in = new ZipInputStream(new ByteArrayInputStream(raw.toByteArray())); var out = new ZipOutputStream(still)) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        var copy = new ZipEntry(entry.getName());
        copy.setTimeLocal(WRITTEN);
        out.putNextEntry(copy);
        in.transferTo(out);
        out.closeEntry();
      }
    }
    return still.toByteArray();
  }
}
