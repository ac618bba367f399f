package org.zhigai.monitoring.intake;

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
 */
public record Issue(Origin where, Severity severity, String code, Phrase found, Phrase expected, Phrase remedy) {

  /** Only an error stops an import. */
  public enum Severity {
    ERROR,
    WARNING,
    NOTE
  }
}
