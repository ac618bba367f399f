package org.zhigai.store.file;

import java.security.SecureRandom;
import java.util.Arrays;

/**
 * What opens a store whose password nobody remembers: thirty-two letters and digits that cannot be taken for one another, in groups of four, drawn at random
 * (160 bits). It is shown once and kept on paper; the program keeps nothing but the key sealed under it.
 */
public final class RecoveryCode {
  private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 32;
  private static final int GROUP = 4;

  private RecoveryCode() {}

  /** A new one, as it is printed. To be wiped by the caller. */
  public static char[] fresh() {
    var random = new SecureRandom();
    var out = new char[LENGTH + LENGTH / GROUP - 1];
    Arrays.fill(out, '-');
    for (var i = 0; i < LENGTH; i++) {
      out[i + i / GROUP] = LETTERS.charAt(random.nextInt(LETTERS.length()));
    }
    return out;
  }

  /** What of a code as it was typed counts: without dashes and blanks, in capitals, O and I, L as the digits they look like. To be wiped by the caller. */
  public static char[] plain(char[] typed) {
    var out = new char[typed.length];
    var n = 0;
    for (var c : typed) {
      var upper = Character.toUpperCase(c);
      var read = upper == 'O' ? '0' : upper == 'I' || upper == 'L' ? '1' : upper;
      if (LETTERS.indexOf(read) >= 0) {
        out[n++] = read;
      }
    }
    var plain = Arrays.copyOf(out, n);
    Arrays.fill(out, '\0');
    return plain;
  }
}
