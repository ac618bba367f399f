package org.zhigai.workbook.recognise.survey;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhigai.workbook.recognise.table.Column;

/** How many points questions have. What one of them has says nothing of the others. */
final class Scales {
  private static final double SOME = 0.05;
  private static final int FEWEST = 2;

  private Scales() {}

  /** The highest answer to a question; one beyond the usual points is a slip of the pen where hardly anybody gave another. */
  static int reach(List<Integer> answers, int usual) {
    var beyond = answers.stream().filter(a -> a > usual).count();
    var highest = answers.stream().mapToInt(a -> a).max().orElse(0);
    return beyond >= FEWEST && beyond > answers.size() * SOME ? highest : Math.min(highest, usual);
  }

  /** The points that most questions have, of several the fewer; 0 when none is known. */
  static int most(Map<Column, Integer> scales) {
    var known = scales.values().stream().filter(s -> s > 0).toList();
    var counts = known.stream().collect(Collectors.groupingBy(s -> s, Collectors.counting()));
    return counts.entrySet().stream().max(Map.Entry.<Integer, Long>comparingByValue().thenComparing(Map.Entry.<Integer, Long>comparingByKey().reversed()))
        .map(Map.Entry::getKey).orElse(0);
  }
}
