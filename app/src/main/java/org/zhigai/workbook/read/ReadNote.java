package org.zhigai.workbook.read;

import java.util.List;
import org.zhigai.kernel.Origin;
import org.zhigai.kernel.Phrase;
import org.zhigai.monitoring.intake.Issue;

/**
 * Something of a sheet that its cells do not say and a person must be told, whatever the sheet turns out to be. The phrases of a
 * code {@code ROWS_HIDDEN} are {@code intake.ROWS_HIDDEN.found}, {@code .expected} and {@code .remedy}.
 *
 * @param range in A1 notation; empty for the whole sheet
 * @param values to put into the phrases
 */
public record ReadNote(Issue.Severity severity, String code, String range, List<Object> values) {

  public ReadNote {
    values = List.copyOf(values);
  }

  static ReadNote warning(String code, String range, Object... values) {
    return new ReadNote(Issue.Severity.WARNING, code, range, List.of(values));
  }

  static ReadNote note(String code, String range, Object... values) {
    return new ReadNote(Issue.Severity.NOTE, code, range, List.of(values));
  }

  public Issue in(String file, String sheet) {
    return new Issue(new Origin(file, sheet, range), severity, code, phrase("found"), phrase("expected"), phrase("remedy"));
  }

  private Phrase phrase(String part) {
    return new Phrase("intake." + code + "." + part, values);
  }
}
