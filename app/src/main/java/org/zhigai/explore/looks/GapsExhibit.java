package org.zhigai.explore.looks;

import java.util.List;
import java.util.Optional;
import org.zhigai.explore.exhibit.Drawing;
import org.zhigai.explore.exhibit.Exhibit;
import org.zhigai.explore.exhibit.Plot;
import org.zhigai.kernel.Phrase;
import org.zhigai.monitoring.figures.GroupRate;
import org.zhigai.monitoring.figures.PaperFigures;

/** 与区相差: the difference of every knowledge point from the district with its interval; the numbers are those of the heat map. */
final class GapsExhibit {
  private GapsExhibit() {}

  /** The knowledge points that have a district beside them, in the order of the blueprint. */
  static List<GroupRate> compared(PaperFigures figures) {
    return figures.knowledge().stream().filter(g -> !Double.isNaN(g.district())).toList();
  }

  static Exhibit of(PaperFigures figures) {
    var compared = compared(figures);
    if (compared.isEmpty()) {
      return Exhibit.absent(Phrase.of(figures.knowledge().isEmpty() ? "explore.absent.knowledge" : "explore.absent.district"),
          PaperExhibits.subtitle(figures));
    }
    var same = KnowledgeExhibit.of(figures);
    return new Exhibit(
        same.title(), same.subtitle(), Optional.of(Plot.of(new Drawing.Differences(compared))), same.table(), same.reading(), same.n(),
        same.interval(), same.trust());
  }
}
