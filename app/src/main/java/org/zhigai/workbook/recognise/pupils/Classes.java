package org.zhigai.workbook.recognise.pupils;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhigai.kernel.Phrase;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.monitoring.intake.Answer;
import org.zhigai.monitoring.intake.Corrections;
import org.zhigai.workbook.read.Cell;
import org.zhigai.workbook.recognise.table.Column;
import org.zhigai.workbook.recognise.table.ColumnCells;
import org.zhigai.workbook.recognise.table.IssueLog;
import org.zhigai.workbook.recognise.table.Kinds;
import org.zhigai.workbook.recognise.table.SheetView;
import org.zhigai.workbook.recognise.table.Table;
import org.zhigai.workbook.recognise.words.ClassNames;
import org.zhigai.workbook.recognise.words.Clean;
import org.zhigai.workbook.recognise.words.HeadWord;
import org.zhigai.workbook.recognise.words.Numerals;

/** Which class each row belongs to. What cannot be read is asked once for all rows, not once a row. */
public final class Classes {
  private static final Pattern TENTH = Pattern.compile("[1-9]\\.[1-9]0");

  private final Table table;
  private final SheetView view;
  private final IssueLog log;
  private final @Nullable Column classes;
  private final @Nullable Column grades;
  private final Optional<ClassRef> ofAll;
  private final boolean fillsDown;
  private final boolean endsInItsOwnZero;
  private final Map<String, Optional<ClassRef>> parsed = new HashMap<>();
  private final Map<ClassRef, String> written = new HashMap<>();
  private final Set<String> gradeless = new LinkedHashSet<>();
  private final Map<String, Integer> unknown = new LinkedHashMap<>();
  private final Set<String> senior = new LinkedHashSet<>();
  private int empty = -1;
  private String before = "";

  public Classes(Table table, IssueLog log) {
    this.table = table;
    this.view = table.view();
    this.log = log;
    this.classes = table.first(HeadWord.CLASS).orElse(null);
    this.grades = table.first(HeadWord.GRADE).orElse(null);
    this.ofAll = ofAll();
    this.endsInItsOwnZero = classes != null && endsInItsOwnZero(classes);
    this.fillsDown = classes != null && ofAll.isEmpty() && fillsDown(classes);
  }

  /** Whether anything tells a class. */
  boolean isTold() {
    return classes != null || ofAll.isPresent();
  }

  public ClassRef of(int row) {
    var grade = grade(row);
    if (classes != null) {
      var text = text(row, classes);
      text = text.isEmpty() && fillsDown ? before : text;
      before = text;
      if (!text.isEmpty()) {
        var found = table.context().classes().get(text);
        return found != null ? found : read(row, text, grade);
      }
      if (ofAll.isEmpty() && empty < 0) {
        empty = row;
        log.error("CLASS_UNREADABLE", view.at(row, classes.index()), "");
      }
    }
    return ofAll.orElseGet(() -> new ClassRef(Math.clamp(grade, 1, 9), 1));
  }

  private ClassRef read(int row, String text, int grade) {
    var found = parsed.computeIfAbsent(grade + " " + text, k -> ClassNames.parse(text, grade, table.context().round()));
    if (found.isPresent()) {
      var other = written.putIfAbsent(found.get(), text);
      if (other != null && !other.equals(text) && Character.isDigit(last(other)) != Character.isDigit(last(text)) && Numerals.of(last(text) + "") < 0) {
        unknown.putIfAbsent(text, row);
      }
      return found.get();
    }
    if (ClassNames.isSenior(text) || grade > 9) {
      senior.add(text);
    } else if (grade == 0 && ClassNames.isAlone(text)) {
      gradeless.add(text);
      return new ClassRef(1, Math.max(1, ClassNames.parse(text, 1, Optional.empty()).map(ClassRef::number).orElse(1)));
    } else {
      unknown.putIfAbsent(text, row);
    }
    return new ClassRef(Math.clamp(grade, 1, 9), 1);
  }

  private static boolean isLatin(char letter) {
    return letter < 128 && Character.isLetter(letter);
  }

  private static char last(String text) {
    var bare = text.replaceAll("[)班]", "");
    return bare.isEmpty() ? ' ' : bare.charAt(bare.length() - 1);
  }

  /** What a reader sees: a date as what was typed, 4.10 apart from 4.1. */
  private String text(int row, Column column) {
    var cell = view.data(row, column.index());
    return Clean.head(
        switch (cell.kind()) {
          case NUMBER -> column.is(HeadWord.CLASS) && endsInItsOwnZero && TENTH.matcher(cell.shown()).matches() ? cell.shown() : cell.head();
          case DATE -> cell.head();
          case BLANK, TEXT, DAMAGED_NUMBER, BOOLEAN, ERROR, UNCALCULATED -> cell.text();
        });
  }

