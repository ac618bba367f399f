package org.zhigai.fakes;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhigai.ledger.EvidenceFiles;

/** Bytes of evidence in memory. */
public final class MemoryEvidence implements EvidenceFiles {
  public final Map<String, byte[]> kept = new HashMap<>();

  @Override
  public void put(String sha256, byte[] bytes) {
    kept.put(sha256, bytes);
  }

  @Override
  public Optional<byte[]> bytes(String sha256) {
    return Optional.ofNullable(kept.get(sha256));
  }

  @Override
  public int keepOnly(Set<String> sha256) {
    var before = kept.size();
    kept.keySet().retainAll(sha256);
    return before - kept.size();
  }
}
