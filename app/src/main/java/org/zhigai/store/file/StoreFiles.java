package org.zhigai.store.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.zhigai.kernel.OnDisk;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.UserFault;

/**
 * The files of one store, and what can be wrong with them. Beside the two that make it stand, with a dot before the name, the lock
 * and whatever is under way.
 *
 * @param key the key file, as a path without links
 */
public record StoreFiles(Path key) {
  static final String DATA = ".mv.db";

  /** Of the copy of which a backup is made. */
  public static final String COPY = ".copy";

  /** Of a copy on another drive, while it is read. */
  public static final String COPIED = ".copied";

  /** Of data that are being written anew. */
  public static final String SPARE = ".spare";

  private static final String PASSWORD = ".password";

  /** The files of the store at {@code file}, which may be a link to it and need not be there yet. */
  public static StoreFiles of(Path file) {
    var given = file.toAbsolutePath().normalize();
    try {
      if (Files.exists(given)) {
        return new StoreFiles(given.toRealPath());
      }
      var folder = given.getParent();
      return new StoreFiles(folder != null && Files.exists(folder) ? folder.toRealPath().resolve(given.getFileName()) : given);
    } catch (IOException unreadable) {
      throw new StoreFiles(given).fault("ZG-402", "store.unwritable", unreadable);
    }
  }

  /** The encrypted data, beside the key file. */
  public Path data() {
    return dataOf(key);
  }

  /** Where H2 keeps the data of a database of this name. */
  public static Path dataOf(Path base) {
    return base.resolveSibling(base.getFileName() + DATA);
  }

  /** A file of ours beside the store. */
  public Path aside(String ending) {
    return key.resolveSibling("." + key.getFileName() + ending);
  }

  public boolean isAnyThere() {
    return Files.exists(key) || Files.exists(data());
  }

  /**
   * Takes the store, or the place of one to be, for this program and clears away what a crash left half done.
   *
   * @throws UserFault when it is in use, or the place cannot be written or locked
   */
  public StoreLock lock(Clock clock) {
    var lock = lockAsItIs(clock);
    var done = false;
    try {
      new Staged(this).settle();
      Files.deleteIfExists(aside(PASSWORD));
      Files.deleteIfExists(dataOf(aside(COPY)));
      Files.deleteIfExists(dataOf(aside(SPARE)));
      Files.deleteIfExists(dataOf(aside(COPIED)));
      if (lock.seal().isEmpty()) {
        DataFile.cutTorn(data());
      }
      done = true;
      return lock;
    } catch (IOException refused) {
      throw fault("ZG-402", "store.unwritable", refused);
    } finally {
      if (!done) {
        lock.close();
      }
    }
  }

  /** As {@link #lock}, before anything is cleared away. */
  public StoreLock lockAsItIs(Clock clock) {
    return switch (attempt(clock)) {
      case StoreLock.Taken taken -> taken.lock();
      case StoreLock.Refused refused -> throw inUse(refused, clock);
    };
  }

  /** Tries to take the store. @throws UserFault when the place cannot be written or locked */
  public StoreLock.Attempt attempt(Clock clock) {
    try {
      return StoreLock.take(aside(".lock"), Holder.here(clock));
    } catch (IOException refused) {
      throw fault("ZG-402", "store.unwritable", refused);
    }
  }

  private UserFault inUse(StoreLock.Refused refused, Clock clock) {
    return refused.by()
        .map(by -> by.isHere()
            ? fault("ZG-404", "store.locked.here", null, by.sinceIn(clock.getZone()))
            : fault("ZG-404", "store.locked", null, by.sinceIn(clock.getZone()), String.valueOf(by.process())))
        .orElseGet(() -> fault("ZG-404", "store.locked.unknown", null));
  }

  /** @throws UserFault when the disk gives back other data than were left there */
  public void refuseChanged(StoreLock held) throws IOException {
    if (held.seal().isPresent() && held.seal().get().contradicts(data())) {
      throw fault("ZG-414", "store.changed", null);
    }
  }

  /** @throws UserFault when the key file is absent, damaged or of a newer version, or there are no data beside it */
  public KeyFile keyFile() {
    if (!Files.exists(key)) {
      throw fault("ZG-403", "store.missing", null);
    }
    KeyFile read;
    try {
      read = KeyFile.read(key);
    } catch (IOException | IllegalArgumentException broken) {
      throw fault("ZG-411", "store.head.damaged", broken);
    }
    if (read.isNewer()) {
      throw fault("ZG-406", "store.newer", null);
    }
    if (!Files.exists(data())) {
      throw fault("ZG-412", "store.data.missing", null, String.valueOf(data().getFileName()));
    }
    return read;
  }

  /** @throws UserFault also when the password is wrong */
  public FileKey open(char[] password) {
    return keyFile().open(password).orElseThrow(() -> fault("ZG-407", "store.wrong-password", null));
  }

  /** Whether this password opens it. */
  public boolean isOpenedBy(char[] password) {
    return keyFile().open(password).map(key -> {
      key.close();
      return true;
    }).orElse(false);
  }

  /** Puts another key file in the place of the one that is there: whoever is killed meanwhile leaves the one or the other. */
  public void replaceKey(KeyFile fresh) {
    var beside = aside(PASSWORD);
    try {
      OnDisk.write(beside, fresh.text());
      OnDisk.place(beside, key);
    } catch (IOException refused) {
      throw fault("ZG-402", "store.unwritable", refused);
    }
  }

  /** Deletes the store with its lock file, which this program holds. */
  public void delete(StoreLock held) {
    try {
      Files.deleteIfExists(key);
      Files.deleteIfExists(data());
      held.delete();
    } catch (IOException refused) {
      throw fault("ZG-402", "store.unwritable", refused);
    }
  }

  /** @param more values of the sentence after the store's name */
  public UserFault fault(String code, String phrase, @Nullable Throwable cause, Object... more) {
    var values = new Object[more.length + 1];
    values[0] = String.valueOf(key.getFileName());
    System.arraycopy(more, 0, values, 1, more.length);
    return new UserFault(UserFault.Kind.STORE, code, Phrase.of(phrase, values), Phrase.of(phrase + ".remedy", values), cause);
  }
}
