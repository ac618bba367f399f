package org.zhigai.analysis;

import java.util.List;
import org.zhigai.kernel.Phrase;
import org.zhigai.stats.Interval;
import org.zhigai.stats.trust.Trust;

/**
 * What a paper, by its Q-matrix, can and cannot say of knowledge points, whoever sits it; and the score rate on each.
 *
 * @param can points that can be diagnosed, in the order of the matrix
 * @param cannot the others
 */
public record SkillReport(List<Point> points, List<String> can, List<String> cannot, Phrase statement) {

  /**
   * @param items headings of the items that ask for it
   * @param alone how many of them ask for nothing else
   * @param companions points asked for by every item that asks for this one: what is said of it is said of them
   * @param verdict see {@link org.zhigai.stats.diagnosis.SkillAudit}
   * @param rate points got over points possible on these items
   * @param interval 95 % of the rate, classes allowed for when they are named
   * @param n rows with a score on any of them
   */
  public record Point(
      String point,
      List<String> items,
      int alone,
      List<String> companions,
      String verdict,
      Phrase statement,
      double rate,
      Interval interval,
      int n,
      Trust trust) {}
}
