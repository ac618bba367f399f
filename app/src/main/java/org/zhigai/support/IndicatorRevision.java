package org.zhigai.support;

import java.time.LocalDate;
import org.zhigai.people.Role;
import org.zhigai.rows.Field;
import org.zhigai.rows.Kind;
import org.zhigai.rows.Row;
import org.zhigai.rows.Trait;
import org.zhigai.rows.Types;

/** 监测指标体系修订: what of the indicators and thresholds was changed, and why. */
public record IndicatorRevision(Row<IndicatorRevision> row) {

  public static final Field<IndicatorRevision, LocalDate> ON = Field.of("on", Types.DAY, LocalDate.EPOCH, Trait.REQUIRED);
  public static final Field<IndicatorRevision, String> INDICATOR = Field.of("indicator", Types.TEXT, "", Trait.REQUIRED);
  public static final Field<IndicatorRevision, String> BEFORE = Field.of("before", Types.TEXT, "");
  public static final Field<IndicatorRevision, String> AFTER = Field.of("after", Types.TEXT, "", Trait.REQUIRED);
  public static final Field<IndicatorRevision, String> WHY = Field.of("why", Types.TEXT, "", Trait.REQUIRED);
  public static final Field<IndicatorRevision, String> DECIDED_BY = Field.of("decided", Types.TEXT, "", Trait.PERSONAL);

  public static final Kind<IndicatorRevision> KIND =
      Kind.<IndicatorRevision>of("indicator-revision", "ZB", IndicatorRevision::new)
          .fields(ON, INDICATOR, BEFORE, AFTER, WHY, DECIDED_BY)
          .column(ON, 14).column(INDICATOR, 20).column(BEFORE, 24)
          .column(AFTER, 24).column(WHY, 28).column(DECIDED_BY, 16)
          .written(AFTER, Role.only(Role.PRINCIPAL, Role.DEPUTY, Role.HEAD, Role.RESEARCHER))
          .called(r -> r.row().get(INDICATOR))
          .build();
}
