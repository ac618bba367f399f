package org.zhigai.rows;

import org.zhigai.kernel.Words;

/**
 * How the value of a field is kept, shown and read back. {@code of(plain(v))} equals {@code v}, and for what fits into one cell so does {@code
 * parse(words.text(said(v)), words)}.
 */
public interface Type<V> {

  /** The value as text, {@code Long}, {@code Double}, {@code Boolean}, lists and string-keyed maps of such: what a store writes down. */
  Object plain(V value);

  /** @throws BadValue when {@code plain} is no such value */
  V of(Object plain);

  /** What a person is shown: a {@code Phrase}, a {@code Value} or plain text. */
  Object said(V value);

  /**
   * Reads what a person typed or a spreadsheet holds.
   *
   * @throws BadValue when it cannot be read as one
   */
  V parse(String text, Words words);
}
