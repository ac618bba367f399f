package org.zhigai.workbook.recognise.pupils;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Presence;
import org.zhigai.monitoring.intake.PupilRow;
import org.zhigai.workbook.read.Cell;
import org.zhigai.workbook.recognise.table.Column;
import org.zhigai.workbook.recognise.table.IssueLog;
import org.zhigai.workbook.recognise.table.ScoreMark;
import org.zhigai.workbook.recognise.table.SheetView;
import org.zhigai.workbook.recognise.table.Table;
import org.zhigai.workbook.recognise.words.Clean;
import org.zhigai.workbook.recognise.words.ClassNames;
import org.zhigai.workbook.recognise.words.HeadWord;
import org.zhigai.workbook.recognise.words.Ids;

/** The rows of a table that are pupils, and who they are. */
public final class PupilRows {
  private static final Pattern EXPONENT = Pattern.compile("\\d(?:\\.\\d+)?[eE]\\+?\\d{2}");
  private static final List<HeadWord> NUMBERS = List.of(HeadWord.EXAM_NUMBER, HeadWord.SCHOOL_NUMBER, HeadWord.SEAT);

  private static final int MOST_WORDS = 6;
  private static final int LONGEST_LINE = 30;

  private final Table table;
  private final SheetView view;
  private final IssueLog log;
  private final @Nullable Column number;
  private final @Nullable Column code;
  private final @Nullable Column name;
  private final @Nullable Column given;
  private final List<Column> remarks;
  private final GroupCells groups;
  private final Classes classes;
  private final Map<String, Integer> nobody = new LinkedHashMap<>();
  /** Lines of words alone under which no pupil has come yet. */
  private final Map<String, Integer> open = new LinkedHashMap<>();
  private final Map<String, Integer> between = new LinkedHashMap<>();

  public PupilRows(Table table, IssueLog log) {
    this.table = table;
    this.view = table.view();
    this.log = log;
    this.number = NUMBERS.stream().flatMap(w -> table.first(w).stream()).findFirst().orElse(null);
    this.code = table.first(HeadWord.STUDENT_CODE).orElse(null);
    this.given = table.has(HeadWord.NAME) ? table.first(HeadWord.GIVEN_NAME).orElse(null) : null;
    this.name = table.first(HeadWord.NAME).or(() -> table.first(HeadWord.GIVEN_NAME)).orElse(null);
    this.remarks = table.columns().stream().filter(c -> c.is(HeadWord.PRESENCE) || c.is(HeadWord.REMARK)).toList();
    this.groups = new GroupCells(table, log);
    this.classes = new Classes(table, log);
  }

  /**
   * @param scores columns whose being filled makes a row worth reporting when it names nobody
   * @param repeated whether a pupil may have several rows
   */
  public List<PupilLine> read(List<Column> scores, boolean repeated) {
    List<PupilLine> out = new ArrayList<>();
    var kinds = new RowKinds(table, name, number == null ? code : number, scores);
    for (var row : table.dataRows().toArray()) {
      var line = line(row, scores, kinds);
      if (line != null) {
        if (!out.isEmpty()) {
          between.putAll(open);
        }
        open.clear();
        out.add(line);
      }
    }
    between.forEach((words, row) -> log.warning("LINE_BETWEEN", view.at(row, table.left()), words));
    classes.tell();
    Schools.ask(table, out, log);
    if (!nobody.isEmpty()) {
      log.note("ROWS_NOT_PUPILS", view.at(nobody.values().iterator().next(), table.left()), shown(nobody.keySet()), nobody.size());
    }
    if (!repeated) {
      out = afresh(out);
      checkNumbers(out);
      checkNames(out);
    }
    if (name != null && name.head().isEmpty() && !out.isEmpty()) {
      log.warning("NAME_ASSUMED", view.at(table.top() - 1, name.index()), "");
    }
    if (!classes.isTold() && !out.isEmpty()) {
      log.warning("CLASS_MISSING", view.whole(), "");
    }
    return out;
  }

