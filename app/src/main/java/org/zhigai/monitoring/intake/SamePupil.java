package org.zhigai.monitoring.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the row of a pupil who stands in several sheets of a workbook. A number alone is nobody where every class counts from one, so it
 * goes with the name; a sheet without numbers is matched by class and name, unless the class has two of that name or the numbers differ.
 */
final class SamePupil {
  private final Map<String, Integer> byNumber = new HashMap<>();
  private final Map<String, Integer> byCode = new HashMap<>();
  private final Map<String, Integer> byName = new HashMap<>();
  private final Set<String> shared = new HashSet<>();
  private final Map<Integer, PupilRow> rows = new HashMap<>();

  void add(PupilRow pupil, int row) {
    rows.put(row, pupil);
    if (!pupil.examNumber().isEmpty()) {
      byNumber.putIfAbsent(number(pupil), row);
    }
    if (!pupil.studentCode().isEmpty()) {
      byCode.putIfAbsent(pupil.studentCode(), row);
    }
    if (!pupil.name().isEmpty() && byName.putIfAbsent(name(pupil), row) != null) {
      shared.add(name(pupil));
    }
  }

  @Nullable
  Integer row(PupilRow pupil) {
    var found = pupil.examNumber().isEmpty() ? null : byNumber.get(number(pupil));
    if (found == null && !pupil.studentCode().isEmpty()) {
      found = byCode.get(pupil.studentCode());
    }
    if (found == null && !pupil.name().isEmpty() && !shared.contains(name(pupil))) {
      var named = byName.get(name(pupil));
      found = named == null || contradict(rows.get(named), pupil) ? null : named;
    }
    return found;
  }

  private static boolean contradict(@Nullable PupilRow a, PupilRow b) {
    return a != null
        && (differ(unpadded(a.examNumber()), unpadded(b.examNumber())) || differ(a.studentCode(), b.studentCode()));
  }

  private static boolean differ(String a, String b) {
    return !a.isEmpty() && !b.isEmpty() && !a.equals(b);
  }

  private static String number(PupilRow pupil) {
    return unpadded(pupil.examNumber()) + "\t" + (pupil.name().isEmpty() ? pupil.classRef().toString() : pupil.name());
  }

  private static String name(PupilRow pupil) {
    return pupil.classRef() + "\t" + pupil.name();
  }

  /** Zeros in front come and go. */
  private static String unpadded(String number) {
    return number.replaceFirst("^0+(?=\\d)", "");
  }
}
