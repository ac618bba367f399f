package org.zhigai.workbook.read;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
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
    var decoded = Decoded.of(bytes, name);
    var text = decoded.text();
    if (text.isBlank()) {
      throw ReadFaults.empty(name);
    }
    var start = text.substring(0, Math.min(text.length(), 2_000)).toLowerCase(Locale.ROOT);
    if (start.contains("<table") || start.contains("<html") || start.contains("<!doctype html")) {
      return new SourceFile("html", decoded.encoding(), sha256, new HtmlTables(name).read(text));
    }
    var separator = Separator.of(text);
    if (separator == null && !ending("csv", "tsv", "txt")) {
      throw ReadFaults.notAWorkbook(name);
    }
    return new SourceFile(
        "csv", decoded.encoding(), sha256, List.of(grid(text, separator)));
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
    var grid = new GridBuilder("", false);
    try (var lines = format.parse(new StringReader(text))) {
      var row = 0;
      for (var line : lines) {
        if (row % REPORT_EVERY_ROWS == 0) {
          progress.step(Math.min(1, (double) lines.getCurrentLineNumber() * 50 / text.length()),
              Phrase.of("intake.progress.opening", name));
        }
        if (separator != null && line.size() == 1 && line.get(0).isBlank()) {
          grid.hideRow(row);
        }
        for (var column = 0; column < line.size(); column++) {
          grid.put(row, column, Cell.text(bare(line.get(column))));
        }
        row++;
      }
    } catch (IOException | UncheckedIOException broken) {
      throw ReadFaults.damaged(name, broken);
    }
    return grid.build();
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
