package org.zhigai.effect;

import java.time.LocalDate;
import java.util.Optional;
import org.zhigai.kernel.Phrase;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.monitoring.Round;
import org.zhigai.problems.list.Problem;
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

  /** The later measurement: its round and, where somebody said it, its day; and what the pupils had at first who were measured both times. */
  record Later(Round round, Optional<LocalDate> on, double sameBefore) {}

  /** What is known of the net change: itself, of the matched where pupils were, its 95 % interval, what was to be expected anyway. */
  record Judged(double net, double expected, Interval interval, double smallest, int matched, Verdict verdict, Phrase reason) {}

  /** A row that cannot be judged yet, and why. */
  EffectRow without(String reason) {
    var f = problem.finding();
    var nothing = new Interval(Double.NaN, Double.NaN);
    return new EffectRow(
        problem.id(), entryId(), f.target().name(), f.unit(), f.round(), Optional.empty(), f.estimate(), f.n(), f.benchmark(),
        Double.NaN, 0, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, nothing, Double.NaN, 0,
        Verdict.NOT_ENOUGH_DATA, Phrase.of(reason), today,
        new FollowUp(Double.NaN, Double.NaN, aim(f.difference()), Optional.empty()));
  }

  EffectRow row(Later after, Values values, Changes changes, Judged judged) {
    var f = problem.finding();
    var then = values.before() - values.beforeBenchmark();
    var target = aim(then);
    return new EffectRow(
        problem.id(), entryId(), f.target().name(), f.unit(), f.round(), Optional.of(after.round()), values.before(),
        values.beforeN(), values.beforeBenchmark(), values.after(), values.afterN(), values.afterBenchmark(),
        changes.own(), changes.benchmark(), judged.expected(), judged.net(), judged.interval(), judged.smallest(),
        judged.matched(), judged.verdict(),
        judged.reason(), today, new FollowUp(after.sameBefore(), after.sameBefore() + changes.own(), target, after.on()));
  }

  /** The difference that was to be reached: what the entry promised, or else half of the way. */
  private double aim(double then) {
    return entry.map(e -> e.successRule().target()).orElse(then / 2);
  }

  /** Why a change is judged as it is: {0} pupils, {1} the net change, {2} its interval, {3} the smallest to be seen, {4} what came by itself. */
  static Phrase reason(String key, int matched, Unit unit, double net, Interval interval, double smallest, double expected) {
    return Phrase.of(
        key, new Value.Count(matched), new Value.Distance(net, unit, Value.Sign.SIGNED), new Value.Span(interval.low(), interval.high(), unit),
        new Value.Distance(smallest, unit, Value.Sign.NEVER), new Value.Distance(expected, unit, Value.Sign.ALWAYS));
  }

  private long entryId() {
    return entry.map(LedgerEntry::id).orElse(0L);
  }
}
