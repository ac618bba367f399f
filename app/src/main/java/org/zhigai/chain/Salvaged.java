package org.zhigai.chain;

import java.util.List;

/**
 * What was saved of a damaged store.
 *
 * @param tables by name
 * @param lostNames how often who a pupil is could be read and is lost all the same, for the key to it is
 */
public record Salvaged(List<Table> tables, long lostNames) {
  public Salvaged {
    tables = List.copyOf(tables);
  }

  /**
   * One table.
   *
   * @param rows how many stand in the new store
   * @param whole whether all could be read
   * @param orphans rows that were read and not taken, for what they belong to is lost
   */
  public record Table(String name, long rows, boolean whole, long orphans) {}
}
