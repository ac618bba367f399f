package org.zhigai.store.file;

import java.io.IOException;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * The small file beside a store's data: the data's key, sealed under what Argon2id (RFC 9106) makes of the password. A wrong
 * password is told without touching the data, and a new password seals the same key anew: one small file changes.
 *
 * @param version of the store's format
 * @param salt of the password, 16 bytes
 * @param sealed nonce and AES-GCM of the key
 * @param recovery the same key once more, sealed under a {@link RecoveryCode}
 */
public record KeyFile(int version, KeyCost cost, byte[] salt, byte[] sealed, Optional<KeyFile> recovery) {
  static final int VERSION = 1;

  /** Memory of a derivation that is worth giving back at once. */
  private static final int MUCH_KIB = 1 << 14;

  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final HexFormat HEX = HexFormat.of();

  /** Seals {@code key} under a password, with a fresh salt. */
  public static KeyFile sealing(FileKey key, char[] password, KeyCost cost) {
    var random = new SecureRandom();
    var salt = new byte[16];
    random.nextBytes(salt);
    var nonce = new byte[NONCE];
    random.nextBytes(nonce);
    try {
      var sealed = cipher(Cipher.ENCRYPT_MODE, password, cost, salt, nonce).doFinal(key.bytes());
      var both = Arrays.copyOf(nonce, NONCE + sealed.length);
      System.arraycopy(sealed, 0, both, NONCE, sealed.length);
      return new KeyFile(VERSION, cost, salt, both, Optional.empty());
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every Java has AES-GCM", missing);
    }
  }

  /** The same with another recovery code, or with none. */
  public KeyFile recoveredBy(Optional<KeyFile> other) {
    return new KeyFile(version, cost, salt, sealed, other);
  }

  /**
   * The same key, sealed anew where a password is cheaper to try than it should be; the recovery code stays.
   *
   * @param key that this one holds
   * @param password that opens it
   */
  public KeyFile raisedTo(KeyCost least, FileKey key, char[] password) {
    return cost.isBelow(least) ? sealing(key, password, cost.raisedTo(least)).recoveredBy(recovery) : this;
  }

  /** The key, when the recovery code is right; empty also when there is none. */
  public Optional<FileKey> openByCode(char[] code) {
    var plain = RecoveryCode.plain(code);
    try {
      return recovery.flatMap(r -> r.open(plain));
    } finally {
      Arrays.fill(plain, '\0');
    }
  }

  /** The same of the recovery code, when it is known. */
  public Optional<KeyFile> recoveryRaisedTo(KeyCost least, FileKey key, char[] code) {
    var plain = RecoveryCode.plain(code);
    try {
      return recovery.map(r -> r.raisedTo(least, key, plain));
    } finally {
      Arrays.fill(plain, '\0');
    }
  }

  /** The key, when the password is right. */
  public Optional<FileKey> open(char[] password) {
    try {
      var cipher = cipher(Cipher.DECRYPT_MODE, password, cost, salt, Arrays.copyOf(sealed, NONCE));
      return Optional.of(new FileKey(cipher.doFinal(sealed, NONCE, sealed.length - NONCE)));
    } catch (AEADBadTagException wrong) {
      return Optional.empty();
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every Java has AES-GCM", missing);
    }
  }

  public boolean isNewer() {
    return version > VERSION;
  }

  /** The file's text. */
  public String text() {
    var body =
        "zhigai-store=" + version + "\nargon2id.memory.kib=" + cost.memoryKib() + "\nargon2id.passes=" + cost.passes()
            + "\nsalt=" + HEX.formatHex(salt) + "\nkey=" + HEX.formatHex(sealed) + "\n"
            + recovery.map(
                r -> "recovery.memory.kib=" + r.cost.memoryKib() + "\nrecovery.passes=" + r.cost.passes() + "\nrecovery.salt="
                    + HEX.formatHex(r.salt) + "\nrecovery.key=" + HEX.formatHex(r.sealed) + "\n")
                .orElse("");
    return body + "sum=" + sum(body) + "\n";
  }

  /** @throws IllegalArgumentException when the file is not a key file, or not a whole one */
  static KeyFile read(Path file) throws IOException {
    return parse(Files.readAllBytes(file));
  }

  /** @throws IllegalArgumentException when this is no key file, or not a whole one */
  public static KeyFile parse(byte[] bytes) {
    var text = new String(bytes, StandardCharsets.UTF_8);
    var values =
        text.lines()
            .filter(l -> l.contains("="))
            .collect(Collectors.toMap(l -> l.substring(0, l.indexOf('=')), l -> l.substring(l.indexOf('=') + 1), (a, b) -> a));
    var version = Integer.parseInt(value(values, "zhigai-store"));
    if (version <= VERSION && !value(values, "sum").equals(sum(text.substring(0, text.indexOf("sum="))))) {
      throw new IllegalArgumentException("the key file was changed");
    }
    if (version > VERSION) {
      return new KeyFile(version, KeyCost.USUAL, new byte[0], new byte[0], Optional.empty());
    }
    return new KeyFile(
        version,
        new KeyCost(Integer.parseInt(value(values, "argon2id.memory.kib")), Integer.parseInt(value(values, "argon2id.passes"))),
        HEX.parseHex(value(values, "salt")),
        HEX.parseHex(value(values, "key")),
        values.containsKey("recovery.key") ? Optional.of(recovery(version, values)) : Optional.empty());
  }

  private static KeyFile recovery(int version, Map<String, String> values) {
    var cost = new KeyCost(Integer.parseInt(value(values, "recovery.memory.kib")), Integer.parseInt(value(values, "recovery.passes")));
    return new KeyFile(
        version, cost, HEX.parseHex(value(values, "recovery.salt")), HEX.parseHex(value(values, "recovery.key")), Optional.empty());
  }

  private static String value(Map<String, String> values, String name) {
    var value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no " + name + " in the key file");
    }
    return value;
  }

  private static Cipher cipher(int mode, char[] password, KeyCost cost, byte[] salt, byte[] nonce)
      throws GeneralSecurityException {
    var derived = derive(password, cost, salt);
    if (cost.memoryKib() >= MUCH_KIB) {
      // Blocks that outlived several small collections would lie among the old until the program ends; now next to nothing else is there.
      System.gc();
    }
    try {
      var cipher = Cipher.getInstance(CIPHER);
      cipher.init(mode, new SecretKeySpec(derived, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
      return cipher;
    } finally {
      Arrays.fill(derived, (byte) 0);
    }
  }

  private static byte[] derive(char[] password, KeyCost cost, byte[] salt) {
    var generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(cost.memoryKib())
            .withIterations(cost.passes())
            .withParallelism(1)
            .withSalt(salt)
            .build());
    var encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(password));
    var bytes = new byte[encoded.remaining()];
    encoded.get(bytes);
    var out = new byte[FileKey.LENGTH];
    generator.generateBytes(bytes, out);
    Arrays.fill(bytes, (byte) 0);
    encoded.clear().put(new byte[encoded.capacity()]);
    return out;
  }

  private static String sum(String text) {
    try {
      var whole = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HEX.formatHex(whole, 0, 8);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java has SHA-256", missing);
    }
  }
}
