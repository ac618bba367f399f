package org.zhigai.store.file;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.zhigai.kernel.Digest;
import org.zhigai.pack.PackageSigner;

/** The 32 bytes a store's data are encrypted with. Lives in memory while a store is being opened and is wiped then. */
public record FileKey(byte[] bytes) implements AutoCloseable {
  static final int LENGTH = 32;
  private static final byte[] MARKED = "zhigai store ".getBytes(StandardCharsets.UTF_8);
  private static final byte[] SIGNING = "zhigai packages ".getBytes(StandardCharsets.UTF_8);
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
    return HexFormat.of().formatHex(derived(MARKED)).substring(0, MARK);
  }

  /** Signs what this store hands out. Lives longer than this key: whoever has it signs, and can read nothing. */
  public PackageSigner signer() {
    var seed = derived(SIGNING);
    try {
      return new StoreSigner(new Ed25519PrivateKeyParameters(seed, 0));
    } finally {
      Arrays.fill(seed, (byte) 0);
    }
  }

  private byte[] derived(byte[] purpose) {
    var marked = Arrays.copyOf(purpose, purpose.length + bytes.length);
    System.arraycopy(bytes, 0, marked, purpose.length, bytes.length);
    var sum = Digest.sum(marked);
    Arrays.fill(marked, (byte) 0);
    return sum;
  }

  @Override
  public void close() {
    Arrays.fill(bytes, (byte) 0);
  }
}
