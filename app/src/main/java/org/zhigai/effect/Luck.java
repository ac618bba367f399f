package org.zhigai.effect;

import org.hipparchus.distribution.continuous.NormalDistribution;
import org.zhigai.problems.Finding;
import org.zhigai.problems.Target;
import org.zhigai.problems.Thresholds;
import org.zhigai.stats.Marks;
import org.zhigai.stats.compare.SelectedEstimate;
import org.zhigai.value.Unit;

/**
 * What luck had to do with a problem's first value: it was picked for being far off. Of what the estimate is likely to exceed the
 * truth by, only that part is luck that is not drawn twice which is measurement; the pupils themselves stay who they are.
 *
 * @param expected the change that luck alone is expected to bring, in the finding's unit, 0 or more
 * @param variance what not knowing it exactly adds to the variance of the change; less than nothing where the first value's own error
 *     was already in it
 */
record Luck(double expected, double variance) {
  private static final NormalDistribution NORMAL = new NormalDistribution();
  /** The level the problem list was judged at. */
  private static final double LEVEL = 0.05;

  /**
   * The finding was picked beyond the threshold of the whole list, which is the p at which its q would have been .05, or beyond the
   * practical floor if that is further.
   *
   * @param noise variance of the mean change of the persons, classes left aside: that of both measurements
   * @param sd standard deviation of the marks; for rates of no account
   */
  static Luck in(Finding finding, double noise, double sd) {
    var far = Math.abs(finding.difference());
    // A gap between groups was looked for either way; far is far in the direction it was found.
    var p = finding.target() instanceof Target.PupilGroup ? finding.p() / 2 : finding.p();
    if (!(finding.q() > 0) || !(p > 0 && p < .5) || !(far > 0) || !(noise > 0)) {
      return new Luck(0, 0);
    }
    var se = far / -NORMAL.inverseCumulativeProbability(p);
    var admitted = Math.min(.5, p * LEVEL / finding.q());
    var threshold = Math.max(-NORMAL.inverseCumulativeProbability(admitted) * se, floor(finding, sd));
    // A floor that was lower when the problem was found is not known here: the estimate cannot have been below it.
    var truth = SelectedEstimate.of(far, Marks.compare(threshold, far) > 0 ? 0 : threshold, se);
    var measurement = noise / 2;
    var share = Math.min(1, measurement / (se * se));
    return new Luck(share * (far - truth.mean()), share * share * truth.sd() * truth.sd() - share * measurement);
  }

  private static double floor(Finding finding, double sd) {
    var usual = Thresholds.DEFAULT;
    return switch (finding.unit()) {
      case RATE -> finding.classRef().isPresent() ? usual.floorClass() : usual.floorRate();
      case MARKS -> usual.floorSd() * sd;
      case NUMBER -> 0;
    };
  }
}
