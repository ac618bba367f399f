package org.zhigai.ui.adjustment;

import java.util.Locale;
import org.zhigai.adjustment.TeachingAdjustment;
import org.zhigai.kernel.Words;
import org.zhigai.rows.Field;
import org.zhigai.rows.Prose;
import org.zhigai.rows.Values;

/** A text of a plan that is edited in place, in the order of the document. */
enum PlanText {
  GOAL,
  STRATEGY,
  ACTIVITIES,
  HOMEWORK,
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

  Field<TeachingAdjustment, ?> field() {
    return switch (this) {
      case GOAL -> TeachingAdjustment.GOAL;
      case STRATEGY -> TeachingAdjustment.STRATEGY;
      case ACTIVITIES -> TeachingAdjustment.ACTIVITIES;
      case HOMEWORK -> TeachingAdjustment.HOMEWORK;
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
    return text(a, field(), documents);
  }

  private static <V> String text(TeachingAdjustment a, Field<TeachingAdjustment, V> field, Words documents) {
    return documents.text(field.type().said(a.row().get(field)));
  }

  Values<TeachingAdjustment> values(String text) {
    return switch (this) {
      case GOAL -> Values.of(TeachingAdjustment.GOAL, Prose.of(text));
      case STRATEGY -> Values.of(TeachingAdjustment.STRATEGY, text);
      case ACTIVITIES -> Values.of(TeachingAdjustment.ACTIVITIES, text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList());
      case HOMEWORK -> Values.of(TeachingAdjustment.HOMEWORK, text);
      case CHECK_BY -> Values.of(TeachingAdjustment.CHECK_BY, text);
      case TEACHER -> Values.of(TeachingAdjustment.TEACHER, text);
      case CAUSE -> Values.of(TeachingAdjustment.CAUSE, text);
      case RECORD -> Values.of(TeachingAdjustment.RECORD, text);
      case REFLECTION -> Values.of(TeachingAdjustment.REFLECTION, text);
      case OPINION -> Values.of(TeachingAdjustment.OPINION, text);
    };
  }
}
