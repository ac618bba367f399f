package org.zhigai.workbook.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;

/**
 * Office Open XML workbooks, transitional and strict, straight from the zip's parts: a sheet is one pass of a pull parser. Tags
 * are told by their local names, so that neither the strict namespaces nor the oddities of other writers' packages matter.
 */
final class XlsxFile {
  private final Progress progress;

  XlsxFile(Progress progress) {
    this.progress = progress;
  }

  List<Grid> read(XlsxParts parts, String book) throws IOException {
    var outline = XlsxOutline.read(parts, book);
    var strings = SharedStrings.read(parts, outline.stringsPart());
    var styles = XlsxStyles.read(parts, outline.stylesPart());
    var out = new ArrayList<Grid>();
    var count = outline.sheets().size();
    for (var sheet : outline.sheets()) {
      var done = out.size();
      progress.step((double) done / count, Phrase.of("intake.progress.sheet", sheet.name()));
      var part = progress.part((double) done / count, (done + 1.0) / count);
      out.add(parts.has(sheet.part())
          ? new XlsxSheet(sheet, outline, strings, styles, part).read(parts)
          : missing(sheet.name(), sheet.hidden()));
    }
    return out;
  }

  /** A sheet that the workbook names and does not hold. */
  static Grid missing(String sheet, boolean hidden) {
    var grid = new GridBuilder(sheet, hidden);
    grid.note(ReadNote.warning("SHEET_MISSING", "", sheet));
    return grid.build();
  }
}
