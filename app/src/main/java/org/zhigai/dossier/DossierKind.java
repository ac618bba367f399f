package org.zhigai.dossier;

import java.util.List;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;

/** A kind of report. One more is its own file, its line in {@link Dossiers#ALL} and its words. */
public interface DossierKind {

  /** Stable: what the command and the store call it. */
  String id();

  Phrase title();

  /** What it can be about, the first unless somebody chooses: a round, a paper, a case. Empty where it is about the school as it is. */
  default List<About> about(Material material) {
    return List.of();
  }

  /** Everything it has to say now. */
  Composed draft(Material material, About about, Progress progress);

  /**
   * What a report is about.
   *
   * @param key stable: a round's label, a key of a paper, the number of a row; empty for the whole school
   */
  record About(String key, Phrase label) {
    /** The school as it is. */
    public static final About ALL = new About("", Phrase.of("dossier.about.all"));
  }
}
