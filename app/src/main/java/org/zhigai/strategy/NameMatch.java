package org.zhigai.strategy;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Holds the names of one library in their one form and tells how a paper's words meet those of an entry. */
final class NameMatch {
  /** Names that agree less than this are not the same point. */
  static final double FLOOR = 0.5;
  /** A name within a longer one: at least this much of the longer one. */
  private static final double LEAST_PART = 0.4;
  /** A short name that many names hold says too little when most of the paper's words are others: 阅读, but not 杠杆. */
  private static final int SHORT = 2;
  private static final int RARE = 5;
  private static final double LEAST_SHORT_PART = 0.6;
  private static final double OTHER_NAME = 0.97;
  /** What stands between separators may be a remark only. */
  private static final double BETWEEN_SEPARATORS = 0.95;
  private static final double EACH_LATER = 0.01;
  private static final double LIKE_AT_MOST = 0.82;
  /** Names that together hold less of the paper's words than this are of another point. */
  private static final double LEAST_HELD = 0.5;
  /** In a shorter name half of the words may be the half that does not matter: 复数的运算 is not 实数的运算. */
  private static final int LEAST_WORDS = 5;

  private final PointNames names = new PointNames(Library.text("terms.txt"));
  private final Tokens tokens = new Tokens();
  private final List<Named> entries;
  private final Likeness likeness;

  NameMatch(List<Strategy> strategies) {
    entries = strategies.stream().map(this::named).toList();
    likeness = new Likeness(entries.stream().flatMap(Named::plain).toList());
  }

  /**
   * An entry with its names in their one form, each with how it is written.
   *
   * @param pairs the pairs of characters of all names
   */
  record Named(Strategy strategy, Map<String, String> points, Map<String, String> synonyms, String domain, Set<String> pairs) {
    private Stream<String> plain() {
      return Stream.concat(points.keySet().stream(), synonyms.keySet().stream());
    }
  }

  /**
   * How an entry was met.
   *
   * @param name the entry's name as it is written
   * @param likeness 0–1
   * @param held the share of the paper's words that all names of the entry hold together, 0–1
   */
  record Met(Fit fit, String name, double likeness, double held) {
    Met(Fit fit, String name, double likeness) {
      this(fit, name, likeness, 0);
    }
  }

  private Named named(Strategy s) {
    var points = forms(s.points());
    var synonyms = forms(s.synonyms());
    var pairs = Stream.concat(points.keySet().stream(), synonyms.keySet().stream()).flatMap(n -> Likeness.pairs(n).stream()).collect(Collectors.toSet());
    return new Named(s, points, synonyms, names.plain(tokens.of(s.domain())), pairs);
  }

  List<Named> entries() {
    return entries;
  }

  Set<String> readings(String point) {
    return names.readings(point);
  }

  private Map<String, String> forms(List<String> written) {
    var out = new LinkedHashMap<String, String>();
    written.forEach(w -> out.putIfAbsent(names.plain(w), w));
    return out;
  }

  /** The best way in which these readings of one point meet the entry, below the floor or not; empty when they share nothing. */
  Optional<Met> best(Named entry, Collection<String> readings) {
    @Nullable Met best = null;
    var weight = 1.0;
    for (var reading : readings) {
      best = better(best, names(entry.points(), reading, Fit.POINT, weight));
      best = better(best, names(entry.synonyms(), reading, Fit.SYNONYM, weight * OTHER_NAME));
      if (reading.equals(entry.domain())) {
        best = better(best, new Met(Fit.DOMAIN, tokens.of(entry.strategy().domain()), FLOOR));
      }
      weight = weight == 1 ? BETWEEN_SEPARATORS : weight - EACH_LATER;
    }
    return Optional.ofNullable(best).map(b -> together(entry, readings.iterator().next(), b));
  }

  /** What is met with all the names of the entry in view: each may hold a part of what the paper says. */
  private Met together(Named entry, String whole, Met met) {
    var held = likeness.held(whole, entry.pairs());
    var apart = met.fit() != Fit.SIMILAR || names.apart(String.join(" ", entry.plain().toList()), whole);
    var enough = !apart && held >= LEAST_HELD && whole.length() >= LEAST_WORDS;
    var likeness = enough ? Math.max(met.likeness(), FLOOR + 0.6 * (held - LEAST_HELD)) : met.likeness();
    return new Met(met.fit(), met.name(), likeness, held);
  }

  private @Nullable Met names(Map<String, String> forms, String reading, Fit same, double weight) {
    @Nullable Met best = null;
    var closeness = weight;
    for (var form : forms.entrySet()) {
      best = better(best, met(form.getKey(), form.getValue(), reading, same, closeness));
      // An entry is first of all for what it names first.
      closeness = same == Fit.POINT ? closeness - EACH_LATER : closeness;
    }
    return best;
  }

  private @Nullable Met met(String plain, String written, String reading, Fit same, double weight) {
    if (plain.equals(reading)) {
      return new Met(same, written, weight);
    }
    if (reading.contains(plain)) {
      var share = likeness.share(plain, reading);
      var idle = plain.length() <= SHORT && share < LEAST_SHORT_PART && likeness.holders(plain) > RARE;
      return idle ? null : new Met(Fit.PART, written, (0.55 + 0.4 * share) * weight);
    }
    if (plain.contains(reading)) {
      var share = likeness.share(reading, plain);
      return share < LEAST_PART ? null : new Met(Fit.PART, written, (0.5 + 0.4 * share) * weight);
    }
    var alike = LIKE_AT_MOST * likeness.of(plain, reading) * weight;
    return alike == 0 || (alike >= FLOOR && names.apart(plain, reading)) ? null : new Met(Fit.SIMILAR, written, alike);
  }

  private static @Nullable Met better(@Nullable Met a, @Nullable Met b) {
    return a == null || (b != null && b.likeness() > a.likeness()) ? b : a;
  }
}
