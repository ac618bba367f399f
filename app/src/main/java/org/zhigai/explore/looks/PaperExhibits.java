package org.zhigai.explore.looks;

import java.util.List;
import java.util.function.Function;
import org.zhigai.explore.exhibit.Exhibit;
import org.zhigai.explore.place.Names;
import org.zhigai.explore.sight.Sight;
import org.zhigai.explore.sight.Small;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Presence;
import org.zhigai.monitoring.figures.PaperFigures;
import org.zhigai.stats.trust.Method;
import org.zhigai.stats.trust.Trust;
import org.zhigai.stats.trust.TrustFacts;
import org.zhigai.stats.trust.TrustRules;

/** Makes the exhibits of a paper. Pure. */
final class PaperExhibits {
  private PaperExhibits() {}

  /** What is shown of enough pupils; of too few that there is nothing to show. */
  static Exhibit of(Sight sight, Function<PaperFigures, Exhibit> made) {
    var figures = sight.figures();
    if (figures.present() == 0) {
      return Exhibit.absent(Phrase.of("explore.absent.nobody"), subtitle(figures));
    }
    if (figures.present() < Small.PUPILS || sight.isHidden()) {
      return Exhibit.absent(Phrase.of("explore.absent.few"), subtitle(figures));
    }
    return made.apply(figures);
  }

  static Phrase subtitle(PaperFigures figures) {
    var info = figures.paper().info();
    var subject = Names.subject(info.subject(), info.grade());
    return Phrase.of(
        "explore.subtitle", Names.round(info.round()),
        figures.part().map(c -> Phrase.of("explore.of-class", subject, Names.classLabel(c))).orElse(subject), figures.present(),
        figures.paper().fullMark());
  }

  static Phrase n(int n) {
    return Phrase.of("explore.n", n);
  }

  static Trust trust(Method method, int n) {
    return TrustRules.of(method, TrustFacts.of(n));
  }

  /** Of what was counted and has no interval. */
  static Trust described(int n) {
    return trust(Method.SP_TABLE, n);
  }

  /** Who was counted and who was not, absent in words. */
  static Phrase counted(PaperFigures figures) {
    var enrolled = figures.presence().values().stream().mapToInt(Integer::intValue).sum();
    var missing =
        List.of(Presence.ABSENT, Presence.EXEMPT, Presence.VIOLATION, Presence.NOT_ENTERED).stream()
            .filter(p -> figures.presence().getOrDefault(p, 0) > 0)
            .map(p -> Phrase.of("explore.presence." + p.name(), figures.presence().getOrDefault(p, 0)))
            .toList();
    return missing.isEmpty()
        ? Phrase.of("explore.counted.all", enrolled)
        : Phrase.of("explore.counted", enrolled, figures.present(), joined(missing));
  }

  /** Several phrases as one, with the language's comma between them. */
  static Phrase joined(List<Phrase> parts) {
    return parts.stream().reduce((a, b) -> Phrase.of("explore.and", a, b)).orElseGet(Names::none);
  }
}
