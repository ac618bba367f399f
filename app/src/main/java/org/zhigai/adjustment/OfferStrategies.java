package org.zhigai.adjustment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhigai.kernel.Phrase;
import org.zhigai.adjustment.diagnosis.Proposal;
import org.zhigai.rows.Prose;
import org.zhigai.rows.Types;
import org.zhigai.strategy.ErrorKind;
import org.zhigai.strategy.Fit;
import org.zhigai.strategy.FormOfHelp;
import org.zhigai.strategy.Found;
import org.zhigai.strategy.Query;
import org.zhigai.strategy.Strength;

/** Chooses strategies for a plan out of the library, each with the reason it is offered for. */
final class OfferStrategies {
  private static final int MOST = 3;
  private static final Types.Choice<ErrorKind> ERROR = Types.choice(ErrorKind.class, "strategy.errorkind");
  private static final Types.Choice<Strength> STRENGTH = Types.choice(Strength.class, "strategy.strength");

  private final Strategies strategies;

  OfferStrategies(Strategies strategies) {
    this.strategies = strategies;
  }

  /**
   * @param taken keys of entries that another plan of the same problem begins with: they come last here
   */
  Choice choose(Query query, Set<String> taken) {
    return switch (strategies.find(query)) {
      case Found.Nothing nothing -> new Choice(List.of(), Optional.empty(), Prose.of(asked(query, nothing)));
      case Found.Offers found -> of(query, ordered(found.offers(), query.help(), taken));
    };
  }

  private static Choice of(Query query, List<Found.Offer> offers) {
    var best = offers.getFirst();
    var sure = best.fit() != Fit.DOMAIN;
    return new Choice(
        offers.stream().limit(MOST).map(o -> new Offered(o.strategy().key(), o.strategy().title(), why(o))).toList(),
        sure ? Optional.of(best.strategy()) : Optional.empty(),
        sure ? Prose.none() : Prose.of(Phrase.of("adjustment.asked.domain", query.point(), best.name())));
  }

  /** As they were found, but those written for the form of help go before those that are not, and those that are taken already after both. */
  private static List<Found.Offer> ordered(List<Found.Offer> offers, Optional<FormOfHelp> help, Set<String> taken) {
    var out = new ArrayList<Found.Offer>();
    for (var first : List.of(true, false)) {
      for (var fits : List.of(true, false)) {
        offers.stream()
            .filter(o -> taken.contains(o.strategy().key()) != first)
            .filter(o -> (help.isEmpty() || o.own() || o.confirmed() || o.helpFits()) == fits)
            .forEach(out::add);
      }
    }
    return out;
  }

  /** {@code 知识点相同（运算律）；本校自编}. */
  private static Phrase why(Found.Offer offer) {
    var why = Phrase.of("adjustment.why", fit(offer.fit()), offer.name());
    if (!offer.errors().isEmpty()) {
      why = and(why, Phrase.of("adjustment.why.errors", joined(offer.errors().stream().map(ERROR::said).toList())));
    }
    if (!offer.gradeFits()) {
      why = and(why, Phrase.of("adjustment.why.grade", offer.strategy().fromGrade(), offer.strategy().toGrade()));
    }
    if (!offer.helpFits()) {
      why =
          and(why, Phrase.of("adjustment.why.help", joined(offer.strategy().helps().stream().map(Proposal.FORM::said).toList())));
    }
    if (offer.own()) {
      why = and(why, Phrase.of("adjustment.why.own"));
    }
    if (offer.confirmed()) {
      why = and(why, Phrase.of("adjustment.why.confirmed"));
    }
    return and(why, Phrase.of("adjustment.why.strength", STRENGTH.said(offer.strategy().evidence().strength())));
  }

  private static Phrase fit(Fit fit) {
    return switch (fit) {
      case POINT -> Phrase.of("strategy.fit.point");
      case SYNONYM -> Phrase.of("strategy.fit.synonym");
      case PART -> Phrase.of("strategy.fit.part");
      case SIMILAR -> Phrase.of("strategy.fit.similar");
      case DOMAIN -> Phrase.of("strategy.fit.domain");
    };
  }

  private static Phrase asked(Query query, Found.Nothing nothing) {
    var what = query.point();
    var reason = switch (nothing.reason()) {
      case UNKNOWN_SUBJECT -> Phrase.of("adjustment.asked.subject", query.subject());
      case NO_POINT -> Phrase.of("adjustment.asked.point", what);
      case NO_ENTRY -> Phrase.of("adjustment.asked.entry", what);
    };
    return nothing.nearest().isEmpty() ? reason : Phrase.of("adjustment.asked.nearest", reason, String.join("、", nothing.nearest()));
  }

  private static Object joined(List<Object> parts) {
    return parts.stream().reduce((a, b) -> Phrase.of("adjustment.why.or", a, b)).orElseThrow();
  }

  private static Phrase and(Phrase a, Phrase b) {
    return Phrase.of("adjustment.why.and", a, b);
  }

}
