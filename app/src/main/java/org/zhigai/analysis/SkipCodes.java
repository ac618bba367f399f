package org.zhigai.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.zhigai.kernel.Phrase;
import org.zhigai.stats.ScoreMatrix;

/** Numbers that programs write where there is no answer, and that nobody said mean this: they would count as scores. */
final class SkipCodes {
  private static final Set<Double> USUAL = Set.of(7.0, 8.0, 9.0, 77.0, 88.0, 97.0, 98.0, 99.0, 997.0, 998.0, 999.0);
  /** How far beyond all other scores: 9 after answers from 1 to 5 or to 7. */
  private static final double APART = 1.25;
  private static final double GAP = 2;
  private static final int LEAST_ROWS = 5;
  private static final double RARE = .34;

  private SkipCodes() {}

  /** A word about whole numbers below zero, and about 9, 99 and the like where they stand apart from all other scores and are rare. */
  static Optional<Phrase> told(ScoreMatrix scores, List<String> items) {
    var columns = IntStream.range(0, scores.items()).mapToObj(i -> Arrays.stream(scores.column(i)).filter(v -> !Double.isNaN(v)).toArray()).toList();
    var all = columns.stream().flatMapToDouble(Arrays::stream).toArray();
    if (scores.persons() < LEAST_ROWS || all.length == 0) {
      return Optional.empty();
    }
    var codes = apart(all);
    // An item of nine marks, all or nothing, has no other scores beside the nine.
    codes.removeIf(code -> columns.stream().noneMatch(c -> holds(c, code) && Arrays.stream(c).distinct().count() > 2));
    Arrays.stream(all).filter(v -> v < 0 && v == Math.rint(v)).distinct().forEach(codes::add);
    if (codes.isEmpty()) {
      return Optional.empty();
    }
    var where = IntStream.range(0, columns.size()).filter(i -> codes.stream().anyMatch(c -> holds(columns.get(i), c))).mapToObj(items::get).toList();
    var said = codes.stream().sorted().map(c -> String.valueOf(Math.round(c))).toList();
    return Optional.of(Phrase.of("analysis.note.codes-unsaid", String.join(",", said), where.size(), SideFile.shown(where)));
  }

  private static boolean holds(double[] scores, double code) {
    return Arrays.stream(scores).anyMatch(v -> v == code);
  }

  /** From the top down what is a usual code, alone or with its neighbours, and far above the next number. */
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
