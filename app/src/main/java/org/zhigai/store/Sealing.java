package org.zhigai.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.random.RandomGenerator;
import org.zhigai.kernel.OnDisk;
import org.zhigai.kernel.SafeTrace;
import org.zhigai.store.file.DataFile;
import org.zhigai.store.file.Engine;
import org.zhigai.store.file.FileKey;
import org.zhigai.store.file.StoreFiles;
import org.zhigai.store.tables.Db;
import org.zhigai.store.tables.LockRow;

/**
 * Opens a store whose lock is held with its vault sealed. Names of an older store are sealed first, and then the file is written anew, for its free space keeps
 * what stood there; so it is at the first opening after the vault was given a password of its own. A crash leaves the old file or the new one, and a file
 * that could not be written anew is written at the next opening.
 */
record Sealing(StoreFiles files, FileKey key, Clock clock, RandomGenerator random) {
  private static final System.Logger LOG = System.getLogger(Sealing.class.getName());

  /** What is open. */
  record Opened(Db db, Engine engine) {}

  /** @param isOlder whether an older program made it */
  Opened open(boolean isOlder) {
    if (isOlder) {
      bringUpToDate();
    }
    var opened = writing(files.key());
    var done = false;
    try {
      if (LockRow.settle(opened.db())) {
        opened.db().close();
        var swept = isSwept();
        opened = writing(files.key());
        if (swept) {
          LockRow.swept(opened.db());
        }
      }
      done = true;
      return opened;
    } finally {
      if (!done) {
        opened.db().close();
      }
    }
  }

  /**
   * The engine keeps every step of a script as it is done, and a table that is given a column is not there for a moment: broken off between two steps, by a full
   * disk or a crash, the store would not open any more. So a copy is brought up to date and takes the place whole.
   */
  private void bringUpToDate() {
    var spare = files.aside(StoreFiles.SPARE);
    var copy = StoreFiles.dataOf(spare);
    try {
      try {
        OnDisk.fresh(copy);
        try (var out = Files.newOutputStream(copy)) {
          Files.copy(files.data(), out);
        }
        writing(spare).db().close();
        if (DataFile.look(copy, key) != DataFile.Found.TABLES || isOlder(spare)) {
          throw new IOException("not kept whole");
        }
        OnDisk.force(copy);
        OnDisk.place(copy, files.data());
      } finally {
        Files.deleteIfExists(copy);
      }
    } catch (IOException refused) {
      throw files.fault("ZG-417", "store.disk", refused);
    }
  }

  private boolean isOlder(Path base) {
    try (var reading = new Opening(base, key, files).looking()) {
      return reading.isOlder();
    }
  }

  private Opened writing(Path base) {
    var connection = new Opening(base, key, files).writing();
    var engine = Engine.of(connection);
    return new Opened(new Db(connection, engine, clock, random), engine);
  }

  /** A disk without room for a second file keeps nobody out. */
  private boolean isSwept() {
    Path spare = StoreFiles.dataOf(files.aside(StoreFiles.SPARE));
    try {
      try {
        DataFile.rewrite(files.data(), spare, key);
        OnDisk.force(spare);
        OnDisk.place(spare, files.data());
        return true;
      } finally {
        Files.deleteIfExists(spare);
      }
    } catch (IOException refused) {
      LOG.log(System.Logger.Level.WARNING, "not written anew: " + SafeTrace.kind(refused));
      return false;
    }
  }
}
