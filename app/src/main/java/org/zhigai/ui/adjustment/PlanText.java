package org.zhigai.ui.adjustment;

import java.util.Locale;
import org.zhigai.adjustment.TeachingAdjustment;
import org.zhigai.adjustment.TierAims;
import org.zhigai.adjustment.Tiered;
import org.zhigai.kernel.Words;
import org.zhigai.rows.Field;
import org.zhigai.rows.Prose;
import org.zhigai.rows.Values;

/** A text of a plan that is edited in place, in the order of the document. */
enum PlanText {
  GOAL,
  STRATEGY,
  ACTIVITIES,
  MATERIALS,
  AIM_A,
  AIM_B,
  AIM_C,
  HOMEWORK,
  HOMEWORK_A,
  HOMEWORK_B,
  HOMEWORK_C,
  UNIT,
  CHECK_BY,
  TEACHER,
  CAUSE,
  RECORD,
  REFLECTION,
  OPINION;

  /** End of its node ids. */
  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The field of the plan it is, or is a part of. */
  Field<TeachingAdjustment, ?> field() {
    return switch (this) {
      case GOAL -> TeachingAdjustment.GOAL;
      case STRATEGY -> TeachingAdjustment.STRATEGY;
      case ACTIVITIES -> TeachingAdjustment.ACTIVITIES;
      case MATERIALS -> TeachingAdjustment.MATERIALS;
      case AIM_A, AIM_B, AIM_C -> TeachingAdjustment.TIER_AIMS;
      case HOMEWORK, HOMEWORK_A, HOMEWORK_B, HOMEWORK_C -> TeachingAdjustment.HOMEWORK;
      case UNIT -> TeachingAdjustment.UNIT;
      case CHECK_BY -> TeachingAdjustment.CHECK_BY;
      case TEACHER -> TeachingAdjustment.TEACHER;
      case CAUSE -> TeachingAdjustment.CAUSE;
      case RECORD -> TeachingAdjustment.RECORD;
      case REFLECTION -> TeachingAdjustment.REFLECTION;
      case OPINION -> TeachingAdjustment.OPINION;
    };
  }

  /** As the document says it; activities are one a line. */
  String of(TeachingAdjustment a, Words documents) {
    var homework = a.row().get(TeachingAdjustment.HOMEWORK);
    var aims = a.row().get(TeachingAdjustment.TIER_AIMS);
    return switch (this) {
      case AIM_A -> aims.a().in(documents);
      case AIM_B -> aims.b().in(documents);
      case AIM_C -> aims.c().in(documents);
      case HOMEWORK -> homework.common();
      case HOMEWORK_A -> homework.a();
      case HOMEWORK_B -> homework.b();
      case HOMEWORK_C -> homework.c();
      case GOAL, STRATEGY, ACTIVITIES, MATERIALS, UNIT, CHECK_BY, TEACHER, CAUSE, RECORD, REFLECTION, OPINION -> text(a, field(), documents);
    };
  }

  private static <V> String text(TeachingAdjustment a, Field<TeachingAdjustment, V> field, Words documents) {
    return documents.text(field.type().said(a.row().get(field)));
  }

  /** @param of the plan as it is: what holds several texts keeps the others */
  Values<TeachingAdjustment> values(TeachingAdjustment of, String text) {
    var homework = of.row().get(TeachingAdjustment.HOMEWORK);
    var aims = of.row().get(TeachingAdjustment.TIER_AIMS);
    return switch (this) {
      case GOAL -> Values.of(TeachingAdjustment.GOAL, Prose.of(text));
      case STRATEGY -> Values.of(TeachingAdjustment.STRATEGY, text);
      case ACTIVITIES -> Values.of(TeachingAdjustment.ACTIVITIES, text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList());
      case MATERIALS -> Values.of(TeachingAdjustment.MATERIALS, text);
      case AIM_A -> Values.of(TeachingAdjustment.TIER_AIMS, new TierAims(Prose.of(text), aims.b(), aims.c()));
      case AIM_B -> Values.of(TeachingAdjustment.TIER_AIMS, new TierAims(aims.a(), Prose.of(text), aims.c()));
      case AIM_C -> Values.of(TeachingAdjustment.TIER_AIMS, new TierAims(aims.a(), aims.b(), Prose.of(text)));
      case HOMEWORK -> Values.of(TeachingAdjustment.HOMEWORK, new Tiered(text, homework.a(), homework.b(), homework.c()));
      case HOMEWORK_A -> Values.of(TeachingAdjustment.HOMEWORK, new Tiered(homework.common(), text, homework.b(), homework.c()));
      case HOMEWORK_B -> Values.of(TeachingAdjustment.HOMEWORK, new Tiered(homework.common(), homework.a(), text, homework.c()));
      case HOMEWORK_C -> Values.of(TeachingAdjustment.HOMEWORK, new Tiered(homework.common(), homework.a(), homework.b(), text));
      case UNIT -> Values.of(TeachingAdjustment.UNIT, text);
      case CHECK_BY -> Values.of(TeachingAdjustment.CHECK_BY, Prose.of(text));
      case TEACHER -> Values.of(TeachingAdjustment.TEACHER, text);
      case CAUSE -> Values.of(TeachingAdjustment.CAUSE, text);
      case RECORD -> Values.of(TeachingAdjustment.RECORD, text);
      case REFLECTION -> Values.of(TeachingAdjustment.REFLECTION, text);
      case OPINION -> Values.of(TeachingAdjustment.OPINION, text);
    };
  }
}
