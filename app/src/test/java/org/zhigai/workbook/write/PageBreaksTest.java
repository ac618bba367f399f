package org.zhigai.workbook.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** What belongs together is printed on one page where a page takes it. */
class PageBreaksTest {
  private static final double ROOM = 500;
  private static final double REPEATED = 40;
  private static final double ABOVE = 100;

  private static List<Integer> of(List<List<Double>> groups) {
    return new PageBreaks(ROOM, REPEATED, ABOVE).of(groups);
  }

  @Test
  void whatDoesNotFitGoesToTheNextPageAsAWhole() {
    assertThat(of(List.of(List.of(200.0, 100.0), List.of(60.0, 60.0), List.of(300.0)))).containsExactly(2);
    assertThat(of(List.of(List.of(200.0, 200.0), List.of(400.0)))).as("filled to the last point").containsExactly(2);
  }

  /** Higher than a page: it begins where it stands and is cut between rows. */
  @Test
  void whatIsHigherThanAPageIsCutBetweenRows() {
    assertThat(of(List.of(List.of(300.0), List.of(200.0, 200.0, 200.0)))).containsExactly(1, 3);
    assertThat(of(List.of(List.of(900.0), List.of(10.0)))).as("one row higher than a page is nobody's fault").containsExactly(0, 1);
  }

  @Property
  void noPageIsTooFullNoneIsEmptyAndNothingIsCutThatFits(
      @ForAll @Size(max = 40) List<@Size(min = 1, max = 6) List<@IntRange(min = 15, max = 150) Integer>> made) {
    var groups = made.stream().map(g -> g.stream().map(Integer::doubleValue).toList()).toList();
    var begins = of(groups);
    assertThat(begins).isSorted().doesNotHaveDuplicates();
    var rows = new ArrayList<Double>();
    var inside = new ArrayList<Integer>();
    for (var group : groups) {
      var height = group.stream().mapToDouble(Double::doubleValue).sum();
      for (var i = 0; i < group.size(); i++) {
        if (i > 0 && REPEATED + height <= ROOM) {
          inside.add(rows.size());
        }
        rows.add(group.get(i));
      }
    }
    assertThat(begins).noneMatch(inside::contains);
    var filled = ABOVE;
    for (var r = 0; r < rows.size(); r++) {
      filled = begins.contains(r) ? REPEATED : filled;
      filled += rows.get(r);
      assertThat(filled).isLessThanOrEqualTo(ROOM);
    }
  }
}
