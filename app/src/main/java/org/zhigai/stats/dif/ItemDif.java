package org.zhigai.stats.dif;

import org.hipparchus.distribution.continuous.NormalDistribution;
import org.zhigai.stats.Interval;

/**
 * One item compared between a reference and a focal group of equal total score.
 *
 * @param nReference persons of the reference group counted
 * @param nFocal persons of the focal group counted
 * @param test the test over score strata
 * @param delta −2.35·ln(odds ratio): negative when the item is harder for the focal group; {@code NaN} when not defined
 * @param size how large, by the rule of Educational Testing Service (Zieky 1993)
 */
public record ItemDif(int nReference, int nFocal, MantelHaenszel test, double delta, Size size) {

  /** A: negligible. B: |delta| ≥ 1 and different from 0. C: |delta| ≥ 1.5 and different from 1; both at 5 %. */
  public enum Size {
    A,
    B,
    C,
    UNKNOWN
  }

  /** The interval of {@link #delta}; not defined when the error of the odds ratio is not. */
  public Interval interval(double level) {
    return Interval.around(delta, 2.35 * new NormalDistribution(0, 1).inverseCumulativeProbability(.5 + level / 2) * test.logSe());
  }

  static ItemDif of(int nReference, int nFocal, MantelHaenszel test) {
    var delta = -2.35 * Math.log(test.oddsRatio());
    if (Double.isNaN(delta) || Double.isNaN(test.p())) {
      return new ItemDif(nReference, nFocal, test, Double.NaN, Size.UNKNOWN);
    }
    var se = 2.35 * test.logSe();
    var far = Math.abs(delta);
    Size size;
    if (far >= 1.5 && (Double.isNaN(se) ? test.p() < .05 : (far - 1) / se > 1.645)) {
      size = Size.C;
    } else {
      size = far >= 1 && test.p() < .05 ? Size.B : Size.A;
    }
    return new ItemDif(nReference, nFocal, test, delta, size);
  }
}
