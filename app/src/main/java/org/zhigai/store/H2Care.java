package org.zhigai.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.zhigai.chain.RestorePlan;
import org.zhigai.chain.Salvaged;
import org.zhigai.chain.StoreCare;
import org.zhigai.chain.StoreFacts;
import org.zhigai.chain.StoreHealth;
import org.zhigai.chain.rights.ErasureOrder;
import org.zhigai.chain.rights.ErasureProof;
import org.zhigai.kernel.UserFault;
import org.zhigai.store.file.BackupFile;
import org.zhigai.store.file.KeyCost;
import org.zhigai.store.file.FileKey;
import org.zhigai.store.file.KeyFile;
import org.zhigai.store.file.RecoveryCode;
import org.zhigai.store.file.Seal;
import org.zhigai.store.file.Staged;
import org.zhigai.store.file.StoreFiles;
import org.zhigai.store.file.StoreLock;
import org.zhigai.store.tables.LockRow;

/** Care of stores that are not open in this program. */
record H2Care(Clock clock, KeyCost cost, RandomGenerator random) implements StoreCare {

  @Override
  public StoreFacts facts(Path file) {
    var files = there(file);
    return switch (files.attempt(clock)) {
      case StoreLock.Taken taken -> {
        try (var _ = taken.lock()) {
          yield facts(files, Optional.empty());
        }
      }
      case StoreLock.Refused refused ->
          facts(files, Optional.of(refused.by()
              .map(by -> new StoreFacts.InUse(by.process(), Optional.of(by.since())))
              .orElseGet(() -> new StoreFacts.InUse(0, Optional.empty()))));
    };
  }

  static StoreFacts facts(StoreFiles files, Optional<StoreFacts.InUse> inUse) {
    var head = files.keyFile();
    try {
      return new StoreFacts(
          files.key(), files.data(), head.version(), head.cost().memoryKib(), head.cost().passes(), Files.size(files.data()),
          Files.getLastModifiedTime(files.data()).toInstant(), inUse);
    } catch (IOException unreadable) {
      throw files.fault("ZG-405", "store.damaged", unreadable);
    }
  }

  @Override
  public StoreHealth check(Path file, char[] password) {
    var files = there(file);
    try (var lock = files.lock(clock); var key = files.open(password)) {
      var health = Caring.read(files.key(), key, files);
      var changed = lock.seal().isPresent() && lock.seal().get().contradicts(files.data());
      return changed ? health.changed() : health;
    } catch (IOException unreadable) {
      throw files.fault("ZG-405", "store.damaged", unreadable);
    }
  }

  @Override
  public Salvaged salvage(Path file, char[] password, Path into, boolean withoutNames) {
    var files = there(file);
    var target = StoreFiles.of(into);
    H2Stores.refuseSemicolon(target);
    if (target.isAnyThere()) {
      throw target.fault("ZG-401", "store.exists", null);
    }
    try (var _ = files.lock(clock); var _ = target.lock(clock); var key = files.open(password)) {
      var staged = new Staged(target);
      try {
        staged.begin();
        Salvaged saved;
        try (var broken = new Opening(files.key(), key, files).rescuing(); var fresh = new Opening(staged.key(), key, target).making()) {
          saved = new Salvage(broken.connection(), fresh, broken.missing()).all();
        }
        if (saved.lostNames() > 0 && !withoutNames) {
          throw files.fault("ZG-423", "store.salvage.names", null, saved.lostNames());
        }
        staged.take(files.keyFile().text());
        return saved;
      } finally {
        staged.settle();
      }
    } catch (IOException | SQLException refused) {
      throw target.fault("ZG-402", "store.unwritable", refused);
    }
  }

  @Override
  public void accept(Path file, char[] password) {
    var files = there(file);
    try (var lock = files.lock(clock); var _ = files.open(password)) {
      lock.seal(Optional.of(Seal.of(files.data())));
    } catch (IOException unreadable) {
      throw files.fault("ZG-405", "store.damaged", unreadable);
    }
  }

  @Override
  public StoreHealth backup(Path file, char[] password, Path target) {
    var files = there(file);
    try (var lock = files.lock(clock); var key = files.open(password)) {
      files.refuseChanged(lock);
      return new Caring(files, clock).backup(out -> Files.copy(files.data(), out), key, target);
    } catch (IOException unreadable) {
      throw files.fault("ZG-405", "store.damaged", unreadable);
    }
  }

