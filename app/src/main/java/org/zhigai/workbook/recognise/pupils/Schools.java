package org.zhigai.workbook.recognise.pupils;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhigai.kernel.Phrase;
import org.zhigai.monitoring.intake.Answer;
import org.zhigai.monitoring.intake.Corrections;
import org.zhigai.monitoring.intake.Meaning;
import org.zhigai.workbook.recognise.table.IssueLog;
import org.zhigai.workbook.recognise.table.Table;
import org.zhigai.workbook.recognise.words.Clean;
import org.zhigai.workbook.recognise.words.HeadWord;

/** Pupils of several schools in one table: class 1 of one is not class 1 of the other, so a person says which school is meant. */
final class Schools {
  private static final int MOST_OFFERED = 8;
  private static final int MOST_ROWS = 2_000;

  private Schools() {}

  static void ask(Table table, List<PupilLine> lines, IssueLog log) {
    var column = table.first(HeadWord.SCHOOL).orElse(null);
    if (column == null) {
      return;
    }
    var rows = new LinkedHashMap<String, List<Integer>>();
    for (var line : lines) {
      var school = Clean.head(table.view().value(line.row(), column.index()));
      if (!school.isEmpty()) {
        rows.computeIfAbsent(school, k -> new ArrayList<>()).add(line.shownRow());
      }
    }
    if (rows.size() < 2) {
      return;
    }
    var answers = new ArrayList<Answer>();
    answers.add(new Answer(Phrase.of("intake.answer.school.all"), Corrections.NONE.withColumn(column.index(), Meaning.IGNORED)));
    if (rows.size() <= MOST_OFFERED && lines.size() <= MOST_ROWS) {
      rows.keySet().forEach(own -> answers.add(new Answer(Phrase.of("intake.answer.school.only", own), without(own, rows))));
    }
    log.question("SCHOOLS_SEVERAL", table.view().at(table.top() - 1, column.index()), String.join("、", rows.keySet()), answers, rows.size());
  }

  private static Corrections without(String own, Map<String, List<Integer>> rows) {
    var out = Corrections.NONE;
    for (var other : rows.entrySet()) {
      for (var row : other.getKey().equals(own) ? List.<Integer>of() : other.getValue()) {
        out = out.withExcluded(row, other.getKey());
      }
    }
    return out;
  }
}
