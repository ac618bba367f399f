package org.zhigai.chain;

import java.nio.file.Path;

/** The port through which stores are made and opened. Passwords are wiped by the caller. */
public interface Stores {

  /** Ending of a store's file name. */
  String SUFFIX = ".zhigai";

  /** A password shorter than this is not taken for a store. */
  int SHORTEST_PASSWORD = 8;

  /** @throws org.zhigai.kernel.UserFault of kind STORE when something is there already or the place is not writable */
  ChainArchive create(Path file, char[] password, SchoolProfile profile);

  /**
   * @throws org.zhigai.kernel.UserFault of kind STORE: no store there, wrong password, opened by another program,
   *     written by a newer version, damaged
   */
  ChainArchive open(Path file, char[] password);

  boolean exists(Path file);

  /** Deletes a store with everything beside it that belongs to it. @throws org.zhigai.kernel.UserFault when it is open */
  void delete(Path file);

  /** Looking after stores that are not open. */
  StoreCare care();
}
