package org.zhigai.explore.sight;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.monitoring.Indicator;
import org.zhigai.monitoring.PaperResults;
import org.zhigai.monitoring.figures.FigurePaper;
import org.zhigai.monitoring.figures.PaperFigures;
import org.zhigai.monitoring.figures.SatPaper;

/** What was read and computed of one paper, each thing once. Safe to be asked from several threads. */
public final class Cabinet {
  private final PaperResults results;
  private final List<Indicator> indicators;
  private final Map<String, Object> kept = new HashMap<>();

  public Cabinet(PaperResults results, List<Indicator> indicators) {
    this.results = results;
    this.indicators = List.copyOf(indicators);
  }

  PaperResults results() {
    return results;
  }

  PaperFigures figures() {
    return kept(PaperFigures.class, "", () -> FigurePaper.of(results, indicators));
  }

  PaperFigures figures(ClassRef of) {
    return kept(PaperFigures.class, of.label(), () -> FigurePaper.of(results, indicators, of));
  }

  SatPaper sat() {
    return kept(SatPaper.class, "", () -> SatPaper.of(results));
  }

  SatPaper sat(ClassRef of) {
    return kept(SatPaper.class, of.label(), () -> SatPaper.of(results.of(of)));
  }

  synchronized <T> T kept(Class<T> type, String name, Supplier<T> computed) {
    var key = type.getName() + " " + name;
    var known = kept.get(key);
    if (known == null) {
      known = computed.get();
      kept.put(key, known);
    }
    return type.cast(known);
  }
}
