package org.zhigai.monitoring.intake;

import org.zhigai.kernel.Presence;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.monitoring.PupilGroups;

/**
 * A pupil's row as read, with identity. Lives only between reading and the vault.
 *
 * @param examNumber 考号 as text; empty when the sheet has none
 * @param studentCode 学籍号 as text; empty when the sheet has none
 * @param name 姓名; empty when the sheet has none
 * @param total total as written, or the sum of items; NaN unless present
 * @param sheetRow 1-based
 * @param groups as far as the sheet says
 */
public record PupilRow(
    String examNumber,
    String studentCode,
    String name,
    ClassRef classRef,
    Presence presence,
    double total,
    int sheetRow,
    PupilGroups groups) {

  /** A longer name or number is nobody's, and is not kept. */
  public static final int LONGEST_NAME = 200;
  public static final int LONGEST_NUMBER = 100;

  /** A pupil of whose groups the sheet says nothing. */
  public PupilRow(
      String examNumber, String studentCode, String name, ClassRef classRef, Presence presence, double total, int sheetRow) {
    this(examNumber, studentCode, name, classRef, presence, total, sheetRow, PupilGroups.UNKNOWN);
  }

  /** This row with what another row of the same pupil says besides. */
  PupilRow learning(PupilRow other) {
    return new PupilRow(
        examNumber.isEmpty() ? other.examNumber : examNumber, studentCode.isEmpty() ? other.studentCode : studentCode,
        name.isEmpty() ? other.name : name, classRef, presence, total, sheetRow, groups.or(other.groups));
  }
}
