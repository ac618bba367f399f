package org.zhigai.ui.adjustment;

import java.util.List;
import java.util.Locale;
import org.zhigai.adjustment.TeachingAdjustment;
import org.zhigai.kernel.Phrase;

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

  Phrase label() {
    return Phrase.of("planview.text." + id());
  }

  /** Activities are one a line. */
  String of(TeachingAdjustment a) {
    return switch (this) {
      case GOAL -> a.goal();
      case STRATEGY -> a.strategy();
      case ACTIVITIES -> String.join("\n", a.activities());
      case HOMEWORK -> a.homework();
      case CHECK_BY -> a.checkBy();
      case TEACHER -> a.teacher();
      case CAUSE -> a.cause();
      case RECORD -> a.record();
      case REFLECTION -> a.reflection();
      case OPINION -> a.opinion();
    };
  }

  TeachingAdjustment with(TeachingAdjustment a, String value) {
    List<String> lines =
        this == ACTIVITIES
            ? value.lines().map(String::strip).filter(l -> !l.isEmpty()).toList()
            : a.activities();
    return new TeachingAdjustment(
        a.id(), a.number(), a.problemId(), a.scope(), a.subject(), a.grade(), a.classRef(), a.pupils(),
        or(TEACHER, value, a), a.weakPoints(), a.diagnosis(), or(CAUSE, value, a), or(GOAL, value, a),
        or(STRATEGY, value, a), lines, or(HOMEWORK, value, a), a.periodsBefore(), a.periodsAfter(), a.from(), a.to(),
        a.checkOn(), or(CHECK_BY, value, a), or(RECORD, value, a), or(REFLECTION, value, a), or(OPINION, value, a),
        a.status());
  }

  private String or(PlanText other, String value, TeachingAdjustment a) {
    return this == other ? value : other.of(a);
  }
}
