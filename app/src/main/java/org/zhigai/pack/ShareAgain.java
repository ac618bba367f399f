package org.zhigai.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.zhigai.monitoring.PaperResults;

/**
 * What is told of a paper of which something was told before. The same rows tell the same. Where fewer rows came, went or changed than a paper
 * of its own would need, what was told stands, for the difference would be theirs. Where more did, the paper is told anew, with the spans so wide that none
 * holds a few of those who came or went; points and absent pupils are then left out, and squares where rows only came or only went: the difference would be a
 * paper of those rows alone, which nobody can look at any more.
 */
final class ShareAgain {
  /** Where fewer rows came, went or changed, what was told stands. */
  private static final int LEAST_CHANGED = 10;

  private ShareAgain() {}

  /** How what is told was come by. */
  enum How {
    /** Told like this for the first time: it has to be remembered. */
    ANEW,
    /** The same rows say the same. */
    SAME,
    /** Others would give somebody away. */
    STANDS
  }

  /** What is told. */
  record Told(PaperShare share, How how) {}

  /** @param before everything that was told of this paper, oldest first */
  static Optional<Told> of(PaperResults results, List<SharedPaper> before) {
    var marks = PaperMarks.of(results);
    var others = new ArrayList<int[]>();
    var mixed = true;
    for (var earlier : before) {
      var came = PaperMarks.without(marks, earlier.marks());
      var went = PaperMarks.without(earlier.marks(), marks);
      if (PaperMarks.many(came) == 0 && PaperMarks.many(went) == 0) {
        return Optional.of(new Told(earlier.told(), How.SAME));
      }
      if (isFew(PaperMarks.many(came)) || isFew(PaperMarks.many(went))) {
        return Optional.of(new Told(before.getLast().told(), How.STANDS));
      }
      mixed &= PaperMarks.many(came) > 0 && PaperMarks.many(went) > 0;
      others.add(came);
      others.add(went);
    }
    var squares = mixed;
    return SharePaper.of(results, others).map(f -> new Told(before.isEmpty() ? f : less(f, squares), How.ANEW));
  }

  private static boolean isFew(int rows) {
    return rows > 0 && rows < LEAST_CHANGED;
  }

  private static PaperShare less(PaperShare share, boolean squares) {
    var hidden = share.points().stream()
        .map(p -> new PaperShare.PointShare(p.sort(), p.name(), p.items(), p.fullMark(), 0, Optional.empty())).toList();
    return new PaperShare(
        share.info(), share.print(), share.fullMark(), OptionalInt.empty(), share.present(), share.sum(), squares ? share.squares() : Optional.empty(),
        share.spans(), hidden);
  }
}
