package org.zhigai.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Numbers that programs write where there is no answer, 9 or 99, and that nobody said mean this: they would count as scores. */
public final class MissingCodes {
  private static final Set<Double> USUAL = Set.of(7.0, 8.0, 9.0, 77.0, 88.0, 97.0, 98.0, 99.0, 997.0, 998.0, 999.0);
  /** How far beyond all other scores: 9 after answers from 1 to 5 or to 7. */
  private static final double APART = 1.25;
  private static final double GAP = 2;
  private static final double RARE = .34;

  private MissingCodes() {}

  /**
   * From the top down what is a usual code, alone or with its neighbours, and far above the next number; in some column it is no second
   * score beside one other. Empty where such numbers are too frequent to be anything but scores.
   *
   * @param columns the numbers of each item, without gaps
   */
  public static List<Double> among(List<double[]> columns) {
    var all = columns.stream().flatMapToDouble(Arrays::stream).toArray();
    var out = apart(all);
    // An item of nine marks, all or nothing, has no other scores beside the nine.
    out.removeIf(code -> columns.stream().noneMatch(c -> holds(c, code) && Arrays.stream(c).distinct().count() > 2));
    return out;
  }

  /** Whether programs write this number where there is no answer. */
  public static boolean isUsual(double number) {
    return USUAL.contains(number);
  }

  public static boolean holds(double[] scores, double code) {
    return Arrays.stream(scores).anyMatch(v -> v == code);
  }

  private static List<Double> apart(double[] all) {
    var falling = Arrays.stream(all).distinct().map(v -> -v).sorted().map(v -> -v).toArray();
    var out = new ArrayList<Double>();
    var from = 0;
    while (true) {
      var to = from;
      while (to < falling.length && USUAL.contains(falling[to]) && (to == from || falling[to - 1] - falling[to] <= 1)) {
        to++;
      }
      if (to == from || to == falling.length || falling[to - 1] - falling[to] < GAP || falling[to - 1] < APART * falling[to]) {
        break;
      }
      for (var k = from; k < to; k++) {
        out.add(falling[k]);
      }
      from = to;
    }
    var times = Arrays.stream(all).filter(out::contains).count();
    return times < RARE * all.length ? out : new ArrayList<>();
  }
}
