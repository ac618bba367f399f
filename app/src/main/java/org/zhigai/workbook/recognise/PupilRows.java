package org.zhigai.workbook.recognise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhigai.kernel.Presence;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.workbook.read.Cell;

/** The rows of a table that are pupils, and who they are. */
final class PupilRows {
  private static final Pattern EXPONENT = Pattern.compile("\\d(?:\\.\\d+)?[eE]\\+?\\d{2}");
  private static final List<HeadWord> NUMBERS = List.of(HeadWord.EXAM_NUMBER, HeadWord.SCHOOL_NUMBER, HeadWord.SEAT);

  private final Table table;
  private final SheetView view;
  private final IssueLog log;
  private final @Nullable Column number;
  private final @Nullable Column code;
  private final @Nullable Column name;
  private final @Nullable Column classes;
  private final @Nullable Column grades;
  private final List<Column> remarks;
  private final GroupCells groups;
  private final Optional<ClassRef> classOfAll;
  private final Map<String, Optional<ClassRef>> parsed = new HashMap<>();

  PupilRows(Table table, IssueLog log) {
    this.table = table;
    this.view = table.view();
    this.log = log;
    this.number = NUMBERS.stream().flatMap(w -> table.first(w).stream()).findFirst().orElse(null);
    this.code = table.first(HeadWord.STUDENT_CODE).orElse(null);
    this.name = table.first(HeadWord.NAME).orElse(null);
    this.classes = table.first(HeadWord.CLASS).orElse(null);
    this.grades = table.first(HeadWord.GRADE).orElse(null);
    this.remarks = table.columns().stream().filter(c -> c.is(HeadWord.PRESENCE) || c.is(HeadWord.REMARK)).toList();
    this.groups = new GroupCells(table, log);
    this.classOfAll = classOfAll();
  }

  /**
   * @param scores columns whose being filled makes a row worth reporting when it names nobody
   * @param repeated whether a pupil may have several rows
   */
  List<PupilLine> read(List<Column> scores, boolean repeated) {
    var out = new ArrayList<PupilLine>();
    for (var row : table.dataRows().toArray()) {
      var line = line(row, scores);
      if (line != null) {
        out.add(line);
      }
    }
    if (!repeated) {
      checkNumbers(out);
      checkNames(out);
    }
    if (name != null && name.head().isEmpty() && !out.isEmpty()) {
      log.warning("NAME_ASSUMED", view.at(table.top() - 1, name.index()), "");
    }
    if (classes == null && classOfAll.isEmpty() && !out.isEmpty()) {
      log.warning("CLASS_MISSING", view.whole(), "");
    }
    return out;
  }

  private @Nullable PupilLine line(int row, List<Column> scores) {
    if (view.isRowBlank(row, table.left(), table.right())) {
      return null;
    }
    var examNumber = id(number, row);
    var studentCode = id(code, row);
    var called = name == null ? "" : view.value(row, name.index());
    var numbered = !examNumber.isEmpty() || !studentCode.isEmpty();
    if (isFooter(row, numbered, examNumber, called)) {
      return null;
    }
    var scored = scores.stream().anyMatch(c -> !view.data(row, c.index()).isBlank());
    if (!numbered && called.isEmpty()) {
      if (scored) {
        log.warning("STRAY_ROW", view.range(row, table.left(), row, table.right()), first(row));
      }
      return null;
    }
    var halfNamed = (!numbered && number != null) || (called.isEmpty() && name != null);
    if (!scored && halfNamed) {
      log.warning("STRAY_ROW", view.range(row, table.left(), row, table.right()), first(row));
      return null;
    }
    return new PupilLine(row, examNumber, studentCode, called, classOf(row), said(row), groups.of(row));
  }

  private boolean isFooter(int row, boolean numbered, String examNumber, String called) {
    if (Footers.isInsteadOfName(called) || Footers.isInsteadOfName(examNumber)) {
      return true;
    }
    if (!called.isEmpty()) {
      return false;
    }
    return numbered ? !hasDigit(examNumber) && Footers.isLine(examNumber) : Footers.isLine(first(row));
  }

  private static boolean hasDigit(String text) {
    return text.chars().anyMatch(Character::isDigit);
  }

