package org.zhigai.samples;

import java.util.Map;

/**
 * What is planted in a paper, in percentage points.
 *
 * @param gaps knowledge point → school minus district, where something is planted
 * @param elsewhere school minus district on every other knowledge point: small, never nothing
 * @param weakClass class number with a weakness of its own
 * @param weakPoint the knowledge point of that weakness; empty when there is none
 * @param weakBy that class minus the other classes of the school
 */
record Plan(Map<String, Double> gaps, double elsewhere, int weakClass, String weakPoint, double weakBy) {

  static final Plan MATHS_SPRING = new Plan(Map.of("几何直观", -12.0, "运算律", -10.0), 0.6, 3, "小数", -18.0);
  static final Plan MATHS_AUTUMN = new Plan(Map.of("几何直观", -1.0, "运算律", -9.6), 0.3, 3, "小数", -18.0);
  static final Plan CHINESE_SPRING = new Plan(Map.of("阅读推断", -11.0), 0.7, 0, "", 0);

  double gap(String point) {
    return gaps.getOrDefault(point, elsewhere);
  }

  /** The mean over an item's knowledge points. */
  double gap(Item item) {
    return item.points().stream().mapToDouble(this::gap).average().orElseThrow();
  }

  /** How far a class is moved on a knowledge point; sums to zero over six classes of equal size. */
  double classShift(int classNo, String point) {
    if (!point.equals(weakPoint)) {
      return 0;
    }
    return classNo == weakClass ? weakBy * 5 / 6 : -weakBy / 6;
  }
}
