package org.zhigai.workbook.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import org.jspecify.annotations.Nullable;
import org.zhigai.kernel.Progress;

/** Workbooks that are one XML file: Excel 2003's and the flat form of OpenDocument. */
final class XmlBook {
  private XmlBook() {}

  /**
   * Null when the file is neither.
   *
   * @param head its beginning, a byte a character
   */
  static @Nullable OpenedBook read(byte[] bytes, String head, String file, Progress progress) {
    // In UTF-16 every other byte is zero.
    var start = head.replace("\u0000", "");
    if (!start.contains("<?xml") && !start.contains("<Workbook") && !start.contains("<office:document")) {
      return null;
    }
    try {
      if (start.contains("urn:schemas-microsoft-com:office:spreadsheet") && start.contains("Workbook")) {
        return new OpenedBook("xml", new Excel2003Xml(progress).read(new XmlReader(new ByteArrayInputStream(bytes))));
      }
      if (start.contains("office:document")) {
        var sheets = new OdsSheets(progress);
        sheets.read(new XmlReader(new ByteArrayInputStream(bytes)));
        if (sheets.sheets().isEmpty()) {
          throw ReadFaults.otherFormat(file, "fodt");
        }
        return new OpenedBook("fods", sheets.sheets());
      }
      return null;
    } catch (MalformedXml | CharacterCodingException broken) {
      throw ReadFaults.damaged(file, broken);
    } catch (IOException tooLarge) {
      throw ReadFaults.tooLarge(file);
    }
  }
}
