package org.zhigai.store;

import static org.zhigai.store.jooq.Tables.PUPIL;
import static org.zhigai.store.jooq.Tables.VAULT;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jooq.DSLContext;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.intake.PupilRow;
import org.zhigai.store.jooq.tables.records.PupilRecord;
import org.zhigai.store.jooq.tables.records.VaultRecord;

/**
 * Who is who. Finds the pupil of a row by 学籍号, then 考号, then class and name within the same year of entry. The surest sign
 * is tried for every row of a sheet before the next is tried for any. A name that two pupils of a class share is never taken
 * for either, and nobody is taken for a pupil of another 学籍号; exam numbers are given anew in each round at some schools, so
 * one that belongs to another name does not match.
 */
final class Vault {
  private final DSLContext sql;
  private final long importId;
  private final RandomGenerator random;
  private final Map<String, Set<Long>> byCode = new HashMap<>();
  private final Map<String, Set<Long>> byExam = new HashMap<>();
  private final Map<String, Set<Long>> byName = new HashMap<>();
  private final Map<Long, Set<String>> codes = new HashMap<>();
  private final Map<Long, Set<String>> names = new HashMap<>();
  private final Set<String> written = new HashSet<>();

  Vault(DSLContext sql, long importId, RandomGenerator random) {
    this.sql = sql;
    this.importId = importId;
    this.random = random;
    sql.selectFrom(VAULT).forEach(this::know);
  }

  /** The pupil id of each row, in the rows' order; pupils not known yet are added under fresh pseudonyms. */
  long[] ids(List<PupilRow> rows, Round round) {
    var out = new long[rows.size()];
    var taken = new HashSet<Long>();
    var twice = sharedNames(rows, round);
    for (var sign : List.<Sign>of(
        this::ofCode,
        this::ofExam,
        (row, year) -> twice.contains(nameKey(year, row)) ? Set.of() : ofName(row, year))) {
      for (var i = 0; i < out.length; i++) {
        var found = out[i] == 0 ? sign.candidates(rows.get(i), entryYear(rows.get(i), round)) : Set.<Long>of();
        if (found.size() == 1 && taken.add(found.iterator().next())) {
          out[i] = found.iterator().next();
        }
      }
    }
    add(out);
    keep(rows, round, out);
    return out;
  }

  /** One way to recognise a pupil. */
  private interface Sign {
    Set<Long> candidates(PupilRow row, int entryYear);
  }

  private Set<Long> ofCode(PupilRow row, int entryYear) {
    return row.studentCode().isEmpty() ? Set.of() : byCode.getOrDefault(row.studentCode(), Set.of());
  }

  private Set<Long> ofExam(PupilRow row, int entryYear) {
    return row.examNumber().isEmpty() ? Set.of() : fitting(row, byExam.getOrDefault(entryYear + "/" + row.examNumber(), Set.of()));
  }

  private Set<Long> ofName(PupilRow row, int entryYear) {
    var there = row.name().isEmpty() ? Set.<Long>of() : byName.getOrDefault(nameKey(entryYear, row), Set.of());
    return there.size() == 1 ? fitting(row, there) : Set.of();
  }

  private Set<Long> fitting(PupilRow row, Set<Long> ids) {
    var out = new LinkedHashSet<>(ids);
    out.removeIf(id -> isOther(codes.get(id), row.studentCode()) || isOther(names.get(id), row.name()));
    return out;
  }

  private static boolean isOther(@org.jspecify.annotations.Nullable Set<String> known, String said) {
    return known != null && !said.isEmpty() && !known.contains(said);
  }

  private static Set<String> sharedNames(List<PupilRow> rows, Round round) {
    var seen = new HashSet<String>();
    var out = new HashSet<String>();
    for (var row : rows) {
      var key = nameKey(entryYear(row, round), row);
      if (!seen.add(key)) {
        out.add(key);
      }
    }
    return out;
  }

  /**
   * New pupils for the places still empty. Pseudonyms are shuffled, and ids follow the pseudonyms, so that neither gives away
   * class or place in the sheet; numbers of pupils that went are not given again.
   */
  private void add(long[] out) {
    var places = new ArrayList<Integer>();
    for (var i = 0; i < out.length; i++) {
      if (out[i] == 0) {
        places.add(i);
      }
    }
    Collections.shuffle(places, random);
    var last = new Journal(sql).numbers("S", 0, places.size()) - places.size();
    var fresh = new ArrayList<PupilRecord>();
    for (var k = 1; k <= places.size(); k++) {
      var pupil = new PupilRecord();
      pupil.setPseudonym(String.format(Locale.ROOT, "S-%04d", last + k));
      fresh.add(pupil);
    }
    sql.batchInsert(fresh).execute();
    var ids = sql.select(PUPIL.PSEUDONYM, PUPIL.ID).from(PUPIL).fetchMap(PUPIL.PSEUDONYM, PUPIL.ID);
    for (var k = 0; k < places.size(); k++) {
      out[places.get(k)] = ids.getOrDefault(fresh.get(k).getPseudonym(), 0L);
    }
  }

  private void keep(List<PupilRow> rows, Round round, long[] ids) {
    var fresh = new ArrayList<VaultRecord>();
    for (var i = 0; i < ids.length; i++) {
      var row = rows.get(i);
      var said = new VaultRecord();
      said.setPupilId(ids[i]);
      said.setImportId(importId);
      said.setExamNumber(row.examNumber());
      said.setStudentCode(row.studentCode());
      said.setName(row.name());
      said.setEntryYear(entryYear(row, round));
      said.setClassNo(row.classRef().number());
      know(said);
      if (written.add(String.join("\n", List.of(String.valueOf(ids[i]), row.examNumber(), row.studentCode(),
          nameKey(said.getEntryYear(), row))))) {
        fresh.add(said);
      }
    }
    sql.batchInsert(fresh).execute();
  }

  private void know(VaultRecord r) {
    var id = r.getPupilId();
    if (!r.getExamNumber().isEmpty()) {
      byExam.computeIfAbsent(r.getEntryYear() + "/" + r.getExamNumber(), k -> new LinkedHashSet<>()).add(id);
    }
    if (!r.getStudentCode().isEmpty()) {
      byCode.computeIfAbsent(r.getStudentCode(), k -> new LinkedHashSet<>()).add(id);
      codes.computeIfAbsent(id, k -> new HashSet<>()).add(r.getStudentCode());
    }
    if (!r.getName().isEmpty()) {
      byName.computeIfAbsent(nameKey(r.getEntryYear(), r.getClassNo(), r.getName()), k -> new LinkedHashSet<>()).add(id);
      names.computeIfAbsent(id, k -> new HashSet<>()).add(r.getName());
    }
  }

  private static String nameKey(int entryYear, PupilRow row) {
    return nameKey(entryYear, row.classRef().number(), row.name());
  }

  private static String nameKey(int entryYear, int classNo, String name) {
    return entryYear + "/" + classNo + "/" + name;
  }

  private static int entryYear(PupilRow row, Round round) {
    return round.entryYear(row.classRef().grade());
  }
}
