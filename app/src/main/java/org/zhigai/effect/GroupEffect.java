package org.zhigai.effect;

import java.util.List;
import org.zhigai.kernel.Phrase;
import org.zhigai.stats.Interval;
import org.zhigai.stats.change.AdjustedChange;
import org.zhigai.stats.change.DifferenceInDifferences;
import org.zhigai.value.Unit;
import org.zhigai.value.Value;

/**
 * What became of pupils who were picked for help, beside pupils of the same paper who were not. The weakest of a test come nearer
 * to the mean without any help; they are therefore compared at an equal first score, see {@link AdjustedChange}. Numbers are in
 * the unit of the scores given.
 *
 * @param rawChange change of the helped less change of the others
 * @param expected the part of it that regression to the mean explains
 * @param net what is left
 * @param interval 95 % of {@code net}
 * @param smallestDetectable the smallest net change these numbers could have shown, at 80 % power
 */
public record GroupEffect(
    int helped, int others, double rawChange, double expected, double net, Interval interval, double smallestDetectable, Verdict verdict) {
  /** Fewer helped pupils, or fewer to compare them with, are no ground for a verdict. */
  static final int LEAST = 20;
  /** Of fewer not even the number is told; nor that of the rest, from which it could be taken. */
  private static final int LEAST_TOLD = 5;

  /** @param before one number a pupil, as {@code after}; NaN where there is none */
  public static GroupEffect of(double[] before, double[] after, boolean[] helped) {
    var adjusted = AdjustedChange.of(before, after, helped);
    var raw = DifferenceInDifferences.of(before, after, helped).estimate();
    var interval = adjusted.interval(0.95);
    return new GroupEffect(
        adjusted.nTreated(), adjusted.nComparison(), raw, raw - adjusted.estimate(), adjusted.estimate(), interval,
        adjusted.smallestDetectable(), verdict(adjusted, interval));
  }

  private static Verdict verdict(AdjustedChange adjusted, Interval interval) {
    if (adjusted.nTreated() < LEAST || adjusted.nComparison() < LEAST || !interval.defined()) {
      return Verdict.NOT_ENOUGH_DATA;
    }
    return interval.low() > 0 ? Verdict.EFFECTIVE : Verdict.NO_EFFECT_SEEN;
  }

  /** One sentence with its numbers, for rates in percentage points. */
  public Phrase inWords(String plan) {
    if (helped < LEAST_TOLD || others < LEAST_TOLD) {
      return Phrase.of("effect.group.hidden", plan);
    }
    var name = switch (verdict) {
      case EFFECTIVE -> "effect.group.effective";
      case NO_EFFECT_SEEN -> "effect.group.unseen";
      case NOT_ENOUGH_DATA, NOT_COMPARABLE -> "effect.group.few";
    };
    return new Phrase(
        name,
        List.of(
            plan, new Value.Count(helped), new Value.Count(others), changed(rawChange, Value.Sign.ALWAYS), changed(expected, Value.Sign.ALWAYS),
            changed(net, verdict == Verdict.EFFECTIVE ? Value.Sign.NEVER : Value.Sign.SIGNED),
            new Value.Span(interval.low(), interval.high(), Unit.RATE), changed(smallestDetectable, Value.Sign.NEVER)));
  }

  private static Value changed(double change, Value.Sign sign) {
    return new Value.Distance(change, Unit.RATE, sign);
  }
}
