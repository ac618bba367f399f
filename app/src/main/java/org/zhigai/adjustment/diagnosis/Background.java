package org.zhigai.adjustment.diagnosis;

import java.util.List;
import org.zhigai.monitoring.figures.FactorFigures;
import org.zhigai.monitoring.figures.SatPaper;

/**
 * What lies behind one paper.
 *
 * @param earlier papers of the same pupils in the same subject, oldest first
 * @param factors of questionnaires of the same round and grade
 */
public record Background(List<SatPaper> earlier, List<FactorFigures> factors) {
  /** Nothing is known beside the paper. */
  public static final Background NONE = new Background(List.of(), List.of());

  public Background {
    earlier = List.copyOf(earlier);
    factors = List.copyOf(factors);
  }
}
