package org.zhigai.samples;

import java.util.List;

/** Levels by share of the full mark: 水平Ⅰ below 60 %, Ⅱ 60–75 %, Ⅲ 75–85 %, Ⅳ 85 % and above. */
final class Levels {
  static final List<String> NAMES = List.of("水平Ⅰ（待提高）", "水平Ⅱ（中等）", "水平Ⅲ（良好）", "水平Ⅳ（优秀）");
  static final String NOTE = "水平划分：总分低于满分60%为水平Ⅰ，60%（含）至75%为水平Ⅱ，75%（含）至85%为水平Ⅲ，85%及以上为水平Ⅳ。";

  private Levels() {}

  /** Percent of the totals at each level. */
  static double[] shares(double[] totals, int full) {
    var shares = new double[4];
    for (double total : totals) {
      double share = total / full;
      shares[share < 0.60 ? 0 : share < 0.75 ? 1 : share < 0.85 ? 2 : 3] += 100.0 / totals.length;
    }
    return shares;
  }
}
