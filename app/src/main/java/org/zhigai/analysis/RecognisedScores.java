package org.zhigai.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhigai.kernel.Phrase;
import org.zhigai.monitoring.intake.ColumnReading;
import org.zhigai.monitoring.intake.Content;
import org.zhigai.monitoring.intake.PupilRow;
import org.zhigai.monitoring.intake.SheetReading;
import org.zhigai.monitoring.intake.WorkbookReading;
import org.zhigai.stats.Interval;
import org.zhigai.stats.ScoreMatrix;

/** A school's own score sheet, with titles, two-line heads and marks for absence, as the importer recognises it. */
final class RecognisedScores {
  private static final Set<String> CLASS = Set.of("班级", "班", "class");
  private static final double SAME = 1e-9;

  private final RawTable table;
  private final SheetReading sheet;
  private final Columns columns;
  private final double[] full;
  private final List<Phrase> notes;

  private RecognisedScores(RawTable table, SheetReading sheet, Columns columns, double[] full, List<Phrase> notes) {
    this.table = table;
    this.sheet = sheet;
    this.columns = columns;
    this.full = full;
    this.notes = notes;
  }

  /**
   * @param table the sheet that was looked for
   * @param only whether that sheet is meant and no other
   * @return null when there is neither a paper nor a questionnaire
   */
  static @Nullable Scores of(WorkbookReading reading, RawTable table, boolean only, Columns columns, double[] full) {
    var found = reading.sheets().stream().filter(s -> !only || s.name().equals(table.sheet())).filter(s -> papers(s) > 0).toList();
    // Items say more than totals of subjects.
    var sheet = found.stream().filter(s -> s.contents().stream().anyMatch(RecognisedScores::hasItems)).findFirst().or(() -> found.stream().findFirst());
    if (sheet.isEmpty()) {
      return null;
    }
    var one = sheet.get();
    var notes = new ArrayList<Phrase>();
    notes.add(Phrase.of("analysis.note.recognised", one.name()));
    var more = found.stream().mapToInt(RecognisedScores::papers).sum() - 1;
    if (more > 0) {
      notes.add(Phrase.of("analysis.note.papers", more));
    }
    var own = one.name().equals(table.sheet()) ? table : new RawTable(table.file(), one.name(), List.of());
    return new RecognisedScores(own, one, columns, full, notes).read();
  }

  /** Papers with items, and questionnaires; the subjects of a sheet are one. */
  private static int papers(SheetReading sheet) {
    var items = (int) sheet.contents().stream().filter(RecognisedScores::hasItems).count();
    return items > 0 ? items : sheet.contents().stream().anyMatch(Content.PaperContent.class::isInstance) ? 1 : 0;
  }

  private Scores read() {
    var first = sheet.contents().stream().filter(RecognisedScores::hasItems).findFirst();
    var scores =
        first.isEmpty()
            ? subjects()
            : switch (first.get()) {
              case Content.PaperContent paper -> paper(paper);
              case Content.QuestionnaireContent answers -> questionnaire(answers);
              case Content.IndicatorContent none -> throw Refusals.nothing(table);
            };
    return columns.items().isEmpty() ? scores : scores.only(columns.items(), table);
  }

  private static boolean hasItems(Content content) {
    return switch (content) {
      case Content.PaperContent paper -> !paper.items().isEmpty();
      case Content.QuestionnaireContent answers -> !answers.questions().isEmpty();
      case Content.IndicatorContent none -> false;
    };
  }

  private Scores paper(Content.PaperContent paper) {
    var labels = paper.items().stream().map(i -> i.label()).toList();
    var marks = given(paper.items().stream().mapToDouble(i -> i.fullMark()).toArray());
    var pupils = paper.pupils();
    return new Scores(
        table.file(), table.sheet(), labels, present(paper.scores()), marks, ids(pupils), labels(pupils),
        numbers(pupils, pupils.stream().mapToDouble(PupilRow::total).toArray()), null, null, null, points(paper), List.copyOf(notes));
  }

  /** The subjects of a sheet as items, a row a pupil, of the grade that stands first; of several exams each is named with its own. */
  private Scores subjects() {
    var all = sheet.contents().stream().filter(Content.PaperContent.class::isInstance).map(Content.PaperContent.class::cast).toList();
    var papers = all.stream().filter(p -> p.info().grade() == all.getFirst().info().grade()).toList();
    if (papers.size() < all.size()) {
      notes.add(Phrase.of("analysis.note.papers", all.size() - papers.size()));
    }
    var exams = papers.stream().map(p -> p.info().exam()).distinct().count() > 1;
    var rows = new LinkedHashMap<String, PupilRow>();
    papers.stream().flatMap(p -> p.pupils().stream()).sorted(Comparator.comparingInt(PupilRow::sheetRow)).forEach(r -> rows.putIfAbsent(who(r), r));
    var at = List.copyOf(rows.keySet());
    var place = new HashMap<String, Integer>();
    at.forEach(r -> place.put(r, place.size()));
    var cells = new float[at.size() * papers.size()];
    Arrays.fill(cells, Float.NaN);
    for (var c = 0; c < papers.size(); c++) {
      for (var pupil : papers.get(c).pupils()) {
        cells[place.getOrDefault(who(pupil), 0) * papers.size() + c] = (float) pupil.total();
      }
    }
    var matrix = present(new ScoreMatrix(at.size(), papers.size(), cells));
    var labels = apart(papers.stream().map(p -> exams ? (p.info().exam() + " " + p.info().subject()).strip() : p.info().subject()).toList());
    var pupils = List.copyOf(rows.values());
    return new Scores(
        table.file(), table.sheet(), labels, matrix, given(papers.stream().mapToDouble(Content.PaperContent::fullMark).toArray()), ids(pupils),
        labels(pupils), numbers(pupils, matrix.totals()), null, null, null, List.of(), List.copyOf(notes));
  }

