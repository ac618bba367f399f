package org.zhigai.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * The small file beside a store: salt, the cost of the key derivation, and a check that tells a wrong password without
 * touching the store. The key itself is never written. Holding the file's lock means holding the store.
 *
 * @param memoryKib Argon2id memory in KiB
 * @param check SHA-256 of the second half of the derived bytes
 */
record KeyFile(int version, int memoryKib, int passes, byte[] salt, byte[] check) {
  private static final int VERSION = 1;
  private static final int MEMORY_KIB = 65_536;
  private static final int PASSES = 3;
  private static final int HALF = 32;
  private static final HexFormat HEX = HexFormat.of();

  /** What a password opens: the file key in hexadecimal. */
  record Key(char[] fileKey) {}

  /** A key file with a fresh salt for this password. */
  static KeyFile fresh(char[] password) {
    var salt = new byte[16];
    new SecureRandom().nextBytes(salt);
    var unchecked = new KeyFile(VERSION, MEMORY_KIB, PASSES, salt, new byte[0]);
    var derived = unchecked.derive(password);
    return new KeyFile(VERSION, MEMORY_KIB, PASSES, salt, sha256(Arrays.copyOfRange(derived, HALF, 2 * HALF)));
  }

  /** The key, when the password is right. */
  Optional<Key> open(char[] password) {
    var derived = derive(password);
    var right = MessageDigest.isEqual(check, sha256(Arrays.copyOfRange(derived, HALF, 2 * HALF)));
    var key = HEX.formatHex(derived, 0, HALF).toCharArray();
    Arrays.fill(derived, (byte) 0);
    return right ? Optional.of(new Key(key)) : Optional.empty();
  }

  boolean isNewer() {
    return version > VERSION;
  }

  void write(Path file) throws IOException {
    var text =
        "zhigai-store=" + version + "\nargon2id.memory.kib=" + memoryKib + "\nargon2id.passes=" + passes + "\nsalt="
            + HEX.formatHex(salt) + "\ncheck=" + HEX.formatHex(check) + "\n";
    Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
  }

  /** @throws IllegalArgumentException when the file is not a key file */
  static KeyFile read(Path file) throws IOException {
    var values =
        Files.readAllLines(file, StandardCharsets.UTF_8).stream()
            .filter(l -> l.contains("="))
            .collect(Collectors.toMap(l -> l.substring(0, l.indexOf('=')), l -> l.substring(l.indexOf('=') + 1)));
    if (!values.keySet().containsAll(java.util.List.of("zhigai-store", "argon2id.memory.kib", "argon2id.passes", "salt", "check"))) {
      throw new IllegalArgumentException("not a key file");
    }
    return new KeyFile(
        Integer.parseInt(values.getOrDefault("zhigai-store", "")),
        Integer.parseInt(values.getOrDefault("argon2id.memory.kib", "")),
        Integer.parseInt(values.getOrDefault("argon2id.passes", "")),
        HEX.parseHex(values.getOrDefault("salt", "")),
        HEX.parseHex(values.getOrDefault("check", "")));
  }

  /** The lock of the store this file belongs to; empty when somebody holds it, here or in another program. */
  static Optional<FileLock> lock(Path file) {
    try {
      var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
      try {
        var lock = channel.tryLock();
        if (lock != null) {
          return Optional.of(lock);
        }
      } catch (OverlappingFileLockException heldHere) {
        channel.close();
        return Optional.empty();
      }
      channel.close();
      return Optional.empty();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Lets others have the store. */
  static void release(FileLock lock) {
    try {
      lock.acquiredBy().close();
    } catch (IOException unreleased) {
      throw new UncheckedIOException(unreleased);
    }
  }

  private byte[] derive(char[] password) {
    var parameters =
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(memoryKib)
            .withIterations(passes)
            .withParallelism(1)
            .withSalt(salt)
            .build();
    var generator = new Argon2BytesGenerator();
    generator.init(parameters);
    var encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(password));
    var bytes = new byte[encoded.remaining()];
    encoded.get(bytes);
    var out = new byte[2 * HALF];
    generator.generateBytes(bytes, out);
    Arrays.fill(bytes, (byte) 0);
    return out;
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java has SHA-256", missing);
    }
  }
}
