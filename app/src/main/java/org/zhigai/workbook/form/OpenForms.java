package org.zhigai.workbook.form;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.zhigai.template.FormFiles;
import org.zhigai.template.OpenForm;
import org.zhigai.workbook.read.ImportEdge;

/** Opens somebody's form by what its bytes say it is. */
public final class OpenForms implements FormFiles {
  private static final long LARGEST = 64L << 20;

  @Override
  public OpenForm open(Path file) {
    try {
      if (Files.size(file) > LARGEST) {
        throw FormFaults.tooLarge(file, null);
      }
      return isOle(file) ? old(file) : zipped(file);
    } catch (FormPackage.TooLarge tooLarge) {
      throw FormFaults.tooLarge(file, tooLarge);
    } catch (IOException unreadable) {
      throw FormFaults.unreadable(file, unreadable);
    }
  }

  private static boolean isOle(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return FileMagic.valueOf(in.readNBytes(8)) == FileMagic.OLE2;
    }
  }

  /** A workbook of 97 to 2003; or a newer one that was encrypted, which lies in the same container. */
  private static OpenForm old(Path file) {
    return ImportEdge.read(() -> {
      try (var disk = new POIFSFileSystem(file.toFile(), true)) {
        if (disk.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
          throw FormFaults.encrypted(file);
        }
        return new XlsForm(file);
      } catch (EncryptedDocumentException locked) {
        throw FormFaults.encrypted(file);
      }
    }, broken -> FormFaults.unreadable(file, broken));
  }

  private static OpenForm zipped(Path file) throws IOException {
    var parts = FormPackage.read(file);
    return parts.has("word/document.xml") ? new DocxForm(parts) : new XlsxForm(parts, parts.has("xl/vbaProject.bin") ? ".xlsm" : ".xlsx");
  }
}
