package org.zhigai.workbook.recognise.scores;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.zhigai.kernel.Origin;
import org.zhigai.kernel.Phrase;
import org.zhigai.monitoring.intake.Answer;
import org.zhigai.monitoring.intake.Corrections;
import org.zhigai.workbook.recognise.table.IssueLog;
import java.util.List;

/** Words where scores would be numbers, that no list says the meaning of: asked about once, in however many cells they stand. */
final class WordsAmongScores {
  private static final Pattern WORD = Pattern.compile("(?![〇零一二三四五六七八九十百点]+分?$)[^\\d.,/:%+=-]{1,12}");
  /** More different ones are no reasons for having no score. */
  private static final int MOST = 6;

  private final Map<String, Origin> first = new LinkedHashMap<>();

  /** Whether it is to be asked about. */
  boolean take(String text, Origin where) {
    if (!WORD.matcher(text).matches() || (first.size() >= MOST && !first.containsKey(text))) {
      return false;
    }
    first.putIfAbsent(text, where);
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
    log.question(
        "WORDS_AMONG_SCORES", first.values().iterator().next(), shown,
        List.of(new Answer(Phrase.of("intake.answer.words.absent", shown), absent), new Answer(Phrase.of("intake.answer.words.blank", shown), blank)));
  }
}
