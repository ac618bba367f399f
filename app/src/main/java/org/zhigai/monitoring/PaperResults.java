package org.zhigai.monitoring;

import java.util.List;
import org.zhigai.stats.ScoreMatrix;

/**
 * A paper with everyone's scores.
 *
 * @param pupils one a matrix row, in sheet order, present or not
 * @param scores pupils × items; NaN where there is no score; zero columns for a paper without items
 */
public record PaperResults(Paper paper, List<PupilResult> pupils, ScoreMatrix scores) {

  public PaperResults {
    pupils = List.copyOf(pupils);
  }

  /** The rows of one class, in their order. */
  public PaperResults of(ClassRef only) {
    var keep = new boolean[pupils.size()];
    for (var p = 0; p < keep.length; p++) {
      keep[p] = pupils.get(p).classRef().equals(only);
    }
    return new PaperResults(paper, pupils.stream().filter(p -> p.classRef().equals(only)).toList(), scores.persons(keep));
  }
}
