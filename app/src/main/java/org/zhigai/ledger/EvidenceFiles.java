package org.zhigai.ledger;

import java.util.Optional;
import java.util.Set;

/** The port through which the bytes of evidence are kept, under the SHA-256 of what they are. */
public interface EvidenceFiles {

  /** Keeps bytes; those that are there already are the same. */
  void put(String sha256, byte[] bytes);

  Optional<byte[]> bytes(String sha256);

  /**
   * Lets go of all bytes but these, and but those that a change within reach of undo names.
   *
   * @return how many files went
   */
  int keepOnly(Set<String> sha256);
}
