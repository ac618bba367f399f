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

/** 协同机制: what the leading group and the joint meetings of departments decided, and who does it until when. */
public record JointMeeting(Row<JointMeeting> row) {

  /** 会议类型. */
  public enum Sort {
    LEADING_GROUP,
    JOINT,
    DIAGNOSIS,
    REVIEW
  }

  public static final Field<JointMeeting, LocalDate> ON = Field.of("on", Types.DAY, LocalDate.EPOCH, Trait.REQUIRED);
  public static final Field<JointMeeting, Sort> SORT = Field.of("sort", Types.choice(Sort.class, "meeting-log.sort"), Sort.LEADING_GROUP);
  public static final Field<JointMeeting, String> TOPIC = Field.of("topic", Types.TEXT, "", Trait.REQUIRED);
  public static final Field<JointMeeting, Long> PROBLEM = Field.of("problem", Problem.REF, 0L);
  public static final Field<JointMeeting, String> ATTENDED = Field.of("attended", Types.TEXT, "", Trait.PERSONAL);
  public static final Field<JointMeeting, List<String>> DECIDED = Field.of("decided", Types.LINES, List.of(), Trait.REQUIRED);
  public static final Field<JointMeeting, Long> UNIT = Field.of("unit", OrgUnit.REF, 0L);
  public static final Field<JointMeeting, LocalDate> DUE = Field.of("due", Types.DAY, LocalDate.EPOCH);
  public static final Field<JointMeeting, String> RESULT = Field.of("result", Types.TEXT, "");

  public static final Kind<JointMeeting> KIND =
      Kind.<JointMeeting>of("meeting-log", "XT", JointMeeting::new)
          .fields(ON, SORT, TOPIC, PROBLEM, ATTENDED, DECIDED, UNIT, DUE, RESULT)
          .column(ON, 14).column(SORT, 12).column(TOPIC, 24).column(PROBLEM, 14).column(ATTENDED, 20)
          .column(DECIDED, 30).column(UNIT, 14).column(DUE, 14).column(RESULT, 20)
          .called(r -> r.row().get(TOPIC))
          .drawnFrom(r -> Ledgers.hangsOn(r.row().get(PROBLEM)))
          .always(List.of(Condition.of("meeting-log.condition.due", (r, all) -> Ledgers.inOrder(r.get(ON), r.get(DUE)))))
          .build();
}
