package org.zhigai.workbook.read;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipException;
import org.zhigai.kernel.Progress;

/** Which workbook a zip is, and its sheets. */
final class ZippedBook {
  private final String name;
  private final Progress progress;

  ZippedBook(String name, Progress progress) {
    this.name = name;
    this.progress = progress;
  }

  /** Where the zip lies. */
  interface Opening {
    XlsxParts open() throws IOException;
  }

  OpenedBook read(Opening opening) throws IOException {
    try (var parts = opening.open()) {
      var book = parts.workbookPart();
      if (book != null) {
        return new OpenedBook("xlsx", new XlsxFile(progress).read(parts, book));
      }
      if (parts.has("xl/workbook.bin")) {
        return new OpenedBook("xlsb", new XlsbFile(progress).read(parts));
      }
      if (parts.has("content.xml")) {
        return new OpenedBook("ods", openDocument(parts));
      }
      throw other(parts);
    } catch (MalformedXml | ZipException | CharacterCodingException | NumberFormatException broken) {
      throw ReadFaults.damaged(name, broken);
    } catch (XlsxParts.TooLarge tooLarge) {
      throw ReadFaults.tooLarge(name);
    }
  }

  private List<Grid> openDocument(XlsxParts parts) throws IOException {
    var encrypted = new boolean[1];
    parts.parse("META-INF/manifest.xml", xml -> {
      for (var event = xml.next(); event != XmlReader.END_OF_FILE; event = xml.next()) {
        encrypted[0] |= event == XmlReader.START && xml.name().equals("encryption-data");
      }
    });
    if (encrypted[0]) {
      throw ReadFaults.otherFormat(name, "ods (password)");
    }
    var out = new OdsSheets(progress);
    parts.parse("content.xml", out);
    if (out.sheets().isEmpty()) {
      throw ReadFaults.otherFormat(name, "OpenDocument");
    }
    return out.sheets();
  }

  private RuntimeException other(XlsxParts parts) {
    if (parts.has("word/document.xml")) {
      return ReadFaults.otherFormat(name, "docx");
    }
    if (parts.has("ppt/presentation.xml")) {
      return ReadFaults.otherFormat(name, "pptx");
    }
    if (parts.has("Index/Document.iwa") || parts.has("Index.zip")) {
      return ReadFaults.otherFormat(name, "numbers");
    }
    var damaged = parts.has("[Content_Types].xml") || name.toLowerCase(Locale.ROOT).matches(".*\\.(xlsx|xlsm|ods|xlsb|et)");
    return damaged ? ReadFaults.notAWorkbook(name) : ReadFaults.archive(name);
  }
}
