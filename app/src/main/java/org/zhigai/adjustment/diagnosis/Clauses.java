package org.zhigai.adjustment.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.zhigai.adjustment.diagnosis.Clause.About;
import org.zhigai.kernel.Phrase;
import org.zhigai.stats.trust.Method;
import org.zhigai.stats.trust.Trust;
import org.zhigai.stats.trust.TrustFacts;
import org.zhigai.stats.trust.TrustRules;
import org.zhigai.value.Unit;
import org.zhigai.value.Value;

/** A diagnosis in sentences. A count of one to four pupils is never said, nor what it could be taken from. */
public final class Clauses {
  /** Fewer pupils than this could be known. */
  private static final int SMALL = HelpRule.SMALLEST_GROUP;
  private static final int MOST_ITEMS = 3;

  private final PointDiagnosis of;
  private final List<Clause> out = new ArrayList<>();

  private Clauses(PointDiagnosis of) {
    this.of = of;
  }

  /** In the order of the document; the first tells how weak the point is. */
  public static List<Clause> of(PointDiagnosis diagnosis) {
    return new Clauses(diagnosis).all();
  }

  private List<Clause> all() {
    say(About.SIZE, of.trust().level(), size());
    spread();
    of.carrying().stream().limit(MOST_ITEMS).forEach(this::item);
    of.items().forEach(i -> i.option().ifPresent(o -> option(i, o)));
    of.items().stream().map(i -> i.item().label()).filter(of.opposite()::contains).forEach(this::opposite);
    of.where().ifPresent(this::where);
    of.before().forEach(this::before);
    course();
    of.beside().forEach(f -> say(
        About.BESIDE, Trust.Level.WITH_CARE,
        Phrase.of("adjustment.clause.beside", f.name(), level(f.share()), new Value.Distance(f.share() - f.district(), Unit.RATE, Value.Sign.NEVER),
            count(f.n()))));
    of.limits().stream().sorted().forEach(l -> say(About.LIMITS, Trust.Level.NOT_USABLE, limit(l)));
    return List.copyOf(out);
  }

  private void say(About about, Trust.Level trust, Phrase says) {
    out.add(new Clause(about, says, trust));
  }

  private Phrase size() {
    var spot = of.spot();
    return of.hasBenchmark()
        ? Phrase.of(
            "adjustment.clause.size", of.who(), spot.name(), level(of.rate()), count(of.bands().n()), spot.against(), level(spot.benchmark()),
            new Value.Distance(of.rate() - spot.benchmark(), Unit.RATE, Value.Sign.SIGNED))
        : Phrase.of("adjustment.clause.size.alone", of.who(), spot.name(), level(of.rate()), count(of.bands().n()));
  }

  private void spread() {
    var bands = of.bands();
    var trust = of.trust().level();
    if (isSaid(bands.low()) && isSaid(bands.middle()) && isSaid(bands.high())) {
      say(
          About.SPREAD, trust,
          Phrase.of(
              "adjustment.clause.bands", count(bands.low()), share(bands.lowShare()), count(bands.middle()), share(bands.middleShare()), count(bands.high()),
              share(bands.highShare())));
    } else if (isSaid(bands.low() + bands.middle()) && isSaid(bands.high())) {
      say(
          About.SPREAD, trust,
          Phrase.of(
              "adjustment.clause.bands.two", count(bands.low() + bands.middle()), share(bands.unsureShare()), count(bands.high()), share(bands.highShare())));
    } else {
      say(About.SPREAD, Trust.Level.NOT_USABLE, Phrase.of("adjustment.clause.bands.hidden"));
    }
    switch (of.shape()) {
      case ONE_GROUP -> say(About.SPREAD, trust, Phrase.of("adjustment.clause.shape.one_group", new Value.Decimal(of.divided(), 1)));
      case TWO_GROUPS -> say(About.SPREAD, trust, Phrase.of("adjustment.clause.shape.two_groups", new Value.Decimal(of.divided(), 1)));
      case UNKNOWN -> say(About.SPREAD, Trust.Level.NOT_USABLE, Phrase.of("adjustment.clause.shape.unknown"));
    }
  }

