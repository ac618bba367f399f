package org.zhigai.explore.sight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.zhigai.explore.place.Names;
import org.zhigai.kernel.Phrase;
import org.zhigai.monitoring.figures.GroupRate;

/** What groups of items say beside the district. A gap is named only when the interval leaves the district outside. */
public final class Gaps {
  /** Practical floor, 0–1. */
  private static final double MATTERS = 0.05;

  private Gaps() {}

  /** @param key with the endings {@code .below}, {@code .unsure}, {@code .alike} and {@code .alone} */
  public static Phrase title(String key, List<GroupRate> groups) {
    if (groups.stream().allMatch(g -> Double.isNaN(g.district()))) {
      var rates = groups.stream().mapToDouble(GroupRate::rate).summaryStatistics();
      return Phrase.of(key + ".alone", rates.getMin() * 100, rates.getMax() * 100);
    }
    return widest(groups)
        .map(g -> Phrase.of(key + ".below", g.name(), -g.gap() * 100))
        .or(() -> unsure(groups).map(g -> Phrase.of(key + ".unsure", g.name(), -g.gap() * 100)))
        .orElseGet(() -> Phrase.of(key + ".alike"));
  }

  /** @param who whose rates they are: the school, or a class */
  public static List<Phrase> reading(List<GroupRate> groups, Phrase who) {
    var out = new ArrayList<Phrase>();
    var compared = groups.stream().filter(g -> !Double.isNaN(g.district())).toList();
    if (compared.isEmpty()) {
      out.add(Phrase.of("explore.gaps.no-district"));
    } else {
      var below = compared.stream().filter(Gaps::isBelow).toList();
      var above = compared.stream().filter(g -> g.interval().low() > g.district()).count();
      out.add(Phrase.of("explore.gaps.count", compared.size(), below.size(), above));
    }
    widest(groups)
        .ifPresent(
            g -> out.add(Phrase.of("explore.gaps.widest", g.name(), g.items().size(), Names.list(g.items()), g.rate() * 100, g.district() * 100, who)));
    return out;
  }

  /** The interval of the group the title names, of the first group otherwise. */
  public static Phrase interval(List<GroupRate> groups) {
    var g = leading(groups);
    return Phrase.of("explore.gaps.interval", g.name(), Names.percentInterval(g.interval()));
  }

  /** The group the title names, the first otherwise. */
  public static GroupRate leading(List<GroupRate> groups) {
    return widest(groups).or(() -> unsure(groups)).orElseGet(groups::getFirst);
  }

  static Optional<GroupRate> widest(List<GroupRate> groups) {
    return groups.stream().filter(Gaps::isBelow).min(Comparator.comparingDouble(GroupRate::gap));
  }

  /** A gap large enough to matter that the interval does not confirm: no reason to say all is well. */
  private static Optional<GroupRate> unsure(List<GroupRate> groups) {
    return groups.stream().filter(g -> g.gap() <= -MATTERS).min(Comparator.comparingDouble(GroupRate::gap));
  }

  private static boolean isBelow(GroupRate g) {
    return g.interval().high() < g.district();
  }
}
