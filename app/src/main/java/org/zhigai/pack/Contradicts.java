package org.zhigai.pack;

import java.util.Optional;
import org.zhigai.pack.PaperShare.Scale;

/** What no honest package says: numbers of which one excludes another. */
final class Contradicts {
  private static final double SLACK = 1e-9;

  private Contradicts() {}

  /** The first that is found, by its paper. */
  static Optional<String> itself(SchoolPackage pack) {
    if (pack.school().isBlank()) {
      return Optional.of("school");
    }
    return pack.papers().stream().filter(p -> !holds(p)).map(p -> p.info().label()).findFirst();
  }

  private static boolean holds(PaperShare p) {
    var n = p.present();
    var most = p.fullMark() * n * (1 + SLACK);
    var known = p.fullMark() > 0 && n > 0 && p.enrolled().orElse(n) >= n && p.info().grade() >= 0;
    var sums = p.sum().map(s -> s.signum() >= 0 && s.doubleValue() <= most).orElse(p.squares().isEmpty());
    var squares = p.squares().map(
        q -> q.doubleValue() >= p.sum().map(s -> s.doubleValue() * s.doubleValue() / n).orElse(0.0) * (1 - SLACK)
            && q.doubleValue() <= most * p.fullMark())
        .orElse(true);
    return known && sums && squares && spans(p, Scale.LEVEL) && spans(p, Scale.STEP) && p.points().stream().allMatch(Contradicts::holds);
  }

  private static boolean spans(PaperShare p, Scale scale) {
    var at = 0;
    var pupils = 0;
    for (var span : p.spans(scale)) {
      if (span.from() != at || span.to() <= span.from() || span.pupils() < 0) {
        return false;
      }
      at = span.to();
      pupils += span.pupils();
    }
    return p.spans(scale).isEmpty() || (at == 100 && pupils == p.present());
  }

  private static boolean holds(PaperShare.PointShare point) {
    return point.fullMark() > 0
        && point.points().map(g -> g.signum() >= 0 && g.doubleValue() <= point.fullMark() * point.pupils() * (1 + SLACK)).orElse(true);
  }
}
