package org.zhigai.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhigai.kernel.Phrase;
import org.zhigai.monitoring.intake.Content;
import org.zhigai.monitoring.intake.PupilRow;
import org.zhigai.monitoring.intake.WorkbookReading;
import org.zhigai.stats.Interval;

/** A school's own score sheet, with titles, two-line heads and marks for absence, as the importer recognises it. */
final class RecognisedScores {
  private static final Set<String> CLASS = Set.of("班级", "班", "class");

  private RecognisedScores() {}

  /** A paper or questionnaire and the sheet it stands on. */
  private record Found(String sheet, Content content) {}

  /**
   * @param sheet name of the sheet, null for any
   * @return null when there is neither a paper with items nor a questionnaire
   */
  static @Nullable Scores of(WorkbookReading reading, @Nullable String sheet, Columns columns, double[] full) {
    var found = new ArrayList<Found>();
    for (var one : reading.sheets()) {
      if (sheet == null || sheet.equals(one.name())) {
        one.contents().stream().filter(RecognisedScores::hasItems).forEach(c -> found.add(new Found(one.name(), c)));
      }
    }
    if (found.isEmpty()) {
      return null;
    }
    var notes = new ArrayList<Phrase>();
    notes.add(Phrase.of("analysis.note.recognised", found.getFirst().sheet()));
    if (found.size() > 1) {
      notes.add(Phrase.of("analysis.note.papers", found.size() - 1));
    }
    var first = found.getFirst();
    var table = new RawTable(reading.fileName(), first.sheet(), List.of());
    return switch (first.content()) {
      case Content.PaperContent paper -> paper(table, paper, columns, full, notes);
      case Content.QuestionnaireContent answers -> questionnaire(table, answers, columns, notes);
      case Content.IndicatorContent none -> null;
    };
  }

  private static boolean hasItems(Content content) {
    return switch (content) {
      case Content.PaperContent paper -> !paper.items().isEmpty();
      case Content.QuestionnaireContent answers -> !answers.questions().isEmpty();
      case Content.IndicatorContent none -> false;
    };
  }

  private static Scores paper(
      RawTable table, Content.PaperContent paper, Columns columns, double[] full, List<Phrase> notes) {
    var labels = paper.items().stream().map(i -> i.label()).toList();
    var totals = paper.pupils().stream().mapToDouble(PupilRow::total).toArray();
    var marks = paper.items().stream().mapToDouble(i -> i.fullMark()).toArray();
    if (full.length > 1 && full.length != marks.length) {
      throw Refusals.full(full.length, marks.length);
    }
    for (var i = 0; i < marks.length && full.length > 0; i++) {
      marks[i] = full[full.length == 1 ? 0 : i];
    }
    var classes = paper.pupils().stream().map(p -> p.classRef().label()).toList();
    var scores = new Scores(
        table.file(), table.sheet(), labels, paper.scores(), marks, List.of(), labels(table, columns, classes),
        numbers(table, columns, totals), null, null, null, points(paper), List.copyOf(notes));
    return columns.items().isEmpty() ? scores : scores.only(columns.items(), table);
  }

  /** Of each item; empty when the blueprint says nothing of any. */
  private static List<List<String>> points(Content.PaperContent paper) {
    var out = paper.items().stream().map(i -> i.knowledgePoints()).toList();
    return out.stream().allMatch(List::isEmpty) ? List.of() : out;
  }

  private static Scores questionnaire(
      RawTable table, Content.QuestionnaireContent content, Columns columns, List<Phrase> notes) {
    var labels = content.questions().stream().map(q -> q.label()).toList();
    var marks = new double[labels.size()];
    Arrays.fill(marks, content.scaleMax());
    var classes = content.classes().stream().map(c -> c.label()).toList();
    var scores = new Scores(
        table.file(), table.sheet(), labels, content.answers(), marks, List.of(), labels(table, columns, classes), Map.of(), null,
        plan(content), range(content), List.of(), List.copyOf(notes));
    return columns.items().isEmpty() ? scores : scores.only(columns.items(), table);
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

  private static Map<String, List<String>> labels(RawTable table, Columns columns, List<String> classes) {
    var out = new HashMap<String, List<String>>();
    put(out, Scores.GROUP, columns.group(), classes, table);
    put(out, Scores.CLUSTER, columns.cluster(), classes, table);
    put(out, Scores.CROSSED, columns.crossed(), classes, table);
    return Map.copyOf(out);
  }

  private static void put(
      Map<String, List<String>> out, String part, @Nullable String wanted, List<String> classes, RawTable table) {
    if (wanted == null) {
      return;
    }
    if (!CLASS.contains(wanted.toLowerCase(Locale.ROOT))) {
      throw Refusals.noColumn(table, wanted, List.of("班级"));
    }
    out.put(part, classes);
  }

  private static Map<String, double[]> numbers(RawTable table, Columns columns, double[] totals) {
    var out = new HashMap<String, double[]>();
    for (var one : columns.numbers()) {
      if (!Columns.meansTotal(one)) {
        throw Refusals.noColumn(table, one, List.of("总分"));
      }
      out.put(one, totals);
    }
    return Map.copyOf(out);
  }
}
