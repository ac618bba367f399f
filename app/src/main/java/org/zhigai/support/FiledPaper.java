package org.zhigai.support;

import java.time.LocalDate;
import org.zhigai.people.OrgUnit;
import org.zhigai.problems.list.Problem;
import org.zhigai.rows.Field;
import org.zhigai.rows.Kind;
import org.zhigai.rows.Row;
import org.zhigai.rows.Trait;
import org.zhigai.rows.Types;

/** 材料登记: a report, a signed sheet or whatever else the plan asks for on paper: what it is, and where it lies. */
public record FiledPaper(Row<FiledPaper> row) {

  /** 材料类别, as the plan calls it: {@code 问题反馈单}. */
  public static final Field<FiledPaper, String> SORT = Field.of("sort", Types.TEXT, "", Trait.REQUIRED);
  public static final Field<FiledPaper, String> TITLE = Field.of("title", Types.TEXT, "", Trait.REQUIRED);
  public static final Field<FiledPaper, LocalDate> ON = Field.of("on", Types.DAY, LocalDate.EPOCH, Trait.REQUIRED);
  public static final Field<FiledPaper, Long> PROBLEM = Field.of("problem", Problem.REF, 0L);
  public static final Field<FiledPaper, Long> UNIT = Field.of("unit", OrgUnit.REF, 0L);
  /** Who got it, and when it was acknowledged: 送达与回执. */
  public static final Field<FiledPaper, String> RECEIPT = Field.of("receipt", Types.TEXT, "");
  public static final Field<FiledPaper, String> PLACE = Field.of("place", Types.TEXT, "", Trait.REQUIRED);

  public static final Kind<FiledPaper> KIND =
      Kind.<FiledPaper>of("filing", "GD", FiledPaper::new)
          .fields(SORT, TITLE, ON, PROBLEM, UNIT, RECEIPT, PLACE)
          .column(SORT, 18).column(TITLE, 30).column(ON, 14).column(PROBLEM, 14).column(UNIT, 14).column(RECEIPT, 22).column(PLACE, 22)
          .called(r -> r.row().get(TITLE))
          .drawnFrom(r -> Ledgers.hangsOn(r.row().get(PROBLEM)))
          .build();
}
