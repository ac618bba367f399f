package org.zhigai.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RowFilterTest {
  private static final List<String> ROW = List.of("11", "几何直观", "52.3%", "−12.1", "n<5");

  @Test
  void aColumnAsksForSomeWordsOrForNumbersBetweenTwo() {
    assertThat(RowFilter.NONE.leaves(ROW)).isTrue();
    assertThat(RowFilter.NONE.saying(" 几何 ").leaves(ROW)).isTrue();
    assertThat(RowFilter.NONE.saying("代数").leaves(ROW)).isFalse();
    assertThat(RowFilter.NONE.asking(1, new RowFilter.OneOf(Set.of("几何直观", "小数"))).leaves(ROW)).isTrue();
    assertThat(RowFilter.NONE.asking(1, new RowFilter.OneOf(Set.of("小数"))).leaves(ROW)).isFalse();
    assertThat(RowFilter.NONE.asking(2, new RowFilter.Between(50, 52.3)).leaves(ROW)).isTrue();
    assertThat(RowFilter.NONE.asking(3, new RowFilter.Between(Double.NEGATIVE_INFINITY, -10)).leaves(ROW)).isTrue();
    assertThat(RowFilter.NONE.asking(4, new RowFilter.Between(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)).leaves(ROW))
        .as("what is suppressed is no number").isFalse();
    var both = RowFilter.NONE.saying("几何").asking(2, new RowFilter.Between(60, 100));
    assertThat(both.leaves(ROW)).isFalse();
    assertThat(both.letting(2).leaves(ROW)).isTrue();
    assertThat(both.letting(2).saying("").isNone()).isTrue();
  }

  @Test
  void namesAreOrderedAsPeopleCountAndNumbersBySizeWithWordsLast() {
    assertThat(Stream.of("17(2)", "11", "2", "17(1)", "").sorted(NumbersTable.order(false))).containsExactly("", "2", "11", "17(1)", "17(2)");
    assertThat(Stream.of("n<5", "−2.1", "100.0", "+9.5", "−10.0").sorted(NumbersTable.order(true))).containsExactly("−10.0", "−2.1", "+9.5", "100.0", "n<5");
  }
}
