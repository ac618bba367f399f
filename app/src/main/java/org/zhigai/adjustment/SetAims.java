package org.zhigai.adjustment;

import java.time.LocalDate;
import org.zhigai.adjustment.diagnosis.Bands;
import org.zhigai.adjustment.diagnosis.Detectable;
import org.zhigai.adjustment.diagnosis.PointDiagnosis;
import org.zhigai.adjustment.diagnosis.HelpRule;
import org.zhigai.kernel.Phrase;
import org.zhigai.rows.Prose;
import org.zhigai.strategy.Strategy;
import org.zhigai.value.Unit;
import org.zhigai.value.Value;

/** Aims out of the numbers: half the way to the benchmark, never less than so many pupils can show, never more than the whole way. */
final class SetAims {
  private SetAims() {}

  /** @param baseline 0–1 of the pupils it is for */
  static Aim aim(PointDiagnosis diagnosis, double baseline, int pupils, int classes, LocalDate by) {
    var benchmark = diagnosis.hasBenchmark() ? diagnosis.spot().benchmark() : Bands.UPPER;
    var gap = Math.max(0, benchmark - baseline);
    var seen = Detectable.least(pupils, classes);
    var gain = Math.min(gap, Math.max(gap / 2, Double.isNaN(seen) ? gap : seen));
    if (gain <= 0 || pupils == 0) {
      return new Aim(baseline, Double.NaN, seen, pupils, 0, by);
    }
    return new Aim(baseline, baseline + gain, seen, pupils, Detectable.items(pupils, gain, Detectable.itemVariance(diagnosis.items())), by);
  }

  static Prose goal(String who, String point, Aim aim) {
    if (!aim.isKnown()) {
      return Prose.of(Phrase.of("adjustment.aim.open", who, point, level(aim.baseline())));
    }
    var said = Phrase.of("adjustment.aim", who, point, level(aim.baseline()), level(aim.target()), new Value.Day(aim.by()), new Value.Count(aim.n()));
    return Prose.of(isShown(aim) ? said : Phrase.of("adjustment.aim.unseen", said, new Value.Distance(aim.seen(), Unit.RATE, Value.Sign.NEVER)));
  }

  private static boolean isShown(Aim aim) {
    return Double.isNaN(aim.seen()) || aim.gain() >= aim.seen() - 1e-9;
  }

  /** What each third of the pupils is to reach; nothing for a part that holds too few to be told. */
  static TierAims tiers(PointDiagnosis diagnosis) {
    var bands = diagnosis.bands();
    return new TierAims(
        tier("adjustment.tier.low", bands.low(), Bands.LOWER), tier("adjustment.tier.middle", bands.middle(), Bands.UPPER),
        tier("adjustment.tier.high", bands.high(), Bands.UPPER));
  }

  private static Prose tier(String key, int pupils, double line) {
    var told = pupils == 0 || pupils >= HelpRule.SMALLEST_GROUP;
    return Prose.of(Phrase.of(key, told ? new Value.Count(pupils) : new Value.Hidden(Value.Why.FEW), new Value.Percent(line)));
  }

  /** Which items, how many at least, and what counts as reached. */
  static Prose check(Strategy strategy, Aim aim) {
    var how = Phrase.of("adjustment.check.how", strategy.check().number(), strategy.check().unit(), strategy.check().how());
    return Prose.of(checked(how, aim));
  }

  /** The same where no strategy says which items. */
  static Prose check(String items, Aim aim) {
    return Prose.of(checked(Phrase.of("adjustment.check.like", items), aim));
  }

  private static Phrase checked(Phrase how, Aim aim) {
    if (!aim.isKnown()) {
      return how;
    }
    var gain = new Value.Distance(aim.gain(), Unit.RATE, Value.Sign.NEVER);
    return aim.items() == 0
        ? Phrase.of("adjustment.check.never", how, new Value.Count(aim.n()), gain)
        : Phrase.of("adjustment.check", how, new Value.Count(aim.items()), new Value.Count(aim.n()), gain);
  }

  private static Value level(double rate) {
    return new Value.Level(rate, Unit.RATE);
  }
}
