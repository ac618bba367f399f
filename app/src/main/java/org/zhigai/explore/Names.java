package org.zhigai.explore;

import org.zhigai.kernel.Phrase;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.monitoring.Grades;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.Term;
import org.zhigai.monitoring.figures.PaperFigures;
import org.zhigai.stats.Interval;

/** How things and numbers are named here, in either language. */
final class Names {
  private Names() {}

  static Phrase round(Round round) {
    return Phrase.of("explore.round", round.year(), Phrase.of(round.term() == Term.SPRING ? "explore.term.spring" : "explore.term.autumn"));
  }

  static Phrase grade(int grade) {
    return grade == 0 ? Phrase.of("explore.grade.unsaid") : Phrase.of("explore.grade", Grades.label(grade), grade);
  }

  static Phrase subject(String subject, int grade) {
    return Phrase.of("explore.subject", grade(grade), subject);
  }

  /** Whose figures they are: a class, or the school. */
  static Phrase who(PaperFigures figures) {
    return figures.part().map(Names::classLabel).orElseGet(Names::school);
  }

  static Phrase survey(int grade) {
    return Phrase.of("explore.survey", grade(grade));
  }

  static Phrase classLabel(ClassRef classRef) {
    return Phrase.of("explore.class", classRef.label(), classRef.grade(), classRef.number());
  }

  static Phrase text(String text) {
    return Phrase.of("explore.text", text);
  }

  /** A rate 0–1 as {@code 52.3%}; in words when there is none. */
  static Phrase percent(double rate) {
    return Double.isNaN(rate) ? none() : Phrase.of("explore.percent", rate * 100);
  }

  /** A difference of rates as {@code +2.3}; in words when there is none. */
  static Phrase points(double difference) {
    return Double.isNaN(difference) ? none() : Phrase.of("explore.points", difference * 100);
  }

  static Phrase number(double value) {
    return Double.isNaN(value) ? none() : Phrase.of("explore.number", value);
  }

  /** A difference in marks as {@code +2.3}. */
  static Phrase signed(double difference) {
    return Double.isNaN(difference) ? none() : Phrase.of("explore.points", difference);
  }

  /** Two decimals: correlations. */
  static Phrase fine(double value) {
    return Double.isNaN(value) ? none() : Phrase.of("explore.fine", value);
  }

  static Phrase count(int n) {
    return Phrase.of("explore.count", n);
  }

  static Phrase percentInterval(Interval i) {
    return i.defined() ? Phrase.of("explore.interval.percent", i.low() * 100, i.high() * 100) : none();
  }

  static Phrase interval(Interval i) {
    return i.defined() ? Phrase.of("explore.interval", i.low(), i.high()) : none();
  }

  static Phrase none() {
    return Phrase.of("explore.none");
  }

  static Phrase district() {
    return Phrase.of("explore.district");
  }

  static Phrase school() {
    return Phrase.of("explore.school");
  }
}
