package org.zhigai.workbook.recognise.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhigai.kernel.Origin;
import org.zhigai.kernel.Phrase;
import org.zhigai.monitoring.intake.Answer;
import org.zhigai.monitoring.intake.Issue;
import org.zhigai.monitoring.intake.Issue.Severity;

/**
 * Collects what is wrong with a sheet. The phrases of a code {@code SCORE_ABOVE_FULL} are {@code
 * intake.SCORE_ABOVE_FULL.expected} and {@code .remedy}; what was found is shown as it stands in the cell.
 */
public final class IssueLog {
  private static final int MAX_OF_A_CODE = 1_000;

  private final List<Issue> issues = new ArrayList<>();
  private final Map<String, Integer> counts = new HashMap<>();

  public void error(String code, Origin where, String found, Object... values) {
    add(Severity.ERROR, code, where, found, values);
  }

  /** As {@link #error(String, Origin, String, Object...)} for something that is said in words. */
  public void error(String code, Origin where, Phrase found, Object... values) {
    put(Severity.ERROR, code, where, found, List.of(), values);
  }

  /** Something only a person can say. */
  public void question(String code, Origin where, String found, List<Answer> answers, Object... values) {
    put(Severity.QUESTION, code, where, found(found), answers, values);
  }

  public void warning(String code, Origin where, String found, Object... values) {
    add(Severity.WARNING, code, where, found, values);
  }

  /** As {@link #warning(String, Origin, String, Object...)} for something that is said in words. */
  public void warning(String code, Origin where, Phrase found, Object... values) {
    put(Severity.WARNING, code, where, found, List.of(), values);
  }

  public void note(String code, Origin where, String found, Object... values) {
    add(Severity.NOTE, code, where, found, values);
  }

  public List<Issue> issues() {
    return issues;
  }

  private void add(Severity severity, String code, Origin where, String found, Object... values) {
    put(severity, code, where, found(found), List.of(), values);
  }

  private static Phrase found(String found) {
    return found.isEmpty() ? Phrase.of("intake.found.nothing") : Phrase.of("intake.found.value", found);
  }

  private void put(Severity severity, String code, Origin where, Phrase what, List<Answer> answers, Object... values) {
    var alike = counts.merge(code, 1, Integer::sum);
    if (alike == MAX_OF_A_CODE + 1) {
      note("MORE_ALIKE", where, "", MAX_OF_A_CODE);
    }
    if (alike <= MAX_OF_A_CODE) {
      issues.add(new Issue(
          where,
          severity,
          code,
          what,
          Phrase.of("intake." + code + ".expected", values),
          Phrase.of("intake." + code + ".remedy", values),
          answers));
    }
  }
}