  private @Nullable PupilLine line(int row, List<Column> scores, RowKinds kinds) {
    if (view.isRowBlank(row, table.left(), table.right())) {
      return null;
    }
    var examNumber = id(number, row);
    var studentCode = id(code, row);
    var called = called(row);
    var words = kinds.notAPupil(row, examNumber.isEmpty() ? studentCode : examNumber, called);
    if (words != null) {
      nobody.putIfAbsent(words, row);
      return null;
    }
    var numbered = !examNumber.isEmpty() || !studentCode.isEmpty();
    var scored = scores.stream().anyMatch(c -> !view.data(row, c.index()).isBlank());
    if (!numbered && called.isEmpty()) {
      var first = kinds.first(row);
      if (scored) {
        log.warning("STRAY_ROW", view.range(row, table.left(), row, table.right()), first);
      } else if (first.length() <= LONGEST_LINE && !ClassNames.looksLikeOne(Clean.head(first))) {
        // 补考 over the last pupils may mean that they are not to be counted.
        open.putIfAbsent(first, row);
      }
      return null;
    }
    var halfNamed = (!numbered && number != null) || (called.isEmpty() && name != null);
    if (!scored && halfNamed) {
      log.warning("STRAY_ROW", view.range(row, table.left(), row, table.right()), kinds.first(row));
      return null;
    }
    refuseLong(number, row, examNumber, PupilRow.LONGEST_NUMBER);
    refuseLong(code, row, studentCode, PupilRow.LONGEST_NUMBER);
    refuseLong(name, row, called, PupilRow.LONGEST_NAME);
    return new PupilLine(row, row + 1, examNumber, studentCode, called, classes.of(row), said(row), groups.of(row));
  }

  /** Given and family name, where they stand in two columns, are said together. */
  private String called(int row) {
    var own = name == null ? "" : Ids.name(view.value(row, name.index()));
    var first = given == null ? "" : Ids.name(view.value(row, given.index()));
    return first.isEmpty() || own.contains(first) ? own : (first + " " + own).strip();
  }

  /** Longer than anybody is called: named by its cell, and not quoted. */
  private void refuseLong(@Nullable Column column, int row, String text, int longest) {
    if (column != null && text.length() > longest) {
      log.error("TEXT_TOO_LONG", view.at(row, column.index()), Phrase.of("intake.found.length", text.length()), longest);
    }
  }

  private static String shown(Set<String> words) {
    return words.stream().limit(MOST_WORDS).collect(Collectors.joining("、")) + (words.size() > MOST_WORDS ? " …" : "");
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
    return Ids.number(text);
  }

  /** Numbers that begin anew in every class say who somebody is only together with the class. */
  private List<PupilLine> afresh(List<PupilLine> lines) {
    var perClass = new HashSet<String>();
    var overall = new HashSet<String>();
    var again = 0;
    for (var line : lines) {
      if (!line.examNumber().isEmpty()) {
        if (!perClass.add(line.classRef() + "\t" + line.examNumber())) {
          // A seat that two of a class sit in says nothing of who they are.
          return name != null && number != null && number.is(HeadWord.SEAT) ? lines.stream().map(l -> l.numbered("")).toList() : lines;
        }
        again += overall.add(line.examNumber()) ? 0 : 1;
      }
    }
    var counts = !lines.isEmpty() && name == null && lines.stream().allMatch(l -> l.examNumber().matches("\\d{1,3}")) && classes.isTold();
    if (again < 2 && !counts) {
      return lines;
    }
    if (again > 0) {
      log.note("NUMBERS_AFRESH", view.at(table.top() - 1, number == null ? table.left() : number.index()), number == null ? "" : number.head());
    }
    var isNamed = lines.stream().noneMatch(l -> l.name().isEmpty())
        && lines.stream().map(l -> l.classRef() + "\t" + l.name()).distinct().count() == lines.size();
    return lines.stream().map(l -> l.numbered(isNamed ? "" : classAndNumber(l))).toList();
  }

  /** Told by the year of entry, so that it stays while the grade goes up. */
  private String classAndNumber(PupilLine line) {
    if (line.examNumber().isEmpty()) {
      return "";
    }
    var since = table.context().round().map(r -> r.entryYear(line.classRef().grade())).orElse(0);
    return since + "级" + line.classRef().number() + "班" + line.examNumber();
  }

  private Optional<Presence> said(int row) {
    for (var column : remarks) {
      var text = Clean.head(view.value(row, column.index())).toLowerCase(Locale.ROOT);
      var sign = ScoreMark.SIGNS.get(text);
      if (sign != null && sign != Presence.NOT_ENTERED) {
        return Optional.of(sign);
      }
      if (column.head().contains("缺考") && List.of("是", "√", "1", "true", "y", "yes").contains(text)) {
        return Optional.of(Presence.ABSENT);
      }
      if (column.is(HeadWord.REMARK)) {
        for (var word : List.of("缺考", "免考", "缓考", "违纪", "作弊", "病假", "未参加考试")) {
          if (text.contains(word)) {
            return Optional.of(ScoreMark.SIGNS.getOrDefault(word, Presence.ABSENT));
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
        var damaged = view.data(line.row(), column.index()).kind() == Cell.Kind.DAMAGED_NUMBER;
        log.error(damaged ? "ID_LOST" : "DUPLICATE_NUMBER", view.at(line.row(), column.index()), id, view.at(before, column.index()).range());
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
