package org.zhigai.support;

import java.util.List;
import java.util.Optional;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.monitoring.Kept;
import org.zhigai.problems.list.Problem;
import org.zhigai.rows.Field;
import org.zhigai.rows.Kind;
import org.zhigai.rows.Prose;
import org.zhigai.rows.Row;
import org.zhigai.rows.Trait;
import org.zhigai.rows.Types;

/**
 * 学生发展规划: one pupil, by pseudonym, in 德智体美劳: where the pupil is, what is aimed at, what is done, who helps. Nothing in it compares the pupil with
 * others. Its number is {@code FZ-2026-001}.
 */
public record DevelopmentPlan(Row<DevelopmentPlan> row) {
  /** The pupil's pseudonym. */
  public static final Field<DevelopmentPlan, String> PUPIL = Field.of("pupil", Types.TEXT, "", Trait.REQUIRED, Trait.PERSONAL);
  public static final Field<DevelopmentPlan, Optional<ClassRef>> CLASS = Field.of("class", Types.optional(Kept.CLASS), Optional.empty());
  /** The problem whose help it is a part of; none for one that stands for itself. */
  public static final Field<DevelopmentPlan, Long> PROBLEM = Field.of("problem", Problem.REF, 0L);
  /** 周期. */
  public static final Field<DevelopmentPlan, String> TERM = Field.of("term", Types.TEXT, "");
  /** 指导教师. */
  public static final Field<DevelopmentPlan, String> TEACHER = Field.of("teacher", Types.TEXT, "", Trait.REQUIRED, Trait.PERSONAL);

  /** 德：现状, 目标, 举措. */
  public static final Field<DevelopmentPlan, String> MORAL_NOW = text("moral-now");
  public static final Field<DevelopmentPlan, String> MORAL_AIM = text("moral-aim");
  public static final Field<DevelopmentPlan, String> MORAL_DOING = text("moral-doing");
  /** 智. */
  public static final Field<DevelopmentPlan, Prose> LEARNING_NOW = Field.of("learning-now", Prose.TYPE, Prose.none(), Trait.REQUIRED);
  public static final Field<DevelopmentPlan, Prose> LEARNING_AIM = Field.of("learning-aim", Prose.TYPE, Prose.none(), Trait.REQUIRED);
  public static final Field<DevelopmentPlan, List<String>> LEARNING_DOING = Field.of("learning-doing", Types.LINES, List.of(), Trait.REQUIRED);
  /** 体. */
  public static final Field<DevelopmentPlan, String> BODY_NOW = text("body-now");
  public static final Field<DevelopmentPlan, String> BODY_AIM = text("body-aim");
  public static final Field<DevelopmentPlan, String> BODY_DOING = text("body-doing");
  /** 美. */
  public static final Field<DevelopmentPlan, String> ARTS_NOW = text("arts-now");
  public static final Field<DevelopmentPlan, String> ARTS_AIM = text("arts-aim");
  public static final Field<DevelopmentPlan, String> ARTS_DOING = text("arts-doing");
  /** 劳. */
  public static final Field<DevelopmentPlan, String> LABOUR_NOW = text("labour-now");
  public static final Field<DevelopmentPlan, String> LABOUR_AIM = text("labour-aim");
  public static final Field<DevelopmentPlan, String> LABOUR_DOING = text("labour-doing");
  /** 家庭支持. */
  public static final Field<DevelopmentPlan, String> FAMILY = text("family");
  /** 社会资源. */
  public static final Field<DevelopmentPlan, String> RESOURCES = text("resources");
  /** 阶段评价. */
  public static final Field<DevelopmentPlan, String> REVIEW = text("review");

  public static final Kind<DevelopmentPlan> KIND =
      Kind.<DevelopmentPlan>of("development", "FZ", DevelopmentPlan::new)
          .fields(
              PUPIL, CLASS, PROBLEM, TERM, TEACHER, MORAL_NOW, MORAL_AIM, MORAL_DOING, LEARNING_NOW, LEARNING_AIM, LEARNING_DOING, BODY_NOW, BODY_AIM,
              BODY_DOING,
              ARTS_NOW, ARTS_AIM, ARTS_DOING, LABOUR_NOW, LABOUR_AIM, LABOUR_DOING, FAMILY, RESOURCES, REVIEW)
          .column(PUPIL, 10).column(CLASS, 10).column(PROBLEM, 14).column(TERM, 10).column(LEARNING_NOW, 30).column(LEARNING_AIM, 24).column(LEARNING_DOING, 30)
          .column(FAMILY, 20).column(REVIEW, 20)
          .called(p -> p.row().get(PUPIL))
          .drawnFrom(p -> Ledgers.hangsOn(p.row().get(PROBLEM)))
          .build();

  private static Field<DevelopmentPlan, String> text(String key) {
    return Field.of(key, Types.TEXT, "");
  }

  public String pupil() {
    return row.get(PUPIL);
  }
}
