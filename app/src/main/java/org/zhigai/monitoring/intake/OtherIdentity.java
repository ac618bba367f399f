package org.zhigai.monitoring.intake;

import org.zhigai.monitoring.ClassRef;

/**
 * A row that says of somebody known what is not known of them: their number under another name, their name under another 学籍号. Whether it
 * is the same pupil a person says, of all such rows at once.
 *
 * @param kind {@link PupilMatch.How#OTHER_NAME} or {@link PupilMatch.How#OTHER_NUMBER}
 * @param name as the sheet writes it; for the person at the window only
 * @param number 考号, else 学籍号, as the sheet writes it; likewise
 * @param pupilId who is known so
 * @param isSame whether the row is taken for them where nobody says
 */
public record OtherIdentity(
    PupilMatch.How kind, Decisions.RowAt at, String name, ClassRef classRef, String number, long pupilId, String pseudonym, boolean isSame) {

  static OtherIdentity of(PupilMatch match, Decisions.RowAt at, PupilRow row) {
    var known = match.candidates().getFirst();
    return new OtherIdentity(
        match.how(), at, row.name(), row.classRef(), row.examNumber().isEmpty() ? row.studentCode() : row.examNumber(), known.pupilId(), known.pseudonym(),
        match.pupilId() == known.pupilId());
  }
}
