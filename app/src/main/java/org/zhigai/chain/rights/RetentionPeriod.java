package org.zhigai.chain.rights;

import java.util.List;
import org.zhigai.people.Role;
import org.zhigai.rows.Condition;
import org.zhigai.rows.Field;
import org.zhigai.rows.Kind;
import org.zhigai.rows.Row;
import org.zhigai.rows.Trait;
import org.zhigai.rows.Types;

/** 保存期限: for how long a school keeps results after they came in. One row a decision, never altered; the last one holds. */
public record RetentionPeriod(Row<RetentionPeriod> row) {
  /** Until a school says otherwise: the three years of the plan the results are for. */
  public static final long USUAL = 36;
  public static final long LONGEST = 120;

  public static final Field<RetentionPeriod, Long> MONTHS = Field.of("months", Types.WHOLE, USUAL, Trait.FIXED);

  public static final Kind<RetentionPeriod> KIND =
      Kind.<RetentionPeriod>of("retention", "BL", RetentionPeriod::new)
          .fields(MONTHS)
          .written(MONTHS, Role.only(Role.PRINCIPAL, Role.DEPUTY))
          .always(List.of(Condition.of("retention.condition.months", (r, all) -> r.get(MONTHS) >= 1 && r.get(MONTHS) <= LONGEST)))
          .build();
}
