package org.zhigai.store;

import org.h2.mvstore.FileStore;

/**
 * What an open store has taken and gives back when it is closed: its lock, and the key of its data in memory.
 *
 * @param data the engine's own way to the encrypted file
 */
record Hold(StoreFiles files, StoreLock lock, FileKey key, FileStore<?> data) implements AutoCloseable {

  @Override
  public void close() {
    key.close();
    lock.close();
  }
}
