package org.zhigai.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhigai.fakes.SomeFinding;
import org.zhigai.problems.Target;
import org.zhigai.value.Unit;

class LuckTest {
  /** Per cent. The program sums the law on a grid, which is right to half of one in a hundred: a hundredth of a point of a rate at most. */
  private static final double ROUGH = .6;

  private static SomeFinding rate(double far) {
    return SomeFinding.aPoint().at(.64 - far, .64);
  }

  /**
   * Authority: SciPy 1.17, mean and standard deviation of the truth by scipy.integrate.quad, given a flat prior above nothing, an estimate
   * picked beyond the threshold, and the normal law: {@code exp(−(x−t)²/2) / Φ(t − cut)}. The threshold is where p·.05/q lies, or the floor.
   */
  @ParameterizedTest
  @CsvSource({
      ".12, .001, .01, .0004, 0.005671465649970181, 1.395051781677235e-05", ".12, .001, .04, .0004, 0.008006682523220553, 8.069692359428612e-06",
      ".06, .02, .04, .01, 0.023812085716161085, -0.00424650357313464"})
  void ofARateThatWasPicked(double far, double p, double q, double noise, double expected, double variance) {
    var luck = Luck.in(rate(far).likely(p, q).made(), noise, Double.NaN);
    assertThat(luck.expected()).isCloseTo(expected, withinPercentage(ROUGH));
    assertThat(luck.variance()).isCloseTo(variance, withinPercentage(3 * ROUGH));
  }

  /** The floor of a class is ten points; that of marks two tenths of a standard deviation, here of ten; a plain number has none. */
  @Test
  void theFloorMayBeFurtherThanTheLevel() {
    var inClass = Luck.in(rate(.12).likely(1e-6, 1e-5).ofClass(3).made(), .0001, Double.NaN);
    assertThat(inClass.expected()).isCloseTo(0.0025186270032935905, withinPercentage(ROUGH));
    var marks = Luck.in(SomeFinding.aPoint().in(Unit.MARKS).at(66, 70).likely(.004, .03).made(), 1.2, 10);
    assertThat(marks.expected()).isCloseTo(0.46224056679176406, withinPercentage(ROUGH));
    assertThat(marks.variance()).isCloseTo(0.026264754243220362, withinPercentage(3 * ROUGH));
    // Picked at the very level: where a rounding puts the threshold does not matter.
    var number = Luck.in(SomeFinding.aPoint().in(Unit.NUMBER).at(.3, .6).likely(.01, .05).made(), .02, 10);
    assertThat(number.expected()).isCloseTo(0.08287713994541479, withinPercentage(ROUGH));
    var far = rate(.12).likely(1e-6, 1e-5);
    assertThat(inClass.expected()).isGreaterThan(Luck.in(far.made(), .0001, Double.NaN).expected());
  }

  @Test
  void nobodyWasPickedWhereNothingSaysSo() {
    var none = new Luck(0, 0);
    assertThat(Luck.in(rate(.12).likely(.5, .5).made(), .0004, 1)).isEqualTo(none);
    assertThat(Luck.in(rate(.12).likely(.9, .95).made(), .0004, 1)).isEqualTo(none);
    assertThat(Luck.in(rate(.12).likely(0, .01).made(), .0004, 1)).isEqualTo(none);
    assertThat(Luck.in(rate(.12).likely(.001, Double.NaN).made(), .0004, 1)).as("raised by people").isEqualTo(none);
    assertThat(Luck.in(rate(0).likely(.001, .01).made(), .0004, 1)).isEqualTo(none);
    assertThat(Luck.in(rate(.12).likely(.001, .01).made(), 0, 1)).isEqualTo(none);
    assertThat(Luck.in(rate(.12).likely(.001, .01).made(), Double.NaN, 1)).isEqualTo(none);
  }

  /** Pupils stay who they are: without any error of measurement nothing of the change is luck, and no more than the whole excess ever is. */
  @Test
  void onlyWhatIsMeasurementIsDrawnAgain() {
    var finding = rate(.12).likely(.001, .01).made();
    var little = Luck.in(finding, 1e-9, 1).expected();
    var more = Luck.in(finding, .0004, 1).expected();
    var all = Luck.in(finding, 1, 1).expected();
    assertThat(little).isPositive().isLessThan(1e-6);
    assertThat(more).isBetween(little, all);
    assertThat(all).isEqualTo(Luck.in(finding, 2, 1).expected()).isLessThan(.12);
  }

  /** What a value exceeds the truth by does not hang on which way it lies. */
  @Test
  void aValueTooHighIsPickedJustSo() {
    var low = Luck.in(rate(.12).likely(.001, .01).made(), .0004, 1);
    var high = Luck.in(rate(-.12).about(new Target.KnowledgePoint("高")).likely(.001, .01).made(), .0004, 1);
    assertThat(high.expected()).isCloseTo(low.expected(), within(1e-12));
  }
}
