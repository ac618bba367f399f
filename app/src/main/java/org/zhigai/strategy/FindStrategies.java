package org.zhigai.strategy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.zhigai.strategy.Found.Nothing;
import org.zhigai.strategy.Found.Offer;
import org.zhigai.strategy.Found.Offers;
import org.zhigai.strategy.Found.Reason;
import org.zhigai.strategy.NameMatch.Met;

/**
 * Finds entries for a point as a paper writes it: same name, other name, name within name, similar name; a domain's name gives entries of
 * that domain and says so. Names that agree less than the floor are never offered. Entries that the school wrote or an effect confirmed
 * come first among those that fit by their names. Immutable; make a new one when the library changes.
 */
public final class FindStrategies {
  /** Entries for pupils further away than this are not offered. */
  private static final int FURTHEST_GRADE = 3;
  /** What agrees this much less than the best is another point. */
  private static final double WITHIN_BEST = 0.2;
  /** Beside a name that is the point or holds it, what is only like it must be as good. */
  private static final double LIKE_WITHIN_BEST = 0.1;
  private static final int MOST_NEAREST = 3;
  /** Words that blueprints put where no point was written. */
  private static final Set<String> NO_POINTS =
      Set.of("其他", "其它", "综合", "全部", "基础知识", "基础", "知识", "能力", "计算", "理解", "运用", "应用", "解决问题", "方法", "特点", "结构");

  private final NameMatch match;
  private final Set<String> own;
  private final Set<String> confirmed;
  private final SchoolSubjects subjects = new SchoolSubjects();

  public FindStrategies(Library library) {
    match = new NameMatch(library.all());
    own = new HashSet<>(library.own().stream().map(Strategy::key).toList());
    confirmed = library.confirmed();
  }

  private record Ranked(Offer offer, double score) {
    /** The school's own and the confirmed first, unless only a likeness led to them; whole domains last. */
    private int place() {
      var sure = offer.fit().compareTo(Fit.PART) <= 0;
      return offer.fit() == Fit.DOMAIN ? 2 : sure && (offer.own() || offer.confirmed()) ? 0 : 1;
    }
  }

  /** Entries that fit, best first, or why there are none. */
  public Found find(Query query) {
    var among = subjects.of(query.subject(), query.grade());
    if (among.isEmpty()) {
      return new Nothing(Reason.UNKNOWN_SUBJECT, List.of());
    }
    var readings = new ArrayList<>(match.readings(query.point()));
    readings.removeAll(NO_POINTS);
    if (readings.isEmpty()) {
      return new Nothing(Reason.NO_POINT, List.of());
    }
    var fitting = new ArrayList<Ranked>();
    var near = new ArrayList<Met>();
    for (var entry : match.entries()) {
      var distance = distance(entry.strategy(), query.grade());
      if (among.contains(entry.strategy().subject()) && distance <= FURTHEST_GRADE) {
        var met = match.best(entry, readings);
        met.filter(m -> m.likeness() >= NameMatch.FLOOR).ifPresent(m -> fitting.add(ranked(entry.strategy(), m, query, distance)));
        met.filter(m -> m.likeness() < NameMatch.FLOOR).ifPresent(near::add);
      }
    }
    if (fitting.isEmpty()) {
      near.sort(Comparator.comparingDouble(Met::likeness).reversed());
      return new Nothing(Reason.NO_ENTRY, near.stream().map(Met::name).distinct().limit(MOST_NEAREST).toList());
    }
    var best = Collections.max(fitting, Comparator.comparingDouble(r -> r.offer().likeness())).offer();
    fitting.removeIf(r -> r.place() > 0 && isOtherPoint(r.offer(), best));
    fitting.sort(
        Comparator.comparingInt(Ranked::place)
            .thenComparing(Comparator.comparingDouble(Ranked::score).reversed())
            .thenComparing(r -> r.offer().strategy().key()));
    return new Offers(fitting.stream().map(Ranked::offer).toList());
  }

  private static boolean isOtherPoint(Offer offer, Offer best) {
    var within = offer.fit() == Fit.SIMILAR && best.fit() != Fit.SIMILAR ? LIKE_WITHIN_BEST : WITHIN_BEST;
    return offer.likeness() < best.likeness() - within;
  }

  private Ranked ranked(Strategy strategy, Met met, Query query, int distance) {
    var errors = query.errors().stream().filter(strategy.errors()::contains).toList();
    var offer =
        new Offer(
            strategy, met.fit(), met.name(), met.likeness(), distance == 0, errors,
            query.ability().map(strategy.abilities()::contains).orElse(true), query.help().map(strategy.helps()::contains).orElse(true),
            own.contains(strategy.key()), confirmed.contains(strategy.key()));
    // The name decides; what else fits only orders entries for names that agree about as well.
    var score =
        met.likeness() + 0.2 * met.held() - 0.08 * distance + (query.errors().isEmpty() ? 0 : 0.1 * errors.size() / query.errors().size())
            + (offer.helpFits() ? 0.08 : 0) + (offer.abilityFits() ? 0.04 : 0);
    return new Ranked(offer, score);
  }

  private static int distance(Strategy strategy, int grade) {
    return Math.max(0, Math.max(strategy.fromGrade() - grade, grade - strategy.toGrade()));
  }
}
