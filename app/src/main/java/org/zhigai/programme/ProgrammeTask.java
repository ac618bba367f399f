package org.zhigai.programme;

import java.util.List;
import org.zhigai.kernel.Lang;
import org.zhigai.support.DutyShare;

/**
 * A task of the district's plan.
 *
 * @param id stable
 * @param name in both languages
 * @param owes what the school does
 * @param artefact what shows it
 * @param answers what must be there, all of it
 */
public record ProgrammeTask(String id, DutyShare.Phase phase, Due due, Told name, Told owes, Told artefact, List<Wanted> answers) {
  public ProgrammeTask {
    answers = List.copyOf(answers);
  }

  /** A text in both languages. */
  public record Told(String zh, String en) {
    public String in(Lang lang) {
      return lang == Lang.ZH ? zh : en;
    }
  }
}
