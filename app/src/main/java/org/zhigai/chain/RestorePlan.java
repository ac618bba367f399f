package org.zhigai.chain;

import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What putting a backup back would change.
 *
 * @param made when the backup was made
 * @param present the store as it is; empty when there is none, or none that this password opens
 * @param isReplaced whether a store is there that would be replaced
 */
public record RestorePlan(Instant made, StoreHealth backup, Optional<StoreHealth> present, boolean isReplaced) {

  /** Rows of one table now and in the backup. */
  public record Rows(long now, long then) {}

  /** The tables whose number of rows would change, by name. Empty without a present to compare with. */
  public SortedMap<String, Rows> changes() {
    var out = new TreeMap<String, Rows>();
    present.ifPresent(now -> {
      now.tables().forEach(t -> out.put(t.name(), new Rows(t.rows(), backup.rows(t.name()))));
      backup.tables().forEach(t -> out.putIfAbsent(t.name(), new Rows(0, t.rows())));
      out.values().removeIf(r -> r.now() == r.then());
    });
    return out;
  }
}
