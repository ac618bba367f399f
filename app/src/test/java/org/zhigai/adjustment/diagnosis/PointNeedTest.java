package org.zhigai.adjustment.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PointNeedTest {

  @Test
  void theWeightIsTheProductOfItsParts() {
    assertThat(new PointNeed("小数", 0.4, 12, 2, 0.5).weight()).isCloseTo(0.4 * 12 * 3 * 0.5, within(1e-12));
  }

  @Test
  void whatIsLeftGoesToTheLargestRemainders() {
    // Exact shares of 7 periods: 3.5, 2.1, 1.4.
    var needs = List.of(new PointNeed("a", 0.5, 1, 0, 1), new PointNeed("b", 0.3, 1, 0, 1), new PointNeed("c", 0.2, 1, 0, 1));
    assertThat(PointNeed.allot(needs, 7)).containsExactly(4, 2, 1);
    assertThat(PointNeed.allot(List.of(needs.getFirst().times(0)), 7)).containsExactly(0);
  }

  @Property
  void allPeriodsAreGivenAndNobodyGetsAWholePeriodMoreOrLessThanTheirShare(
      @ForAll @Size(min = 1, max = 12) List<@DoubleRange(min = 0.01, max = 1) Double> shares, @ForAll @IntRange(max = 60) int periods) {
    var needs = shares.stream().map(s -> new PointNeed("p", s, 5, 0, 1)).toList();
    var allotted = PointNeed.allot(needs, periods);
    assertThat(allotted.stream().mapToInt(Integer::intValue).sum()).isEqualTo(periods);
    var all = needs.stream().mapToDouble(PointNeed::weight).sum();
    IntStream.range(0, needs.size()).forEach(k -> assertThat(allotted.get(k)).isCloseTo((int) Math.round(periods * needs.get(k).weight() / all), within(1)));
  }
}
