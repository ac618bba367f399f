package org.zhigai.store.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keyed marks (HMAC-SHA-256, 128 bits) of numbers and names: the same says the same mark, and a mark says nothing back. Whoever has the store has the key and may
 * still try whether a name he can think of is among them, as anybody can who may import a sheet; what nobody can do is read them.
 */
public final class VaultMarks {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int KEY = 32;
  private static final int KEPT = 16;

  private final Mac mac;

  public VaultMarks(byte[] key) {
    try {
      this.mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every Java has HMAC", missing);
    }
  }

  public static byte[] freshKey() {
    var key = new byte[KEY];
    new SecureRandom().nextBytes(key);
    return key;
  }

  public String ofExam(String number) {
    return mark('E', number);
  }

  /** 学籍辅号 stands with and without the H before it. */
  public String ofCode(String code) {
    var upper = code.toUpperCase(Locale.ROOT);
    return mark('C', upper.length() > 1 && upper.startsWith("H") ? upper.substring(1) : upper);
  }

  public String ofName(String name) {
    return mark('N', name);
  }

  /** What is not said has no mark. */
  private String mark(char sort, String text) {
    if (text.isEmpty()) {
      return "";
    }
    mac.update((byte) sort);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)), KEPT));
  }
}
