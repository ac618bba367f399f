package org.zhigai.samples;

/**
 * An invented pupil.
 *
 * @param id running number, also the index of the pupil's abilities
 * @param exam 考号
 * @param code 学籍号; the region 999999 does not exist
 * @param girl drawn without regard to anything, like {@code boarder}: neither makes a difference
 */
record Pupil(int id, String name, String exam, String code, boolean girl, boolean boarder) {

  /** 性别 in words. */
  String sex() {
    return girl ? "女" : "男";
  }

  /** 性别 by GB/T 2261.1. */
  int sexCode() {
    return girl ? 2 : 1;
  }

  String boarding() {
    return boarder ? "住宿" : "走读";
  }
}
