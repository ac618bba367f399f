package org.zhigai.monitoring.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.monitoring.Round;

/**
 * What a person said of one sheet. It goes before whatever would be recognised, and it is kept with the import.
 *
 * @param header where the header stands; empty as recognised
 * @param columns what columns mean, by 0-based index in the sheet; columns not named stay as recognised
 * @param fullMarks 满分 of columns of scores, by 0-based index
 * @param kind what the sheet is; {@link SheetKind#UNKNOWN} leaves the whole sheet out
 * @param subject empty as recognised
 * @param grade 1–9; 0 as recognised
 * @param excluded rows that are not taken in
 * @param values cells that are read otherwise than they stand
 * @param classes what a school's own names of classes are, by the name in the sheet
 * @param exam name of the exam; empty as recognised
 * @param date of the exam; empty as recognised
 * @param options points of a questionnaire's letters, where the sheet does not say which end is good
 */
public record Corrections(
    Optional<Header> header,
    Map<Integer, Meaning> columns,
    Map<Integer, Double> fullMarks,
    Optional<SheetKind> kind,
    Optional<Round> round,
    String subject,
    int grade,
    List<ExcludedRow> excluded,
    List<SetValue> values,
    Map<String, ClassRef> classes,
    String exam,
    Optional<LocalDate> date,
    Map<String, Integer> options) {

  /** What a word among scores is worth that says that somebody was not there. */
  public static final int ABSENT = -1;

  /** Everything as recognised. */
  public static final Corrections NONE =
      new Corrections(Optional.empty(), Map.of(), Map.of(), Optional.empty(), Optional.empty(), "", 0, List.of(), List.of(), Map.of(), "", Optional.empty(),
          Map.of());

  public Corrections {
    columns = Map.copyOf(columns);
    fullMarks = Map.copyOf(fullMarks);
    excluded = List.copyOf(excluded);
    values = List.copyOf(values);
    // Kept imports from before there were names of classes and exams lack them.
    classes = Map.copyOf(Objects.requireNonNullElse(classes, Map.of()));
    exam = Objects.requireNonNullElse(exam, "");
    date = Objects.requireNonNullElse(date, Optional.empty());
    options = Map.copyOf(Objects.requireNonNullElse(options, Map.of()));
  }

  /**
   * Where a header stands.
   *
   * @param rows 1-based, at least one
   * @param exact these rows and no others; otherwise rows of full marks and levels that belong to them are still looked for
   */
  public record Header(List<Integer> rows, boolean exact) {
    /** Whether the sheet has no header at all: its rows are told as 0. */
    public boolean isMissing() {
      return rows.equals(List.of(0));
    }

    public Header {
      rows = rows.stream().sorted().distinct().toList();
      if (rows.isEmpty()) {
        throw new IllegalArgumentException("a header without rows");
      }
    }
  }

  /** A 1-based row that is not taken in, and why. */
  public record ExcludedRow(int row, String reason) {}

  /**
   * A cell, 0-based, that is read as {@code after}.
   *
   * @param before what stands in the file
   * @param after empty for nothing
   */
  public record SetValue(int row, int column, String before, String after, String reason) {}

  /** What was said here and, over it, what another says. */
  public Corrections and(Corrections more) {
    var meant = new HashMap<>(columns);
    meant.putAll(more.columns);
    var marks = new HashMap<>(fullMarks);
    marks.putAll(more.fullMarks);
    var named = new HashMap<>(classes);
    named.putAll(more.classes);
    var points = new HashMap<>(options);
    points.putAll(more.options);
    var out = new Corrections(
        more.header.or(() -> header), meant, marks, more.kind.or(() -> kind), more.round.or(() -> round),
        more.subject.isEmpty() ? subject : more.subject, more.grade > 0 ? more.grade : grade, excluded, values, named,
        more.exam.isEmpty() ? exam : more.exam, more.date.or(() -> date), points);
    for (var row : more.excluded) {
      out = out.withExcluded(row.row(), row.reason());
    }
    for (var value : more.values) {
      out = out.withValue(value);
    }
    return out;
  }

  /** Whether nothing was said. */
  public boolean saysNothing() {
    return equals(NONE);
  }

  /** Whether the whole sheet is left out. */
  public boolean leavesOut() {
    return kind.filter(k -> k == SheetKind.UNKNOWN).isPresent();
  }

  /** The header elsewhere. What columns meant under the old one is forgotten. */
  public Corrections withHeader(Header where) {
    return new Corrections(Optional.of(where), Map.of(), Map.of(), kind.filter(k -> !leavesOut()), round, subject, grade, excluded, values, classes, exam, date,
        options);
  }

  /** The header as recognised again. */
  public Corrections withoutHeader() {
    return new Corrections(Optional.empty(), columns, fullMarks, kind, round, subject, grade, excluded, values, classes, exam, date, options);
  }

  /** All meanings that were told, at once. */
  public Corrections withColumns(Map<Integer, Meaning> told) {
    return new Corrections(header, told, fullMarks, kind, round, subject, grade, excluded, values, classes, exam, date, options);
  }

  public Corrections withColumn(int index, Meaning meaning) {
    var more = new HashMap<>(columns);
    more.put(index, meaning);
    return new Corrections(header, more, fullMarks, kind, round, subject, grade, excluded, values, classes, exam, date, options);
  }

  /** A column as recognised again. */
  public Corrections withoutColumn(int index) {
    var fewer = new HashMap<>(columns);
    fewer.remove(index);
    return new Corrections(header, fewer, fullMarks, kind, round, subject, grade, excluded, values, classes, exam, date, options);
  }

  /** The full mark of a column of scores; NaN for as recognised. */
  public Corrections withFullMark(int index, double mark) {
    var other = new HashMap<>(fullMarks);
    other.remove(index);
    if (mark > 0) {
      other.put(index, mark);
    }
    return new Corrections(header, columns, other, kind, round, subject, grade, excluded, values, classes, exam, date, options);
  }

  public Corrections withKind(Optional<SheetKind> other) {
    return new Corrections(header, columns, fullMarks, other, round, subject, grade, excluded, values, classes, exam, date, options);
  }

  public Corrections withRound(Optional<Round> other) {
    return new Corrections(header, columns, fullMarks, kind, other, subject, grade, excluded, values, classes, exam, date, options);
  }

  public Corrections withSubject(String other) {
    return new Corrections(header, columns, fullMarks, kind, round, other, grade, excluded, values, classes, exam, date, options);
  }

  public Corrections withGrade(int other) {
    return new Corrections(header, columns, fullMarks, kind, round, subject, other, excluded, values, classes, exam, date, options);
  }

  /** What a class of this name is. */
  public Corrections withClass(String name, ClassRef is) {
    var more = new HashMap<>(classes);
    more.put(name, is);
    return new Corrections(header, columns, fullMarks, kind, round, subject, grade, excluded, values, more, exam, date, options);
  }

  /** A class's name as recognised again. */
  public Corrections withoutClass(String name) {
    var fewer = new HashMap<>(classes);
    fewer.remove(name);
    return new Corrections(header, columns, fullMarks, kind, round, subject, grade, excluded, values, fewer, exam, date, options);
  }

  /** What a letter of a questionnaire, or a code among scores, is worth; 0 for no answer, {@link #ABSENT} for nobody there. */
  public Corrections withOption(String letter, int points) {
    var more = new HashMap<>(options);
    more.put(letter, points);
    return new Corrections(header, columns, fullMarks, kind, round, subject, grade, excluded, values, classes, exam, date, more);
  }

  /** Letters as recognised again. */
  public Corrections withoutOptions() {
    return new Corrections(header, columns, fullMarks, kind, round, subject, grade, excluded, values, classes, exam, date, Map.of());
  }

  public Corrections withExam(String other) {
    return new Corrections(header, columns, fullMarks, kind, round, subject, grade, excluded, values, classes, other, date, options);
  }

  public Corrections withDate(Optional<LocalDate> other) {
    return new Corrections(header, columns, fullMarks, kind, round, subject, grade, excluded, values, classes, exam, other, options);
  }

  public Corrections withExcluded(int row, String reason) {
    var more = new ArrayList<>(withoutExcluded(row).excluded());
    more.add(new ExcludedRow(row, reason));
    more.sort(Comparator.comparingInt(ExcludedRow::row));
    return new Corrections(header, columns, fullMarks, kind, round, subject, grade, more, values, classes, exam, date, options);
  }

  /** A row taken in again. */
  public Corrections withoutExcluded(int row) {
    return new Corrections(
        header, columns, fullMarks, kind, round, subject, grade, excluded.stream().filter(e -> e.row() != row).toList(), values, classes, exam, date, options);
  }

  public Corrections withValue(SetValue value) {
    var more = new ArrayList<>(withoutValue(value.row(), value.column()).values());
    more.add(value);
    more.sort(Comparator.comparingInt(SetValue::row).thenComparingInt(SetValue::column));
    return new Corrections(header, columns, fullMarks, kind, round, subject, grade, excluded, more, classes, exam, date, options);
  }

  /** A cell read as it stands again. */
  public Corrections withoutValue(int row, int column) {
    var fewer = values.stream().filter(v -> v.row() != row || v.column() != column).toList();
    return new Corrections(header, columns, fullMarks, kind, round, subject, grade, excluded, fewer, classes, exam, date, options);
  }

  /** What holds for every workbook of this layout: not one paper's round, grade, subject and marks, not one file's rows and cells. */
  public Corrections ofLayout() {
    return new Corrections(header, columns, Map.of(), kind, Optional.empty(), "", 0, List.of(), List.of(), classes, "", Optional.empty(), options);
  }
}
