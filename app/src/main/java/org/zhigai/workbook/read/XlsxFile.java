package org.zhigai.workbook.read;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;

/**
 * Office Open XML workbooks, transitional and strict, straight from the zip's parts: a sheet is one pass of a pull parser. Tags
 * are told by their local names, so that neither the strict namespaces nor the oddities of other writers' packages matter.
 */
final class XlsxFile {
  private final String name;
  private final Progress progress;

  XlsxFile(String name, Progress progress) {
    this.name = name;
    this.progress = progress;
  }

  List<Grid> read(Path file) throws IOException {
    return read(() -> new XlsxParts(file));
  }

  /** A workbook that was encrypted and lies open in memory. */
  List<Grid> read(byte[] decrypted) throws IOException {
    return read(() -> new XlsxParts(decrypted));
  }

  private interface Opening {
    XlsxParts open() throws IOException;
  }

  private List<Grid> read(Opening opening) throws IOException {
    try (var parts = opening.open()) {
      var book = parts.workbookPart();
      if (book == null) {
        throw other(parts);
      }
      var outline = XlsxOutline.read(parts, book);
      var strings = SharedStrings.read(parts, outline.stringsPart());
      var styles = XlsxStyles.read(parts, outline.stylesPart());
      var out = new ArrayList<Grid>();
      var done = 0;
      for (var sheet : outline.sheets()) {
        var count = outline.sheets().size();
        progress.step((double) done++ / count, Phrase.of("intake.progress.sheet", sheet.name()));
        var part = progress.part((double) (done - 1) / count, (double) done / count);
        out.add(parts.has(sheet.part())
            ? new XlsxSheet(sheet, outline, strings, styles, part).read(parts)
            : missing(sheet.name(), sheet.hidden()));
      }
      return out;
    } catch (MalformedXml | ZipException | CharacterCodingException | NumberFormatException broken) {
      throw ReadFaults.damaged(name, broken);
    } catch (XlsxParts.TooLarge tooLarge) {
      throw ReadFaults.tooLarge(name);
    }
  }

  /** A sheet that the workbook names and does not hold. */
  static Grid missing(String sheet, boolean hidden) {
    var grid = new GridBuilder(sheet, hidden);
    grid.note(ReadNote.warning("SHEET_MISSING", "", sheet));
    return grid.build();
  }

  private RuntimeException other(XlsxParts parts) {
    if (parts.has("xl/workbook.bin")) {
      return ReadFaults.otherFormat(name, "xlsb");
    }
    if (parts.has("content.xml") || parts.has("mimetype")) {
      return ReadFaults.otherFormat(name, "ods");
    }
    if (parts.has("word/document.xml")) {
      return ReadFaults.otherFormat(name, "docx");
    }
    return ReadFaults.notAWorkbook(name);
  }
}
