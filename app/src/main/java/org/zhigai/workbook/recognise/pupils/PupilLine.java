package org.zhigai.workbook.recognise.pupils;

import java.util.Optional;
import org.zhigai.kernel.Presence;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.monitoring.PupilGroups;

/**
 * Who a row is about.
 *
 * @param row 0-based in the view
 * @param shownRow 1-based, for people
 * @param said presence told by a presence or remark column; empty when they say nothing
 * @param groups told by columns of sex and boarding
 */
public record PupilLine(
    int row, int shownRow, String examNumber, String studentCode, String name, ClassRef classRef, Optional<Presence> said, PupilGroups groups) {

  PupilLine numbered(String other) {
    return new PupilLine(row, shownRow, other, studentCode, name, classRef, said, groups);
  }

  /** The same pupil, of whom the row says why there are no scores. */
  public PupilLine saying(Presence why) {
    return new PupilLine(row, shownRow, examNumber, studentCode, name, classRef, Optional.of(why), groups);
  }

  /** The same pupil in a table that is laid out otherwise. */
  public PupilLine movedTo(int other) {
    return new PupilLine(other, shownRow, examNumber, studentCode, name, classRef, said, groups);
  }

  /** What makes two rows the same pupil. */
  public String identity() {
    if (!examNumber.isEmpty()) {
      return "n" + examNumber;
    }
    return studentCode.isEmpty() ? "c" + classRef + name : "s" + studentCode;
  }
}
