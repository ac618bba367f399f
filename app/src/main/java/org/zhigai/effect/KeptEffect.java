package org.zhigai.effect;

import java.time.LocalDate;
import java.util.Optional;
import org.zhigai.kernel.Phrase;
import org.zhigai.monitoring.Kept;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.Term;
import org.zhigai.problems.list.KeptFinding;
import org.zhigai.rows.Prose;
import org.zhigai.rows.Shape;
import org.zhigai.rows.Shape.Part;
import org.zhigai.rows.Type;
import org.zhigai.rows.Types;
import org.zhigai.stats.Interval;
import org.zhigai.value.Unit;

/** How the numbers of an effect are kept: each under its own key. */
final class KeptEffect {
  private static final Part<EffectRow, Long> PROBLEM = Shape.part("problem", Types.REF, 0L, EffectRow::problemId);
  private static final Part<EffectRow, Long> ENTRY = Shape.part("entry", Types.REF, 0L, EffectRow::entryId);
  private static final Part<EffectRow, String> TARGET = Shape.part("target", Types.TEXT, "", EffectRow::target);
  private static final Part<EffectRow, Unit> UNIT = Shape.part("unit", Types.choice(Unit.class, "problems.unit"), Unit.RATE, EffectRow::unit);
  private static final Part<EffectRow, Round> BEFORE = Shape.part("before", Kept.ROUND, new Round(0, Term.SPRING), EffectRow::before);
  private static final Part<EffectRow, Optional<Round>> AFTER = Shape.part("after", Types.optional(Kept.ROUND), Optional.empty(), EffectRow::after);
  private static final Part<EffectRow, Double> BASELINE = number("baseline", EffectRow::baseline);
  private static final Part<EffectRow, Long> BASELINE_N = Shape.part("baseline-n", Types.WHOLE, 0L, e -> (long) e.baselineN());
  private static final Part<EffectRow, Double> BASELINE_BENCHMARK = number("baseline-benchmark", EffectRow::baselineBenchmark);
  private static final Part<EffectRow, Double> LATER = number("later", EffectRow::later);
  private static final Part<EffectRow, Long> LATER_N = Shape.part("later-n", Types.WHOLE, 0L, e -> (long) e.laterN());
  private static final Part<EffectRow, Double> LATER_BENCHMARK = number("later-benchmark", EffectRow::laterBenchmark);
  private static final Part<EffectRow, Double> RAW = number("raw-change", EffectRow::rawChange);
  private static final Part<EffectRow, Double> BENCHMARK = number("benchmark-change", EffectRow::benchmarkChange);
  private static final Part<EffectRow, Double> EXPECTED = number("expected", EffectRow::expectedFromRegression);
  private static final Part<EffectRow, Double> NET = number("net", EffectRow::net);
  private static final Part<EffectRow, Interval> INTERVAL = Shape.part("interval", KeptFinding.INTERVAL, Interval.UNDEFINED, EffectRow::interval);
  private static final Part<EffectRow, Double> SMALLEST = number("smallest", EffectRow::smallestDetectable);
  private static final Part<EffectRow, Long> MATCHED = Shape.part("matched", Types.WHOLE, 0L, e -> (long) e.matched());
  private static final Part<EffectRow, Verdict> VERDICT =
      Shape.part("verdict", Types.choice(Verdict.class, "effect.verdict"), Verdict.NOT_ENOUGH_DATA, EffectRow::verdict);
  private static final Part<EffectRow, Phrase> REASON = Shape.part("reason", Prose.PHRASE, Phrase.of(""), EffectRow::reason);
  private static final Part<EffectRow, LocalDate> DECIDED = Shape.part("decided", Types.DAY, LocalDate.EPOCH, EffectRow::decidedOn);
  private static final Part<EffectRow, Double> SAME_BEFORE = number("same-before", e -> e.followUp().before());
  private static final Part<EffectRow, Double> SAME_AFTER = number("same-after", e -> e.followUp().after());
  private static final Part<EffectRow, Double> AIM = number("aim", e -> e.followUp().aim());
  private static final Part<EffectRow, Optional<LocalDate>> MEASURED =
      Shape.part("measured", Types.optional(Types.DAY), Optional.empty(), e -> e.followUp().on());

  static final Type<EffectRow> TYPE =
      Shape.of(
          p -> new EffectRow(
              p.get(PROBLEM), p.get(ENTRY), p.get(TARGET), p.get(UNIT), p.get(BEFORE), p.get(AFTER), p.get(BASELINE), p.get(BASELINE_N).intValue(),
              p.get(BASELINE_BENCHMARK), p.get(LATER), p.get(LATER_N).intValue(), p.get(LATER_BENCHMARK), p.get(RAW), p.get(BENCHMARK),
              p.get(EXPECTED), p.get(NET), p.get(INTERVAL), p.get(SMALLEST), p.get(MATCHED).intValue(), p.get(VERDICT),
              p.get(REASON), p.get(DECIDED), new FollowUp(p.get(SAME_BEFORE), p.get(SAME_AFTER), p.get(AIM), p.get(MEASURED))),
          PROBLEM, ENTRY, TARGET, UNIT, BEFORE, AFTER, BASELINE, BASELINE_N, BASELINE_BENCHMARK, LATER, LATER_N, LATER_BENCHMARK, RAW, BENCHMARK,
          EXPECTED, NET, INTERVAL, SMALLEST, MATCHED, VERDICT, REASON, DECIDED, SAME_BEFORE, SAME_AFTER, AIM, MEASURED)
          .saying(EffectRow::reason);

  private KeptEffect() {}

  private static Part<EffectRow, Double> number(String key, java.util.function.Function<EffectRow, Double> get) {
    return Shape.part(key, Types.DECIMAL, Double.NaN, get);
  }
}
