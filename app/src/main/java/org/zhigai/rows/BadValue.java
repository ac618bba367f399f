package org.zhigai.rows;

import org.zhigai.kernel.Phrase;

/** Something that is no value of a type: a day that is none, a word that is not in the list. */
public final class BadValue extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Phrase expected;

  /** @param expected what would have been right */
  public BadValue(Object found, Phrase expected) {
    super(found.getClass().getSimpleName());
    this.expected = expected;
  }

  public Phrase expected() {
    return expected;
  }
}
