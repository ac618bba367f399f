package org.zhigai.workbook.recognise.scores;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Presence;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.intake.Answer;
import org.zhigai.monitoring.intake.ColumnReading;
import org.zhigai.monitoring.intake.Content;
import org.zhigai.monitoring.intake.Corrections;
import org.zhigai.monitoring.intake.Meaning;
import org.zhigai.workbook.recognise.pupils.Occasion;
import org.zhigai.workbook.recognise.pupils.PupilLine;
import org.zhigai.workbook.recognise.pupils.PupilRows;
import org.zhigai.workbook.recognise.table.Column;
import org.zhigai.workbook.recognise.table.ColumnCells;
import org.zhigai.workbook.recognise.table.IssueLog;
import org.zhigai.workbook.recognise.table.Table;
import org.zhigai.workbook.recognise.table.TablePart;
import org.zhigai.workbook.recognise.table.TableShape;
import org.zhigai.workbook.recognise.words.HeadWord;

/** Reads the papers of a table: items across, a column a subject, or a row a pupil and subject or item. */
public final class ReadPapers {
  private final Table table;
  private final IssueLog log;
  private final List<PaperBlueprint> blueprints;
  private final List<Content> contents = new ArrayList<>();
  private final Map<Integer, Double> marks = new HashMap<>();
  private final Map<String, Presence> best = new HashMap<>();
  private final WordsAmongScores words = new WordsAmongScores();

  private ReadPapers(Table table, IssueLog log, List<PaperBlueprint> blueprints) {
    this.table = table;
    this.log = log;
    this.blueprints = blueprints;
  }

  public static TablePart read(Table found, TableShape shape, IssueLog log, List<PaperBlueprint> blueprints) {
    return switch (shape) {
      case SUBJECT_SCORES -> new ReadPapers(ScoreColumns.subjects(found), log, blueprints).subjects();
      case LONG_SCORES, LONG_ITEMS -> new ReadPapers(found, log, blueprints).rowByRow(shape == TableShape.LONG_ITEMS);
      default -> new ReadPapers(ScoreColumns.items(found), log, blueprints).items(shape == TableShape.ANSWERS_WITH_KEY);
    };
  }

  private TablePart items(boolean withKey) {
    var keyRow = withKey ? AnswerKeys.row(table).orElse(-1) : -1;
    var round = Occasion.of(table, log);
    var papers = parts().stream().map(t -> {
      var subject = ScoreColumns.subject(t);
      askForSubject(subject);
      return new ReadPaper(t, plan(t, subject, t.context().exam()), keyRow, words, log);
    }).toList();
    papers.forEach(ReadPaper::askForKeys);
    var watched = papers.stream().flatMap(p -> p.watched().stream()).toList();
    var lines = new PupilRows(table, log).read(watched, false).stream().filter(l -> l.row() != keyRow).toList();
    papers.forEach(p -> take(p, round, lines, l -> String.valueOf(l.row())));
    return part(lines.size());
  }

  /** Items under several subjects are several papers, each with the total under its subject. */
  private List<Table> parts() {
    var subjects = table.all(HeadWord.ITEM).stream().flatMap(c -> ScoreColumns.above(c).stream()).distinct().toList();
    if (subjects.size() < 2) {
      return List.of(table);
    }
    return subjects.stream().map(s -> table.withColumns(table.columns().stream()
        .filter(c -> ScoreColumns.above(c).map(s::equals).orElse(!c.is(HeadWord.ITEM) && !c.is(HeadWord.TOTAL))).toList())).toList();
  }

  private void askForSubject(String subject) {
    if (subject.isEmpty()) {
      log.question("SUBJECT_MISSING", table.view().whole(), "", List.of());
    }
  }

  private Plan plan(Table of, String subject, String exam) {
    var groups = new LinkedHashMap<Integer, List<Column>>();
    of.all(HeadWord.ITEM).forEach(c -> groups.computeIfAbsent(c.group(), g -> new ArrayList<>()).add(c));
    var labels = of.all(HeadWord.ITEM).stream().map(Column::head).toList();
    return new Plan(
        subject, exam, List.copyOf(groups.values()), of.first(HeadWord.TOTAL).orElse(null), PaperBlueprint.fitting(blueprints, labels, subject).orElse(null));
  }

