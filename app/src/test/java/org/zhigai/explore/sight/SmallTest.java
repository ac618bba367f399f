package org.zhigai.explore.sight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SmallTest {

  @Test
  void fewAtTheEndsAreToldWithTheirNeighbours() {
    assertThat(Small.pooled(new int[] {0, 0, 1, 2, 8, 20, 0, 6, 3})).containsExactly(0, 0, 0, 0, 11, 20, 0, 9, 0);
  }

  @Property
  void nobodyIsLostAndNoCountIsSmall(@ForAll @Size(min = 1, max = 12) List<@IntRange(max = 30) Integer> told) {
    var counts = told.stream().mapToInt(c -> c).toArray();
    var all = told.stream().mapToInt(c -> c).sum();
    var pooled = Small.pooled(counts);
    assertThat(pooled).allMatch(c -> c == 0 || c >= Small.PUPILS);
    assertThat(pooled.stream().mapToInt(c -> c).sum()).isEqualTo(all >= Small.PUPILS ? all : 0);
  }
}
