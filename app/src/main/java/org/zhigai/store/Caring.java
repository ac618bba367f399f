package org.zhigai.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.zhigai.chain.RestorePlan;
import org.zhigai.chain.StoreHealth;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.UserFault;
import org.zhigai.store.file.BackupFile;
import org.zhigai.store.file.FileKey;
import org.zhigai.store.file.KeyFile;
import org.zhigai.kernel.OnDisk;
import org.zhigai.kernel.SafeFile;
import org.zhigai.store.file.Staged;
import org.zhigai.store.file.StoreFiles;

/** What is done with a store whose lock the caller holds, be it open or not. */
record Caring(StoreFiles files, Clock clock) {

  /** Where a copy is looked at before it becomes a backup; what a crash leaves of it is cleared away with the next lock. */
  private Path copied() {
    return files.aside(StoreFiles.COPY);
  }

  /** @param data writes the store's data as they stand at one moment */
  StoreHealth backup(BackupFile.Copying data, FileKey key, Path target) {
    var copy = StoreFiles.dataOf(copied());
    try {
      try {
        Files.createDirectories(target.toAbsolutePath().getParent());
        OnDisk.fresh(copy);
        var note = BackupFile.copy(data, copy, now());
        var health = read(copied(), key, files);
        new BackupFile(target.toAbsolutePath()).write(note, Files.readAllBytes(files.key()), copy);
        return health;
      } finally {
        Files.deleteIfExists(copy);
      }
    } catch (IOException refused) {
      throw unwritable(target, refused);
    }
  }

  /**
   * Copies a backup; what was written is read back from there, unpacked beside the store and read from end to end.
   *
   * @param wanted asked again and again; what is no longer wanted does not take its place
   */
  StoreHealth copy(Path backup, FileKey key, Path target, BooleanSupplier wanted) {
    var copied = StoreFiles.dataOf(files.aside(StoreFiles.COPIED));
    var found = new AtomicReference<StoreHealth>();
    try {
      try {
        SafeFile.put(target, out -> copy(backup, out, wanted), written -> {
          var file = new BackupFile(written);
          OnDisk.fresh(copied);
          try (var out = Files.newOutputStream(copied)) {
            file.takeData(file.note(), out);
          }
          found.set(read(files.aside(StoreFiles.COPIED), key, files));
          refuseUnless(wanted);
        });
        return Objects.requireNonNull(found.get());
      } finally {
        Files.deleteIfExists(copied);
      }
    } catch (IOException refused) {
      throw unwritable(target, refused);
    }
  }

  private static void copy(Path from, OutputStream to, BooleanSupplier wanted) throws IOException {
    var buffer = new byte[1 << 16];
    try (var in = Files.newInputStream(from)) {
      for (var n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        refuseUnless(wanted);
        to.write(buffer, 0, n);
      }
    }
  }

  private static void refuseUnless(BooleanSupplier wanted) throws IOException {
    if (!wanted.getAsBoolean()) {
      throw new IOException("the store was closed");
    }
  }

  static UserFault unwritable(Path target, IOException refused) {
    return new UserFault(
        UserFault.Kind.OUTPUT, "ZG-409", Phrase.of("store.backup.unwritable", String.valueOf(target.getFileName())),
        Phrase.of("store.backup.unwritable.remedy"), refused);
  }

  /** As {@link #backup}, of files nobody has open and that may be broken: as they are, without looking at them. */
  void keep(Path target) throws IOException {
    var copy = StoreFiles.dataOf(copied());
    try {
      Files.createDirectories(target.toAbsolutePath().getParent());
      OnDisk.fresh(copy);
      var note = BackupFile.copy(out -> Files.copy(files.data(), out), copy, now());
      new BackupFile(target.toAbsolutePath()).write(note, Files.readAllBytes(files.key()), copy);
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  /** Unpacks a backup aside, reads it from end to end and leaves it there to take the place. */
  Unpacked unpack(BackupFile backup, char[] password) {
    var staged = new Staged(files);
    var named = new StoreFiles(backup.file().toAbsolutePath());
    try {
      staged.begin();
      var note = backup.note();
      try (var out = Files.newOutputStream(staged.data())) {
        backup.takeData(note, out);
      }
      var keyFile = KeyFile.parse(backup.keyFile());
      if (keyFile.isNewer()) {
        throw named.fault("ZG-406", "store.newer", null);
      }
      try (var key = keyFile.open(password).orElseThrow(() -> named.fault("ZG-413", "store.backup.password", null))) {
        return new Unpacked(note.made(), keyFile, read(staged.key(), key, named));
      }
    } catch (IOException | IllegalArgumentException broken) {
      throw damaged(backup, broken);
    } catch (UserFault refused) {
      throw refused.code().equals("ZG-405") ? damaged(backup, refused) : refused;
    }
  }

  /** A backup that waits to take the store's place. */
  record Unpacked(Instant made, KeyFile keyFile, StoreHealth health) {}

  /** @param present the store as it is, where it can be read */
  RestorePlan plan(Path backup, char[] password, Optional<StoreHealth> present) {
    try {
      var unpacked = unpack(new BackupFile(backup), password);
      return new RestorePlan(unpacked.made(), unpacked.health(), present, files.isAnyThere());
    } finally {
      discard();
    }
  }

  void discard() {
    try {
      new Staged(files).settle();
    } catch (IOException refused) {
      throw files.fault("ZG-402", "store.unwritable", refused);
    }
  }

  /** Reads the data of a base that is not open, from end to end. */
  static StoreHealth read(Path base, FileKey key, StoreFiles faults) throws IOException {
    try (var reading = new Opening(base, key, faults).looking()) {
      return reading.health(Files.size(StoreFiles.dataOf(base)));
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  private static UserFault damaged(BackupFile backup, Exception broken) {
    return new UserFault(
        UserFault.Kind.STORE, "ZG-410", Phrase.of("store.backup.damaged", String.valueOf(backup.file().getFileName())),
        Phrase.of("store.backup.damaged.remedy"), broken);
  }
}