  private TablePart subjects() {
    var view = table.view();
    if (!table.hasPerson()) {
      log.question("PERSON_MISSING", view.at(table.top() - 1, table.left()), "", List.of());
      return TablePart.of(table, table.filledRows(), Map.of(), List.of());
    }
    var round = Occasion.of(table, log);
    var look = new ColumnCells(table);
    var levels = table.all(HeadWord.SUBJECT).stream().filter(c -> look.at(c).isOfLevels()).toList();
    if (!levels.isEmpty()) {
      log.warning("COLUMN_OF_LEVELS", view.at(table.top() - 1, levels.getFirst().index()), String.join("、", levels.stream().map(Column::shown).toList()));
    }
    var columns = table.all(HeadWord.SUBJECT).stream().filter(c -> !levels.contains(c)).toList();
    var lines = new PupilRows(table, log).read(columns, false);
    var asked = askedTwice(columns);
    for (var column : columns) {
      if (asked.contains(column.index())) {
        continue;
      }
      var name = ScoreColumns.subject(table, column);
      if (name.isEmpty()) {
        log.question("SUBJECT_MISSING", view.at(table.top() - 1, column.index()), column.head(), List.of());
      }
      var plan = new Plan(name, ScoreColumns.exam(table, column), List.of(), column, null);
      take(new ReadPaper(table, plan, -1, words, log), round, lines, l -> String.valueOf(l.row()));
    }
    var part = part(lines.size());
    for (var total : table.all(HeadWord.TOTAL)) {
      part = part.dropping(total, "total");
    }
    for (var level : levels) {
      part = part.dropping(level, "levels");
    }
    return part;
  }

  /** 平时, 期末 and 总评 of one subject: a person says which of them is the paper. All but the first of each. */
  private Set<Integer> askedTwice(List<Column> columns) {
    var groups = new LinkedHashMap<String, List<Column>>();
    columns.forEach(c -> groups.computeIfAbsent(ScoreColumns.subject(table, c), k -> new ArrayList<>()).add(c));
    var out = new HashSet<Integer>();
    for (var own : groups.values()) {
      var exams = own.stream().map(c -> ScoreColumns.exam(table, c)).filter(e -> !e.isEmpty()).distinct().count();
      if (exams < own.size() && own.stream().map(this::written).distinct().count() > 1) {
        var answers = own.stream()
            .map(kept -> new Answer(Phrase.of("intake.answer.only", kept.shown(), ColumnReading.letters(kept.index())), leavingOut(own, kept))).toList();
        log.question(
            "SUBJECT_TWICE", table.view().at(table.top() - 1, own.getFirst().index()), String.join("、", own.stream().map(Column::shown).toList()), answers);
        own.stream().skip(1).forEach(c -> out.add(c.index()));
      }
    }
    return out;
  }

  private List<String> written(Column column) {
    return table.dataRows().mapToObj(r -> table.view().value(r, column.index())).toList();
  }

  private static Corrections leavingOut(List<Column> own, Column kept) {
    var out = Corrections.NONE;
    for (var c : own) {
      out = c.index() == kept.index() ? out : out.withColumn(c.index(), Meaning.IGNORED);
    }
    return out;
  }

  private TablePart rowByRow(boolean byItem) {
    var round = Occasion.of(table, log);
    var rows = new LongRows(table, byItem, log);
    var lines = new PupilRows(table, log).read(rows.watched(), true);
    rows.byPaper(lines).forEach((of, own) -> {
      askForSubject(of.subject());
      if (byItem) {
        var wide = rows.laidOut(own);
        take(new ReadPaper(wide.table(), plan(wide.table(), of.subject(), of.exam()), -1, words, log), round, wide.lines(), PupilLine::identity);
      } else {
        var plan = new Plan(of.subject(), of.exam(), List.of(), rows.score(own.getFirst()), null);
        take(new ReadPaper(table, plan, -1, words, log), round, own, PupilLine::identity);
      }
    });
    marks.clear();
    return part(rows.taken());
  }

  private void take(ReadPaper paper, Round round, List<PupilLine> lines, Function<PupilLine, String> identity) {
    var read = paper.read(lines);
    marks.putAll(read.marks());
    for (var p = 0; p < lines.size(); p++) {
      best.merge(identity.apply(lines.get(p)), read.pupils().get(p).presence(), (a, b) -> a == Presence.PRESENT ? a : b);
    }
    contents.addAll(read.byGrade(round));
  }

  private TablePart part(int rows) {
    words.ask(log);
    var presence = new EnumMap<Presence, Integer>(Presence.class);
    best.values().forEach(p -> presence.merge(p, 1, Integer::sum));
    var shown = table.columns().stream().map(c -> marks.containsKey(c.index()) ? c.withFullMark(marks.getOrDefault(c.index(), Double.NaN)) : c).toList();
    return TablePart.of(table.withColumns(shown), rows, presence, contents);
  }
}
