package org.zhigai.ledger;

import java.util.stream.Stream;

/** Whatever names bytes that lie in the store: they stay as long as it does. */
public interface NamesBytes {

  /** The SHA-256 of each. */
  Stream<String> sums();
}
