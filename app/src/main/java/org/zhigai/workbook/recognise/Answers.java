package org.zhigai.workbook.recognise;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.zhigai.kernel.Presence;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.monitoring.Question;
import org.zhigai.monitoring.intake.Content.QuestionnaireContent;
import org.zhigai.stats.ScoreMatrix;

/** Reads a questionnaire's answers: one row a respondent, one column a question, numbers from 1. */
final class Answers {
  private static final Pattern LEGEND = Pattern.compile("(?<!\\d)([3-9]|10)(?:=|分?表示|分?:)");
  private static final Pattern SEVERAL = Pattern.compile("(?i)[a-j](?:[,;、，；|/+]?[a-j])+|\\d(?:[,;、，；|]\\d)+");
  private static final String OPTIONS = "ABCDEFGHIJ";
  private static final int USUAL_SCALE = 5;

  private final Table table;
  private final SheetView view;
  private final IssueLog log;

  private Answers(Table table, IssueLog log) {
    this.table = table;
    this.view = table.view();
    this.log = log;
  }

  static Part read(Table found, IssueLog log, List<QuestionKey> keys) {
    var columns = found.columns().stream().map(c -> c.is(HeadWord.ITEM) ? c.as(HeadWord.QUESTION) : c).toList();
    return new Answers(found.withColumns(columns), log).read(keys);
  }

  private Part read(List<QuestionKey> keys) {
    PaperParts.checkGrade(table, log);
    var round = PaperParts.round(table, log);
    var columns = single(table.all(HeadWord.QUESTION));
    var rows = new ArrayList<Integer>();
    var classes = new ArrayList<ClassRef>();
    for (var row : table.dataRows().toArray()) {
      if (columns.stream().anyMatch(c -> mark(row, c) instanceof Mark.Score)) {
        rows.add(row);
        classes.add(classOf(row));
      }
    }
    var scale = scale(columns, rows);
    var cells = new float[rows.size() * columns.size()];
    for (var r = 0; r < rows.size(); r++) {
      for (var q = 0; q < columns.size(); q++) {
        cells[r * columns.size() + q] = (float) answer(rows.get(r), columns.get(q), scale);
      }
    }
    var presence = new EnumMap<Presence, Integer>(Presence.class);
    if (rows.isEmpty() || columns.isEmpty()) {
      return Part.of(table, 0, presence, List.of());
    }
    presence.put(Presence.PRESENT, rows.size());
    var questions = columns.stream().map(c -> question(c, keys, rows)).toList();
    if (questions.stream().allMatch(q -> q.factor().isEmpty())) {
      log.warning("FACTORS_MISSING", view.whole(), "");
    }
    var origin = view.range(
        rows.getFirst(), columns.getFirst().index(), rows.getLast(), columns.getLast().index());
    var content = new QuestionnaireContent(
        round,
        classes.getFirst().grade(),
        scale,
        questions,
        classes,
        new ScoreMatrix(rows.size(), columns.size(), cells),
        origin);
    var part = Part.of(table, rows.size(), presence, List.of(content));
    for (var c : table.columns()) {
      if (c.is(HeadWord.SEX) || c.is(HeadWord.BOARDING)) {
        // With the class, an answer without a name would be somebody's.
        part = part.dropping(c, "anonymous");
      }
    }
    return part;
  }

  /** A letter is the place of the option that was ticked: A is 1. */
  private Mark mark(int row, Column column) {
    var mark = Mark.of(view.data(row, column.index()));
    if (mark instanceof Mark.Unreadable other) {
      var text = Clean.head(other.text());
      if (text.length() == 1 && OPTIONS.indexOf(Character.toUpperCase(text.charAt(0))) >= 0) {
        return new Mark.Score(OPTIONS.indexOf(Character.toUpperCase(text.charAt(0))) + 1.0);
      }
    }
    return mark;
  }

  /** Questions with one answer. Those where several options may be ticked are no scale: left out, and said. */
  private List<Column> single(List<Column> questions) {
    var out = new ArrayList<Column>();
    for (var c : questions) {
      var several = table.dataRows()
          .filter(r -> SEVERAL.matcher(Clean.head(view.value(r, c.index()))).matches())
          .findFirst();
      if (several.isPresent()) {
        log.note("QUESTION_MULTIPLE", view.at(several.getAsInt(), c.index()), view.value(several.getAsInt(), c.index()), c.head());
      } else {
        out.add(c);
      }
    }
    return out;
  }

  private Question question(Column column, List<QuestionKey> keys, List<Integer> rows) {
    var origin = view.range(rows.getFirst(), column.index(), rows.getLast(), column.index());
    var line = keys.stream().flatMap(k -> k.of(column.head()).stream()).findFirst();
    return line
        .map(l -> new Question(column.head(), l.text(), l.factor(), l.reversed(), origin))
        .orElseGet(() -> new Question(column.head(), "", "", false, origin));
  }

  private double answer(int row, Column column, int scale) {
    return switch (mark(row, column)) {
      case Mark.Score score -> {
        if (score.value() < 1 || score.value() > scale || score.value() != Math.rint(score.value())) {
          log.warning("ANSWER_OUT_OF_SCALE", view.at(row, column.index()), Scored.shown(score.value()), scale);
          yield Double.NaN;
        }
        yield score.value();
      }
      case Mark.Unreadable bad -> {
        log.warning("ANSWER_OUT_OF_SCALE", view.at(row, column.index()), bad.text(), scale);
        yield Double.NaN;
      }
      case Mark.Sign sign -> Double.NaN;
      case Mark.Blank blank -> Double.NaN;
    };
  }

  /** From the legend above the table; else the usual five, or more when somebody answered more. */
  private int scale(List<Column> columns, List<Integer> rows) {
    var told = table.context().lines().stream()
        .flatMap(l -> LEGEND.matcher(l).results())
        .mapToInt(m -> Integer.parseInt(m.group(1)))
        .max();
    if (told.isPresent()) {
      return told.getAsInt();
    }
    OptionalInt most = rows.stream()
        .flatMapToInt(r -> columns.stream().mapToInt(c -> mark(r, c) instanceof Mark.Score s ? (int) s.value() : 0))
        .max();
    var highest = most.orElse(USUAL_SCALE);
    return highest > USUAL_SCALE && highest <= 10 ? highest : USUAL_SCALE;
  }

  private ClassRef classOf(int row) {
    var grade = table.first(HeadWord.GRADE)
        .map(c -> ClassNames.grade(view.value(row, c.index())))
        .filter(g -> g > 0)
        .orElse(table.context().grade());
    var column = table.first(HeadWord.CLASS).orElse(null);
    if (column != null) {
      var written = view.value(row, column.index());
      var found = ClassNames.parse(written, grade, table.context().round());
      if (found.isPresent()) {
        return found.get();
      }
      log.error("CLASS_UNREADABLE", view.at(row, column.index()), written);
    }
    return new ClassRef(Math.max(1, grade), 1);
  }
}
