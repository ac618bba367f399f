package org.zhigai.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhigai.stats.change.ReliableChange;
import org.zhigai.stats.compare.BenjaminiHochberg;
import org.zhigai.stats.compare.Wilson;

class RatesAndTestsTest {

  /** Authority: Newcombe 1998, Stat. Med. 17:857–872, table I, method 3. */
  @ParameterizedTest
  @CsvSource({"81,263,.2553,.3662", "15,148,.0624,.1605", "0,20,0,.1611", "1,29,.0061,.1718"})
  void wilson(int successes, int n, double low, double high) {
    var interval = Wilson.interval(successes, n, .95);
    assertThat(interval.low()).isCloseTo(low, within(5e-5));
    assertThat(interval.high()).isCloseTo(high, within(5e-5));
  }

  @Property
  void wilsonHoldsTheRateAndStaysPossible(@ForAll @IntRange(max = 500) int n, @ForAll @IntRange(max = 500) int k) {
    var successes = Math.min(n, k);
    var interval = Wilson.interval(successes, n, .95);
    assertThat(interval.low()).isBetween(0.0, 1.0);
    assertThat(interval.high()).isBetween(interval.low(), 1.0);
    if (n > 0) {
      assertThat(interval.contains((double) successes / n)).isTrue();
    }
  }

  /** Authority: Benjamini and Hochberg 1995, section 4.1. */
  @Test
  void fifteenTestsOfWhichFourAreRejected() {
    var p = new double[] {
        .0001, .0004, .0019, .0095, .0201, .0278, .0298, .0344, .0459, .3240, .4262, .5719, .6528, .7590, 1
    };
    var q = BenjaminiHochberg.adjust(p);
    assertThat(q[0]).isCloseTo(.0015, within(1e-9));
    assertThat(q[1]).isCloseTo(.0030, within(1e-9));
    assertThat(q[2]).isCloseTo(.0095, within(1e-9));
    assertThat(q[3]).isCloseTo(.035625, within(1e-9));
    assertThat(q[4]).isCloseTo(.0603, within(1e-9));
    assertThat(java.util.Arrays.stream(q).filter(v -> v <= .05).count()).isEqualTo(4);
  }

  @Test
  void testsThatCouldNotBeMadeDoNotCount() {
    assertThat(BenjaminiHochberg.adjust(new double[] {.04, Double.NaN})).containsExactly(.04, Double.NaN);
    assertThat(BenjaminiHochberg.adjust(new double[0])).isEmpty();
  }

  /** Authority: Jacobson and Truax 1991, the worked example. */
  @Test
  void reliableChange() {
    assertThat(ReliableChange.rci(15, 7.5, .8)).isCloseTo(3.16, within(5e-3));
    assertThat(ReliableChange.leastReliable(7.5, .8, .95)).isCloseTo(1.959964 * 7.5 * Math.sqrt(.4), within(1e-4));
    assertThat(ReliableChange.rci(1, 0, .8)).isNaN();
  }
}
