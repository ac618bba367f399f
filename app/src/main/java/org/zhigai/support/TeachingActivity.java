package org.zhigai.support;

import java.time.LocalDate;
import org.zhigai.problems.list.Problem;
import org.zhigai.rows.Field;
import org.zhigai.rows.Kind;
import org.zhigai.rows.Row;
import org.zhigai.rows.Trait;
import org.zhigai.rows.Types;

/** 专项教学活动: what was taught on a weak point beside the timetable, and which test looks at it again. */
public record TeachingActivity(Row<TeachingActivity> row) {

  public static final Field<TeachingActivity, LocalDate> ON = Field.of("on", Types.DAY, LocalDate.EPOCH, Trait.REQUIRED);
  public static final Field<TeachingActivity, Long> PROBLEM = Field.of("problem", Problem.REF, 0L, Trait.REQUIRED);
  public static final Field<TeachingActivity, String> SUBJECT = Field.of("subject", Types.TEXT, "", Trait.REQUIRED);
  public static final Field<TeachingActivity, String> GRADE = Field.of("grade", Types.TEXT, "");
  public static final Field<TeachingActivity, String> POINT = Field.of("point", Types.TEXT, "");
  public static final Field<TeachingActivity, String> FORM = Field.of("form", Types.TEXT, "");
  public static final Field<TeachingActivity, String> CONTENT = Field.of("content", Types.TEXT, "", Trait.REQUIRED);
  public static final Field<TeachingActivity, String> WHO = Field.of("who", Types.TEXT, "", Trait.PERSONAL);
  public static final Field<TeachingActivity, String> RETEST = Field.of("retest", Types.TEXT, "");
  public static final Field<TeachingActivity, String> EFFECT = Field.of("effect", Types.TEXT, "");

  public static final Kind<TeachingActivity> KIND =
      Kind.<TeachingActivity>of("activity", "HD", TeachingActivity::new)
          .fields(ON, PROBLEM, SUBJECT, GRADE, POINT, FORM, CONTENT, WHO, RETEST, EFFECT)
          .column(ON, 14).column(PROBLEM, 14).column(SUBJECT, 10).column(GRADE, 10).column(POINT, 16)
          .column(FORM, 12).column(CONTENT, 30).column(WHO, 16).column(RETEST, 16).column(EFFECT, 20)
          .called(r -> r.row().get(CONTENT))
          .drawnFrom(r -> Ledgers.hangsOn(r.row().get(PROBLEM)))
          .build();
}
