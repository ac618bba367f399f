package org.zhigai.monitoring;

import java.util.List;
import java.util.stream.IntStream;
import org.zhigai.stats.ScoreMatrix;

/**
 * A paper with everyone's scores.
 *
 * @param pupils one a matrix row, in sheet order, present or not
 * @param scores pupils × items; NaN where there is no score; zero columns for a paper without items
 * @param choices what was chosen of the items that have letters
 */
public record PaperResults(Paper paper, List<PupilResult> pupils, ScoreMatrix scores, Choices choices) {

  public PaperResults {
    pupils = List.copyOf(pupils);
  }

  /** A paper whose sheet gives no letters. */
  public PaperResults(Paper paper, List<PupilResult> pupils, ScoreMatrix scores) {
    this(paper, pupils, scores, Choices.NONE);
  }

  /** The rows of one class, in their order. */
  public PaperResults of(ClassRef only) {
    var keep = new boolean[pupils.size()];
    for (var p = 0; p < keep.length; p++) {
      keep[p] = pupils.get(p).classRef().equals(only);
    }
    return only(keep);
  }

  /** The rows that are marked, in their order. */
  public PaperResults only(boolean[] keep) {
    var kept = IntStream.range(0, keep.length).filter(p -> keep[p]).toArray();
    return new PaperResults(paper, IntStream.of(kept).mapToObj(pupils::get).toList(), scores.persons(keep), choices.of(kept));
  }
}
