package org.zhigai.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * The data of a store below H2's engine. The engine, when it meets a file cut down to its first page, keeps that file locked
 * until the program ends; so the file is looked at here before the engine is let near it.
 */
final class DataFile {
  /** The map in which H2 keeps the definitions of all tables. */
  private static final String DEFINITIONS = "table.0";

  /** The page of the encryption and the two of H2's header: a shorter file H2 would take for one to be begun. */
  private static final int LEAST = 3 * 4096;

  private DataFile() {}

  /** Whether the file can be read with this key and holds tables. Reads only. */
  static boolean hasTables(Path data, FileKey key) throws IOException {
    if (!Files.exists(data) || Files.size(data) < LEAST) {
      return false;
    }
    var both = key.password();
    var password = Arrays.copyOf(both, 2 * FileKey.LENGTH);
    Arrays.fill(both, '\0');
    try {
      var store = new MVStore.Builder().fileName(data.toString()).encryptionKey(password).readOnly().open();
      try {
        return store.hasMap(DEFINITIONS);
      } finally {
        store.closeImmediately();
      }
    } catch (MVStoreException broken) {
      return false;
    } finally {
      Arrays.fill(password, '\0');
    }
  }
}
