package org.zhigai.adjustment.diagnosis;

import java.util.Optional;
import org.zhigai.kernel.Phrase;
import org.zhigai.strategy.FormOfHelp;
import org.zhigai.value.Unit;
import org.zhigai.value.Value;

/**
 * The rules by which a form of help follows from a diagnosis, in the order they are asked: the first that holds proposes. What is wrong with the paper
 * goes before what is wrong with the pupils, what comes before a point goes before the point.
 */
public enum HelpRule {
  /** One item cannot tell the point from the item. */
  ONE_ITEM(FormOfHelp.ASSESSMENT),
  /** An item that carries the weakness runs against the rest of the paper. */
  ITEM_TURNED(FormOfHelp.ASSESSMENT),
  /** An item that carries the weakness draws the strong to a wrong option. */
  STRONG_DECEIVED(FormOfHelp.ASSESSMENT),
  /** An earlier point is weak as well, most who have it have this one too, few have this one without it, and half or more of those who fail lack it. */
  MISSING_BEFORE(FormOfHelp.PREREQUISITE),
  /** Two groups: some can, some cannot. */
  TWO_GROUPS(FormOfHelp.DIFFERENTIATE),
  /** Half or more are not sure. */
  MOST_UNSURE(FormOfHelp.WHOLE_CLASS),
  /** A third or more are not sure, most are. */
  MANY_UNSURE(FormOfHelp.DIFFERENTIATE),
  /** Most are sure, five or more are low. */
  SOME_LOW(FormOfHelp.SUPPORT_GROUP),
  /** Most are sure, a few are low. */
  FEW_LOW(FormOfHelp.SINGLE_PUPIL),
  /** Nobody is low; the point lies below its benchmark all the same. */
  NOBODY_LOW(FormOfHelp.DIFFERENTIATE),
  /** Load, relations, sleep, taking part: no lesson mends it. Never follows from answers on a paper. */
  NOT_TEACHING(FormOfHelp.DEPARTMENT),
  /** The paper itself is the problem. Never follows from a point. */
  PAPER_AT_FAULT(FormOfHelp.ASSESSMENT);

  /** From this share on the earlier point is mended first. */
  private static final double MISSING = 0.5;
  private static final double FEW_WITHOUT = 1.0 / 3;
  private static final int FEWEST_FAILING = 5;
  private static final double MOST = 0.5;
  private static final double MANY = 1.0 / 3;
  /** Fewer are no group. */
  public static final int SMALLEST_GROUP = 5;

  private final FormOfHelp form;

  HelpRule(FormOfHelp form) {
    this.form = form;
  }

  public FormOfHelp form() {
    return form;
  }

  /** What is proposed, by the first rule that holds. */
  public static Proposal propose(PointDiagnosis of) {
    for (var rule : values()) {
      var because = rule.because(of);
      if (because.isPresent()) {
        return new Proposal(rule.form, rule, because.get());
      }
    }
    throw new IllegalStateException("no rule holds for " + of.spot().name());
  }

  /** Something that no lesson mends. */
  public static Proposal notTeaching(String what) {
    return new Proposal(NOT_TEACHING.form, NOT_TEACHING, Phrase.of("adjustment.rule.not_teaching", what));
  }

  /** A paper that cannot say what it is asked. */
  public static Proposal paperAtFault(String what) {
    return new Proposal(PAPER_AT_FAULT.form, PAPER_AT_FAULT, Phrase.of("adjustment.rule.paper_at_fault", what));
  }

  /** The numbers it holds by; empty when it does not. */
  private Optional<Phrase> because(PointDiagnosis of) {
    var bands = of.bands();
    return switch (this) {
      case ONE_ITEM -> when(of.items().size() == 1, Phrase.of("adjustment.rule.one_item", of.items().getFirst().item().label()));
      case ITEM_TURNED ->
          of.items().stream().filter(i -> i.lost() >= PointDiagnosis.CARRIES && of.opposite().contains(i.item().label())).findFirst()
              .map(i -> Phrase.of("adjustment.rule.item_turned", i.item().label(), new Value.Percent(i.lost())));
      case STRONG_DECEIVED ->
          of.items().stream().filter(i -> i.lost() >= PointDiagnosis.CARRIES && i.option().filter(ItemLoss.WrongOption::drawsTheStrong).isPresent()).findFirst()
              .map(i -> deceived(i, i.option().orElseThrow()));
      case MISSING_BEFORE ->
          of.before().stream().filter(HelpRule::isMissing).findFirst()
              .map(
                  b -> Phrase.of(
                      "adjustment.rule.missing_before", b.name(), new Value.Percent(b.share()), new Value.Percent(b.with()),
                      new Value.Percent(b.without())));
      case TWO_GROUPS ->
          when(
              of.shape() == PointDiagnosis.Shape.TWO_GROUPS,
              Phrase.of(
                  "adjustment.rule.two_groups", new Value.Percent(bands.lowShare()), new Value.Percent(bands.highShare()),
                  new Value.Decimal(of.divided(), 1)));
      case MOST_UNSURE -> when(bands.unsureShare() >= MOST, Phrase.of("adjustment.rule.most_unsure", new Value.Percent(bands.unsureShare())));
      case MANY_UNSURE -> when(bands.unsureShare() >= MANY, Phrase.of("adjustment.rule.many_unsure", new Value.Percent(bands.unsureShare())));
      case SOME_LOW -> when(bands.low() >= SMALLEST_GROUP, Phrase.of("adjustment.rule.some_low", new Value.Count(bands.low())));
      case FEW_LOW -> when(bands.low() > 0, Phrase.of("adjustment.rule.few_low"));
      case NOBODY_LOW ->
          Optional.of(Phrase.of("adjustment.rule.nobody_low", new Value.Level(of.rate(), Unit.RATE), new Value.Level(of.spot().benchmark(), Unit.RATE)));
      case NOT_TEACHING, PAPER_AT_FAULT -> Optional.empty();
    };
  }

  private static boolean isMissing(Before before) {
    return before.failing() >= FEWEST_FAILING && before.share() >= MISSING && before.with() >= MISSING && before.without() <= FEW_WITHOUT;
  }

  private static Phrase deceived(ItemLoss item, ItemLoss.WrongOption option) {
    return Phrase.of(
        "adjustment.rule.strong_deceived", item.item().label(), new Value.Percent(option.share()), option.letter(),
        new Value.Level(option.level(), Unit.RATE), new Value.Level(option.right(), Unit.RATE));
  }

  private static Optional<Phrase> when(boolean holds, Phrase because) {
    return holds ? Optional.of(because) : Optional.empty();
  }
}
