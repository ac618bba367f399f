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

/** 资源与师资配置: staff, hours, money and things given to a problem. */
public record ResourceShare(Row<ResourceShare> row) {

  /** 类别. */
  public enum Sort {
    STAFF,
    HOURS,
    MONEY,
    ROOMS,
    EQUIPMENT,
    MATERIALS
  }

  public static final Field<ResourceShare, LocalDate> ON = Field.of("on", Types.DAY, LocalDate.EPOCH, Trait.REQUIRED);
  public static final Field<ResourceShare, Sort> SORT = Field.of("sort", Types.choice(Sort.class, "resource.sort"), Sort.STAFF);
  public static final Field<ResourceShare, String> CONTENT = Field.of("content", Types.TEXT, "", Trait.REQUIRED);
  public static final Field<ResourceShare, Long> PROBLEM = Field.of("problem", Problem.REF, 0L, Trait.REQUIRED);
  public static final Field<ResourceShare, Long> UNIT = Field.of("unit", OrgUnit.REF, 0L);
  public static final Field<ResourceShare, String> AMOUNT = Field.of("amount", Types.TEXT, "");
  public static final Field<ResourceShare, LocalDate> FROM = Field.of("from", Types.DAY, LocalDate.EPOCH);
  public static final Field<ResourceShare, LocalDate> TO = Field.of("to", Types.DAY, LocalDate.EPOCH);
  public static final Field<ResourceShare, String> USE = Field.of("use", Types.TEXT, "");

  public static final Kind<ResourceShare> KIND =
      Kind.<ResourceShare>of("resource", "ZY", ResourceShare::new)
          .fields(ON, SORT, CONTENT, PROBLEM, UNIT, AMOUNT, FROM, TO, USE)
          .column(ON, 14).column(SORT, 12).column(CONTENT, 30).column(PROBLEM, 14).column(UNIT, 14)
          .column(AMOUNT, 12).column(FROM, 14).column(TO, 14).column(USE, 24)
          .called(r -> r.row().get(CONTENT))
          .drawnFrom(r -> Ledgers.hangsOn(r.row().get(PROBLEM)))
          .always(List.of(Condition.of("resource.condition.dates", (r, all) -> Ledgers.inOrder(r.get(FROM), r.get(TO)))))
          .build();
}
