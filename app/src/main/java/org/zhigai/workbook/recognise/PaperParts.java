package org.zhigai.workbook.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.zhigai.kernel.Phrase;
import org.zhigai.monitoring.Choices;
import org.zhigai.monitoring.Item;
import org.zhigai.monitoring.PaperInfo;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.Term;
import org.zhigai.monitoring.intake.Answer;
import org.zhigai.monitoring.intake.Content.PaperContent;
import org.zhigai.monitoring.intake.Corrections;
import org.zhigai.monitoring.intake.PupilRow;
import org.zhigai.stats.ScoreMatrix;
import org.zhigai.workbook.recognise.words.HeadWord;
import org.zhigai.workbook.recognise.words.Terms;

/** Puts rows together into papers: one a grade, because a paper belongs to one. */
final class PaperParts {
  /** Stands in a reading that cannot be imported because no round was found; the reading says so as an error. */
  private static final Round UNKNOWN_ROUND = new Round(2000, Term.SPRING);

  private PaperParts() {}

  static Round round(Table table, IssueLog log) {
    if (table.context().round().isEmpty()) {
      log.question("ROUND_MISSING", table.view().whole(), "", terms(table.context().lines()));
    }
    return table.context().round().orElse(UNKNOWN_ROUND);
  }

  /** Both halves of a year that stands there without its half. */
  private static List<Answer> terms(List<String> lines) {
    return lines.stream().mapToInt(Terms::year).filter(y -> y > 0).boxed().findFirst()
        .map(y -> Stream.of(new Round(y, Term.SPRING), new Round(y, Term.AUTUMN))
            .map(r -> new Answer(Phrase.of("intake.answer.round", r.label()), Corrections.NONE.withRound(Optional.of(r)))).toList())
        .orElse(List.of());
  }

  static void checkGrade(Table table, IssueLog log) {
    if (table.context().grade() > 9) {
      return; // Said with the classes.
    }
    if (table.context().grade() == 0 && !table.has(HeadWord.CLASS) && !table.has(HeadWord.GRADE)) {
      log.question("GRADE_MISSING", table.view().whole(), "", List.of());
    }
  }

  /**
   * @param scores one row a pupil, each as long as {@code items}
   * @param chosen likewise; empty when the sheet gives no letters
   */
  static List<PaperContent> papers(
      Table table,
      Round round,
      String exam,
      String subject,
      List<Item> items,
      double fullMark,
      List<PupilRow> pupils,
      List<double[]> scores,
      List<List<String>> chosen,
      List<Integer> columns) {
    var byGrade = new TreeMap<Integer, List<Integer>>();
    for (var p = 0; p < pupils.size(); p++) {
      byGrade.computeIfAbsent(pupils.get(p).classRef().grade(), g -> new ArrayList<>()).add(p);
    }
    var out = new ArrayList<PaperContent>();
    byGrade.forEach((grade, members) -> {
      var cells = new float[members.size() * items.size()];
      for (var m = 0; m < members.size(); m++) {
        for (var i = 0; i < items.size(); i++) {
          cells[m * items.size() + i] = (float) scores.get(members.get(m))[i];
        }
      }
      var rows = members.stream().map(pupils::get).toList();
      var left = columns.stream().mapToInt(c -> c).min().orElse(table.left());
      var right = columns.stream().mapToInt(c -> c).max().orElse(table.right());
      var origin = table.view().range(
          rows.getFirst().sheetRow() - 1, left, rows.getLast().sheetRow() - 1, right);
      out.add(new PaperContent(
          new PaperInfo(round, exam, subject, grade),
          items,
          fullMark,
          rows,
          new ScoreMatrix(rows.size(), items.size(), cells),
          chosen.isEmpty() ? Choices.NONE : new Choices(members.stream().map(chosen::get).toList()),
          origin,
          table.context().date()));
    });
    return out;
  }
}
