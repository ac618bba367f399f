package org.zhigai.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.zhigai.session.Board;

/** Boards outlive the program. */
class BoardTableTest {
  private static final Board.Pin LEVELS = new Board.Pin("数学", 4, "levels", Map.of());
  private static final Board.Pin POINT = new Board.Pin("数学", 4, "items", Map.of("point", "几何直观"));

  @RegisterExtension final FreshStore fresh = new FreshStore();

  @Test
  void aBoardIsKeptChangedInItsPlaceAndDropped() {
    fresh.archive().boards().keep(new Board("诊断会", List.of(LEVELS), List.of()));
    fresh.archive().boards().keep(new Board("校长", List.of(POINT), List.of()));
    fresh.archive().boards().keep(new Board("诊断会", List.of(LEVELS, POINT), List.of("补两课时")));
    fresh.reopen();
    assertThat(fresh.archive().boards().boards())
        .containsExactly(new Board("诊断会", List.of(LEVELS, POINT), List.of("补两课时")), new Board("校长", List.of(POINT), List.of()));
    fresh.archive().boards().drop("诊断会");
    fresh.archive().boards().drop("nobody's");
    assertThat(fresh.archive().boards().boards()).extracting(Board::name).containsExactly("校长");
  }
}
