package org.zhigai.store.tables;

import static org.zhigai.store.jooq.Tables.PAPER_PUPIL;
import static org.zhigai.store.jooq.Tables.PUPIL;
import static org.zhigai.store.jooq.Tables.VAULT;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jooq.DSLContext;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.intake.Content.PaperContent;
import org.zhigai.monitoring.intake.Decisions;
import org.zhigai.monitoring.intake.PupilMatch;
import org.zhigai.monitoring.intake.PupilMatch.Candidate;
import org.zhigai.monitoring.intake.PupilMatch.How;
import org.zhigai.monitoring.intake.PupilRow;
import org.zhigai.store.jooq.tables.records.PupilRecord;
import org.zhigai.store.jooq.tables.records.VaultRecord;
import org.zhigai.store.vault.VaultMarks;

/**
 * Who is who, as far as an import has to know: who a row is, told by marks, and new names put in sealed. Finds the pupil of a row by what a person decided, then 考号, then 学籍号, then class and name within the same year
 * of entry. The surest sign is tried for every row of a sheet before the next is tried for any. A name that two pupils of a class
 * share is never taken for either, and nobody is taken for a pupil of another 学籍号; exam numbers are given anew in each round at
 * some schools, so one that belongs to another name does not match.
 */
public final class Vault {
  private static final int SEAT_DIGITS = 3;

  private final DSLContext sql;
  private final long importId;
  private final RandomGenerator random;
  private final VaultIndex index = new VaultIndex();
  private final VaultMarks marks;
  private final Map<Decisions.RowAt, Long> rowsBefore = new HashMap<>();
  private final Set<String> written = new HashSet<>();
  private final Map<String, Long> freshBefore = new HashMap<>();
  private Optional<LockRow.Seals> seals = Optional.empty();

  /** @param importId the import that is being kept; 0 while nothing is written */
  Vault(DSLContext sql, long importId, RandomGenerator random) {
    this.sql = sql;
    this.importId = importId;
    this.random = random;
    this.marks = LockRow.marks(sql);
    sql.select(VAULT.PUPIL_ID, VAULT.EXAM_NUMBER, VAULT.STUDENT_CODE, VAULT.NAME, VAULT.ENTRY_YEAR, VAULT.CLASS_NO).from(VAULT).orderBy(VAULT.ID)
        .fetchInto(VAULT).forEach(index::know);
  }

  /** One way to recognise a pupil. */
  private interface Sign {
    Set<Long> candidates(PupilRow row, int entryYear);
  }

  /** Who each row is taken for, in the rows' order; writes nothing. */
  List<PupilMatch> matches(PaperContent paper, Decisions decided) {
    var rows = paper.pupils().stream().map(this::marked).toList();
    var round = paper.info().round();
    var out = new PupilMatch[rows.size()];
    var taken = new HashSet<Long>();
    decided(paper, decided, out, taken);
    var twice = sharedNames(rows, round);
    sign(How.EXAM_NUMBER, index::ofExam, rows, round, out, taken);
    sign(How.STUDENT_CODE, (row, year) -> index.ofCode(row), rows, round, out, taken);
    sign(
        How.NAME, (row, year) -> twice.contains(VaultIndex.nameKey(year, row)) ? Set.of() : index.ofName(row, year), rows, round, out,
        taken);
    for (var i = 0; i < out.length; i++) {
      if (out[i] == null) {
        var namesakes = new ArrayList<>(index.namesakes(rows.get(i), entryYear(rows.get(i), round)));
        namesakes.removeAll(taken);
        var how = namesakes.isEmpty() ? How.NEW : How.UNSURE;
        out[i] = new PupilMatch(i, how, 0, namesakes.stream().map(this::candidate).toList());
      }
    }
    for (var i = 0; i < out.length; i++) {
      out[i] = knownOtherwise(out[i], paper.pupils().get(i), entryYear(rows.get(i), round), taken);
    }
    return List.of(out);
  }

  /** A number that is known under another name, or a name under another 学籍号, may be a person's correction, or a number given anew. */
  private PupilMatch knownOtherwise(PupilMatch match, PupilRow said, int entryYear, Set<Long> taken) {
    var row = marked(said);
    // A number of up to three digits counts the pupils of a class.
    var isSeat = said.examNumber().length() <= SEAT_DIGITS && said.studentCode().isEmpty();
    var ids = new LinkedHashSet<Long>();
    var how = How.OTHER_NAME;
    if (match.how() == How.STUDENT_CODE) {
      ids.addAll(index.underOtherName(row, entryYear, isSeat));
      ids.retainAll(Set.of(match.pupilId()));
    } else if (match.how() == How.NEW && match.candidates().isEmpty()) {
      ids.addAll(index.underOtherName(row, entryYear, isSeat));
      ids.removeAll(taken);
      if (ids.isEmpty()) {
        how = How.OTHER_NUMBER;
        ids.addAll(index.underOtherCode(row, entryYear));
        ids.removeAll(taken);
      }
    }
    // Of several who had the number one after another, the last.
    if (ids.isEmpty() || (match.pupilId() == 0 && !taken.add(ids.getLast()))) {
      return match;
    }
    return new PupilMatch(match.row(), how, match.pupilId(), importId == 0 ? List.of(candidate(ids.getLast())) : List.of());
  }

