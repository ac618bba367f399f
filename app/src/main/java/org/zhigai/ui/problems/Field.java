package org.zhigai.ui.problems;

import org.zhigai.kernel.Phrase;
import org.zhigai.problems.Problem;

/** What a person writes in a problem. */
public enum Field {
  STATEMENT("statement", true),
  CAUSE("cause", true),
  DIRECTION("direction", true),
  RESPONSIBLE("responsible", false),
  SUPPORTING("supporting", false);

  private final String key;
  private final boolean tall;

  Field(String key, boolean tall) {
    this.key = key;
    this.tall = tall;
  }

  /** Short and stable: part of node ids and word keys. */
  public String key() {
    return key;
  }

  /** Whether it takes several lines. */
  public boolean tall() {
    return tall;
  }

  public Phrase title() {
    return Phrase.of("problemview.field." + key);
  }

  public String of(Problem p) {
    return switch (this) {
      case STATEMENT -> p.statement();
      case CAUSE -> p.cause();
      case DIRECTION -> p.direction();
      case RESPONSIBLE -> p.responsibleBody();
      case SUPPORTING -> p.supportingDepts();
    };
  }

  /** The problem with this field changed. */
  public Problem put(Problem p, String text) {
    return new Problem(
        p.id(), p.number(), p.finding(), p.state(),
        this == STATEMENT ? text : p.statement(),
        p.severity(),
        this == CAUSE ? text : p.cause(),
        this == DIRECTION ? text : p.direction(),
        this == RESPONSIBLE ? text : p.responsibleBody(),
        this == SUPPORTING ? text : p.supportingDepts(),
        p.proposer(), p.proposedOn(), p.reason(), p.mergedInto());
  }
}
