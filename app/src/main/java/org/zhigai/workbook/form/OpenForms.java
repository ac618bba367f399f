package org.zhigai.workbook.form;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.zhigai.template.FormFiles;
import org.zhigai.template.OpenForm;

/** Opens somebody's form by what its bytes say it is. */
public final class OpenForms implements FormFiles {
  private static final long LARGEST = 64L << 20;

  @Override
  public OpenForm open(Path file) {
    try {
      if (Files.size(file) > LARGEST) {
        throw FormFaults.tooLarge(file, null);
      }
      return zipped(file);
    } catch (FormPackage.TooLarge tooLarge) {
      throw FormFaults.tooLarge(file, tooLarge);
    } catch (IOException unreadable) {
      throw FormFaults.unreadable(file, unreadable);
    }
  }

  private static OpenForm zipped(Path file) throws IOException {
    var parts = FormPackage.read(file);
    return new XlsxForm(parts, parts.has("xl/vbaProject.bin") ? ".xlsm" : ".xlsx");
  }
}
