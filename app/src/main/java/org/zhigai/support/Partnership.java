package org.zhigai.support;

import java.time.LocalDate;
import java.util.List;
import org.zhigai.people.OrgUnit;
import org.zhigai.problems.list.Problem;
import org.zhigai.rows.Condition;
import org.zhigai.rows.Field;
import org.zhigai.rows.Kind;
import org.zhigai.rows.Row;
import org.zhigai.rows.Trait;
import org.zhigai.rows.Types;

/** 校际/集团合作: what partner schools do together for a problem, how often, and what came of it. */
public record Partnership(Row<Partnership> row) {

  /** 合作形式. */
  public enum Sort {
    EXCHANGE,
    JOINT_PREPARATION,
    MENTORING,
    JOINT_RESEARCH,
    SHARED_LESSONS,
    PEER_REVIEW
  }

  public static final Field<Partnership, Long> PARTNER = Field.of("partner", OrgUnit.REF, 0L, Trait.REQUIRED);
  public static final Field<Partnership, Long> PROBLEM = Field.of("problem", Problem.REF, 0L, Trait.REQUIRED);
  public static final Field<Partnership, Sort> SORT = Field.of("sort", Types.choice(Sort.class, "partnership.sort"), Sort.EXCHANGE);
  public static final Field<Partnership, String> SUBJECT = Field.of("subject", Types.TEXT, "");
  public static final Field<Partnership, String> CONTENT = Field.of("content", Types.TEXT, "", Trait.REQUIRED);
  public static final Field<Partnership, String> OFTEN = Field.of("often", Types.TEXT, "");
  public static final Field<Partnership, LocalDate> FROM = Field.of("from", Types.DAY, LocalDate.EPOCH, Trait.REQUIRED);
  public static final Field<Partnership, LocalDate> TO = Field.of("to", Types.DAY, LocalDate.EPOCH);
  public static final Field<Partnership, String> GIVEN = Field.of("given", Types.TEXT, "");
  public static final Field<Partnership, String> EFFECT = Field.of("effect", Types.TEXT, "");

  public static final Kind<Partnership> KIND =
      Kind.<Partnership>of("partnership", "HZ", Partnership::new)
          .fields(PARTNER, PROBLEM, SORT, SUBJECT, CONTENT, OFTEN, FROM, TO, GIVEN, EFFECT)
          .column(PARTNER, 18).column(PROBLEM, 14).column(SORT, 12).column(SUBJECT, 10).column(CONTENT, 28)
          .column(OFTEN, 12).column(FROM, 14).column(TO, 14).column(GIVEN, 16).column(EFFECT, 24)
          .called(r -> r.row().get(CONTENT))
          .drawnFrom(r -> Ledgers.hangsOn(r.row().get(PROBLEM)))
          .always(List.of(Condition.of("partnership.condition.dates", (r, all) -> Ledgers.inOrder(r.get(FROM), r.get(TO)))))
          .build();
}