  private String first(int row) {
    for (var c = table.left(); c <= table.right(); c++) {
      var text = view.grid().cell(row, c).text();
      if (!text.isBlank()) {
        return text.strip();
      }
    }
    return "";
  }

  private String id(@Nullable Column column, int row) {
    if (column == null) {
      return "";
    }
    var cell = view.data(row, column.index());
    var text = cell.text().strip();
    if (cell.kind() == Cell.Kind.DAMAGED_NUMBER || EXPONENT.matcher(text).matches()) {
      log.warning("ID_DAMAGED", view.at(row, column.index()), text);
    }
    return text.replaceAll("[\\s\\u00A0\\u3000]+", "");
  }

  private ClassRef classOf(int row) {
    var grade = grades == null ? table.context().grade() : gradeIn(view.value(row, grades.index()));
    if (classes != null) {
      var written = Clean.head(view.value(row, classes.index()));
      if (!written.isEmpty()) {
        var found = parsed.computeIfAbsent(
            grade + " " + written, k -> ClassNames.parse(written, grade, table.context().round()));
        if (found.isPresent()) {
          return found.get();
        }
        log.error("CLASS_UNREADABLE", view.at(row, classes.index()), written);
      } else if (classOfAll.isEmpty()) {
        log.error("CLASS_UNREADABLE", view.at(row, classes.index()), "");
      }
    }
    return classOfAll.orElseGet(() -> new ClassRef(Math.max(1, grade), 1));
  }

  private int gradeIn(String written) {
    var grade = ClassNames.grade(written);
    if (grade == 0) {
      var bare = Clean.head(written);
      grade = bare.matches("[1-9一二三四五六七八九]") ? ClassNames.number(bare) : table.context().grade();
    }
    return grade;
  }

  /** A class told by the sheet's name or the nearest title, for a sheet or a table a class. */
  private Optional<ClassRef> classOfAll() {
    var sheet = view.grid().name();
    var grade = table.context().grade();
    if (sheet.contains("班") || sheet.matches("\\d{3}|\\d[.\\-]\\d{1,2}")) {
      var named = ClassNames.parse(sheet.replaceAll("班.*$", "班"), grade, table.context().round());
      if (named.isPresent()) {
        return named;
      }
    }
    return table.context().lines().reversed().stream()
        .flatMap(l -> ClassNames.within(l, grade, table.context().round()).stream())
        .findFirst();
  }

  private Optional<Presence> said(int row) {
    for (var column : remarks) {
      var text = Clean.head(view.value(row, column.index())).toLowerCase(Locale.ROOT);
      var sign = Mark.SIGNS.get(text);
      if (sign != null && sign != Presence.NOT_ENTERED) {
        return Optional.of(sign);
      }
      if (column.head().contains("缺考") && List.of("是", "√", "1", "true", "y", "yes").contains(text)) {
        return Optional.of(Presence.ABSENT);
      }
      if (column.is(HeadWord.REMARK)) {
        for (var word : List.of("缺考", "免考", "缓考", "违纪", "作弊", "病假", "未参加考试")) {
          if (text.contains(word)) {
            return Optional.of(Mark.SIGNS.getOrDefault(word, Presence.ABSENT));
          }
        }
      }
    }
    return Optional.empty();
  }

  private void checkNumbers(List<PupilLine> lines) {
    var numbers = new HashMap<String, Integer>();
    for (var line : lines) {
      var column = line.examNumber().isEmpty() ? code : number;
      var id = line.examNumber().isEmpty() ? line.studentCode() : line.examNumber();
      var before = id.isEmpty() || column == null ? null : numbers.putIfAbsent(id, line.row());
      if (before != null && column != null) {
        log.error("DUPLICATE_NUMBER", view.at(line.row(), column.index()), id, view.at(before, column.index()).range());
      }
    }
  }

  private void checkNames(List<PupilLine> lines) {
    var seen = new HashSet<String>();
    for (var line : lines) {
      if (name != null && !line.name().isEmpty() && !seen.add(line.classRef() + "\t" + line.name())) {
        log.note("SAME_NAME", view.at(line.row(), name.index()), line.name(), line.classRef().label());
      }
    }
  }
}
