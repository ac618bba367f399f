package org.zhigai.support;

import java.time.LocalDate;
import java.util.List;
import org.zhigai.people.Person;
import org.zhigai.rows.Condition;
import org.zhigai.rows.Field;
import org.zhigai.rows.Kind;
import org.zhigai.rows.Row;
import org.zhigai.rows.Trait;
import org.zhigai.rows.Types;

/** 研读记录: who studied which results or rules together, what they understood and what they ask. */
public record StudyRecord(Row<StudyRecord> row) {

  /** 类型. */
  public enum Sort {
    RESULTS,
    POLICY,
    INTERPRETATION,
    METHOD
  }

  public static final Field<StudyRecord, LocalDate> ON = Field.of("on", Types.DAY, LocalDate.EPOCH, Trait.REQUIRED);
  public static final Field<StudyRecord, String> TOPIC = Field.of("topic", Types.TEXT, "", Trait.REQUIRED);
  public static final Field<StudyRecord, String> MATERIAL = Field.of("material", Types.TEXT, "", Trait.REQUIRED);
  public static final Field<StudyRecord, Sort> SORT = Field.of("sort", Types.choice(Sort.class, "study.sort"), Sort.RESULTS);
  public static final Field<StudyRecord, Long> LEAD = Field.of("lead", Person.REF, 0L);
  public static final Field<StudyRecord, String> ATTENDED = Field.of("attended", Types.TEXT, "", Trait.PERSONAL);
  public static final Field<StudyRecord, Long> HOURS = Field.of("hours", Types.WHOLE, 0L);
  public static final Field<StudyRecord, String> GAINED = Field.of("gained", Types.TEXT, "");
  public static final Field<StudyRecord, String> ASKED = Field.of("asked", Types.TEXT, "");

  public static final Kind<StudyRecord> KIND =
      Kind.<StudyRecord>of("study", "YD", StudyRecord::new)
          .fields(ON, TOPIC, MATERIAL, SORT, LEAD, ATTENDED, HOURS, GAINED, ASKED)
          .column(ON, 14).column(TOPIC, 24).column(MATERIAL, 24).column(SORT, 12).column(LEAD, 12)
          .column(ATTENDED, 18).column(HOURS, 6).column(GAINED, 28).column(ASKED, 20)
          .called(r -> r.row().get(TOPIC))
          .always(List.of(Condition.of("study.condition.hours", (r, all) -> r.get(HOURS) >= 0)))
          .build();
}
