package org.zhigai.workbook.read;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.jspecify.annotations.Nullable;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;

/** Text with separators, and the HTML tables some systems save under the name of a workbook. */
final class TextFile {
  private static final int REPORT_EVERY_ROWS = 512;

  private final String name;
  private final Progress progress;

  TextFile(String name, Progress progress) {
    this.name = name;
    this.progress = progress;
  }

  SourceFile read(byte[] bytes, String sha256) {
    var head = new String(bytes, 0, Math.min(bytes.length, 4_000), StandardCharsets.ISO_8859_1);
    var xml = XmlBook.read(bytes, head, name, progress);
    if (xml != null) {
      return new SourceFile(xml.format(), "", sha256, xml.sheets());
    }
    if (MhtFile.isOne(head)) {
      return new SourceFile("mht", "", sha256, MhtFile.read(bytes, name));
    }
    refuseOthers(head);
    var decoded = Decoded.of(bytes, name);
    var text = decoded.text();
    if (text.isBlank()) {
      throw ReadFaults.empty(name);
    }
    var start = text.substring(0, Math.min(text.length(), 4_000)).toLowerCase(Locale.ROOT);
    if (start.contains("<table") || start.contains("<html") || start.contains("<!doctype html")) {
      return new SourceFile("html", decoded.encoding(), sha256, tables(text));
    }
    var separator = Separator.of(text);
    var columns = separator == null ? BlankColumns.of(text) : null;
    if (columns != null) {
      return new SourceFile("txt", decoded.encoding(), sha256, List.of(grid(columns)));
    }
    if (separator == null && !ending("csv", "tsv", "txt")) {
      throw ReadFaults.notAWorkbook(name);
    }
    if (separator == null && text.lines().filter(l -> l.strip().matches(".*\\S[ \\t\\u3000]+\\S.*[ \\t\\u3000]+\\S.*")).count() > 2) {
      throw ReadFaults.unevenColumns(name);
    }
    return new SourceFile(
        "csv", decoded.encoding(), sha256, List.of(grid(text, separator)));
  }

  private void refuseOthers(String head) {
    if (head.startsWith("%PDF-")) {
      throw ReadFaults.otherFormat(name, "PDF");
    }
    if (head.startsWith("ID;P")) {
      throw ReadFaults.otherFormat(name, "SYLK");
    }
    if (head.matches("(?s)TABLE\\r?\\n0,1\\r?\\n.*")) {
      throw ReadFaults.otherFormat(name, "DIF");
    }
    if (head.startsWith("{\\rtf")) {
      throw ReadFaults.otherFormat(name, "RTF");
    }
  }

  private List<Grid> tables(String html) {
    var out = HtmlTables.read(html);
    if (out.isEmpty()) {
      throw html.toLowerCase(Locale.ROOT).contains("<frameset") ? ReadFaults.otherFormat(name, "htm (frameset)") : ReadFaults.notAWorkbook(name);
    }
    return out;
  }

  private static Grid grid(List<List<String>> rows) {
    var grid = new GridBuilder("", false);
    var short1 = headerOneShort(rows);
    for (var r = 0; r < rows.size(); r++) {
      if (rows.get(r).isEmpty()) {
        grid.hideRow(r);
      }
      for (var c = 0; c < rows.get(r).size(); c++) {
        grid.put(r, r == short1 ? c + 1 : c, Cell.text(bare(rows.get(r).get(c))));
      }
    }
    if (short1 >= 0) {
      grid.note(ReadNote.note("HEADER_ONE_SHORT", new Area(short1, 0, short1, 0).a1()));
    }
    return grid.build();
  }

  /** The row of the header when every line below has one cell more: statisticians' programs name rows and not that column. */
  private static int headerOneShort(List<List<String>> rows) {
    var filled = IntStream.range(0, rows.size()).filter(r -> !rows.get(r).isEmpty()).toArray();
    if (filled.length < 3) {
      return -1;
    }
    var width = rows.get(filled[0]).size();
    var below = IntStream.of(filled).skip(1).mapToObj(rows::get).toList();
    var longer = width > 1 && below.stream().allMatch(r -> r.size() == width + 1);
    return longer && below.stream().anyMatch(r -> !r.getLast().isBlank()) ? filled[0] : -1;
  }

  private boolean ending(String... endings) {
    return List.of(endings).contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
  }

  /** @param separator null for one column, in which a line with nothing on it may be a cell left blank */
  private Grid grid(String text, @Nullable Character separator) {
    var format = CSVFormat.DEFAULT
        .builder()
        .setDelimiter(separator == null ? ',' : separator)
        .setIgnoreEmptyLines(false)
        .setLenientEof(true)
        .setTrailingData(true)
        .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_ALL)
        .get();
    try (var lines = format.parse(new StringReader(text))) {
      var rows = new ArrayList<List<String>>();
      for (var line : lines) {
        if (rows.size() % REPORT_EVERY_ROWS == 0) {
          progress.step(Math.min(1, (double) lines.getCurrentLineNumber() * 50 / text.length()),
              Phrase.of("intake.progress.opening", name));
        }
        rows.add(separator != null && line.size() == 1 && line.get(0).isBlank() ? List.of() : line.toList());
      }
      return grid(rows);
    } catch (IOException | UncheckedIOException broken) {
      throw ReadFaults.damaged(name, broken);
    }
  }

  /** Without what programs put around an id so that a spreadsheet leaves it alone: {@code ="0012"}, a leading tab or apostrophe. */
  private static String bare(String value) {
    var out = value.strip();
    if (out.startsWith("=\"") && out.endsWith("\"") && out.length() > 2) {
      return out.substring(2, out.length() - 1);
    }
    return out.startsWith("'") ? out.substring(1) : out;
  }
}
