package org.zhigai.store.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.zhigai.kernel.OnDisk;

/**
 * Whoever holds the lock of a store's lock file holds the store. The operating system gives it back when a program dies, so a file
 * left behind by a crash stops nobody. While it is held the file says by whom; when it is not, how the data were left.
 *
 * <p>A POSIX lock belongs to the process and ends as soon as the process closes <em>any</em> channel on that file. So nobody but
 * this class opens the lock file, and a process that holds one never opens it again: that it does is looked up in {@link #HELD}
 * before. The record of what a process holds has to live as long as the process and be one, which is why it is static.
 */
public final class StoreLock implements AutoCloseable {
  private static final Map<Path, Holder> HELD = new ConcurrentHashMap<>();
  /** Far behind the text: where locks bind readers too, the text stays readable. */
  private static final long BEHIND = Long.MAX_VALUE - 1;

  private static final int MOST_TEXT = 200;

  /** How often a lock file may be made or deleted between looking and locking before that is called a fault. */
  private static final int TRIES = 100;

  private final Path file;
  private final FileLock lock;
  private Optional<Seal> seal;

  private StoreLock(Path file, FileLock lock, Optional<Seal> seal) {
    this.file = file;
    this.lock = lock;
    this.seal = seal;
  }

  /** How trying to take a lock ended. */
  public sealed interface Attempt {}

  public record Taken(StoreLock lock) implements Attempt {}

  /** @param by empty when the other has not said who it is */
  public record Refused(Optional<Holder> by) implements Attempt {}

  /**
   * Takes the lock for this program.
   *
   * @param file a real path, in a folder that is there; made when absent
   * @throws IOException when it cannot be made or locked here
   */
  public static Attempt take(Path file, Holder me) throws IOException {
    var holder = HELD.putIfAbsent(file, me);
    if (holder != null) {
      return new Refused(Optional.of(holder));
    }
    var taken = false;
    try {
      for (var i = 0; i < TRIES; i++) {
        var attempt = once(file, me);
        if (attempt != null) {
          taken = attempt instanceof Taken;
          return attempt;
        }
      }
      throw new IOException("the lock file is deleted again and again");
    } finally {
      if (!taken) {
        HELD.remove(file);
      }
    }
  }

  /** Null when the file was made or deleted meanwhile: it may be another by now, and the lock of a deleted one stops nobody. */
  private static @Nullable Attempt once(Path file, Holder me) throws IOException {
    var before = identity(file);
    var channel = FileChannel.open(
        file, Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE), OnDisk.ownerOnly());
    var kept = false;
    try {
      var lock = channel.tryLock(BEHIND, 1, false);
      if (lock == null) {
        return new Refused(Holder.read(text(channel)));
      }
      if (before == null || !before.equals(identity(file))) {
        return null;
      }
      var seal = Seal.read(text(channel));
      write(channel, me.text());
      kept = true;
      return new Taken(new StoreLock(file, lock, seal));
    } catch (OverlappingFileLockException heldHere) {
      return new Refused(Optional.empty());
    } finally {
      if (!kept) {
        channel.close();
      }
    }
  }

  /** What tells this file from another of the same name; the path itself where the system has nothing better. */
  private static @Nullable Object identity(Path file) throws IOException {
    try {
      var key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
      return key == null ? file : key;
    } catch (NoSuchFileException gone) {
      return null;
    }
  }

  private static String text(FileChannel channel) throws IOException {
    var bytes = ByteBuffer.allocate(MOST_TEXT);
    while (bytes.hasRemaining() && channel.read(bytes, bytes.position()) >= 0) {
      // A read may bring less than there is.
    }
    return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
  }

  private static void write(FileChannel channel, String text) throws IOException {
    channel.truncate(0);
    var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      channel.write(bytes, bytes.position());
    }
  }

  /** Deletes the lock file of a store that is no more. Whoever waits at it finds out and makes another. */
  void delete() throws IOException {
    Files.deleteIfExists(file);
  }

  boolean isHeld() {
    return lock.acquiredBy().isOpen();
  }

  /** How the data were when they were last closed. Empty after a crash, and once they may have been written to. */
  public Optional<Seal> seal() {
    return seal;
  }

  /** What the lock file says of the data once this lock is given back. */
  public void seal(Optional<Seal> now) {
    seal = now;
  }

  /** Lets others have the store. Does nothing the second time. */
  @Override
  public void close() {
    if (!isHeld()) {
      return;
    }
    try (var channel = (FileChannel) lock.acquiredBy()) {
      write(channel, seal.map(Seal::text).orElse(""));
    } catch (IOException unreleased) {
      throw new UncheckedIOException(unreleased);
    } finally {
      HELD.remove(file);
    }
  }
}
