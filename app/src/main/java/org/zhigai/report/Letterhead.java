package org.zhigai.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.zhigai.kernel.Words;
import org.zhigai.value.Value;

/**
 * Who submits, as of when, and in which form.
 *
 * @param date 截至日期
 */
public record Letterhead(String school, LocalDate date, SubmissionForm form) {
  private static final Pattern UNFIT = Pattern.compile("[\\\\/:*?\"<>|+\\p{Cntrl}\\s]+");
  private static final DateTimeFormatter COMPACT = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);

  public Letterhead(String school, LocalDate date) {
    this(school, date, SubmissionForm.USUAL);
  }

  Run reportingLine() {
    return Run.say("report.reporting", school);
  }

  Run dateLine() {
    return Run.say("report.dated", new Value.Day(date));
  }

  Run asOfLine() {
    return Run.say("report.as-of", new Value.Day(date));
  }

  /** {@code 示例小学教师培训与反思交流（2026年）}. */
  String title(String table) {
    return new Words(Sheets.LANG).say("report.title", school, table, Integer.toString(date.getYear()));
  }

  /** The title of a table of the chain: it says the project, too. */
  String title(Submitted table) {
    return title(form.project() + table.title());
  }

  OptionalInt attachment(Submitted table) {
    var number = form.attachment().orElse(table.ordinal() + 1);
    return number == 0 ? OptionalInt.empty() : OptionalInt.of(number);
  }

  /** {@code 附件3}; empty where it is none. */
  String mark(Submitted table) {
    var number = attachment(table);
    return number.isEmpty() ? "" : "附件" + number.getAsInt();
  }

  /** {@code 附件3+示例小学+整改台账+20260630.xlsx}. */
  String fileName(Submitted table) {
    return fileName(table, "");
  }

  /** @param part of the table, such as the unit whose rows they are; empty for the whole */
  String fileName(Submitted table, String part) {
    var mark = mark(table);
    return (mark.isEmpty() ? "" : mark + "+") + fit(school) + "+" + table.title() + "+" + (part.isEmpty() ? "" : fit(part) + "+") + COMPACT.format(date)
        + ".xlsx";
  }

  /** As a part of a file's name. */
  public static String fit(String text) {
    return UNFIT.matcher(text).replaceAll("_");
  }
}
