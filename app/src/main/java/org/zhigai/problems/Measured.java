package org.zhigai.problems;

import java.util.List;
import org.zhigai.kernel.Presence;
import org.zhigai.monitoring.Indicator;
import org.zhigai.monitoring.PaperResults;
import org.zhigai.monitoring.PupilResult;
import org.zhigai.monitoring.figures.FactorFigures;
import org.zhigai.monitoring.figures.FigurePaper;
import org.zhigai.monitoring.figures.PaperFigures;
import org.zhigai.monitoring.figures.SatPaper;

/** All that was measured in the school, as rules see it. */
public record Measured(List<Measure> papers, List<FactorFigures> factors, List<Indicator> indicators) {

  public Measured {
    papers = List.copyOf(papers);
    factors = List.copyOf(factors);
    indicators = List.copyOf(indicators);
  }

  /**
   * A paper's figures beside the scores they were made from.
   *
   * @param away pupils who were to sit it and have no score: absent or not entered
   */
  public record Measure(PaperFigures figures, SatPaper sat, List<PupilResult> away) {

    public Measure {
      away = List.copyOf(away);
    }

    public static Measure of(PaperResults results, List<Indicator> indicators) {
      var away =
          results.pupils().stream()
              .filter(p -> p.presence() == Presence.ABSENT || p.presence() == Presence.NOT_ENTERED)
              .toList();
      return new Measure(FigurePaper.of(results, indicators), SatPaper.of(results), away);
    }
  }
}
