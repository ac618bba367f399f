package org.zhigai.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.zhigai.kernel.Phrase;
import org.zhigai.stats.MissingCodes;
import org.zhigai.stats.ScoreMatrix;

/** Numbers that programs write where there is no answer, and that nobody said mean this: they would count as scores. */
final class SkipCodes {
  private static final int LEAST_ROWS = 5;

  private SkipCodes() {}

  /** A word about whole numbers below zero, and about 9, 99 and the like where they stand apart from all other scores and are rare. */
  static Optional<Phrase> told(ScoreMatrix scores, List<String> items) {
    var columns = IntStream.range(0, scores.items()).mapToObj(i -> Arrays.stream(scores.column(i)).filter(v -> !Double.isNaN(v)).toArray()).toList();
    var all = columns.stream().flatMapToDouble(Arrays::stream).toArray();
    if (scores.persons() < LEAST_ROWS || all.length == 0) {
      return Optional.empty();
    }
    var codes = MissingCodes.among(columns);
    Arrays.stream(all).filter(v -> v < 0 && v == Math.rint(v)).distinct().forEach(codes::add);
    if (codes.isEmpty()) {
      return Optional.empty();
    }
    var where =
        IntStream.range(0, columns.size()).filter(i -> codes.stream().anyMatch(c -> MissingCodes.holds(columns.get(i), c))).mapToObj(items::get).toList();
    var said = codes.stream().sorted().map(c -> String.valueOf(Math.round(c))).toList();
    return Optional.of(Phrase.of("analysis.note.codes-unsaid", String.join(",", said), where.size(), SideFile.shown(where)));
  }
}
