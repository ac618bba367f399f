package org.zhigai.chain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;

/** A store for one piece of work, of which nothing is left. */
public final class Unkept {
  private static final int BYTES = 24;

  private Unkept() {}

  /** What is done with the place of a store and a password that nobody knows; the store is made by whoever does it. */
  public interface Deed<T> {
    T on(Path store, char[] password);
  }

  /** @throws IOException when there is no room for it */
  public static <T> T store(Deed<T> deed) throws IOException {
    var home = Files.createTempDirectory("zhigai");
    try {
      var bytes = new byte[BYTES];
      new SecureRandom().nextBytes(bytes);
      return deed.on(home.resolve("run" + Stores.SUFFIX), HexFormat.of().formatHex(bytes).toCharArray());
    } finally {
      try (var files = Files.walk(home)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      }
    }
  }
}
