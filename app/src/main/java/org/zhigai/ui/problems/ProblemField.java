package org.zhigai.ui.problems;

import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Words;
import org.zhigai.problems.list.Problem;
import org.zhigai.rows.Prose;
import org.zhigai.rows.Values;

/** What a person writes in a problem. */
public enum ProblemField {
  STATEMENT("statement"),
  GROUNDS("grounds"),
  DIRECTION("direction");

  private final String key;

  ProblemField(String key) {
    this.key = key;
  }

  /** Short and stable: part of node ids and word keys. */
  public String key() {
    return key;
  }

  public Phrase title() {
    return Phrase.of("problemview.field." + key);
  }

  /** As the document says it. */
  public String of(Problem p, Words documents) {
    return switch (this) {
      case STATEMENT -> p.statement().in(documents);
      case GROUNDS -> p.grounds();
      case DIRECTION -> p.direction().in(documents);
    };
  }

  /** This field written anew. */
  public Values<Problem> values(String text) {
    return switch (this) {
      case STATEMENT -> Values.of(Problem.STATEMENT, Prose.of(text));
      case GROUNDS -> Values.of(Problem.GROUNDS, text);
      case DIRECTION -> Values.of(Problem.DIRECTION, Prose.of(text));
    };
  }
}
