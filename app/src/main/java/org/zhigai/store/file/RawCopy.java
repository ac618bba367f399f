package org.zhigai.store.file;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.h2.mvstore.FileStore;

/**
 * Copies the encrypted file of an open store through the channel the engine itself has open: no second channel is opened on it, whose
 * closing would take the engine's own lock away. The engine writes on meanwhile, but only behind what is being copied, and waits for
 * nothing.
 */
public final class RawCopy extends ZipOutputStream {

  /** Takes the bytes of the one entry the engine writes, bare. */
  private RawCopy(OutputStream to) {
    super(to);
  }

  public static void of(FileStore<?> store, OutputStream to) throws IOException {
    var copy = new RawCopy(to);
    store.backup(copy);
    to.flush();
  }

  @Override
  public void putNextEntry(ZipEntry entry) {
    // No entry: the file itself.
  }

  @Override
  public void write(int b) throws IOException {
    out.write(b);
  }

  @Override
  public synchronized void write(byte[] bytes, int from, int length) throws IOException {
    out.write(bytes, from, length);
  }

  @Override
  public void closeEntry() {
    // See putNextEntry.
  }
}
