package org.zhigai.store.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.zhigai.kernel.OnDisk;

/**
 * A whole store that waits beside the place it is to take: data and key file under other names. It is made complete first, data before
 * key, and then takes its place data before key. What is found after a crash so tells by itself how far it had come:
 *
 * <ul>
 *   <li>data alone, or data and key: nothing was replaced yet; what waits is thrown away and the store is as it was;
 *   <li>the key alone: the data have taken their place; the key follows them.
 * </ul>
 *
 * The caller holds the store's lock.
 */
public record Staged(StoreFiles files) {

  /** The key file that waits; H2 knows the data that wait by the same name. */
  public Path key() {
    return files.aside(".new");
  }

  public Path data() {
    return StoreFiles.dataOf(key());
  }

  /** Whether a store that was being made has its data in place, and its key file waits. */
  public boolean isHalfMade() {
    return isHalfPlaced() && !Files.exists(files.key());
  }

  private boolean isHalfPlaced() {
    return Files.exists(key()) && !Files.exists(data()) && Files.exists(files.data());
  }

  /** Ends what a crash left half done, one way or the other. */
  public void settle() throws IOException {
    if (isHalfPlaced()) {
      OnDisk.place(key(), files.key());
    }
    discard();
  }

  /** Makes room for data to be written: an empty file for its owner only. */
  public void begin() throws IOException {
    OnDisk.fresh(data());
  }

  /** Takes the place, after the data were written and closed. */
  public void take(String keyText) throws IOException {
    OnDisk.force(data());
    OnDisk.write(key(), keyText);
    OnDisk.place(data(), files.data());
    OnDisk.place(key(), files.key());
  }

  /** Throws away what waits; the key first, which alone would mean something else. */
  public void discard() throws IOException {
    Files.deleteIfExists(key());
    Files.deleteIfExists(data());
  }
}
