package org.zhigai.problems.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.zhigai.monitoring.PaperInfo;
import org.zhigai.problems.Candidate;
import org.zhigai.problems.Measured;

/** What the same pupils did before. */
final class Earlier {
  private Earlier() {}

  /** The latest earlier paper of the same subject and the same year of entry. */
  static Optional<Measured.Measure> of(Measured.Measure now, Measured measured) {
    var info = info(now);
    return measured.papers().stream()
        .filter(m -> info(m).isEarlierOf(info))
        .reduce((a, b) -> info(a).isEarlierOf(info(b)) ? b : a);
  }

  /** What a rule finds in every paper that the same pupils sat one before. */
  static List<Candidate> each(Measured measured, BiFunction<Measured.Measure, Measured.Measure, Optional<Candidate>> thenAndNow) {
    return measured.papers().stream()
        .flatMap(now -> of(now, measured).flatMap(then -> thenAndNow.apply(then, now)).stream())
        .toList();
  }

  private static PaperInfo info(Measured.Measure measure) {
    return measure.figures().paper().info();
  }

  /** Totals less {@code from}, by {@code unit}, of those who sat the paper, by key of the pupil. */
  static Map<Long, Double> totals(Measured.Measure measure, double from, double unit) {
    var out = new HashMap<Long, Double>();
    var sat = measure.sat();
    for (var p = 0; p < sat.pupils().size(); p++) {
      out.put(sat.pupils().get(p).pupilId(), (sat.totals()[p] - from) / unit);
    }
    return out;
  }
}
