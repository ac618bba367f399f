package org.zhigai.template;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Words;

/** What a column or a label of somebody's form may ask for. Its key is what a person writes on the command line and what is kept in a profile. */
public enum FormFact {
  SCHOOL(Level.FORM),
  DATE(Level.FORM),
  PROJECT(Level.FORM),
  YEAR(Level.FORM),
  /** Whoever signs does it by hand. */
  SIGNED(Level.FORM),
  NO(Level.ENTRY),
  NUMBER(Level.ENTRY),
  PROBLEM(Level.ENTRY),
  ISSUE(Level.ENTRY),
  SOURCE(Level.ENTRY),
  ROUND(Level.ENTRY),
  SUBJECT(Level.ENTRY),
  GRADE(Level.ENTRY),
  FOUND_ON(Level.ENTRY),
  CATEGORY(Level.ENTRY),
  SEVERITY(Level.ENTRY),
  GROUNDS(Level.ENTRY),
  CAUSE(Level.ENTRY),
  DIRECTION(Level.ENTRY),
  TARGET(Level.ENTRY),
  MEASURES(Level.ENTRY),
  LEADER(Level.ENTRY),
  UNIT(Level.ENTRY),
  PERSON(Level.ENTRY),
  SUPPORTING(Level.ENTRY),
  START(Level.ENTRY),
  DUE(Level.ENTRY),
  PROGRESS(Level.ENTRY),
  STATUS(Level.ENTRY),
  DONE(Level.ENTRY),
  DONE_ON(Level.ENTRY),
  OVERDUE(Level.ENTRY),
  EVIDENCE(Level.ENTRY),
  OUTCOME(Level.ENTRY),
  SELF_CHECK(Level.ENTRY),
  VERIFY_UNIT(Level.ENTRY),
  VERIFIER(Level.ENTRY),
  VERIFY_DATE(Level.ENTRY),
  VERIFY_RESULT(Level.ENTRY),
  VERIFY_OPINION(Level.ENTRY),
  CLOSED(Level.ENTRY),
  CLOSED_ON(Level.ENTRY),
  LOOK_BACK(Level.ENTRY),
  LOOK_BACK_ON(Level.ENTRY),
  PROPOSER(Level.ENTRY),
  REMARK(Level.ENTRY),
  MEASURE_NUMBER(Level.MEASURE),
  MEASURE_DOER(Level.MEASURE),
  MEASURE_DUE(Level.MEASURE),
  MEASURE_STATE(Level.MEASURE),
  MEASURE_DONE(Level.MEASURE);

  /** Whose fact it is. */
  enum Level {
    FORM,
    ENTRY,
    MEASURE
  }

  private final Level level;

  FormFact(Level level) {
    this.level = level;
  }

  public boolean isOfForm() {
    return level == Level.FORM;
  }

  boolean isOfMeasure() {
    return level == Level.MEASURE;
  }

  /** Whether what stands there is a day. */
  boolean isDay() {
    return switch (this) {
      case DATE, FOUND_ON, START, DUE, DONE_ON, VERIFY_DATE, CLOSED_ON, LOOK_BACK_ON, MEASURE_DUE, MEASURE_DONE -> true;
      default -> false;
    };
  }

  /** What a measure has in the place of what its entry has; the fact itself where there is no such thing. */
  FormFact ofMeasure() {
    return switch (this) {
      case PERSON -> MEASURE_DOER;
      case DUE -> MEASURE_DUE;
      case STATUS -> MEASURE_STATE;
      case DONE_ON -> MEASURE_DONE;
      default -> this;
    };
  }

  /** As it is written on the command line. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public Phrase label() {
    return Phrase.of("template.fact." + name().toLowerCase(Locale.ROOT));
  }

  /** By its key, or by what it is called in either language. */
  public static Optional<FormFact> of(String written) {
    var plain = written.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(f -> f.key().equals(plain) || Arrays.stream(Lang.values())
        .anyMatch(lang -> new Words(lang).say(f.label()).toLowerCase(Locale.ROOT).equals(plain))).findFirst();
  }
}
