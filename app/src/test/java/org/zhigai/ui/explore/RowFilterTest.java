package org.zhigai.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhigai.explore.place.Names;
import org.zhigai.kernel.Phrase;
import org.zhigai.ui.TestFrame;
import org.zhigai.ui.parts.UiWords;
import org.zhigai.value.Value;

class RowFilterTest {
  private static final UiWords WORDS = new TestFrame().frame.words();
  private static final List<NumberCell> ROW = Stream.of(
      Names.text("11"), Names.text("几何直观"), Names.percent(0.5234), Names.points(-0.121), Phrase.of("explore.text", new Value.Hidden(Value.Why.FEW)))
      .map(p -> NumberCell.of(p, WORDS)).toList();

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
    assertThat(Stream.of("17(2)", "11", "2", "17(1)", "").map(w -> new NumberCell(w, Double.NaN)).sorted(NumbersTable.order(false)).map(NumberCell::text))
        .containsExactly("", "2", "11", "17(1)", "17(2)");
    var numbers = DoubleStream.of(Double.NaN, -2.1, 100, 9.5, -10).mapToObj(Names::number).map(p -> NumberCell.of(p, WORDS));
    assertThat(numbers.sorted(NumbersTable.order(true)).map(NumberCell::number)).containsExactly(-10.0, -2.1, 9.5, 100.0, Double.NaN);
  }

  @Test
  void whatIsComparedIsTheNumberAsItIsWritten() {
    assertThat(ROW.get(2)).isEqualTo(new NumberCell("52.3%", 52.3));
    assertThat(ROW.get(3)).isEqualTo(new NumberCell("−12.1", -12.1));
    assertThat(ROW.get(4).number()).isNaN();
    assertThat(RowFilter.typed("52.3%")).isEqualTo(52.3);
    assertThat(RowFilter.typed("−12.1")).isEqualTo(-12.1);
    assertThat(RowFilter.typed("五十")).isNaN();
  }
}