  /** A pupil of several rows, as in a list of one row a subject, is one person. */
  private static String who(PupilRow row) {
    var code = row.studentCode().isEmpty() ? row.examNumber() : row.studentCode();
    var said = code.isEmpty() ? row.name() : code;
    return said.isEmpty() ? String.valueOf(row.sheetRow()) : row.classRef().label() + " " + said + " " + row.name();
  }

  /** Names that occur again are counted. */
  private static List<String> apart(List<String> names) {
    var seen = new HashMap<String, Integer>();
    return names.stream().map(n -> seen.merge(n, 1, Integer::sum) == 1 ? n : n + "(" + seen.get(n) + ")").toList();
  }

  /** The full marks that were said, else these. */
  private double[] given(double[] marks) {
    if (full.length > 1 && full.length != marks.length) {
      throw Refusals.full(full.length, marks.length);
    }
    for (var i = 0; i < marks.length && full.length > 0; i++) {
      marks[i] = full[full.length == 1 ? 0 : i];
    }
    return marks;
  }

  /** Without what was said to mean that there is no score. */
  private ScoreMatrix present(ScoreMatrix scores) {
    var codes = columns.absent().stream().mapToDouble(Numbers::of).filter(v -> !Double.isNaN(v)).toArray();
    var cells = scores.cells().clone();
    for (var c = 0; c < cells.length; c++) {
      var score = cells[c];
      if (Arrays.stream(codes).anyMatch(v -> Math.abs(v - score) < SAME * Math.max(1, Math.abs(v)))) {
        cells[c] = Float.NaN;
      }
    }
    return new ScoreMatrix(scores.persons(), scores.items(), cells);
  }

  /** Of each item; empty when the blueprint says nothing of any. */
  private static List<List<String>> points(Content.PaperContent paper) {
    var out = paper.items().stream().map(i -> i.knowledgePoints()).toList();
    return out.stream().allMatch(List::isEmpty) ? List.of() : out;
  }

  private Scores questionnaire(Content.QuestionnaireContent content) {
    var labels = content.questions().stream().map(q -> q.label()).toList();
    var marks = new double[labels.size()];
    Arrays.fill(marks, content.scaleMax());
    var classes = content.classes().stream().map(c -> c.label()).toList();
    var out = new HashMap<String, List<String>>();
    columns.parts().forEach((part, name) -> {
      if (!isClass(name)) {
        throw Refusals.noColumn(table, name, List.of("班级"));
      }
      out.put(part, classes);
    });
    if (!columns.numbers().isEmpty()) {
      throw Refusals.noColumn(table, columns.numbers().getFirst(), labels);
    }
    return new Scores(
        table.file(), table.sheet(), labels, present(content.answers()), marks, List.of(), Map.copyOf(out), Map.of(), null, plan(content), range(content),
        List.of(), List.copyOf(notes));
  }

  /** The factors of a questionnaire as a plan of scales; null when no question has one. */
  private static @Nullable ScalePlan plan(Content.QuestionnaireContent content) {
    var lines = new ArrayList<ScalePlan.Line>();
    for (var i = 0; i < content.questions().size(); i++) {
      var question = content.questions().get(i);
      if (!question.factor().isEmpty()) {
        lines.add(new ScalePlan.Line(i, question.factor(), question.reversed(), range(content)));
      }
    }
    return lines.isEmpty() ? null : new ScalePlan(List.copyOf(lines), List.of());
  }

  private static Interval range(Content.QuestionnaireContent content) {
    return new Interval(1, content.scaleMax());
  }

  private static boolean isClass(String name) {
    return CLASS.contains(name.toLowerCase(Locale.ROOT));
  }

  private List<String> ids(List<PupilRow> pupils) {
    return columns.id() == null ? List.of() : texts(pupils, columns.id());
  }

  private Map<String, List<String>> labels(List<PupilRow> pupils) {
    var out = new HashMap<String, List<String>>();
    columns.parts().forEach((part, name) -> out.put(part, isClass(name) ? pupils.stream().map(p -> p.classRef().label()).toList() : texts(pupils, name)));
    return Map.copyOf(out);
  }

  private Map<String, double[]> numbers(List<PupilRow> pupils, double[] totals) {
    var out = new HashMap<String, double[]>();
    for (var one : columns.numbers()) {
      out.put(one, Columns.meansTotal(one) ? totals : texts(pupils, one).stream().mapToDouble(t -> Numbers.isAbsent(t) ? Double.NaN : Numbers.of(t)).toArray());
    }
    return Map.copyOf(out);
  }

  /** What stands beside each pupil under a heading. */
  private List<String> texts(List<PupilRow> pupils, String heading) {
    var plain = Numbers.plain(heading);
    var column = sheet.columns().stream().filter(c -> Numbers.plain(c.header()).equalsIgnoreCase(plain)).findFirst();
    if (column.isEmpty()) {
      throw Refusals.noColumn(table, heading, sheet.columns().stream().map(ColumnReading::header).toList());
    }
    return pupils.stream().map(p -> Numbers.plain(table.cell(p.sheetRow() - 1, column.get().index()))).toList();
  }
}
