package org.zhigai.monitoring.intake;

import java.util.List;
import java.util.Set;
import org.zhigai.kernel.Origin;
import org.zhigai.kernel.Phrase;

/**
 * Something about a cell or a sheet that a person should know.
 *
 * @param code short and stable, for example {@code SCORE_ABOVE_FULL}
 * @param where file, sheet and cell
 * @param found what stands there
 * @param expected what should stand there
 * @param remedy how to mend it
 * @param answers to a question; empty where it is answered in another way, or nothing is asked
 */
public record Issue(
    Origin where, Severity severity, String code, Phrase found, Phrase expected, Phrase remedy, List<Answer> answers) {

  public Issue {
    answers = List.copyOf(answers);
  }

  /** Something that asks nothing. */
  public Issue(Origin where, Severity severity, String code, Phrase found, Phrase expected, Phrase remedy) {
    this(where, severity, code, found, expected, remedy, List.of());
  }

  /** Codes whose found text names a pupil. */
  private static final Set<String> PERSONAL = Set.of("SAME_NAME", "DUPLICATE_NUMBER", "ID_LOST", "ID_DAMAGED", "STRAY_ROW", "ROWS_NOT_PUPILS", "HALF_A_PAPER");

  /** What was found as it may stand in a file, a fault or a log: what names a pupil is left out, for the cell says where it stands. */
  public Phrase told() {
    return PERSONAL.contains(code) ? Phrase.of("intake.found.personal") : found;
  }

  /** Whether it has to be mended or answered before anything comes in. */
  public boolean stops() {
    return severity == Severity.ERROR || severity == Severity.QUESTION;
  }

  /** How much it weighs, the gravest first. */
  public enum Severity {
    /** Stops an import until it is mended. */
    ERROR,
    /** Stops an import until a person has answered. */
    QUESTION,
    WARNING,
    NOTE
  }
}
