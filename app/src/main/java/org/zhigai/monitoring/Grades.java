package org.zhigai.monitoring;

/** Grade names of compulsory education. */
public final class Grades {
  private static final String NUMERALS = "一二三四五六七八九";

  private Grades() {}

  /** {@code 四} for 4. @throws IndexOutOfBoundsException outside 1–9 */
  public static String numeral(int grade) {
    return NUMERALS.substring(grade - 1, grade);
  }

  /** {@code 四年级} for 4. */
  public static String label(int grade) {
    return numeral(grade) + "年级";
  }
}
