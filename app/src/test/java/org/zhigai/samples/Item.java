package org.zhigai.samples;

import java.util.Arrays;
import java.util.List;

/**
 * One item of a paper.
 *
 * @param label as printed, for example {@code 3(2)}
 * @param type 题型
 * @param level 能力层级
 * @param points 知识点, one or two
 * @param full full mark
 * @param rate the score rate the district is meant to have, 0..1
 */
record Item(String label, String type, String level, List<String> points, int full, double rate) {

  /** Reads {@code label|type|level|point、point|full|rate}. */
  static Item parse(String line) {
    var part = line.split("\\|");
    return new Item(part[0], part[1], part[2], Arrays.asList(part[3].split("、")), Integer.parseInt(part[4]),
        Double.parseDouble(part[5]));
  }
}
