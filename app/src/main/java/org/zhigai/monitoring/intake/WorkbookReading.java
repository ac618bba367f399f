package org.zhigai.monitoring.intake;

import java.nio.file.Path;
import java.util.List;

/**
 * What the recogniser made of a whole file.
 *
 * @param sha256 of the file's bytes, hexadecimal
 * @param format {@code xlsx}, {@code xls}, {@code csv} …, by content, not by the file's ending
 * @param encoding of a text file; empty otherwise
 */
public record WorkbookReading(
    Path path, String sha256, String format, String encoding, List<SheetReading> sheets) {

  public WorkbookReading {
    sheets = List.copyOf(sheets);
  }

  public String fileName() {
    return path.getFileName().toString();
  }

  public List<Issue> issues() {
    return sheets.stream().flatMap(s -> s.issues().stream()).toList();
  }

  /** What comes in: every paper once, though several sheets may hold parts of it. */
  public List<Content> contents() {
    return JoinPapers.of(sheets.stream().flatMap(s -> s.contents().stream()).toList()).contents();
  }

  /** Whether an error or an open question stands in the way of importing. */
  public boolean isRefused() {
    return issues().stream().anyMatch(Issue::stops);
  }
}
