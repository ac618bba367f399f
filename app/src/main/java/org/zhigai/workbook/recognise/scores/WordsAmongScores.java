package org.zhigai.workbook.recognise.scores;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.zhigai.kernel.Origin;
import org.zhigai.kernel.Phrase;
import org.zhigai.monitoring.intake.Answer;
import org.zhigai.monitoring.intake.Corrections;
import org.zhigai.workbook.recognise.table.IssueLog;

/** Words where scores would be numbers, that no list says the meaning of: asked about once, in however many cells they stand. */
final class WordsAmongScores {
  private static final Pattern WORD = Pattern.compile("-\\d{1,4}|(?![〇零一二三四五六七八九十百点]+分?$)[^\\d.,/:%+=-]{1,12}");
  /** More different ones are no reasons for having no score. */
  private static final int MOST = 6;

  private static final String NOBODY = "不是学生";

  private final Map<String, Origin> first = new LinkedHashMap<>();
  private final Set<Integer> rows = new TreeSet<>();
  private final Set<Integer> scored = new HashSet<>();

  /** Scores, or known reasons for having none, stand in a row, 1-based. */
  void scored(int row) {
    scored.add(row);
  }

  /** @return whether it is to be asked about */
  boolean take(String text, Origin where, int row) {
    if (!WORD.matcher(text).matches() || (first.size() >= MOST && !first.containsKey(text))) {
      return false;
    }
    first.putIfAbsent(text, where);
    rows.add(row);
    return true;
  }

  void ask(IssueLog log) {
    if (first.isEmpty()) {
      return;
    }
    var shown = String.join("、", first.keySet());
    var absent = Corrections.NONE;
    var blank = Corrections.NONE;
    for (var word : first.keySet()) {
      absent = absent.withOption(word, Corrections.ABSENT);
      blank = blank.withOption(word, 0);
    }
    var answers = new ArrayList<Answer>();
    answers.add(new Answer(Phrase.of("intake.answer.words.absent", shown), absent));
    answers.add(new Answer(Phrase.of("intake.answer.words.blank", shown), blank));
    if (rows.stream().noneMatch(scored::contains)) {
      var nobody = Corrections.NONE;
      for (var row : rows) {
        nobody = nobody.withExcluded(row, NOBODY);
      }
      answers.add(new Answer(Phrase.of("intake.answer.words.nobody", rows.size()), nobody));
    }
    log.question("WORDS_AMONG_SCORES", first.values().iterator().next(), shown, answers);
  }
}
