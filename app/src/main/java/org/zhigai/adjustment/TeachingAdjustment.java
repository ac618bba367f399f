package org.zhigai.adjustment;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.zhigai.adjustment.diagnosis.Clause;
import org.zhigai.adjustment.diagnosis.Proposal;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.monitoring.Grades;
import org.zhigai.monitoring.Kept;
import org.zhigai.people.Role;
import org.zhigai.problems.list.Problem;
import org.zhigai.rows.Condition;
import org.zhigai.rows.Field;
import org.zhigai.rows.Kind;
import org.zhigai.rows.Life;
import org.zhigai.rows.Link;
import org.zhigai.rows.Prose;
import org.zhigai.rows.Row;
import org.zhigai.rows.Trait;
import org.zhigai.rows.Types;
import org.zhigai.strategy.FormOfHelp;

/** 个性化教学计划 / 教学调整: drafted from a confirmed problem, edited by a teacher. Its number is {@code TZ-2026-001}. */
public record TeachingAdjustment(Row<TeachingAdjustment> row) {

  /** The problem it answers. */
  public static final Field<TeachingAdjustment, Long> PROBLEM = Field.of("problem", Problem.REF, 0L, Trait.FIXED, Trait.REQUIRED);
  public static final Field<TeachingAdjustment, PlanScope> SCOPE =
      Field.of("scope", Types.choice(PlanScope.class, "adjustment.scope"), PlanScope.GRADE, Trait.FIXED);
  public static final Field<TeachingAdjustment, String> SUBJECT = Field.of("subject", Types.TEXT, "", Trait.FIXED);
  public static final Field<TeachingAdjustment, Long> GRADE = Field.of("grade", Types.WHOLE, 0L, Trait.FIXED);
  /** The classes it is for; none for a whole grade. */
  public static final Field<TeachingAdjustment, List<ClassRef>> CLASSES = Field.of("classes", Types.list(Kept.CLASS), List.of());
  /** Pseudonyms of a support group or of a single pupil. */
  public static final Field<TeachingAdjustment, List<String>> PUPILS = Field.of("pupils", Types.LINES, List.of(), Trait.PERSONAL);
  /** The same pupils in groups that share their weak points. */
  public static final Field<TeachingAdjustment, List<SupportGroup>> GROUPS =
      Field.of("groups", Types.list(KeptPlan.GROUP), List.of(), Trait.PERSONAL);
  /** 任课教师. */
  public static final Field<TeachingAdjustment, String> TEACHER = Field.of("teacher", Types.TEXT, "", Trait.REQUIRED, Trait.PERSONAL);
  public static final Field<TeachingAdjustment, List<WeakPoint>> WEAK_POINTS = Field.of("weak-points", Types.list(KeptPlan.WEAK_POINT), List.of());
  /** 学情诊断. */
  public static final Field<TeachingAdjustment, Prose> DIAGNOSIS = Field.of("diagnosis", Prose.TYPE, Prose.none(), Trait.REQUIRED);
  /** What the answers say beside it, a clause a line. */
  public static final Field<TeachingAdjustment, List<Clause>> CLAUSES = Field.of("clauses", Types.list(Clause.TYPE), List.of());
  /** The form of help a rule proposed. */
  public static final Field<TeachingAdjustment, Optional<Proposal>> PROPOSED =
      Field.of("proposed", Types.optional(Proposal.TYPE), Optional.empty(), Trait.FIXED);
  /** The form of help that was taken; empty in plans from before there were any. */
  public static final Field<TeachingAdjustment, Optional<FormOfHelp>> FORM = Field.of("form", Types.optional(Proposal.FORM), Optional.empty());
  /** Why another form was taken than the one proposed. */
  public static final Field<TeachingAdjustment, String> OVERRULED = Field.of("overruled", Types.TEXT, "");
  /** 归因. */
  public static final Field<TeachingAdjustment, String> CAUSE = Field.of("cause", Types.TEXT, "");
  /** The numbers of the aim. */
  public static final Field<TeachingAdjustment, Aim> AIM = Field.of("aim", KeptPlan.AIM, Aim.NONE);
  /** 目标, measurable. */
  public static final Field<TeachingAdjustment, Prose> GOAL = Field.of("goal", Prose.TYPE, Prose.none(), Trait.REQUIRED);
  /** 分层目标. */
  public static final Field<TeachingAdjustment, TierAims> TIER_AIMS = Field.of("tier-aims", KeptPlan.TIER_AIMS, TierAims.NONE);
  /** Strategies to choose from, best first. */
  public static final Field<TeachingAdjustment, List<Offered>> OFFERED = Field.of("offered", Types.list(KeptPlan.OFFERED), List.of());
  /** Key of the strategy that was taken; empty for none of the library's. */
  public static final Field<TeachingAdjustment, String> CHOSEN = Field.of("chosen", Types.TEXT, "");
  /** What the program could not answer and asks. */
  public static final Field<TeachingAdjustment, Prose> ASKED = Field.of("asked", Prose.TYPE, Prose.none());
  /** 策略. */
  public static final Field<TeachingAdjustment, String> STRATEGY = Field.of("strategy", Types.TEXT, "", Trait.REQUIRED);
  /** 专项教学活动, one a line. */
  public static final Field<TeachingAdjustment, List<String>> ACTIVITIES = Field.of("activities", Types.LINES, List.of(), Trait.REQUIRED);
  /** 材料. */
  public static final Field<TeachingAdjustment, String> MATERIALS = Field.of("materials", Types.TEXT, "");
  /** 分层作业. */
  public static final Field<TeachingAdjustment, Tiered> HOMEWORK = Field.of("homework", KeptPlan.TIERED, Tiered.NONE);
  /** 单元. */
  public static final Field<TeachingAdjustment, String> UNIT = Field.of("unit", Types.TEXT, "");
  /** Lesson periods for the point as planned before. */
  public static final Field<TeachingAdjustment, Long> PERIODS_BEFORE = Field.of("periods-before", Types.WHOLE, 0L);
  /** Lesson periods after the adjustment. */
  public static final Field<TeachingAdjustment, Long> PERIODS_AFTER = Field.of("periods-after", Types.WHOLE, 0L);
  public static final Field<TeachingAdjustment, LocalDate> FROM = Field.of("from", Types.DAY, LocalDate.EPOCH, Trait.REQUIRED);
  public static final Field<TeachingAdjustment, LocalDate> TO = Field.of("to", Types.DAY, LocalDate.EPOCH, Trait.REQUIRED);
  /** 检测日期. */
  public static final Field<TeachingAdjustment, LocalDate> CHECK_ON = Field.of("check-on", Types.DAY, LocalDate.EPOCH);
  /** 检测方式. */
  public static final Field<TeachingAdjustment, Prose> CHECK_BY = Field.of("check-by", Prose.TYPE, Prose.none());
  /** 实施记录. */
  public static final Field<TeachingAdjustment, String> RECORD = Field.of("record", Types.TEXT, "");
  /** 反思. */
  public static final Field<TeachingAdjustment, String> REFLECTION = Field.of("reflection", Types.TEXT, "");
  /** 教研组长/教研员意见. */
  public static final Field<TeachingAdjustment, String> OPINION = Field.of("opinion", Types.TEXT, "");

