package org.zhigai.problems;

import java.util.List;
import org.zhigai.kernel.Actor;

/** The port through which problems are kept. */
public interface ProblemArchive {

  /** All problems, by number. */
  List<Problem> problems();

  /**
   * Keeps a new problem (id 0: gets its id and its number) or a changed one.
   *
   * @return the problem as kept
   */
  Problem save(Problem problem, Actor by);

  /** Takes back suggestions nobody has decided about. */
  void removeSuggestions(List<Long> ids, Actor by);
}
