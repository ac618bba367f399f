package org.zhigai.workbook.recognise.words;

/** Numbers as people write them. */
public final class Numerals {
  /** A Chinese number below a hundred, as a pattern. */
  public static final String CHINESE = "[一二三四五六七八九十]{1,3}";

  private static final String DIGITS = "一二三四五六七八九";

  private Numerals() {}

  /** {@code 12} and {@code 十二} are 12; −1 for anything else. */
  public static int of(String written) {
    if (written.isEmpty() || written.length() > 9) {
      return -1;
    }
    if (written.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Integer.parseInt(written);
    }
    if (!written.matches(CHINESE)) {
      return -1;
    }
    var ten = written.indexOf('十');
    if (ten < 0) {
      return written.length() > 1 ? -1 : DIGITS.indexOf(written) + 1;
    }
    var tens = ten == 0 ? 1 : of(written.substring(0, ten));
    var ones = ten == written.length() - 1 ? 0 : of(written.substring(ten + 1));
    return tens < 1 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
  }
}
