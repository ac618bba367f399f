package org.zhigai.adjustment;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.monitoring.Kept;
import org.zhigai.problems.Problem;
import org.zhigai.rows.Condition;
import org.zhigai.rows.Field;
import org.zhigai.rows.Kind;
import org.zhigai.rows.Life;
import org.zhigai.rows.Link;
import org.zhigai.rows.Prose;
import org.zhigai.rows.Row;
import org.zhigai.rows.Trait;
import org.zhigai.rows.Types;

/** 个性化教学计划 / 教学调整: drafted from a confirmed problem, edited by a teacher. Its number is {@code TZ-2026-001}. */
public record TeachingAdjustment(Row<TeachingAdjustment> row) {

  /** The problem it answers. */
  public static final Field<TeachingAdjustment, Long> PROBLEM = Field.of("problem", Problem.REF, 0L, Trait.FIXED, Trait.REQUIRED);
  public static final Field<TeachingAdjustment, PlanScope> SCOPE =
      Field.of("scope", Types.choice(PlanScope.class, "adjustment.scope"), PlanScope.GRADE, Trait.FIXED);
  public static final Field<TeachingAdjustment, String> SUBJECT = Field.of("subject", Types.TEXT, "", Trait.FIXED);
  public static final Field<TeachingAdjustment, Long> GRADE = Field.of("grade", Types.WHOLE, 0L, Trait.FIXED);
  /** The class, for a class or a group within one. */
  public static final Field<TeachingAdjustment, Optional<ClassRef>> CLASS =
      Field.of("class", Types.optional(Kept.CLASS), Optional.empty(), Trait.FIXED);
  /** Pseudonyms of a support group. */
  public static final Field<TeachingAdjustment, List<String>> PUPILS = Field.of("pupils", Types.LINES, List.of(), Trait.PERSONAL);
  /** 任课教师. */
  public static final Field<TeachingAdjustment, String> TEACHER = Field.of("teacher", Types.TEXT, "", Trait.REQUIRED, Trait.PERSONAL);
  public static final Field<TeachingAdjustment, List<WeakPoint>> WEAK_POINTS = Field.of("weak-points", Types.list(KeptPlan.WEAK_POINT), List.of());
  /** 学情诊断. */
  public static final Field<TeachingAdjustment, Prose> DIAGNOSIS = Field.of("diagnosis", Prose.TYPE, Prose.none(), Trait.REQUIRED);
  /** 归因. */
  public static final Field<TeachingAdjustment, String> CAUSE = Field.of("cause", Types.TEXT, "");
  /** 目标, measurable. */
  public static final Field<TeachingAdjustment, Prose> GOAL = Field.of("goal", Prose.TYPE, Prose.none(), Trait.REQUIRED);
  /** 策略. */
  public static final Field<TeachingAdjustment, String> STRATEGY = Field.of("strategy", Types.TEXT, "", Trait.REQUIRED);
  /** 专项教学活动, one a line. */
  public static final Field<TeachingAdjustment, List<String>> ACTIVITIES = Field.of("activities", Types.LINES, List.of(), Trait.REQUIRED);
  /** 分层作业. */
  public static final Field<TeachingAdjustment, String> HOMEWORK = Field.of("homework", Types.TEXT, "");
  /** Lesson periods as planned before. */
  public static final Field<TeachingAdjustment, Long> PERIODS_BEFORE = Field.of("periods-before", Types.WHOLE, 0L);
  /** Lesson periods after the adjustment. */
  public static final Field<TeachingAdjustment, Long> PERIODS_AFTER = Field.of("periods-after", Types.WHOLE, 0L);
  public static final Field<TeachingAdjustment, LocalDate> FROM = Field.of("from", Types.DAY, LocalDate.EPOCH, Trait.REQUIRED);
  public static final Field<TeachingAdjustment, LocalDate> TO = Field.of("to", Types.DAY, LocalDate.EPOCH, Trait.REQUIRED);
  /** 检测日期. */
  public static final Field<TeachingAdjustment, LocalDate> CHECK_ON = Field.of("check-on", Types.DAY, LocalDate.EPOCH);
  /** 检测方式. */
  public static final Field<TeachingAdjustment, String> CHECK_BY = Field.of("check-by", Types.TEXT, "");
  /** 实施记录. */
  public static final Field<TeachingAdjustment, String> RECORD = Field.of("record", Types.TEXT, "");
  /** 反思. */
  public static final Field<TeachingAdjustment, String> REFLECTION = Field.of("reflection", Types.TEXT, "");
  /** 教研组长/教研员意见. */
  public static final Field<TeachingAdjustment, String> OPINION = Field.of("opinion", Types.TEXT, "");

  public static final Kind<TeachingAdjustment> KIND =
      Kind.<TeachingAdjustment>of("adjustment", "TZ", TeachingAdjustment::new)
          .fields(
              PROBLEM, SCOPE, SUBJECT, GRADE, CLASS, PUPILS, TEACHER, WEAK_POINTS, DIAGNOSIS, CAUSE, GOAL, STRATEGY, ACTIVITIES, HOMEWORK,
              PERIODS_BEFORE, PERIODS_AFTER, FROM, TO, CHECK_ON, CHECK_BY, RECORD, REFLECTION, OPINION)
          .quoting()
          .drawnFrom(a -> List.of(Link.row(a.problemId())))
          .life(Life.<TeachingAdjustment, PlanStatus>from(PlanStatus.DRAFT)
              .move(EnumSet.allOf(PlanStatus.class), EnumSet.allOf(PlanStatus.class))
              .build())
          .always(List.of(
              Condition.of("adjustment.condition.dates", (r, all) -> !r.get(TO).isBefore(r.get(FROM))),
              Condition.of("adjustment.condition.periods", (r, all) -> r.get(PERIODS_BEFORE) >= 0 && r.get(PERIODS_AFTER) >= 0)))
          .build();

  public long id() {
    return row.id();
  }

  public String number() {
    return row.number();
  }

  public PlanStatus status() {
    return PlanStatus.valueOf(row.state());
  }

  public long problemId() {
    return row.get(PROBLEM);
  }

  public PlanScope scope() {
    return row.get(SCOPE);
  }

  public String subject() {
    return row.get(SUBJECT);
  }

  public int grade() {
    return row.get(GRADE).intValue();
  }

  public Optional<ClassRef> classRef() {
    return row.get(CLASS);
  }

  public List<String> pupils() {
    return row.get(PUPILS);
  }

  public String teacher() {
    return row.get(TEACHER);
  }

  public List<WeakPoint> weakPoints() {
    return row.get(WEAK_POINTS);
  }

  public Prose diagnosis() {
    return row.get(DIAGNOSIS);
  }

  public Prose goal() {
    return row.get(GOAL);
  }

  public List<String> activities() {
    return row.get(ACTIVITIES);
  }

  public int periodsBefore() {
    return row.get(PERIODS_BEFORE).intValue();
  }

  public int periodsAfter() {
    return row.get(PERIODS_AFTER).intValue();
  }

  public LocalDate from() {
    return row.get(FROM);
  }

  public LocalDate to() {
    return row.get(TO);
  }

  public LocalDate checkOn() {
    return row.get(CHECK_ON);
  }
}