  public static final Kind<TeachingAdjustment> KIND =
      Kind.<TeachingAdjustment>of("adjustment", "TZ", TeachingAdjustment::new)
          .fields(
              PROBLEM, SCOPE, SUBJECT, GRADE, CLASSES, PUPILS, GROUPS, TEACHER, WEAK_POINTS, DIAGNOSIS, CLAUSES, PROPOSED, FORM, OVERRULED, CAUSE, AIM, GOAL,
              TIER_AIMS, OFFERED, CHOSEN, ASKED, STRATEGY, ACTIVITIES, MATERIALS, HOMEWORK, UNIT, PERIODS_BEFORE, PERIODS_AFTER, FROM, TO, CHECK_ON, CHECK_BY,
              RECORD, REFLECTION, OPINION)
          .upgrades(KeptPlan.UPGRADES)
          .quoting()
          .moved(EnumSet.of(PlanStatus.REVIEWED), Role.only(Role.PRINCIPAL, Role.DEPUTY, Role.HEAD, Role.RESEARCHER))
          .drawnFrom(a -> List.of(Link.row(a.problemId())))
          .life(Life.<TeachingAdjustment, PlanStatus>from(PlanStatus.DRAFT)
              .move(EnumSet.allOf(PlanStatus.class), EnumSet.allOf(PlanStatus.class))
              .build())
          .always(List.of(
              Condition.of("adjustment.condition.dates", (r, all) -> !r.get(TO).isBefore(r.get(FROM))),
              Condition.of("adjustment.condition.reason", (r, all) -> isReasoned(r)),
              Condition.of("adjustment.condition.periods", (r, all) -> r.get(PERIODS_BEFORE) >= 0 && r.get(PERIODS_AFTER) >= 0)))
          .build();

  /** Whoever takes another form than the one proposed says why. */
  private static boolean isReasoned(Row<TeachingAdjustment> r) {
    return r.get(PROPOSED).map(Proposal::form).equals(r.get(FORM)) || !r.get(OVERRULED).isBlank();
  }

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

  public List<ClassRef> classes() {
    return row.get(CLASSES);
  }

  /** Whom it is for, as documents write it: the grade, or its classes. */
  public String whom() {
    return classes().isEmpty() ? Grades.label(grade()) : String.join("、", classes().stream().map(ClassRef::label).toList());
  }

  public Optional<FormOfHelp> form() {
    return row.get(FORM);
  }

  public Optional<Proposal> proposed() {
    return row.get(PROPOSED);
  }

  public List<Clause> clauses() {
    return row.get(CLAUSES);
  }

  public Aim aim() {
    return row.get(AIM);
  }

  public List<Offered> offered() {
    return row.get(OFFERED);
  }

  public String chosen() {
    return row.get(CHOSEN);
  }

  /** What is to be done, in one piece: for comparing plans. */
  public String text() {
    var homework = row.get(HOMEWORK);
    return String.join(
        "\n", row.get(STRATEGY), String.join("\n", activities()), row.get(MATERIALS), homework.common(), homework.a(), homework.b(), homework.c());
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
