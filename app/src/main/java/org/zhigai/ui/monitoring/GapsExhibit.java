package org.zhigai.ui.monitoring;

import java.util.Optional;
import org.zhigai.kernel.Phrase;
import org.zhigai.monitoring.figures.PaperFigures;
import org.zhigai.stats.Method;

/** 与区相差: the difference of every knowledge point from the district with its interval; the numbers are those of the heat map. */
final class GapsExhibit {
  private GapsExhibit() {}

  static Exhibit of(PaperFigures figures) {
    var compared = figures.knowledge().stream().filter(g -> !Double.isNaN(g.district())).toList();
    if (compared.isEmpty()) {
      return Exhibit.absent(
          Aspect.GAPS, Phrase.of(figures.knowledge().isEmpty() ? "explore.absent.knowledge" : "explore.absent.district"),
          PaperExhibits.subtitle(figures), PaperExhibits.trust(Method.RATE, 0));
    }
    var same = KnowledgeExhibit.of(figures);
    return new Exhibit(
        Aspect.GAPS, same.title(), same.subtitle(), Optional.of(new Drawing.Differences(compared)), same.table(), same.reading(), same.n(),
        same.interval(), same.trust());
  }
}
