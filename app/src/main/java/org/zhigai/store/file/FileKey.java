package org.zhigai.store.file;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;

/** The 32 bytes a store's data are encrypted with. Lives in memory while a store is being opened and is wiped then. */
public record FileKey(byte[] bytes) implements AutoCloseable {
  static final int LENGTH = 32;

  public static FileKey fresh() {
    var bytes = new byte[LENGTH];
    new SecureRandom().nextBytes(bytes);
    return new FileKey(bytes);
  }

  /** As H2 wants it: the file's password, a space, the user's password. To be wiped by the caller. */
  public char[] password() {
    var hex = HexFormat.of();
    var out = new char[4 * LENGTH + 1];
    for (var i = 0; i < LENGTH; i++) {
      out[2 * i] = hex.toHighHexDigit(bytes[i]);
      out[2 * i + 1] = hex.toLowHexDigit(bytes[i]);
    }
    out[2 * LENGTH] = ' ';
    System.arraycopy(out, 0, out, 2 * LENGTH + 1, 2 * LENGTH);
    return out;
  }

  @Override
  public void close() {
    Arrays.fill(bytes, (byte) 0);
  }
}
