package org.zhigai.workbook.read;

/**
 * Whether text in two-byte characters is Big5 rather than GB18030. Both decode most of each other's bytes, into nonsense; but
 * the second byte of a character in daily use on the mainland is never ASCII, and that of a Big5 character often is.
 */
final class TraditionalText {
  private static final double ASCII_SECOND = 0.2;
  private static final double DAILY = 0.9;
  private static final int FEWEST = 8;
  private static final int LOOKED_AT = 100_000;

  private TraditionalText() {}

  static boolean isLikely(byte[] bytes) {
    var pairs = 0;
    var asciiSecond = 0;
    var daily = 0;
    for (var i = 0; i + 1 < bytes.length && i < LOOKED_AT; i++) {
      if (bytes[i] < 0) {
        var first = bytes[i] & 0xFF;
        var second = bytes[++i] & 0xFF;
        pairs++;
        asciiSecond += second >= 0x40 && second <= 0x7E ? 1 : 0;
        // Punctuation and the 5,401 characters in daily use.
        daily += first >= 0xA1 && first <= 0xC6 ? 1 : 0;
      }
    }
    return pairs >= FEWEST && asciiSecond > ASCII_SECOND * pairs && daily > DAILY * pairs;
  }
}
