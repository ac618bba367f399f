package org.zhigai.effect;

import java.time.LocalDate;
import java.util.Optional;
import org.zhigai.kernel.Phrase;
import org.zhigai.monitoring.Round;
import org.zhigai.value.Unit;
import org.zhigai.stats.Interval;

/**
 * Before and after of one problem, relative to the district. Numbers are in {@code unit} (rates 0–1); NaN where there is
 * no later measurement.
 *
 * @param entryId ledger entry it judges; 0 when the problem has none
 * @param target what was measured
 * @param before round of the baseline; after: round of the later measurement
 * @param baseline the school's value then, with its n
 * @param baselineBenchmark the district's value then
 * @param later the school's value now, with its n
 * @param laterBenchmark the district's value now
 * @param rawChange change of the school's own value: of the matched pupils where pupils were matched, so that {@code net} is
 *     exactly {@code rawChange - benchmarkChange - expectedFromRegression}; it need not be {@code later - baseline}, which are everybody's
 * @param benchmarkChange change of what they are compared with: the district's, or that of the matched pupils of the other classes
 * @param expectedFromRegression the part of the net change expected although nothing was done
 * @param net change relative to the district, of the matched pupils where pupils were matched, less the part expected from
 *     regression to the mean
 * @param interval 95 % of {@code net}
 * @param smallestDetectable the smallest net change this n could have shown, at 80 % power
 * @param matched pupils measured both times
 * @param reason why this verdict, in one sentence
 * @param decidedOn when it was computed
 * @param followUp the same pupils then and now, and the aim
 */
public record EffectRow(
    long problemId,
    long entryId,
    String target,
    Unit unit,
    Round before,
    Optional<Round> after,
    double baseline,
    int baselineN,
    double baselineBenchmark,
    double later,
    int laterN,
    double laterBenchmark,
    double rawChange,
    double benchmarkChange,
    double expectedFromRegression,
    double net,
    Interval interval,
    double smallestDetectable,
    int matched,
    Verdict verdict,
    Phrase reason,
    LocalDate decidedOn,
    FollowUp followUp) {

  /** The same numbers, computed on another day. */
  EffectRow on(LocalDate day) {
    return with(verdict, reason, day);
  }

  /** The same numbers, which say nothing of what was done. */
  EffectRow saysNothing(Phrase why) {
    return with(Verdict.NOT_ENOUGH_DATA, why, decidedOn);
  }

  private EffectRow with(Verdict itsVerdict, Phrase itsReason, LocalDate day) {
    return new EffectRow(
        problemId, entryId, target, unit, before, after, baseline, baselineN, baselineBenchmark, later, laterN, laterBenchmark, rawChange,
        benchmarkChange, expectedFromRegression, net, interval, smallestDetectable, matched, itsVerdict, itsReason, day, followUp);
  }
}
