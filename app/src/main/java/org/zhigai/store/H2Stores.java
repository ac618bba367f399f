package org.zhigai.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.random.RandomGenerator;
import org.zhigai.chain.ChainArchive;
import org.zhigai.chain.SchoolProfile;
import org.zhigai.chain.Stores;
import org.zhigai.kernel.UserFault;

/**
 * Stores as files: {@code X.zhigai} is the key file a person sees and opens, {@code X.zhigai.mv.db} beside it the encrypted
 * data. Both belong together and are copied together. Embedded only: no socket is opened.
 */
public final class H2Stores implements Stores {
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
    return Files.exists(file);
  }

  @Override
  public ChainArchive create(Path file, char[] password, SchoolProfile profile) {
    var files = new StoreFiles(file);
    if (files.isAnyThere()) {
      throw files.fault("ZG-401", "store.exists", null);
    }
    refuseSemicolon(files);
    try (var key = FileKey.fresh()) {
      files.write(KeyFile.sealing(key, password, cost));
      var lock = files.lock();
      var opened = false;
      try {
        var archive = new H2Archive(new Db(new Opening(files, key).fresh(), clock, random), lock);
        archive.profile().save(profile);
        opened = true;
        return archive;
      } finally {
        if (!opened) {
          lock.close();
          files.delete();
        }
      }
    }
  }

  @Override
  public ChainArchive open(Path file, char[] password) {
    var files = new StoreFiles(file);
    refuseSemicolon(files);
    var lock = files.lock();
    var opened = false;
    try (var key = files.open(password)) {
      var archive = new H2Archive(new Db(new Opening(files, key).existing(), clock, random), lock);
      opened = true;
      return archive;
    } finally {
      if (!opened) {
        lock.close();
      }
    }
  }

  @Override
  public void delete(Path file) {
    var files = new StoreFiles(file);
    files.lock().close();
    files.delete();
  }

  /** H2 would take what follows for a setting of its own. @throws UserFault of kind STORE */
  private static void refuseSemicolon(StoreFiles files) {
    if (files.key().toAbsolutePath().toString().contains(";")) {
      throw files.fault("ZG-408", "store.semicolon", null);
    }
  }
}
