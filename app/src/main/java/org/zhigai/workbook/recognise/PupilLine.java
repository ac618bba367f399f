package org.zhigai.workbook.recognise;

import java.util.Optional;
import org.zhigai.kernel.Presence;
import org.zhigai.monitoring.ClassRef;

/**
 * Who a row is about.
 *
 * @param row 0-based
 * @param said presence told by a presence or remark column; empty when they say nothing
 */
record PupilLine(
    int row, String examNumber, String studentCode, String name, ClassRef classRef, Optional<Presence> said) {

  /** What makes two rows the same pupil. */
  String identity() {
    if (!examNumber.isEmpty()) {
      return "n" + examNumber;
    }
    return studentCode.isEmpty() ? "c" + classRef + name : "s" + studentCode;
  }
}