  @Override
  public RestorePlan plan(Path backup, char[] password, Path file) {
    var files = StoreFiles.of(file);
    try (var _ = files.lock(clock)) {
      return new Caring(files, clock).plan(backup, password, present(files, password));
    }
  }

  /** What the store holds, when it is one that this password opens: a broken one is replaced all the same. */
  private static Optional<StoreHealth> present(StoreFiles files, char[] password) {
    try (var key = files.open(password)) {
      return Optional.of(Caring.read(files.key(), key, files));
    } catch (UserFault | IOException unreadable) {
      return Optional.empty();
    }
  }

  @Override
  public void restore(Path backup, char[] password, Path file, Path keep) {
    var files = StoreFiles.of(file);
    H2Stores.refuseSemicolon(files);
    try (var lock = files.lock(clock)) {
      var caring = new Caring(files, clock);
      try {
        var unpacked = caring.unpack(new BackupFile(backup), password);
        if (Files.exists(files.key()) && Files.exists(files.data())) {
          caring.keep(keep);
        }
        lock.seal(Optional.empty());
        new Staged(files).take(unpacked.keyFile().text());
      } finally {
        caring.discard();
      }
    } catch (IOException refused) {
      throw files.fault("ZG-402", "store.unwritable", refused);
    }
  }

  @Override
  public void changePassword(Path file, char[] old, char[] fresh) {
    var files = there(file);
    try (var _ = files.lock(clock); var key = files.open(old)) {
      refuseTheVaults(files, key, fresh);
      files.replaceKey(KeyFile.sealing(key, fresh, cost).recoveredBy(files.keyFile().recovery()));
    }
  }

  private static void refuseTheVaults(StoreFiles files, FileKey key, char[] fresh) {
    try (var reading = new Opening(files.key(), key, files).looking()) {
      LockRow.refuseOwn(DSL.using(reading.connection(), SQLDialect.H2), fresh);
    }
  }

  @Override
  public char[] newRecoveryCode(Path file, char[] password) {
    var files = there(file);
    try (var _ = files.lock(clock); var key = files.open(password)) {
      return newRecoveryCode(files, key, cost);
    }
  }

  static char[] newRecoveryCode(StoreFiles files, FileKey key, KeyCost cost) {
    var code = RecoveryCode.fresh();
    var plain = RecoveryCode.plain(code);
    try {
      files.replaceKey(files.keyFile().recoveredBy(Optional.of(KeyFile.sealing(key, plain, cost))));
      return code;
    } finally {
      Arrays.fill(plain, '\0');
    }
  }

  @Override
  public void recover(Path file, char[] code, char[] fresh) {
    var files = there(file);
    try (var _ = files.lock(clock)) {
      var head = files.keyFile();
      if (head.recovery().isEmpty()) {
        throw files.fault("ZG-421", "store.recovery.none", null);
      }
      try (var key = head.openByCode(code).orElseThrow(() -> files.fault("ZG-422", "store.recovery.wrong", null))) {
        refuseTheVaults(files, key, fresh);
        files.replaceKey(KeyFile.sealing(key, fresh, cost).recoveredBy(head.recoveryRaisedTo(cost, key, code)));
      }
    }
  }

  @Override
  public ErasureProof erase(Path file, char[] password, char[] vaultPassword, ErasureOrder order) {
    var files = there(file);
    try (var lock = files.lock(clock); var key = files.open(password)) {
      files.refuseChanged(lock);
      // What a crash leaves is told by which files are there: the seal of the old data holds until they are replaced.
      var proof = new H2Erasure(files, key, cost, clock, random).erase(order, vaultPassword, () -> lock.seal(Optional.empty()));
      lock.seal(Optional.of(Seal.of(files.data())));
      return proof;
    } catch (IOException refused) {
      throw files.fault("ZG-402", "store.unwritable", refused);
    }
  }

  /** The files of a store that is to be there. */
  private static StoreFiles there(Path file) {
    var files = StoreFiles.of(file);
    H2Stores.refuseSemicolon(files);
    if (!Files.exists(files.key()) && !new Staged(files).isHalfMade()) {
      throw files.fault("ZG-403", "store.missing", null);
    }
    return files;
  }
}
