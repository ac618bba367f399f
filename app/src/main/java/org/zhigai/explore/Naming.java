package org.zhigai.explore;

import org.zhigai.kernel.Phrase;
import org.zhigai.monitoring.PaperInfo;
import org.zhigai.monitoring.Round;

/** How the window names what the explorer names. */
public final class Naming {
  private Naming() {}

  /** {@code 2026春}. */
  public static Phrase round(Round round) {
    return Names.round(round);
  }

  /** {@code 2026春 四年级数学}. */
  public static Phrase paper(PaperInfo info) {
    return Phrase.of("explore.crumb.paper", Names.round(info.round()), Names.subject(info.subject(), info.grade()));
  }

  /** A word of the school's own: the same in every language. */
  public static Phrase text(String text) {
    return Names.text(text);
  }

  /** What stands where there is no number. */
  public static Phrase none() {
    return Names.none();
  }
}
