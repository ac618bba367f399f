package org.zhigai.kernel;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What bytes are known by. */
public final class Digest {
  private Digest() {}

  /** 64 hexadecimal letters. */
  public static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(sum(bytes));
  }

  /** The same as 32 bytes: of a secret, which is no text. */
  public static byte[] sum(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java has SHA-256", missing);
    }
  }
}
