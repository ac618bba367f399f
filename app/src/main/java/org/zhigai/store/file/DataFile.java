package org.zhigai.store.file;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;
import org.zhigai.kernel.OnDisk;

/**
 * The data of a store below H2's engine. The engine, when it meets a file cut down to its first page, keeps that file locked
 * until the program ends; so the file is looked at here before the engine is let near it.
 */
public final class DataFile {
  /** The map in which H2 keeps the definitions of all tables. */
  private static final String DEFINITIONS = "table.0";

  /** In the head: that nothing was under way, and the part that was kept last. */
  private static final String CLEAN = "clean";
  private static final String VERSION = "version";

  private static final int PAGE = 4096;

  /** The page of the encryption and the two of H2's header: a shorter file H2 would take for one to be begun. */
  private static final int LEAST = 3 * PAGE;

  private static final int TRIES = 3;

  /** What a look finds. */
  public enum Found {
    TABLES,
    /** Tables as they were before: what was kept last is missing, as in a file that was cut or copied in part. The engine opens such a file without a word. */
    EARLIER,
    /** Something else, of another key or broken. */
    NONE,
    /** A program that does not keep to our lock has it open. */
    IN_USE
  }

  private DataFile() {}

  /** Whether the file can be read with this key and holds tables. Reads only; never called on data this program has open. */
  public static Found look(Path data, FileKey key) throws IOException {
    var found = once(data, key);
    for (var i = 0; found == Found.IN_USE && i < TRIES; i++) {
      // The engine lets a file it could not make sense of go only when it is collected; nobody else of this program has it.
      System.gc();
      found = once(data, key);
    }
    return found;
  }

  /**
   * Takes away a page that was being written when the power went or the disk was full. Nothing of it was ever acknowledged; but H2's encryption takes a part of
   * a page at the end for a sign that the page <em>before</em> it is no longer valid, and what was acknowledged last may lie there.
   */
  static void cutTorn(Path data) throws IOException {
    var size = Files.exists(data) ? Files.size(data) : 0;
    if (size > LEAST && size % PAGE != 0) {
      try (var channel = FileChannel.open(data, StandardOpenOption.WRITE)) {
        channel.truncate(size - size % PAGE);
        channel.force(true);
      }
    }
  }

  /**
   * Writes what the data hold now into another file, and nothing of what they held before: free space of a file keeps what stood there.
   *
   * @param from data nobody has open
   * @param to replaced when it is there
   */
  public static void rewrite(Path from, Path to, FileKey key) throws IOException {
    OnDisk.fresh(to);
    try (var old = store(from, key).readOnly().open(); var fresh = store(to, key).compress().open()) {
      // Not public in H2 2.5.252, where only stores without encryption are written anew.
      var compact = MVStore.class.getDeclaredMethod("compact", MVStore.class, MVStore.class);
      compact.setAccessible(true);
      compact.invoke(null, old, fresh);
    } catch (MVStoreException refused) {
      throw failed(refused);
    } catch (InvocationTargetException refused) {
      throw failed(refused.getCause());
    } catch (ReflectiveOperationException gone) {
      throw new IllegalStateException("another engine", gone);
    }
  }

  private static IOException failed(@Nullable Throwable why) {
    return why instanceof MVStoreException broken && broken.getErrorCode() == DataUtils.ERROR_FILE_CORRUPT ? new Broken(broken) : new IOException(why);
  }

  /** What was to be written anew cannot be read. */
  public static final class Broken extends IOException {
    private static final long serialVersionUID = 1L;

    Broken(MVStoreException why) {
      super(why);
    }
  }

  /** The engine's own way to data; the password it is given is wiped by it. */
  private static MVStore.Builder store(Path data, FileKey key) {
    var both = key.password();
    var password = Arrays.copyOf(both, 2 * FileKey.LENGTH);
    Arrays.fill(both, '\0');
    return new MVStore.Builder().fileName(data.toString()).encryptionKey(password);
  }

  private static Found once(Path data, FileKey key) throws IOException {
    if (!Files.exists(data) || Files.size(data) < LEAST) {
      return Found.NONE;
    }
    try {
      var store = store(data, key).readOnly().open();
      try {
        return !store.hasMap(DEFINITIONS) ? Found.NONE : isEarlier(store) ? Found.EARLIER : Found.TABLES;
      } finally {
        store.closeImmediately();
      }
    } catch (MVStoreException broken) {
      return broken.getErrorCode() == DataUtils.ERROR_FILE_LOCKED ? Found.IN_USE : Found.NONE;
    }
  }

  /** A head that says it was written when all was kept names the part kept last, and that part was forced to the disk before ({@link Engine#settle}). */
  private static boolean isEarlier(MVStore store) {
    var head = store.getStoreHeader();
    return head.containsKey(CLEAN) && DataUtils.readHexLong(head, VERSION, 0) > store.getFileStore().lastChunkVersion();
  }
}
