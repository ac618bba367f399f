package org.zhigai.kernel;

import java.util.List;

/**
 * A sentence not yet in any language: a key such as {@code ledger.status.closed} and the values to put into it.
 * The part before the first dot names the word list it stands in. Values may be phrases themselves.
 */
public record Phrase(String key, List<Object> values) {

  public Phrase {
    values = List.copyOf(values);
  }

  /** The phrase of this key with these values, in the order of the pattern's {@code {0} {1} …}. */
  public static Phrase of(String key, Object... values) {
    return new Phrase(key, List.of(values));
  }
}
