package org.zhigai.samples;

/**
 * An invented pupil.
 *
 * @param id running number, also the index of the pupil's abilities
 * @param exam 考号
 * @param code 学籍号; the region 999999 does not exist
 */
record Pupil(int id, String name, String exam, String code) {}