  private static boolean isSaid(int pupils) {
    return pupils == 0 || pupils >= SMALL;
  }

  private void item(ItemLoss item) {
    var how = new ArrayList<Phrase>();
    how(item, ItemLoss::blank, "adjustment.loss.blank", how);
    how(item, ItemLoss::zero, "adjustment.loss.zero", how);
    how(item, ItemLoss::part, "adjustment.loss.part", how);
    how(item, ItemLoss::near, "adjustment.loss.near", how);
    var said = how.stream().reduce((a, b) -> Phrase.of("adjustment.loss.and", a, b)).orElseGet(() -> Phrase.of("adjustment.loss.scattered"));
    say(
        About.ITEMS, TrustRules.of(Method.RATE, TrustFacts.of(item.n())).level(),
        Phrase.of("adjustment.clause.item", item.item().label(), level(item.rate()), share(item.lost()), said));
  }

  private static void how(ItemLoss item, ToDoubleFunction<ItemLoss> part, String key, List<Phrase> out) {
    if (part.applyAsDouble(item) * item.n() >= SMALL - 0.5) {
      out.add(Phrase.of(key, share(part.applyAsDouble(item))));
    }
  }

  private void option(ItemLoss item, ItemLoss.WrongOption option) {
    var trust = TrustRules.of(Method.DISTRACTORS, TrustFacts.of(item.n())).level();
    if (option.n() >= SMALL && trust != Trust.Level.NOT_USABLE) {
      say(
          About.ITEMS, trust,
          Phrase.of(
              option.drawsTheStrong() ? "adjustment.clause.option.strong" : "adjustment.clause.option", item.item().label(), share(option.share()),
              option.letter(), level(option.level()), level(option.right())));
    }
  }

  private void opposite(String label) {
    say(About.ITEMS, Trust.Level.WITH_CARE, Phrase.of("adjustment.clause.opposite", label));
  }

  private void where(Where where) {
    var key = switch (where.sort()) {
      case ABILITY -> "adjustment.clause.where.ability";
      case TYPE -> "adjustment.clause.where.type";
    };
    say(About.WHERE, of.trust().level(), Phrase.of(key, where.name(), level(where.rate()), level(where.other())));
  }

  private void before(Before before) {
    if (before.failing() >= SMALL && isSaid(before.both())) {
      var order = Phrase.of(before.inOrder() ? "adjustment.clause.before.first" : "adjustment.clause.before.unsure");
      say(
          About.BEFORE, Trust.Level.WITH_CARE,
          Phrase.of(
              "adjustment.clause.before", before.name(), level(before.rate()), count(before.failing()), share(before.share()), share(before.with()),
              share(before.without()), order));
    }
  }

  private void course() {
    var last = Optional.ofNullable(of.course().past().isEmpty() ? null : of.course().past().getLast());
    switch (of.course().state()) {
      case UNKNOWN -> say(About.COURSE, Trust.Level.NOT_USABLE, Phrase.of("adjustment.clause.course.unknown"));
      case NEW -> last.ifPresent(p -> say(About.COURSE, Trust.Level.WITH_CARE, Phrase.of("adjustment.clause.course.new", p.paper(), level(p.rate()))));
      case LASTING -> last.ifPresent(p -> say(About.COURSE, Trust.Level.WITH_CARE, Phrase.of("adjustment.clause.course.lasting", p.paper(), level(p.rate()))));
      case AGAIN -> last.ifPresent(p -> say(About.COURSE, Trust.Level.WITH_CARE, Phrase.of("adjustment.clause.course.again", p.paper(), level(p.rate()))));
    }
  }

  private static Phrase limit(Limit limit) {
    return Phrase.of("adjustment.limit." + limit.name().toLowerCase(Locale.ROOT));
  }

  private static Value level(double rate) {
    return new Value.Level(rate, Unit.RATE);
  }

  private static Value share(double share) {
    return new Value.Percent(share);
  }

  private static Value count(int many) {
    return new Value.Count(many);
  }
}
