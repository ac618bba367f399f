package org.zhigai.monitoring;

import org.zhigai.kernel.Presence;

/**
 * One pupil's row of a paper, without identity.
 *
 * @param pupilId key that links this pupil across papers
 * @param pseudonym {@code S-0001}: the only name used outside the vault
 * @param total total score; NaN unless present
 * @param sheetRow 1-based row in the source sheet
 */
public record PupilResult(
    long pupilId, String pseudonym, ClassRef classRef, Presence presence, double total, int sheetRow) {

  public boolean isPresent() {
    return presence == Presence.PRESENT;
  }
}
