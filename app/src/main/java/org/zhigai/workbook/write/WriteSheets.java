package org.zhigai.workbook.write;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.UserFault;
import org.zhigai.report.SheetReport;
import org.zhigai.report.SheetWriter;

/** Writes reports as .xlsx: beside their place first, then moved into it. */
public final class WriteSheets implements SheetWriter {

  @Override
  public void write(List<SheetReport> sheets, Path file) {
    var folder = file.toAbsolutePath().getParent();
    try (var workbook = new XSSFWorkbook()) {
      var styles = new Styles(workbook);
      sheets.forEach(s -> new PrintedSheet(workbook.createSheet(s.sheet()), styles, s).write());
      var properties = workbook.getProperties().getCoreProperties();
      properties.setCreator("知改");
      properties.setTitle(sheets.isEmpty() ? "" : sheets.getFirst().title());
      Files.createDirectories(folder);
      var part = Files.createTempFile(folder, "zhigai", ".part");
      try (OutputStream out = Files.newOutputStream(part)) {
        workbook.write(out);
      }
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException refused) {
      throw new UserFault(
          UserFault.Kind.OUTPUT, "ZG-501", Phrase.of("export.refused", file.toString()),
          Phrase.of("export.refused.remedy"), refused);
    }
  }
}
