package org.zhigai.workbook.recognise;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.zhigai.kernel.Presence;
import org.zhigai.monitoring.Exams;
import org.zhigai.monitoring.intake.Content.PaperContent;
import org.zhigai.monitoring.intake.PupilRow;
import org.zhigai.workbook.recognise.words.HeadWord;
import org.zhigai.workbook.recognise.words.Subjects;

/** Reads 科目成绩 with one row a pupil: each column of a subject is a paper without items. */
final class SubjectScores {
  private static final double[] CUSTOMARY = {100, 120, 150};

  private final Table table;
  private final SheetView view;
  private final IssueLog log;

  private SubjectScores(Table table, IssueLog log) {
    this.table = table;
    this.view = table.view();
    this.log = log;
  }

  static TablePart read(Table table, IssueLog log) {
    return new SubjectScores(settled(table), log).read();
  }

  /** A score under a subject's heading is that subject's; without any subject column the only score is the title's. */
  private static Table settled(Table table) {
    var columns = new ArrayList<Column>();
    var named = table.has(HeadWord.SUBJECT);
    var single = table.first(HeadWord.SCORE).or(() -> table.first(HeadWord.TOTAL)).orElse(null);
    for (var c : table.columns()) {
      var above = above(c);
      if (above.isPresent() && (c.is(HeadWord.SCORE) || c.is(HeadWord.TOTAL))) {
        columns.add(c.as(HeadWord.SUBJECT));
      } else if (!named && c.equals(single) && above.isEmpty()) {
        columns.add(c.as(HeadWord.SUBJECT));
      } else {
        columns.add(c);
      }
    }
    return table.withColumns(columns);
  }

  private static Optional<String> above(Column column) {
    return column.upper().stream().flatMap(u -> Optional.ofNullable(Subjects.of(u)).stream()).findFirst();
  }

  private String subject(Column column) {
    var name = name(column);
    if (name.isEmpty()) {
      log.question("SUBJECT_MISSING", view.at(table.top() - 1, column.index()), column.head(), List.of());
    }
    return name;
  }

  /** A column that is a subject though its name is on no list is called as it is headed. */
  private String name(Column column) {
    var own = Subjects.of(column.head());
    var isTold = !table.headerRows().isEmpty() && (column.by().contains(ColumnWitness.NEIGHBOURS) || column.by().contains(ColumnWitness.PERSON));
    return own != null ? own : above(column).orElse(isTold ? column.head() : table.context().subject());
  }

  /** 期中 over the first columns and 期末 over the next are two exams. */
  private String exam(Column column) {
    return column.upper().stream().flatMap(u -> Exams.within(u).stream()).findFirst()
        .or(() -> Exams.within(column.heading().name()))
        .orElse(table.context().exam());
  }

  private TablePart read() {
    if (!table.hasPerson()) {
      var rows = (int) table.dataRows().filter(r -> !view.isRowBlank(r, table.left(), table.right())).count();
      log.question("PERSON_MISSING", view.at(table.top() - 1, table.left()), "", List.of());
      return TablePart.of(table, rows, new EnumMap<>(Presence.class), List.of());
    }
    PaperParts.checkGrade(table, log);
    var round = PaperParts.round(table, log);
    var subjects = table.all(HeadWord.SUBJECT);
    var lines = new PupilRows(table, log).read(subjects, false);
    var contents = new ArrayList<PaperContent>();
    var marked = new ArrayList<Column>(table.columns());
    var anywhere = new Presence[lines.size()];
    for (var column : subjects) {
      var full = fullMark(column, lines);
      marked.replaceAll(c -> c.index() == column.index() ? c.withFullMark(full) : c);
      var scored = new Scored(view, log);
      var pupils = new ArrayList<PupilRow>();
      for (var p = 0; p < lines.size(); p++) {
        var line = lines.get(p);
        var pupil = scored.pupil(
            line, List.of(), new Scored.Cells(column.index(), full), c -> marked(ScoreMark.of(view.data(line.row(), c)), full), new double[0]);
        pupils.add(pupil);
        anywhere[p] = anywhere[p] == Presence.PRESENT ? Presence.PRESENT : pupil.presence();
      }
      if (!pupils.isEmpty()) {
        contents.addAll(PaperParts.papers(
            table,
            round,
            exam(column),
            subject(column),
            List.of(),
            full,
            pupils,
            pupils.stream().map(p -> new double[0]).toList(),
            List.of(),
            List.of(column.index())));
      }
    }
    var presence = new EnumMap<Presence, Integer>(Presence.class);
    for (var one : anywhere) {
      presence.merge(one == null ? Presence.NOT_ENTERED : one, 1, Integer::sum);
    }
    var part = TablePart.of(table.withColumns(marked), lines.size(), presence, contents);
    for (var total : table.all(HeadWord.TOTAL)) {
      part = part.dropping(total, "total");
    }
    return part;
  }

  /** From the heading, the full-mark row or a title; else the customary one above the best score, with a warning. */
  private double fullMark(Column column, List<PupilLine> lines) {
    if (column.fullMark() > 0) {
      return column.fullMark();
    }
    var name = name(column);
    var told = table.context().fullMarkOf(name);
    if (told > 0) {
      return told;
    }
    if (lines.stream().anyMatch(l -> ScoreMark.of(view.data(l.row(), column.index())) instanceof ScoreMark.Score s && s.percent())) {
      log.warning("SCORES_IN_PERCENT", view.at(table.top() - 1, column.index()), column.head());
      return 100;
    }
    var best = lines.stream()
        .mapToDouble(l -> ScoreMark.number(view.data(l.row(), column.index())))
        .filter(v -> v > 0)
        .max()
        .orElse(0);
    var full = customary(best);
    log.warning("FULL_MARK_ASSUMED", view.at(table.top() - 1, column.index()), column.head(), Scored.shown(full));
    return full;
  }

  /** 71% is 71 of a hundred. */
  private static ScoreMark marked(ScoreMark mark, double full) {
    return mark instanceof ScoreMark.Score s && s.percent() ? new ScoreMark.Score(s.value() * full) : mark;
  }

  static double customary(double best) {
    for (var mark : CUSTOMARY) {
      if (best <= mark) {
        return mark;
      }
    }
    return Math.ceil(best / 10) * 10;
  }
}
