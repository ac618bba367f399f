package org.zhigai.ui.ledger;

import java.util.List;
import java.util.Locale;
import org.zhigai.kernel.Phrase;
import org.zhigai.ledger.LedgerDesk;
import org.zhigai.ledger.Measure;

/**
 * What is to be done about an entry next.
 *
 * @param deed what its button does
 * @param missing what has to be there first; the button works when nothing is missing
 */
record NextStep(Deed deed, List<Phrase> missing) {

  /** What the button of the page does. */
  enum Deed {
    /** To the place where measures are written. */
    WRITE_MEASURES,
    /** To the place where somebody is named. */
    NAME_PERSON,
    /** Begins the first measure. */
    BEGIN,
    /** To the measures. */
    GO_ON,
    /** To the place where evidence is added. */
    EVIDENCE,
    /** To the form in which a verification is asked for. */
    ASK,
    /** To the form in which the answer is written down. */
    ANSWER,
    CLOSE,
    LOOK_BACK,
    /** Back from those it was handed up to. */
    TAKE_BACK,
    /** Closed, and looked back at. */
    NOTHING;

    Phrase verb() {
      return Phrase.of("entryview.deed." + name().toLowerCase(Locale.ROOT));
    }

    Phrase why() {
      return Phrase.of("entryview.deed." + name().toLowerCase(Locale.ROOT) + ".why");
    }
  }

  static NextStep of(EntrySight sight) {
    return switch (sight.entry().status()) {
      case NOT_STARTED -> beginning(sight);
      case REOPENED -> sight.live().stream().allMatch(Measure::isDone) ? step(Deed.WRITE_MEASURES) : working(sight);
      case IN_PROGRESS, STAGE_DONE, LONG_TERM, RETURNED -> working(sight);
      case AWAITING_VERIFICATION -> step(Deed.ANSWER);
      case VERIFIED -> new NextStep(Deed.CLOSE, unmet(sight.closing()));
      case CLOSED -> step(sight.ahead().isPresent() ? Deed.LOOK_BACK : Deed.NOTHING);
      case ESCALATED -> step(Deed.TAKE_BACK);
    };
  }

  private static NextStep beginning(EntrySight sight) {
    return step(sight.live().isEmpty() ? Deed.WRITE_MEASURES : sight.entry().person() == 0 ? Deed.NAME_PERSON : Deed.BEGIN);
  }

  /** While measures are open, the next step is theirs; when none is, what shows that they are done is there, and then somebody outside is asked. */
  private static NextStep working(EntrySight sight) {
    var open = sight.live().stream().anyMatch(m -> !m.isDone() && m.sort() != Measure.Sort.LASTING);
    if (open) {
      return step(Deed.GO_ON);
    }
    return sight.evidenceLive() == 0 && !sight.live().isEmpty() ? step(Deed.EVIDENCE) : new NextStep(Deed.ASK, unmet(sight.ready()));
  }

  private static List<Phrase> unmet(List<LedgerDesk.Met> conditions) {
    return conditions.stream().filter(c -> !c.met()).map(LedgerDesk.Met::what).toList();
  }

  private static NextStep step(Deed deed) {
    return new NextStep(deed, List.of());
  }
}
