package org.zhigai.support;

import java.time.LocalDate;
import java.util.List;
import org.zhigai.people.OrgUnit;
import org.zhigai.people.Person;
import org.zhigai.problems.list.Problem;
import org.zhigai.rows.Condition;
import org.zhigai.rows.Field;
import org.zhigai.rows.Kind;
import org.zhigai.rows.Row;
import org.zhigai.rows.Trait;
import org.zhigai.rows.Types;

/** 定期自查: what was looked at each term, what was found and until when it is put right. It closes nothing. */
public record SelfInspection(Row<SelfInspection> row) {

  /** 结果. */
  public enum Finding {
    SOUND,
    PARTLY,
    NOT
  }

  public static final Field<SelfInspection, LocalDate> ON = Field.of("on", Types.DAY, LocalDate.EPOCH, Trait.REQUIRED);
  public static final Field<SelfInspection, String> ITEM = Field.of("item", Types.TEXT, "", Trait.REQUIRED);
  public static final Field<SelfInspection, Finding> SOUND = Field.of("sound", Types.choice(Finding.class, "inspection.finding"), Finding.SOUND);
  public static final Field<SelfInspection, String> FOUND = Field.of("found", Types.TEXT, "");
  /** The problem it became, or looks after. */
  public static final Field<SelfInspection, Long> PROBLEM = Field.of("problem", Problem.REF, 0L);
  public static final Field<SelfInspection, String> TO_DO = Field.of("todo", Types.TEXT, "");
  public static final Field<SelfInspection, Long> UNIT = Field.of("unit", OrgUnit.REF, 0L);
  public static final Field<SelfInspection, LocalDate> DUE = Field.of("due", Types.DAY, LocalDate.EPOCH);
  public static final Field<SelfInspection, Long> BY = Field.of("by", Person.REF, 0L);

  public static final Kind<SelfInspection> KIND =
      Kind.<SelfInspection>of("inspection", "ZC", SelfInspection::new)
          .fields(ON, ITEM, SOUND, FOUND, PROBLEM, TO_DO, UNIT, DUE, BY)
          .column(ON, 14).column(ITEM, 28).column(SOUND, 10).column(FOUND, 28).column(PROBLEM, 14)
          .column(TO_DO, 24).column(UNIT, 14).column(DUE, 14).column(BY, 12)
          .called(r -> r.row().get(ITEM))
          .drawnFrom(r -> Ledgers.hangsOn(r.row().get(PROBLEM)))
          .always(List.of(Condition.of("inspection.condition.due", (r, all) -> Ledgers.inOrder(r.get(ON), r.get(DUE)))))
          .build();
}
