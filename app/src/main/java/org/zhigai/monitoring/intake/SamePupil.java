package org.zhigai.monitoring.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the row of a pupil who stands in several sheets of a workbook. A number alone is nobody where every class counts from one, so it
 * goes with the name, and with the class where one of the sheets has no names; a sheet without numbers is matched by class and name, unless
 * the class has two of that name or the numbers differ.
 */
final class SamePupil {
  private final Map<String, Integer> byNumber = new HashMap<>();
  private final Map<String, Integer> bySeat = new HashMap<>();
  private final Map<String, Integer> byCode = new HashMap<>();
  private final Map<String, Integer> byName = new HashMap<>();
  private final Set<String> shared = new HashSet<>();
  private final Map<Integer, PupilRow> rows = new HashMap<>();

  void add(PupilRow pupil, int row) {
    rows.put(row, pupil);
    if (!pupil.examNumber().isEmpty()) {
      byNumber.putIfAbsent(number(pupil), row);
      if (bySeat.putIfAbsent(seat(pupil), row) != null) {
        shared.add(seat(pupil));
      }
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
    if (found == null && !pupil.examNumber().isEmpty() && !shared.contains(seat(pupil))) {
      found = nameless(pupil);
    }
    if (found == null && !pupil.studentCode().isEmpty()) {
      found = byCode.get(pupil.studentCode());
    }
    if (found == null && !pupil.name().isEmpty() && !shared.contains(name(pupil))) {
      var named = byName.get(name(pupil));
      found = named == null || contradict(rows.get(named), pupil) ? null : named;
    }
    return found;
  }

  /** The one of this number in this class, where one of the two has no name to go by. */
  private @Nullable Integer nameless(PupilRow pupil) {
    var seated = bySeat.get(seat(pupil));
    var there = seated == null ? null : rows.get(seated);
    return there != null && (there.name().isEmpty() || pupil.name().isEmpty()) ? seated : null;
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

  private static String seat(PupilRow pupil) {
    return pupil.classRef() + "\tno " + unpadded(pupil.examNumber());
  }

  private static String name(PupilRow pupil) {
    return pupil.classRef() + "\t" + pupil.name();
  }

  /** Zeros in front come and go. */
  private static String unpadded(String number) {
    return number.replaceFirst("^0+(?=\\d)", "");
  }
}
