package org.zhigai.document;

/**
 * A heading and where it stands.
 *
 * @param level 1 for a section, 2 for a heading within one
 * @param number as it is counted: {@code 一、}
 * @param page counted from 1
 */
record ContentsEntry(int level, String number, String text, int page) {}
