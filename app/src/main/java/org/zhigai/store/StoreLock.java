package org.zhigai.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Whoever holds the lock of a key file holds the store. The operating system gives it back when a program dies. */
record StoreLock(FileLock lock) implements AutoCloseable {
  /** Far behind the text: where locks bind readers too, the key file stays readable and can be copied. */
  private static final long BEHIND = Long.MAX_VALUE - 1;

  /** Empty when somebody holds it, here or in another program. @throws IOException when there is no such file to write to */
  static Optional<StoreLock> of(Path keyFile) throws IOException {
    var channel = FileChannel.open(keyFile, StandardOpenOption.READ, StandardOpenOption.WRITE);
    var lock = (FileLock) null;
    try {
      lock = channel.tryLock(BEHIND, 1, false);
      return Optional.ofNullable(lock).map(StoreLock::new);
    } catch (OverlappingFileLockException heldHere) {
      return Optional.empty();
    } finally {
      if (lock == null) {
        channel.close();
      }
    }
  }

  @Override
  public void close() {
    try {
      lock.acquiredBy().close();
    } catch (IOException unreleased) {
      throw new UncheckedIOException(unreleased);
    }
  }
}
