package org.zhigai.agreement;

import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.zhigai.kernel.Phrase;

/** What is looked for, in the order of the chain. */
public enum Check {
  /** A row quotes numbers that an import has changed since. */
  NUMBERS_CHANGED(AcrossTables::changed),
  /** A confirmed problem that no ledger entry answers. */
  NOT_IN_LEDGER(AcrossTables::unanswered),
  /** A field that has to be filled is empty. */
  FIELDS_EMPTY(AcrossTables::empty),
  /** A measure names a plan that there is not. */
  PLAN_MISSING(AcrossTables::planless),
  /** Measures of different problems that are the same text. */
  MEASURES_ALIKE(AcrossTables::alike),
  /** Due before it starts. */
  DUE_BEFORE_START(WithinAnEntry::dueBeforeStart),
  /** A measure is due after its entry. */
  MEASURE_AFTER_DUE(WithinAnEntry::measureAfterDue),
  /** Evidence of something that has not been started, or dated before it was. */
  EVIDENCE_BEFORE_START(WithinAnEntry::evidenceBeforeStart),
  /** A measure done of something that has not been started, or before it was. */
  DONE_BEFORE_START(WithinAnEntry::doneBeforeStart),
  /** Judged effective though nothing was started; what is closed without an effect is {@link #CLOSED_WITHOUT}. */
  EFFECT_AGAINST_STATE(AcrossTables::effectAgainstState),
  /** The measurement that shows the effect was over before the measures began. */
  EFFECT_BEFORE_START(AcrossTables::effectBeforeStart),
  /** The verifier belongs to those who are verified. */
  VERIFIER_INSIDE(WithinAnEntry::verifierInside),
  /** Verified before it was begun, or closed before it was verified. */
  CLOSED_OUT_OF_ORDER(WithinAnEntry::outOfOrder),
  /** Measures and verifications say another state. */
  STATE_AGAINST_WORK(WithinAnEntry::stateAgainstWork),
  /** Closed, and something that closing asks is not there. */
  CLOSED_WITHOUT(WithinAnEntry::closedWithout);

  @SuppressWarnings("ImmutableEnumChecker") // what stands behind it are methods without a state
  private final Function<Ledgered, Stream<Contradiction>> search;

  Check(Function<Ledgered, Stream<Contradiction>> search) {
    this.search = search;
  }

  Stream<Contradiction> in(Ledgered all) {
    return search.apply(all);
  }

  public Phrase label() {
    return Phrase.of("agreement.check." + name().toLowerCase(Locale.ROOT));
  }
}
