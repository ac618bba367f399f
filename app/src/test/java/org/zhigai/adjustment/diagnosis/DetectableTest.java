package org.zhigai.adjustment.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What so many pupils can show, beside the table it is read off and beside simulated tests before and after. */
class DetectableTest {
  private static final int RUNS = 2_000;

  @Test
  void theLeastChangeIsReadOffTheTableBetweenItsLines() {
    // Line 2,40,0.10 of power.csv: 57.0 % at 10 points, 95.6 % at 15.
    assertThat(Detectable.least(40, 2)).isCloseTo(0.10 + 0.05 * (0.8 - 0.570) / (0.956 - 0.570), within(1e-12));
    // Line 8,304,0.10: 39.2 % at 5 points, 91.2 % at 8.
    assertThat(Detectable.least(304, 8)).isCloseTo(0.05 + 0.03 * (0.8 - 0.392) / (0.912 - 0.392), within(1e-12));
    assertThat(Detectable.least(12, 1)).as("nothing is extrapolated").isEqualTo(Detectable.least(40, 2));
  }

  @ParameterizedTest
  @CsvSource({"40,0.13,0.6", "40,0.20,0.4", "116,0.085,0.7", "234,0.075,0.67", "25,0.25,0.5"})
  void soManyItemsShowTheGainInFourOfFiveTests(int pupils, double gain, double rate) {
    var middle = rate + gain / 2;
    var items = Detectable.items(pupils, gain, middle * (1 - middle));
    assertThat(items).isBetween(3, 20);
    assertThat(shown(pupils, gain, rate, items)).isGreaterThanOrEqualTo(0.77);
    if (items > 4) {
      assertThat(shown(pupils, gain, rate, items / 2)).as("half as many do not").isLessThan(0.7);
    }
  }

  @Test
  void whereNoUsualTestIsLongEnoughNoneIsNamed() {
    assertThat(Detectable.items(10, 0.05, 0.25)).isZero();
    assertThat(Detectable.items(40, 0, 0.25)).isZero();
  }

  /** Share of simulated pairs of tests whose difference of means is clear at 95 %, two-sided. */
  private static double shown(int pupils, double gain, double rate, int items) {
    var random = new SplittableRandom(7);
    var clear = 0;
    for (var run = 0; run < RUNS; run++) {
      double sum = 0;
      double squares = 0;
      for (var p = 0; p < pupils; p++) {
        var change = 0.0;
        for (var i = 0; i < items; i++) {
          change += (random.nextDouble() < rate + gain ? 1 : 0) - (random.nextDouble() < rate ? 1 : 0);
        }
        change /= items;
        sum += change;
        squares += change * change;
      }
      var mean = sum / pupils;
      var error = Math.sqrt((squares / pupils - mean * mean) / (pupils - 1));
      clear += mean > 1.96 * error ? 1 : 0;
    }
    return clear / (double) RUNS;
  }
}
