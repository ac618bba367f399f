package org.zhigai.stats.trust;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.zhigai.stats.Tables;

class SuppressionTest {

  @Test
  void smallCountTakesTheNextSmallestWithIt() {
    assertThat(Suppression.hide(new int[] {30, 3, 12, 40}, 5)).containsExactly(false, true, true, false);
    assertThat(Suppression.hide(new int[] {30, 5, 12}, 5)).containsExactly(false, false, false);
    assertThat(Suppression.hide(new int[] {0, 30, 40}, 5)).containsExactly(false, false, false);
    assertThat(Suppression.hide(new int[] {1, 2, 30, 40}, 5)).containsExactly(true, true, true, false);
  }

  @Property
  void nothingSmallIsLeftToReadOff(@ForAll @Size(15) int[] cells, @ForAll @IntRange(min = 1, max = 5) int rows) {
    var table = new int[rows][];
    for (var r = 0; r < rows; r++) {
      table[r] = java.util.Arrays.copyOfRange(Tables.below(21, cells), 3 * r, 3 * r + 3);
    }
    var hidden = Suppression.hide(table, 5);
    for (var r = 0; r < table.length; r++) {
      check(table[r], hidden[r]);
    }
    for (var c = 0; c < 3; c++) {
      var column = new int[table.length];
      var flags = new boolean[table.length];
      for (var r = 0; r < table.length; r++) {
        column[r] = table[r][c];
        flags[r] = hidden[r][c];
      }
      check(column, flags);
    }
  }

  private static void check(int[] counts, boolean[] hidden) {
    var cells = 0;
    var sum = 0;
    var open = 0;
    for (var i = 0; i < counts.length; i++) {
      if (hidden[i]) {
        cells++;
        sum += counts[i];
      } else {
        assertThat(counts[i] == 0 || counts[i] >= 5).isTrue();
        open += counts[i];
      }
    }
    assertThat(cells == 0 || (cells > 1 && sum >= 5) || open == 0).isTrue();
  }
}
