package org.zhigai.monitoring;

import org.zhigai.kernel.Presence;

/**
 * One pupil's row of a paper, without identity.
 *
 * @param pupilId key that links this pupil across papers
 * @param pseudonym {@code S-0001}: the only name used outside the vault
 * @param total total score; NaN unless present
 * @param sheetRow 1-based row in the source sheet
 * @param groups as the sheet of this paper said
 */
public record PupilResult(
    long pupilId, String pseudonym, ClassRef classRef, Presence presence, double total, int sheetRow, PupilGroups groups) {

  /** A pupil of whose groups the sheet says nothing. */
  public PupilResult(long pupilId, String pseudonym, ClassRef classRef, Presence presence, double total, int sheetRow) {
    this(pupilId, pseudonym, classRef, presence, total, sheetRow, PupilGroups.UNKNOWN);
  }

  public boolean isPresent() {
    return presence == Presence.PRESENT;
  }
}
