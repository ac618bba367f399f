package org.zhigai.store;

import static org.zhigai.store.jooq.Tables.PUPIL;
import static org.zhigai.store.jooq.Tables.VAULT;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.jooq.DSLContext;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.intake.PupilRow;

/**
 * Who is who. Finds the pupil of a row by 学籍号, then 考号, then class and name within the same year of entry; a name that
 * two pupils of a class share is never taken for either. Exam numbers are given anew in each round at some schools, so one
 * that belongs to another name does not match.
 */
final class Vault {
  private final DSLContext sql;
  private final long importId;
  private final Map<String, Long> byCode = new HashMap<>();
  private final Map<String, Long> byExam = new HashMap<>();
  private final Map<String, Long> byName = new HashMap<>();
  private final Map<Long, String> names = new HashMap<>();
  private final Set<String> shared = new HashSet<>();

  Vault(DSLContext sql, long importId) {
    this.sql = sql;
    this.importId = importId;
    sql.selectFrom(VAULT).forEach(r ->
        know(r.getPupilId(), r.getExamNumber(), r.getStudentCode(), r.getName(), r.getEntryYear(), r.getClassNo()));
  }

  /** The pupil id of each row, in the rows' order; pupils not known yet are added under fresh pseudonyms. */
  long[] ids(List<PupilRow> rows, Round round) {
    var out = new long[rows.size()];
    var taken = new HashSet<Long>();
    var unknown = new ArrayList<Integer>();
    for (var i = 0; i < out.length; i++) {
      var found = find(rows.get(i), entryYear(rows.get(i), round));
      if (found != 0 && taken.add(found)) {
        out[i] = found;
        learn(found, rows.get(i));
      } else {
        unknown.add(i);
      }
    }
    add(unknown, rows, round, out);
    return out;
  }

  private long find(PupilRow row, int entryYear) {
    var code = row.studentCode().isEmpty() ? null : byCode.get(row.studentCode());
    if (code != null) {
      return code;
    }
    var exam = row.examNumber().isEmpty() ? null : byExam.get(entryYear + "/" + row.examNumber());
    if (exam != null && (row.name().isEmpty() || row.name().equals(names.getOrDefault(exam, row.name())))) {
      return exam;
    }
    var key = nameKey(row, entryYear);
    return row.name().isEmpty() || shared.contains(key) ? 0 : byName.getOrDefault(key, 0L);
  }

  /** What an earlier sheet did not say about this pupil. */
  private void learn(long id, PupilRow row) {
    if (!row.studentCode().isEmpty() && byCode.putIfAbsent(row.studentCode(), id) == null) {
      sql.update(VAULT).set(VAULT.STUDENT_CODE, row.studentCode()).where(VAULT.PUPIL_ID.eq(id)).execute();
    }
  }

  private void add(List<Integer> unknown, List<PupilRow> rows, Round round, long[] out) {
    var known = sql.fetchCount(PUPIL);
    var pseudonyms = new ArrayList<Integer>();
    for (var k = 1; k <= unknown.size(); k++) {
      pseudonyms.add(known + k);
    }
    // Shuffled, so that a pseudonym gives away neither class nor place in the sheet.
    Collections.shuffle(pseudonyms, new java.util.Random(new SplittableRandom(importId * 31 + rows.size()).nextLong()));
    for (var k = 0; k < unknown.size(); k++) {
      var row = rows.get(unknown.get(k));
      var id =
          sql.insertInto(PUPIL, PUPIL.IMPORT_ID, PUPIL.PSEUDONYM)
              .values(importId, String.format("S-%04d", pseudonyms.get(k)))
              .returning(PUPIL.ID)
              .fetchSingle()
              .getId();
      var entryYear = entryYear(row, round);
      sql.insertInto(VAULT)
          .columns(VAULT.PUPIL_ID, VAULT.EXAM_NUMBER, VAULT.STUDENT_CODE, VAULT.NAME, VAULT.ENTRY_YEAR, VAULT.CLASS_NO)
          .values(id, row.examNumber(), row.studentCode(), row.name(), entryYear, row.classRef().number())
          .execute();
      know(id, row.examNumber(), row.studentCode(), row.name(), entryYear, row.classRef().number());
      out[unknown.get(k)] = id;
    }
  }

  private void know(long id, String exam, String code, String name, int entryYear, int classNo) {
    names.put(id, name);
    if (!exam.isEmpty()) {
      byExam.putIfAbsent(entryYear + "/" + exam, id);
    }
    if (!code.isEmpty()) {
      byCode.putIfAbsent(code, id);
    }
    if (!name.isEmpty()) {
      var key = entryYear + "/" + classNo + "/" + name;
      if (byName.putIfAbsent(key, id) != null) {
        shared.add(key);
      }
    }
  }

  private static String nameKey(PupilRow row, int entryYear) {
    return entryYear + "/" + row.classRef().number() + "/" + row.name();
  }

  private static int entryYear(PupilRow row, Round round) {
    return round.entryYear(row.classRef().grade());
  }
}
