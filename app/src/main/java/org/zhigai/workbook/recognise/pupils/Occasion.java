package org.zhigai.workbook.recognise.pupils;

import java.util.List;
import java.util.Optional;
import org.zhigai.kernel.Phrase;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.Term;
import org.zhigai.monitoring.intake.Answer;
import org.zhigai.monitoring.intake.Corrections;
import org.zhigai.workbook.recognise.table.Context;
import org.zhigai.workbook.recognise.table.IssueLog;
import org.zhigai.workbook.recognise.table.Table;
import org.zhigai.workbook.recognise.words.HeadWord;

/** The term and grade a table is of; asked where nothing tells them. */
public final class Occasion {
  /** Stands in a reading that cannot be imported because no round was found; the reading asks for it. */
  private static final Round UNKNOWN = new Round(2000, Term.SPRING);

  private Occasion() {}

  public static Round of(Table table, IssueLog log) {
    // A grade beyond the ninth is refused with the classes.
    if (table.context().grade() == 0 && !table.has(HeadWord.CLASS) && !table.has(HeadWord.GRADE)) {
      log.question("GRADE_MISSING", table.view().whole(), "", List.of());
    }
    return round(table, log);
  }

  public static Round round(Table table, IssueLog log) {
    if (table.context().round().isEmpty()) {
      log.question("ROUND_MISSING", table.view().whole(), "", terms(table.context()));
    }
    return table.context().round().orElse(UNKNOWN);
  }

  private static List<Answer> terms(Context context) {
    return context.halves().stream().map(r -> new Answer(Phrase.of("intake.answer.round", r.label()), Corrections.NONE.withRound(Optional.of(r)))).toList();
  }
}
