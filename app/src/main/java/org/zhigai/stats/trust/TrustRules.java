package org.zhigai.stats.trust;

import org.zhigai.kernel.Phrase;
import org.zhigai.stats.change.DifferenceInDifferences;
import org.zhigai.stats.irt.LimitedInformation;

/** The one place that decides whether a number may be used. The limits come from simulations of errors at class and grade size. */
public final class TrustRules {
  /** Of fewer persons even a mean is hardly more than the persons themselves. */
  private static final int FEW = 5;
  static final int CLASS = 20;
  static final int A_GROUP = 30;
  static final int GRADE = 100;
  static final int TWO_PARAMETER = 250;
  static final int THREE_PARAMETER = 500;
  /** With fewer the chance to guess is mostly what was thought of it before. */
  static final int GUESSED = 1000;
  static final int GDINA = 300;
  static final int ANSWERS_A_CATEGORY = 10;
  static final int ITEMS_A_SKILL = 3;
  static final int GROUPS = 10;
  static final int ANCHORS = 5;
  static final double ANCHOR_SHARE = 0.2;

  private TrustRules() {}

  public static Trust of(Method method, TrustFacts facts) {
    if (facts.n() == 0) {
      return no("nobody");
    }
    if (!facts.defined()) {
      return no("not-defined");
    }
    var n = facts.n();
    return switch (method) {
      case MEAN, RATE, EFFECT_SIZE -> n < FEW ? care("few", n) : facts.least() == 1 ? care("single-item") : yes("interval", n);
      case GROUP_GAP -> n < A_GROUP ? care("few-a-group", n, A_GROUP) : yes("interval-a-group", n);
      case ALPHA -> n < CLASS ? care("few", n) : yes("interval", n);
      case RELIABLE_CHANGE -> yes("one-person");
      case SP_TABLE -> yes("descriptive", n);
      case OMEGA -> n < GRADE ? no("needs-n", n, GRADE) : yes("enough", n);
      case ITEM_REST, D27, DISTRACTORS ->
          n < CLASS ? no("needs-n", n, CLASS) : n < GRADE ? care("discrimination", n) : yes("enough", n);
      case RASCH -> n >= GRADE ? yes("enough", n) : facts.calibrated() ? care("calibrated", n) : no("needs-n", n, GRADE);
      case EAP -> facts.calibrated() || n >= GRADE ? yes("ability") : no("needs-bank", n);
      case TWO_PL -> n < TWO_PARAMETER ? no("needs-n", n, TWO_PARAMETER) : yes("enough", n);
      case PCM, RSM -> categories(facts, GRADE);
      case GPCM, GRM -> categories(facts, TWO_PARAMETER);
      case THREE_PL ->
          n < THREE_PARAMETER ? no("needs-n", n, THREE_PARAMETER) : n < GUESSED ? care("guess-by-prior", n, GUESSED) : yes("enough", n);
      case DINA -> dina(facts);
      case GDINA ->
          n < GDINA
              ? no("needs-n", n, GDINA)
              : facts.least() < ITEMS_A_SKILL ? care("few-items-a-skill", facts.least()) : yes("enough", n);
      case DIF ->
          n < GRADE ? no("needs-n-a-group", n, GRADE) : n < 2 * GRADE ? care("dif-power", n) : yes("enough", n);
      case LINKING -> linking(facts);
      case BOOTSTRAP_PERSONS -> n < CLASS ? no("needs-n", n, CLASS) : yes("interval", n);
      case BOOTSTRAP_CLUSTERS ->
          facts.groups() < GROUPS ? care("few-groups", facts.groups(), GROUPS) : yes("groups", facts.groups());
      case VARIANCE_SHARE ->
          facts.groups() < 2
              ? no("one-group")
              : facts.groups() < GROUPS ? care("interval-only", facts.groups(), GROUPS) : yes("groups", facts.groups());
      case VALUE_ADDED -> n < CLASS ? no("needs-n", n, CLASS) : care("never-a-rank", n);
      case DIFFERENCE_IN_DIFFERENCES ->
          facts.groups() > 0 && facts.groups() < DifferenceInDifferences.LEAST_CLUSTERS
              ? care("no-p-value", facts.groups(), DifferenceInDifferences.LEAST_CLUSTERS)
              : n < CLASS ? care("few", n) : yes("interval", n);
    };
  }

  /** What a number is worth that an iteration was to find: nothing when that did not end, whatever else holds. */
  public static Trust found(boolean converged, Trust trust) {
    return converged ? trust : no("not-converged");
  }

  /** Of how a model fits: as the model's numbers, which it looks at, when there is a statistic. */
  public static Trust fit(LimitedInformation.Outcome outcome, Trust model) {
    return switch (outcome) {
      case DEFINED -> model;
      case GAPS -> no("fit-gaps");
      case FEW_MOMENTS -> no("fit-few-moments");
      case MANY_ITEMS -> no("fit-many-items");
      case SINGULAR -> no("not-defined");
    };
  }

  private static Trust categories(TrustFacts facts, int least) {
    if (facts.n() < least) {
      return no("needs-n", facts.n(), least);
    }
    return facts.least() < ANSWERS_A_CATEGORY
        ? care("thin-category", facts.least(), ANSWERS_A_CATEGORY)
        : yes("enough", facts.n());
  }

  private static Trust dina(TrustFacts facts) {
    if (facts.least() < ITEMS_A_SKILL) {
      return no("few-items-a-skill", facts.least());
    }
    return facts.n() < GRADE ? care("probability-only", facts.n()) : yes("mastery", facts.n());
  }

  private static Trust linking(TrustFacts facts) {
    if (facts.n() < GRADE) {
      return no("needs-n", facts.n(), GRADE);
    }
    return facts.least() < ANCHORS || facts.share() < ANCHOR_SHARE
        ? no("few-anchors", facts.least(), facts.share())
        : yes("anchors", facts.least());
  }

  private static Trust yes(String reason, Object... values) {
    return new Trust(Trust.Level.USABLE, Phrase.of("stats.reason." + reason, values));
  }

  private static Trust care(String reason, Object... values) {
    return new Trust(Trust.Level.WITH_CARE, Phrase.of("stats.reason." + reason, values));
  }

  private static Trust no(String reason, Object... values) {
    return new Trust(Trust.Level.NOT_USABLE, Phrase.of("stats.reason." + reason, values));
  }
}