  /** The same row with marks in the place of what it says of the pupil. */
  private PupilRow marked(PupilRow row) {
    return new PupilRow(
        marks.ofExam(row.examNumber()), marks.ofCode(row.studentCode()), marks.ofName(row.name()), row.classRef(), row.presence(), row.total(),
        row.sheetRow(), row.groups());
  }

  private void decided(PaperContent paper, Decisions decided, PupilMatch[] out, Set<Long> taken) {
    for (var i = 0; i < out.length; i++) {
      var row = paper.pupils().get(i);
      var said = decided.pupil(paper, row);
      var before = rowsBefore.get(Decisions.at(paper, row));
      if (said.isPresent() && said.getAsLong() == 0 && before == null) {
        // Somebody new of whom another sheet of this import told already.
        before = freshBefore.get(identity(row, entryYear(row, paper.info().round())));
      }
      if (before != null && isNamed(row) && taken.add(before)) {
        out[i] = new PupilMatch(i, How.SAME_ROW, before, List.of());
      } else if (said.isPresent() && (said.getAsLong() == 0 || taken.add(said.getAsLong()))) {
        out[i] = new PupilMatch(i, said.getAsLong() == 0 ? How.NEW : How.CHOSEN, said.getAsLong(), List.of());
      }
    }
  }

  private static String identity(PupilRow row, int entryYear) {
    return String.join("\n", row.examNumber(), row.studentCode(), VaultIndex.nameKey(entryYear, row));
  }

  private static boolean isNamed(PupilRow row) {
    return !row.name().isEmpty() || !row.examNumber().isEmpty() || !row.studentCode().isEmpty();
  }

  private static void sign(How how, Sign sign, List<PupilRow> rows, Round round, PupilMatch[] out, Set<Long> taken) {
    for (var i = 0; i < out.length; i++) {
      if (out[i] == null) {
        var found = sign.candidates(rows.get(i), entryYear(rows.get(i), round));
        if (found.size() == 1 && taken.add(found.iterator().next())) {
          out[i] = new PupilMatch(i, how, found.iterator().next(), List.of());
        }
      }
    }
  }

  private Candidate candidate(long pupilId) {
    var pseudonym = sql.select(PUPIL.PSEUDONYM).from(PUPIL).where(PUPIL.ID.eq(pupilId)).fetchSingle().value1();
    var papers = sql.fetchCount(PAPER_PUPIL, PAPER_PUPIL.PUPIL_ID.eq(pupilId));
    return new Candidate(pupilId, pseudonym, papers);
  }

  /** The pupil id of each row, in the rows' order; pupils not known yet are added under fresh pseudonyms. */
  long[] ids(PaperContent paper, Decisions decided) {
    var out = matches(paper, decided).stream().mapToLong(PupilMatch::pupilId).toArray();
    var isNew = Arrays.stream(out).mapToObj(id -> id == 0).toList();
    add(out);
    for (var i = 0; i < out.length; i++) {
      if (isNew.get(i)) {
        freshBefore.putIfAbsent(identity(paper.pupils().get(i), entryYear(paper.pupils().get(i), paper.info().round())), out[i]);
      }
    }
    keep(paper, out);
    return out;
  }

  private static Set<String> sharedNames(List<PupilRow> rows, Round round) {
    var seen = new HashSet<String>();
    var out = new HashSet<String>();
    for (var row : rows) {
      var key = VaultIndex.nameKey(entryYear(row, round), row);
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
    var last = Counter.take(sql, "S", 0, places.size()) - places.size();
    var fresh = new Rows(sql, PUPIL, PUPIL.ID);
    for (var k = 1; k <= places.size(); k++) {
      var pupil = new PupilRecord();
      pupil.setPseudonym(pseudonym(last + k));
      fresh.add(pupil);
    }
    fresh.insert();
    var ids = sql.select(PUPIL.PSEUDONYM, PUPIL.ID).from(PUPIL).fetchMap(PUPIL.PSEUDONYM, PUPIL.ID);
    for (var k = 0; k < places.size(); k++) {
      out[places.get(k)] = ids.getOrDefault(pseudonym(last + k + 1), 0L);
    }
  }

  private static String pseudonym(int number) {
    return String.format(Locale.ROOT, "S-%04d", number);
  }

  private void keep(PaperContent paper, long[] ids) {
    var fresh = new Rows(sql, VAULT, VAULT.ID);
    for (var i = 0; i < ids.length; i++) {
      var row = paper.pupils().get(i);
      rowsBefore.put(Decisions.at(paper, row), ids[i]);
      var said = new VaultRecord();
      said.setPupilId(ids[i]);
      said.setImportId(importId);
      said.setEntryYear(entryYear(row, paper.info().round()));
      said.setClassNo(row.classRef().number());
      sealing().put(said, row.examNumber(), row.studentCode(), row.name());
      index.know(said);
      if (written.add(String.join("\n", List.of(String.valueOf(ids[i]), said.getExamNumber(), said.getStudentCode(), VaultIndex.nameKey(said))))) {
        fresh.add(said);
      }
    }
    fresh.insert();
  }

  private LockRow.Seals sealing() {
    var begun = seals.orElseGet(() -> new LockRow.Seals(sql, importId));
    seals = Optional.of(begun);
    return begun;
  }

  private static int entryYear(PupilRow row, Round round) {
    return round.entryYear(row.classRef().grade());
  }
}
