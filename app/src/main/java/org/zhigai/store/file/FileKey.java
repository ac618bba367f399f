package org.zhigai.store.file;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import org.zhigai.kernel.Digest;

/** The 32 bytes a store's data are encrypted with. Lives in memory while a store is being opened and is wiped then. */
public record FileKey(byte[] bytes) implements AutoCloseable {
  static final int LENGTH = 32;
  private static final byte[] MARKED = "zhigai store ".getBytes(StandardCharsets.UTF_8);
  private static final int MARK = 8;

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

  /** Eight letters by which stores are told apart; they tell nothing of the key. */
  public String mark() {
    var marked = Arrays.copyOf(MARKED, MARKED.length + bytes.length);
    System.arraycopy(bytes, 0, marked, MARKED.length, bytes.length);
    var sum = Digest.sha256(marked);
    Arrays.fill(marked, (byte) 0);
    return sum.substring(0, MARK);
  }

  @Override
  public void close() {
    Arrays.fill(bytes, (byte) 0);
  }
}
