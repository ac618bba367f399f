package org.zhigai.effect;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import org.zhigai.kernel.Phrase;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.Term;
import org.zhigai.problems.Problem;
import org.zhigai.stats.Interval;
import org.zhigai.value.Unit;
import org.zhigai.value.Value;

/** What every effect row of a problem starts from. */
record EffectFrame(Problem problem, Optional<LedgerEntry> entry, LocalDate today) {

  /** Two values of the school and the benchmark, then and now, on the finding's scale: everybody's. */
  record Values(double before, int beforeN, double beforeBenchmark, double after, int afterN, double afterBenchmark) {

    Changes changes() {
      return new Changes(after - before, afterBenchmark - beforeBenchmark);
    }
  }

  /** Change of the school and of what it is compared with: of the matched pupils where pupils were matched. */
  record Changes(double own, double benchmark) {

    double net() {
      return own - benchmark;
    }
  }

  /** What is known of the net change: itself, of the matched where pupils were, its 95 % interval, what was to be expected anyway. */
  record Judged(double net, double expected, Interval interval, double smallest, int matched, Verdict verdict, Phrase reason) {}

  /** A row that cannot be judged yet, and why. */
  EffectRow without(String reason) {
    var f = problem.finding();
    var nothing = new Interval(Double.NaN, Double.NaN);
    return new EffectRow(
        problem.id(), entryId(), f.target().name(), f.unit(), f.round(), Optional.empty(), f.estimate(), f.n(), f.benchmark(),
        Double.NaN, 0, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, nothing, Double.NaN, Double.NaN, 0,
        Verdict.NOT_ENOUGH_DATA, Phrase.of(reason), Optional.empty(), today);
  }

  EffectRow row(Round after, Values values, Changes changes, Judged judged) {
    var f = problem.finding();
    var then = values.before() - values.beforeBenchmark();
    var target = entry.map(e -> e.successRule().target()).orElse(then / 2);
    return new EffectRow(
        problem.id(), entryId(), f.target().name(), f.unit(), f.round(), Optional.of(after), values.before(),
        values.beforeN(), values.beforeBenchmark(), values.after(), values.afterN(), values.afterBenchmark(),
        changes.own(), changes.benchmark(), judged.expected(), judged.net(), judged.interval(), judged.smallest(),
        target == then ? Double.NaN : changes.net() / (target - then), judged.matched(), judged.verdict(),
        judged.reason(), warning(after, judged.verdict()), today);
  }

  /** Why a change is judged as it is: {0} pupils, {1} the net change, {2} its interval, {3} the smallest to be seen, {4} what came by itself. */
  static Phrase reason(String key, int matched, Unit unit, double net, Interval interval, double smallest, double expected) {
    return Phrase.of(
        key, new Value.Count(matched), new Value.Distance(net, unit, Value.Sign.SIGNED), new Value.Span(interval.low(), interval.high(), unit),
        new Value.Distance(smallest, unit, Value.Sign.NEVER), new Value.Distance(expected, unit, Value.Sign.ALWAYS));
  }

  /** The success rule was fixed after the fact, while nothing had been begun. */
  private Optional<Phrase> warning(Round after, Verdict verdict) {
    return entry
        .filter(e -> verdict == Verdict.EFFECTIVE && end(after).isBefore(e.start()))
        .map(e -> Phrase.of("effect.warning.early"));
  }

  /** The day of a measurement is not known, only its term: this is the latest day it can have been. */
  static LocalDate end(Round round) {
    return round.term() == Term.SPRING ? LocalDate.of(round.year(), Month.JULY, 31) : LocalDate.of(round.year() + 1, Month.JANUARY, 31);
  }

  private long entryId() {
    return entry.map(LedgerEntry::id).orElse(0L);
  }
}
