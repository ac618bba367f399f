package org.zhigai.rollup;

/** The port through which a place for sums of many schools is opened. */
public interface OpenRollup {

  /** One that is gone when it is closed. */
  RollupStore inMemory();

  /**
   * One that stays.
   *
   * @param place a file, or {@code jdbc:postgresql://host/base} for a server
   * @param password of a server; empty where it asks for none
   * @throws org.zhigai.kernel.UserFault {@code ZG-440} when it cannot be opened
   */
  RollupStore open(String place, char[] password);
}
