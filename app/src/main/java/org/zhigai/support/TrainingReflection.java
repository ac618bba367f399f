package org.zhigai.support;

import java.time.LocalDate;
import java.util.List;
import org.zhigai.problems.list.Problem;
import org.zhigai.rows.Condition;
import org.zhigai.rows.Field;
import org.zhigai.rows.Kind;
import org.zhigai.rows.Row;
import org.zhigai.rows.Trait;
import org.zhigai.rows.Types;

/** 教师培训与反思交流: what teachers were trained in for a problem, what they took from it and promise to change. */
public record TrainingReflection(Row<TrainingReflection> row) {

  /** 层次: whom the training is for. */
  public enum Level {
    ALL,
    SUBJECT,
    NEW_TEACHERS,
    BACKBONE,
    SINGLE
  }

  public static final Field<TrainingReflection, LocalDate> ON = Field.of("on", Types.DAY, LocalDate.EPOCH, Trait.REQUIRED);
  public static final Field<TrainingReflection, String> TOPIC = Field.of("topic", Types.TEXT, "", Trait.REQUIRED);
  public static final Field<TrainingReflection, Long> PROBLEM = Field.of("problem", Problem.REF, 0L, Trait.REQUIRED);
  public static final Field<TrainingReflection, Level> LEVEL = Field.of("level", Types.choice(Level.class, "training.level"), Level.ALL);
  public static final Field<TrainingReflection, String> SPEAKER = Field.of("speaker", Types.TEXT, "", Trait.PERSONAL);
  public static final Field<TrainingReflection, String> ATTENDED = Field.of("attended", Types.TEXT, "", Trait.PERSONAL);
  public static final Field<TrainingReflection, Long> HOURS = Field.of("hours", Types.WHOLE, 0L);
  public static final Field<TrainingReflection, String> REFLECTION = Field.of("reflection", Types.TEXT, "");
  public static final Field<TrainingReflection, String> PROMISE = Field.of("promise", Types.TEXT, "");
  public static final Field<TrainingReflection, String> FOLLOW_UP = Field.of("follow-up", Types.TEXT, "");

  public static final Kind<TrainingReflection> KIND =
      Kind.<TrainingReflection>of("training", "PX", TrainingReflection::new)
          .fields(ON, TOPIC, PROBLEM, LEVEL, SPEAKER, ATTENDED, HOURS, REFLECTION, PROMISE, FOLLOW_UP)
          .column(ON, 14).column(TOPIC, 24).column(PROBLEM, 14).column(LEVEL, 10).column(SPEAKER, 10).column(ATTENDED, 14).column(HOURS, 6)
          .column(REFLECTION, 30).column(PROMISE, 24).column(FOLLOW_UP, 20)
          .called(t -> t.row().get(TOPIC))
          .drawnFrom(t -> Ledgers.hangsOn(t.row().get(PROBLEM)))
          .always(List.of(Condition.of("training.hours.some", (r, all) -> r.get(HOURS) >= 0)))
          .build();
}
