package org.zhigai.effect;

import java.util.List;
import org.zhigai.ledger.Judged;
import org.zhigai.problems.list.Problem;
import org.zhigai.rows.Condition;
import org.zhigai.rows.Facts;
import org.zhigai.rows.Field;
import org.zhigai.rows.Kind;
import org.zhigai.rows.Link;
import org.zhigai.rows.Row;
import org.zhigai.rows.Trait;

/** The kept verdict on one problem: what a later measurement said, with its numbers, until a newer one says otherwise. */
public record EffectVerdict(Row<EffectVerdict> row) implements Judged {

  public static final Field<EffectVerdict, Long> PROBLEM = Field.of("problem", Problem.REF, 0L, Trait.FIXED);
  public static final Field<EffectVerdict, EffectRow> NUMBERS = Field.of("numbers", KeptEffect.TYPE, KeptEffect.TYPE.of(java.util.Map.of()));

  public static final Kind<EffectVerdict> KIND =
      Kind.<EffectVerdict>of("effect", "XG", EffectVerdict::new)
          .fields(PROBLEM, NUMBERS)
          .drawnFrom(v -> List.of(Link.row(v.problemId())))
          .always(List.of(Condition.of("effect.once", EffectVerdict::isAlone)))
          .following()
          .build();

  /** A problem has one verdict at a time. */
  private static boolean isAlone(Row<EffectVerdict> r, Facts all) {
    return all.standingOn(Link.row(r.get(PROBLEM))).stream().noneMatch(other -> other.kind() == r.kind() && other.id() != r.id());
  }

  public long problemId() {
    return row.get(PROBLEM);
  }

  public EffectRow numbers() {
    return row.get(NUMBERS);
  }

  @Override
  public boolean isJudged() {
    return switch (numbers().verdict()) {
      case EFFECTIVE, NO_EFFECT_SEEN -> true;
      case NOT_ENOUGH_DATA, NOT_COMPARABLE -> false;
    };
  }
}
