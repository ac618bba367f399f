package org.zhigai.adjustment;

/**
 * Something for pupils at three levels. The letters are for the teacher: pupils never see them.
 *
 * @param common for all of them
 * @param a 基础
 * @param b 提高
 * @param c 拓展
 */
public record Tiered(String common, String a, String b, String c) {
  static final Tiered NONE = new Tiered("", "", "", "");

  public boolean isEmpty() {
    return equals(NONE);
  }
}
