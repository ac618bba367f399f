package org.zhigai.samples;

/** How schools write a class. */
final class Classes {
  private static final String DIGITS = "一二三四五六";

  private Classes() {}

  /** {@code 四（1）班}. */
  static String wide(int grade, int classNo) {
    return DIGITS.charAt(grade - 1) + "（" + classNo + "）班";
  }

  /** {@code 四(1)班}. */
  static String narrow(int grade, int classNo) {
    return DIGITS.charAt(grade - 1) + "(" + classNo + ")班";
  }

  /** {@code 401班}. */
  static String number(int grade, int classNo) {
    return grade + "0" + classNo + "班";
  }

  /** {@code 五年级1班}. */
  static String spoken(int grade, int classNo) {
    return DIGITS.charAt(grade - 1) + "年级" + classNo + "班";
  }
}
