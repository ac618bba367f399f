package org.zhigai.support;

import java.time.LocalDate;
import org.zhigai.problems.list.Problem;
import org.zhigai.rows.Field;
import org.zhigai.rows.Kind;
import org.zhigai.rows.Row;
import org.zhigai.rows.Trait;
import org.zhigai.rows.Types;

/** 家校社协同: what is done with families and the community for a problem. */
public record HomeSchool(Row<HomeSchool> row) {

  /** 类型. */
  public enum Sort {
    PARENTS_SCHOOL,
    HOME_VISIT,
    CONFERENCE,
    COMMITTEE,
    COMMUNITY,
    MENTOR
  }

  public static final Field<HomeSchool, LocalDate> ON = Field.of("on", Types.DAY, LocalDate.EPOCH, Trait.REQUIRED);
  public static final Field<HomeSchool, String> TOPIC = Field.of("topic", Types.TEXT, "", Trait.REQUIRED);
  public static final Field<HomeSchool, Sort> SORT = Field.of("sort", Types.choice(Sort.class, "home-school.sort"), Sort.PARENTS_SCHOOL);
  public static final Field<HomeSchool, String> WITH = Field.of("with", Types.TEXT, "", Trait.PERSONAL);
  public static final Field<HomeSchool, Long> PROBLEM = Field.of("problem", Problem.REF, 0L, Trait.REQUIRED);
  public static final Field<HomeSchool, String> CONTENT = Field.of("content", Types.TEXT, "");
  public static final Field<HomeSchool, String> RESOURCES = Field.of("resources", Types.TEXT, "");
  public static final Field<HomeSchool, String> EFFECT = Field.of("effect", Types.TEXT, "");
  public static final Field<HomeSchool, String> EVIDENCE = Field.of("evidence", Types.TEXT, "");

  public static final Kind<HomeSchool> KIND =
      Kind.<HomeSchool>of("home-school", "JX", HomeSchool::new)
          .fields(ON, TOPIC, SORT, WITH, PROBLEM, CONTENT, RESOURCES, EFFECT, EVIDENCE)
          .column(ON, 14).column(TOPIC, 24).column(SORT, 12).column(WITH, 18).column(PROBLEM, 14)
          .column(CONTENT, 30).column(RESOURCES, 18).column(EFFECT, 20).column(EVIDENCE, 16)
          .called(r -> r.row().get(TOPIC))
          .drawnFrom(r -> Ledgers.hangsOn(r.row().get(PROBLEM)))
          .build();
}
