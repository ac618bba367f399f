package org.zhigai.effect;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.zhigai.kernel.Phrase;
import org.zhigai.ledger.Judged;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.problems.list.Problem;
import org.zhigai.rows.Condition;
import org.zhigai.rows.Facts;
import org.zhigai.rows.Field;
import org.zhigai.rows.Kind;
import org.zhigai.rows.Link;
import org.zhigai.rows.Prose;
import org.zhigai.rows.Row;
import org.zhigai.rows.Trait;
import org.zhigai.rows.Types;

/** The kept verdict on one problem: what a later measurement said, with its numbers, until a newer one says otherwise. */
public record EffectVerdict(Row<EffectVerdict> row) implements Judged {

  public static final Field<EffectVerdict, Long> PROBLEM = Field.of("problem", Problem.REF, 0L, Trait.FIXED);
  public static final Field<EffectVerdict, EffectRow> NUMBERS = Field.of("numbers", KeptEffect.TYPE, KeptEffect.TYPE.of(java.util.Map.of()));

  /** 测试日期, where neither paper nor import said it. */
  public static final Field<EffectVerdict, Optional<LocalDate>> MEASURED_ON =
      Field.of("measured-on", Types.optional(Types.DAY), Optional.empty());
  /** 评估方. */
  public static final Field<EffectVerdict, Assessor> ASSESSOR =
      Field.of("assessor", Types.choice(Assessor.class, "effect.assessor"), Assessor.SCHOOL);
  /** 下一步, in somebody's words; see {@link #next}. */
  public static final Field<EffectVerdict, String> NEXT = Field.of("next", Types.TEXT, "");

  public static final Kind<EffectVerdict> KIND =
      Kind.<EffectVerdict>of("effect", "XG", EffectVerdict::new)
          .fields(PROBLEM, NUMBERS, MEASURED_ON, ASSESSOR, NEXT)
          .drawnFrom(v -> List.of(Link.row(v.problemId())))
          .always(List.of(Condition.of("effect.once", EffectVerdict::isAlone)))
          .following()
          .upgrades(List.of(EffectVerdict::withoutWhatIsReckoned))
          .build();

  /** Of schema 1 the way gone and the warning of a measurement before the start were kept; both follow from the rest. */
  private static Map<String, Object> withoutWhatIsReckoned(Map<String, Object> body) {
    var out = new LinkedHashMap<>(body);
    if (out.get(NUMBERS.key()) instanceof Map<?, ?> numbers) {
      var kept = new LinkedHashMap<Object, Object>(numbers);
      kept.remove("attainment");
      kept.remove("warning");
      out.put(NUMBERS.key(), kept);
    }
    return out;
  }

  /** A problem has one verdict at a time. */
  private static boolean isAlone(Row<EffectVerdict> r, Facts all) {
    return all.standingOn(Link.row(r.get(PROBLEM))).stream().noneMatch(other -> other.kind() == r.kind() && other.id() != r.id());
  }

  public long problemId() {
    return row.get(PROBLEM);
  }

  /** As measured, whatever had been done by then. */
  public EffectRow numbers() {
    return row.get(NUMBERS);
  }

  /** What they say of what was done: nothing, unless they were measured after it had begun. */
  public EffectRow said(Optional<LedgerEntry> entry) {
    var numbers = numbers();
    var timing = timing(entry);
    return timing == WhenMeasured.AFTER ? numbers : numbers.saysNothing(timing.reason(numbers.reason()));
  }

  /** Whether it cannot be told if the measurement counts before somebody says its day. */
  public boolean asksDay(Optional<LedgerEntry> entry) {
    return timing(entry) == WhenMeasured.DAY_UNKNOWN;
  }

  private WhenMeasured timing(Optional<LedgerEntry> entry) {
    return numbers().after().map(round -> WhenMeasured.of(entry, round, measuredOn())).orElse(WhenMeasured.AFTER);
  }

  /** When the later measurement was, as far as anybody said. */
  public Optional<LocalDate> measuredOn() {
    return numbers().followUp().on().or(() -> row.get(MEASURED_ON));
  }

  /** 下一步: what somebody wrote, or else what follows from the conclusion. */
  public Prose next(Conclusion conclusion) {
    var written = row.get(NEXT);
    return written.isBlank() ? Prose.of(Phrase.of("effect.next." + conclusion.name().toLowerCase(Locale.ROOT))) : Prose.of(written);
  }

  @Override
  public boolean isJudged(LedgerEntry entry) {
    return switch (said(Optional.of(entry)).verdict()) {
      case EFFECTIVE, NO_EFFECT_SEEN -> true;
      case NOT_ENOUGH_DATA, NOT_COMPARABLE -> false;
    };
  }

  @Override
  public boolean isEffective(LedgerEntry entry) {
    return said(Optional.of(entry)).verdict() == Verdict.EFFECTIVE;
  }
}