  /** Whether only some numbers are shown with a zero behind: where all are, the column's format and not the school put it there. */
  private boolean endsInItsOwnZero(Column column) {
    var shown = table.dataRows().mapToObj(r -> view.data(r, column.index())).filter(Cell::isNumber).map(Cell::shown).distinct().toList();
    return shown.size() == 1 || !shown.stream().allMatch(s -> TENTH.matcher(s).matches());
  }

  private int grade(int row) {
    if (grades == null) {
      return table.context().grade();
    }
    var text = text(row, grades);
    var found = ClassNames.grade(text);
    if (found == 0 && text.matches("[1-9一二三四五六七八九]级?")) {
      found = Numerals.of(text.substring(0, 1));
    }
    if (found == 0 && text.matches("(?:20)?\\d\\d级")) {
      found = ClassNames.cohortGrade(2000 + Integer.parseInt(text.replaceAll("\\D", "")) % 100, table.context().round());
    }
    return found == 0 ? table.context().grade() : found;
  }

  /** What has to be asked when all rows were read. */
  public void tell() {
    if (!senior.isEmpty() || table.context().grade() > 9) {
      log.error("GRADE_BEYOND", view.whole(), senior.isEmpty() ? table.context().grade() - 9 + "" : String.join("、", senior));
      return;
    }
    var isAsked = Kinds.isAboutQuestionnaire(table);
    var numbered = written.entrySet().stream().filter(e -> isLatin(last(e.getValue())) || (isAsked && e.getValue().chars().allMatch(Character::isDigit)))
        .sorted(Map.Entry.comparingByKey()).map(e -> e.getValue() + " = " + e.getKey().label()).toList();
    if (!numbered.isEmpty() && classes != null && gradeless.isEmpty()) {
      log.note("CLASSES_NUMBERED", view.at(table.top() - 1, classes.index()), String.join("、", numbered), numbered.size());
    }
    if (!gradeless.isEmpty()) {
      log.question("GRADE_MISSING", view.whole(), String.join("、", gradeless), List.of());
    }
    if (!unknown.isEmpty()) {
      var first = unknown.values().iterator().next();
      var where = view.at(first, classes == null ? table.left() : classes.index());
      log.question("CLASS_UNREADABLE", where, String.join("、", unknown.keySet()), answers(), unknown.size());
    }
  }

  /** The unknown names as the numbers that are free, in the order of first sight. */
  private List<Answer> answers() {
    var grade = unknown.keySet().stream().mapToInt(ClassNames::grade).filter(g -> g > 0 && g <= 9).findFirst().orElse(table.context().grade());
    if (grade < 1 || grade > 9) {
      return List.of();
    }
    var taken = new TreeSet<>(written.keySet());
    unknown.keySet().forEach(u -> written.values().remove(u));
    var out = Corrections.NONE;
    var said = new ArrayList<String>();
    var next = 1;
    for (var name : unknown.keySet()) {
      while (taken.contains(new ClassRef(grade, next))) {
        next++;
      }
      var ref = new ClassRef(grade, next++);
      out = out.withClass(name, ref);
      said.add(name + " = " + ref.label());
    }
    return List.of(new Answer(Phrase.of("intake.answer.classes", String.join("，", said)), out));
  }

  /** Whether only the first row of each class names it. */
  private boolean fillsDown(Column column) {
    var filled = 0;
    var blank = 0;
    var started = false;
    for (var row : new ColumnCells(table).rows()) {
      if (text(row, column).isEmpty()) {
        if (!started) {
          return false;
        }
        blank++;
      } else {
        started = true;
        filled++;
      }
    }
    if (filled == 0 || blank < filled) {
      return false;
    }
    log.note("CLASS_FILLED_DOWN", view.range(table.top(), column.index(), table.bottom(), column.index()), column.head());
    return true;
  }

  /** A class told by the sheet's name or the nearest title, for a sheet or a table a class. */
  private Optional<ClassRef> ofAll() {
    var sheet = view.grid().name();
    var grade = table.context().grade();
    var named = table.context().classes().get(Clean.head(sheet));
    if (named != null) {
      return Optional.of(named);
    }
    if (sheet.contains("班") || sheet.matches("\\d{3}|\\d[.\\-]\\d{1,2}|[一二三四五六七八九][（(]?\\d{1,2}[)）]?")) {
      var told = ClassNames.parse(sheet.replaceAll("班.*$", "班"), grade, table.context().round());
      if (told.isPresent()) {
        return told;
      }
    }
    // 五（1）班 merged over the columns of its pupils.
    var over = table.columns().stream().flatMap(c -> c.upper().stream()).distinct()
        .flatMap(u -> ClassNames.within(u, grade, table.context().round()).stream()).distinct().toList();
    if (over.size() == 1) {
      return Optional.of(over.getFirst());
    }
    return table.context().lines().reversed().stream()
        .flatMap(l -> ClassNames.within(l, grade, table.context().round()).stream())
        .findFirst();
  }
}
