package org.zhigai.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DescriptivesTest {

  /** Authority: quantile type 7 and the t interval as in R's {@code quantile} and {@code t.test} of 1, 2, 3, 4, 10. */
  @Test
  void fiveValues() {
    var d = Descriptives.of(new double[] {3, 1, Double.NaN, 10, 2, 4});
    assertThat(d.n()).isEqualTo(5);
    assertThat(d.mean()).isEqualTo(4);
    assertThat(d.sd()).isCloseTo(3.535534, within(1e-6));
    assertThat(d.q1()).isEqualTo(2);
    assertThat(d.median()).isEqualTo(3);
    assertThat(d.q3()).isEqualTo(4);
    assertThat(d.meanInterval(.95).low()).isCloseTo(-0.389945, within(1e-5));
    assertThat(d.meanInterval(.95).high()).isCloseTo(8.389945, within(1e-5));
  }

  @Test
  void nobodyAndOnePerson() {
    assertThat(Descriptives.of(new double[] {Double.NaN}).n()).isZero();
    assertThat(Descriptives.of(new double[0]).mean()).isNaN();
    var one = Descriptives.of(new double[] {7});
    assertThat(one.median()).isEqualTo(7);
    assertThat(one.sd()).isNaN();
    assertThat(one.meanInterval(.95).defined()).isFalse();
  }

  @Property
  void orderHolds(@ForAll @Size(min = 1, max = 40) double[] values) {
    var d = Descriptives.of(values);
    assertThat(d.min()).isLessThanOrEqualTo(d.q1());
    assertThat(d.q1()).isLessThanOrEqualTo(d.median());
    assertThat(d.median()).isLessThanOrEqualTo(d.q3());
    assertThat(d.q3()).isLessThanOrEqualTo(d.max());
  }

  @Test
  void quantilesOfValuesFurtherApartThanADoubleReaches() {
    var d = Descriptives.of(new double[] {-1.5e308, 1.5e308});
    assertThat(d.q1()).isEqualTo(-0.75e308);
    assertThat(d.median()).isZero();
    assertThat(d.q3()).isEqualTo(0.75e308);
  }

  @Test
  void equalValuesHaveNoSpread() {
    var d = Descriptives.of(Tables.filled(40, 0.1));
    assertThat(d.sd()).isZero();
    assertThat(d.meanInterval(.95).low()).isEqualTo(d.mean());
  }
}
