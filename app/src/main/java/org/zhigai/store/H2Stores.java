package org.zhigai.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.zhigai.chain.ChainArchive;
import org.zhigai.chain.SchoolProfile;
import org.zhigai.chain.StoreCare;
import org.zhigai.chain.Stores;
import org.zhigai.kernel.SafeTrace;
import org.zhigai.kernel.UserFault;
import org.zhigai.store.file.Engine;
import org.zhigai.store.file.FileKey;
import org.zhigai.store.file.Hold;
import org.zhigai.store.file.KeyCost;
import org.zhigai.store.file.KeyFile;
import org.zhigai.kernel.OnDisk;
import org.zhigai.store.file.Staged;
import org.zhigai.store.file.StoreFiles;
import org.zhigai.store.file.StoreLock;
import org.zhigai.store.tables.Db;
import org.zhigai.store.tables.ProfileTable;
import org.zhigai.store.tables.VaultTable;

/**
 * Stores as files: {@code X.zhigai} is the key file a person sees and opens, {@code X.zhigai.mv.db} beside it the encrypted
 * data. Both belong together and are copied together. Embedded only: no socket is opened.
 */
public final class H2Stores implements Stores {
  private static final System.Logger LOG = System.getLogger(H2Stores.class.getName());

  private final Clock clock;
  private final RandomGenerator random;
  private final KeyCost cost;

  /** Stores by the computer's own clock. */
  public H2Stores() {
    this(Clock.system(ZoneId.systemDefault()));
  }

  public H2Stores(Clock clock) {
    this(clock, new SecureRandom());
  }

  /** @param random shuffles pseudonyms; a test may give one that repeats itself. Keys and salts never come from it. */
  public H2Stores(Clock clock, RandomGenerator random) {
    this(clock, random, KeyCost.USUAL);
  }

  H2Stores(Clock clock, RandomGenerator random, KeyCost cost) {
    this.clock = clock;
    this.random = random;
    this.cost = cost;
  }

  @Override
  public boolean exists(Path file) {
    var files = StoreFiles.of(file);
    return Files.exists(files.key()) || new Staged(files).isHalfMade();
  }

  @Override
  public ChainArchive create(Path file, char[] password, SchoolProfile profile) {
    var files = placed(file);
    refuseSemicolon(files);
    var lock = files.lockAsItIs(clock);
    var key = FileKey.fresh();
    var opened = false;
    try {
      undoHalfMade(files);
      if (files.isAnyThere()) {
        throw files.fault("ZG-401", "store.exists", null);
      }
      make(files, key, KeyFile.sealing(key, password, cost), profile);
      var archive = archive(files, lock, key, false);
      opened = true;
      return archive;
    } finally {
      if (!opened) {
        key.close();
        lock.close();
      }
    }
  }

  /** The folder of a store that is to be made. */
  private static StoreFiles placed(Path file) {
    try {
      var folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
    } catch (IOException refused) {
      throw new StoreFiles(file).fault("ZG-402", "store.unwritable", refused);
    }
    return StoreFiles.of(file);
  }

  /** A store whose making a crash ended was never anybody's: its data have no key file but the one that waits. */
  private static void undoHalfMade(StoreFiles files) {
    var staged = new Staged(files);
    try {
      if (staged.isHalfMade()) {
        Files.delete(files.data());
        staged.discard();
      } else {
        staged.settle();
      }
    } catch (IOException refused) {
      throw files.fault("ZG-402", "store.unwritable", refused);
    }
  }

  /** Makes a store aside and puts it in its place whole. */
  private void make(StoreFiles files, FileKey key, KeyFile sealed, SchoolProfile profile) {
    var staged = new Staged(files);
    try {
      var taken = false;
      try {
        staged.begin();
        var connection = new Opening(staged.key(), key, files).making();
        try (var db = new Db(connection, Engine.of(connection), clock, random)) {
          new ProfileTable(db).save(profile);
        }
        staged.take(sealed.text());
        taken = true;
      } finally {
        if (!taken) {
          undoHalfMade(files);
        }
      }
    } catch (IOException refused) {
      throw files.fault("ZG-402", "store.unwritable", refused);
    }
  }

  @Override
  public ChainArchive open(Path file, char[] password) {
    var files = StoreFiles.of(file);
    refuseSemicolon(files);
    if (!exists(file)) {
      throw files.fault("ZG-403", "store.missing", null);
    }
    var lock = files.lock(clock);
    var opened = false;
    try {
      var key = files.open(password);
      try {
        var isOlder = look(files, lock, key);
        raise(files, key, password);
        var archive = archive(files, lock, key, isOlder);
        opened = true;
        return archive;
      } finally {
        if (!opened) {
          key.close();
        }
      }
    } finally {
      if (!opened) {
        lock.close();
      }
    }
  }

  /**
   * Refuses what is not to be opened, with not a byte of it changed.
   *
   * @return whether an older program made it
   */
  private static boolean look(StoreFiles files, StoreLock lock, FileKey key) {
    try {
      files.refuseChanged(lock);
    } catch (IOException refused) {
      throw files.fault("ZG-402", "store.unwritable", refused);
    }
    try (var reading = new Opening(files.key(), key, files).looking()) {
      return reading.isOlder();
    }
  }

  /** Seals the key anew where what was usual once has become too cheap. A disk that does not take it keeps nobody out. */
  private void raise(StoreFiles files, FileKey key, char[] password) {
    var head = files.keyFile();
    var raised = head.raisedTo(cost, key, password);
    if (!raised.equals(head)) {
      try {
        files.replaceKey(raised);
      } catch (UserFault refused) {
        LOG.log(System.Logger.Level.WARNING, "not sealed anew: " + SafeTrace.kind(refused));
      }
    }
  }

  /** The store in its place, looked at or just made, whose lock and key the archive gives back. */
  private H2Archive archive(StoreFiles files, StoreLock lock, FileKey key, boolean isOlder) {
    try {
      OnDisk.restrict(files.key());
      OnDisk.restrict(files.data());
    } catch (IOException refused) {
      throw files.fault("ZG-402", "store.unwritable", refused);
    }
    lock.seal(Optional.empty());
    var sealed = new Sealing(files, key, clock, random).open(isOlder);
    var hold = new Hold(files, lock, key, sealed.engine().data());
    var vault = new VaultTable(sealed.db(), files::isOpenedBy, cost);
    return new H2Archive(sealed.db(), hold, new H2OpenCare(hold, clock, cost, vault), vault);
  }

  @Override
  public void delete(Path file) {
    var files = StoreFiles.of(file);
    if (!exists(file)) {
      throw files.fault("ZG-403", "store.missing", null);
    }
    try (var lock = files.lock(clock)) {
      files.delete(lock);
    }
  }

  @Override
  public StoreCare care() {
    return new H2Care(clock, cost, random);
  }

  /** H2 would take what follows for a setting of its own. @throws UserFault of kind STORE */
  static void refuseSemicolon(StoreFiles files) {
    if (files.key().toAbsolutePath().toString().contains(";")) {
      throw files.fault("ZG-408", "store.semicolon", null);
    }
  }
}
