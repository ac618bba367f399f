package org.zhigai.chain.release;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.zhigai.pack.RawSchool;
import org.zhigai.stats.trust.HeldPopulation;
import org.zhigai.stats.trust.HeldPopulation.Member;

class HeldRowsTest {
  private static final int HELD_BY_A_ROW = 1_000_000;

  @Test
  void everyMarkIsRememberedWhereARowOfTheBookHoldsThem() {
    assertThat(HeldRows.of(RawSchool.of("小校", 200, 0, 1).results())).extracting(m -> m.cells().columns().size()).containsOnly(12);
  }

  /** Three times as large as what goes out the first time, for rows may go out as others twice. */
  @Test
  void ofALargePaperThereIsNoMoreThanARowOfTheBookHolds() {
    for (var pupils : new int[] {9_000, 14_000}) {
      var rows = HeldRows.of(RawSchool.of("大校", pupils, 0, 1).results());
      var letters = rows.stream().map(Member::cells)
          .mapToLong(c -> c.codes().length() + (c.columns().stream().mapToInt(String::length).sum() + c.columns().size()) / 5).sum();
      assertThat(3 * letters).isLessThan(HELD_BY_A_ROW);
      assertThat(HeldPopulation.of(java.util.List.of(), rows, HeldResults.PUPILS).counted()).hasSize(pupils);
    }
    assertThat(HeldRows.of(RawSchool.of("大校", 14_000, 0, 1).results())).extracting(m -> m.cells().columns().size()).containsOnly(2);
  }
}
