package org.zhigai.monitoring.intake;

import java.util.List;

/**
 * What a person sees and decides before an import.
 *
 * @param differences papers that are stored with other numbers
 * @param sameNames rows whose pupil is not guessed
 */
public record Review(List<PaperDifference> differences, List<SameName> sameNames) {

  public Review {
    differences = List.copyOf(differences);
    sameNames = List.copyOf(sameNames);
  }

  /** Whether there is nothing to decide. */
  public boolean isClear() {
    return differences.isEmpty() && sameNames.isEmpty();
  }
}
