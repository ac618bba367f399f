package org.zhigai.ui.care;

import java.nio.file.Path;

/** Puts a backup in the place of the open store. That closes the store, and with it the screen that asked. */
@FunctionalInterface
public interface Restoring {

  /**
   * Begins; the window opens the store again by itself.
   *
   * @param password of the backup; wiped by whoever restores
   * @param keep where the store of today is kept
   */
  void restore(Path backup, char[] password, Path keep);
}
