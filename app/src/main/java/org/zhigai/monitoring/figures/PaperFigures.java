package org.zhigai.monitoring.figures;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhigai.kernel.Presence;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.monitoring.Paper;
import org.zhigai.stats.Descriptives;
import org.zhigai.stats.Interval;
import org.zhigai.stats.ctt.Alpha;

/**
 * Everything a paper says, computed once.
 *
 * @param part the class these figures are of; empty for everybody
 * @param presence rows by presence; all five are there
 * @param total of the present pupils' totals, in marks
 * @param meanInterval 95 %, honouring classes as clusters
 * @param alpha empty for a paper without items
 * @param district the district's mean total and level shares, as far as given
 * @param classes by grade and number
 * @param histogram present pupils by ten equal steps of the full mark
 */
public record PaperFigures(
    Paper paper,
    Optional<ClassRef> part,
    Map<Presence, Integer> presence,
    Descriptives total,
    Interval meanInterval,
    Optional<Alpha> alpha,
    LevelShares levels,
    District district,
    List<ClassFigures> classes,
    List<GroupRate> knowledge,
    List<GroupRate> abilities,
    List<GroupRate> types,
    List<ItemFigures> items,
    int[] histogram) {

  /**
   * The district beside the school.
   *
   * @param mean mean total; NaN when not given, as sd
   * @param n pupils; 0 when not given
   */
  public record District(double mean, double sd, int n, Optional<LevelShares> levels) {}

  /** Score rate of the paper, 0–1. */
  public double scoreRate() {
    return total.mean() / paper.fullMark();
  }

  public int present() {
    return presence.getOrDefault(Presence.PRESENT, 0);
  }
}
