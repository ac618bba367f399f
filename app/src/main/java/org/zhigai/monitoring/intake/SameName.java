package org.zhigai.monitoring.intake;

import java.util.List;
import org.zhigai.monitoring.ClassRef;

/**
 * A row whose pupil the program will not guess: the name is known in the class, but it is not sure who is meant.
 *
 * @param name as the sheet writes it; for the person at the window only
 * @param candidates who may be meant; somebody new is always possible too
 */
public record SameName(
    Decisions.RowAt at, String name, ClassRef classRef, String examNumber, List<PupilMatch.Candidate> candidates) {

  public SameName {
    candidates = List.copyOf(candidates);
  }
}
