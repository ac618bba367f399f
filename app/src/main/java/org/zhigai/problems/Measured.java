package org.zhigai.problems;

import java.util.List;
import org.zhigai.monitoring.Indicator;
import org.zhigai.monitoring.figures.FactorFigures;
import org.zhigai.monitoring.figures.PaperFigures;
import org.zhigai.monitoring.figures.SatPaper;

/** All that was measured in the school, as rules see it. */
public record Measured(List<Measure> papers, List<FactorFigures> factors, List<Indicator> indicators) {

  public Measured {
    papers = List.copyOf(papers);
    factors = List.copyOf(factors);
    indicators = List.copyOf(indicators);
  }

  /** A paper's figures beside the scores they were made from. */
  public record Measure(PaperFigures figures, SatPaper sat) {}
}
