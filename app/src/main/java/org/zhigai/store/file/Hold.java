package org.zhigai.store.file;

import java.io.IOException;
import java.util.Optional;
import org.h2.mvstore.FileStore;
import org.zhigai.kernel.OnDisk;
import org.zhigai.kernel.SafeTrace;

/**
 * What an open store has taken and gives back when it is closed: its lock, and the key of its data in memory.
 *
 * @param data the engine's own way to the encrypted file
 */
public record Hold(StoreFiles files, StoreLock lock, FileKey key, FileStore<?> data) implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Hold.class.getName());

  public boolean isOpen() {
    return lock.isHeld();
  }

  /** After the engine has closed the data. Does nothing the second time. */
  @Override
  public void close() {
    if (!lock.isHeld()) {
      return;
    }
    key.close();
    try {
      OnDisk.force(files.data());
      lock.seal(Optional.of(Seal.of(files.data())));
    } catch (IOException vanished) {
      // A stick pulled out: what was acknowledged was forced before. The next opening finds no seal and asks nothing of it.
      LOG.log(System.Logger.Level.WARNING, "closed without a seal: " + SafeTrace.kind(vanished));
    } finally {
      lock.close();
    }
  }
}
