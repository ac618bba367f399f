package org.zhigai.monitoring.intake;

import java.util.List;
import java.util.function.IntPredicate;
import org.zhigai.monitoring.Item;
import org.zhigai.monitoring.intake.Content.PaperContent;

/** What the totals and the full mark that stand in one part of a paper are of: of that part alone, or, repeated in each part, of the whole paper. */
final class PartTotals {
  private static final double SAME = 0.011;

  private final PaperContent part;
  private final PaperContent other;
  /** Rows of pupils who have scores in both: here, there. */
  private final List<int[]> rows;
  private final boolean isWhole;

  PartTotals(PaperContent part, PaperContent other, List<int[]> rows) {
    this.part = part;
    this.other = other;
    this.rows = rows.stream().filter(r -> sum(other, r[1]) > 0).toList();
    this.isWhole = !isMostly(r -> isSame(total(r), sum(part, rows(r)[0]))) && isMostly(this::isMore);
  }

  /** Whether a pupil's total here is that of the whole paper. */
  boolean isWhole() {
    return isWhole;
  }

  void tellWhole(JoinIssues issues) {
    if (isWhole) {
      issues.wholeTotals(part.origin());
    }
  }

  /** Likewise the full mark. */
  boolean isFullMarkWhole() {
    var own = marks(part);
    return !isSame(part.fullMark(), own) && (isWhole || part.fullMark() > own + marks(other) - SAME);
  }

  private int[] rows(int pair) {
    return rows.get(pair);
  }

  private double total(int pair) {
    return part.pupils().get(rows(pair)[0]).total();
  }

  /** With the other part's items: their sum, or what is said again there, or more where a third part is still to come. */
  private boolean isMore(int pair) {
    return total(pair) > sum(part, rows(pair)[0]) + sum(other, rows(pair)[1]) - SAME || isSame(total(pair), other.pupils().get(rows(pair)[1]).total());
  }

  private boolean isMostly(IntPredicate test) {
    var met = 0;
    for (var pair = 0; pair < rows.size(); pair++) {
      met += test.test(pair) ? 1 : 0;
    }
    return met * 2 > rows.size();
  }

  static boolean isSame(double one, double other) {
    return Math.abs(one - other) < SAME;
  }

  private static double marks(PaperContent paper) {
    return paper.items().stream().mapToDouble(Item::fullMark).sum();
  }

  static double sum(PaperContent paper, int row) {
    var sum = 0.0;
    for (var i = 0; i < paper.items().size(); i++) {
      var score = paper.scores().get(row, i);
      sum += Float.isNaN(score) ? 0 : score;
    }
    return sum;
  }
}
