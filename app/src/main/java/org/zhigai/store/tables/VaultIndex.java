package org.zhigai.store.tables;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhigai.monitoring.intake.PupilRow;
import org.zhigai.store.jooq.tables.records.VaultRecord;

/**
 * What is known of who is who, by every sign a sheet may give; numbers and names are marks. Entry years keep apart who sat in the same room in other years.
 */
public final class VaultIndex {
  private final Map<String, Set<Long>> byCode = new HashMap<>();
  private final Map<String, Set<Long>> byExam = new HashMap<>();
  private final Map<String, Set<Long>> byName = new HashMap<>();
  private final Map<Long, Set<String>> codes = new HashMap<>();
  private final Map<Long, Set<String>> names = new HashMap<>();
  private final Map<Long, Set<Integer>> classes = new HashMap<>();

  void know(VaultRecord r) {
    var id = r.getPupilId();
    classes.computeIfAbsent(id, k -> new HashSet<>()).add(r.getClassNo());
    if (!r.getExamNumber().isEmpty()) {
      byExam.computeIfAbsent(r.getEntryYear() + "/" + r.getExamNumber(), k -> new LinkedHashSet<>()).add(id);
    }
    if (!r.getStudentCode().isEmpty()) {
      byCode.computeIfAbsent(r.getStudentCode(), k -> new LinkedHashSet<>()).add(id);
      codes.computeIfAbsent(id, k -> new HashSet<>()).add(r.getStudentCode());
    }
    if (!r.getName().isEmpty()) {
      byName.computeIfAbsent(nameKey(r), k -> new LinkedHashSet<>()).add(id);
      names.computeIfAbsent(id, k -> new HashSet<>()).add(r.getName());
    }
  }

  /** Nobody whose name or 学籍号 is another one, and nobody at all when the row's 学籍号 is somebody else's. */
  Set<Long> ofExam(PupilRow row, int entryYear) {
    if (row.examNumber().isEmpty()) {
      return Set.of();
    }
    var out = fitting(row, byExam.getOrDefault(entryYear + "/" + row.examNumber(), Set.of()));
    var coded = ofCode(row);
    out.removeIf(id -> !coded.isEmpty() && !coded.contains(id));
    return out;
  }

  Set<Long> ofCode(PupilRow row) {
    return row.studentCode().isEmpty() ? Set.of() : byCode.getOrDefault(row.studentCode(), Set.of());
  }

  /** The only one of that name in the class. */
  Set<Long> ofName(PupilRow row, int entryYear) {
    var there = row.name().isEmpty() ? Set.<Long>of() : byName.getOrDefault(nameKey(entryYear, row), Set.of());
    return there.size() == 1 ? fitting(row, there) : Set.of();
  }

  /** Everybody of that name in the class who may be meant. */
  Set<Long> namesakes(PupilRow row, int entryYear) {
    return row.name().isEmpty() ? Set.of() : fitting(row, byName.getOrDefault(nameKey(entryYear, row), Set.of()));
  }

  /**
   * Who is known by this row's 考号 or 学籍号 under another name.
   *
   * @param isSeat whether the number counts the pupils of a class: of another class it says nothing
   */
  Set<Long> underOtherName(PupilRow row, int entryYear, boolean isSeat) {
    var out = new LinkedHashSet<>(ofCode(row));
    if (!row.examNumber().isEmpty()) {
      out.addAll(byExam.getOrDefault(entryYear + "/" + row.examNumber(), Set.of()));
    }
    out.removeIf(id -> !isOther(names.get(id), row.name()) || (isSeat && !classes.getOrDefault(id, Set.of()).contains(row.classRef().number())));
    return out;
  }

  /** Who is known by this row's name in its class under another 学籍号. */
  Set<Long> underOtherCode(PupilRow row, int entryYear) {
    var out = new LinkedHashSet<>(row.name().isEmpty() ? Set.<Long>of() : byName.getOrDefault(nameKey(entryYear, row), Set.of()));
    out.removeIf(id -> !isOther(codes.get(id), row.studentCode()));
    return out;
  }

  private Set<Long> fitting(PupilRow row, Set<Long> ids) {
    var out = new LinkedHashSet<>(ids);
    out.removeIf(id -> isOther(codes.get(id), row.studentCode()) || isOther(names.get(id), row.name()));
    return out;
  }

  private static boolean isOther(@Nullable Set<String> known, String said) {
    return known != null && !said.isEmpty() && !known.contains(said);
  }

  static String nameKey(VaultRecord r) {
    return nameKey(r.getEntryYear(), r.getClassNo(), r.getName());
  }

  static String nameKey(int entryYear, PupilRow row) {
    return nameKey(entryYear, row.classRef().number(), row.name());
  }

  private static String nameKey(int entryYear, int classNo, String name) {
    return entryYear + "/" + classNo + "/" + name;
  }
}
