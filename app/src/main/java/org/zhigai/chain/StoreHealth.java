package org.zhigai.chain;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What a whole reading of a store found.
 *
 * @param school as the store calls itself; empty when that cannot be read
 * @param tables every table, by name; the one of records once for each kind there is: {@code RECORD.problem}
 * @param lastChange the latest point of time that stands anywhere in it; empty for a store in which nothing was done yet
 * @param bytes size of the encrypted data
 * @param asLeft false when the disk gives back other bytes than were there when the store was last closed
 */
public record StoreHealth(String school, List<Table> tables, Optional<LocalDateTime> lastChange, long bytes, boolean asLeft) {

  /**
   * One table.
   *
   * @param rows how many could be read
   * @param damage what could not be read, in the words of the database; empty when all could
   */
  public record Table(String name, long rows, Optional<String> damage) {}

  /** The same store, of which the disk has changed something. */
  public StoreHealth changed() {
    return new StoreHealth(school, tables, lastChange, bytes, false);
  }

  public boolean isWhole() {
    return asLeft && isReadable();
  }

  /** Whether every row could be read, whatever it says by now. */
  public boolean isReadable() {
    return tables.stream().allMatch(t -> t.damage().isEmpty());
  }

  /** Rows of a table of this name; 0 when there is none. */
  public long rows(String table) {
    return tables.stream().filter(t -> t.name().equals(table)).mapToLong(Table::rows).sum();
  }
}
