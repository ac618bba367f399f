package org.zhigai.problems.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhigai.fakes.ExactPaper;

/** Which paper the same pupils sat last before. */
class EarlierTest {
  private static final ExactPaper SPRING = ExactPaper.mathematics().id(1).row(1, 50).row(1, 60);
  private static final ExactPaper MIDTERM = ExactPaper.halfAYearLater().exam("期中").id(2).row(1, 52).row(1, 62);
  private static final ExactPaper END = ExactPaper.halfAYearLater().exam("期末").id(3).row(1, 54).row(1, 64);
  private static final ExactPaper NOW = ExactPaper.aYearLater().id(4).row(1, 56).row(1, 66);

  private static long before(ExactPaper now, List<ExactPaper> all) {
    var measured = ExactPaper.measured(all.toArray(ExactPaper[]::new));
    var own = measured.papers().get(all.indexOf(now));
    return Earlier.of(own, measured).map(m -> m.figures().paper().id()).orElse(0L);
  }

  @Test
  void theLastExamOfTheLastTermIsThePastInWhateverOrderPapersCome() {
    var all = new java.util.ArrayList<>(List.of(SPRING, MIDTERM, END, NOW));
    for (var turn = 0; turn < all.size(); turn++) {
      Collections.rotate(all, 1);
      assertThat(before(NOW, all)).isEqualTo(3);
      assertThat(before(END, all)).isEqualTo(2);
      assertThat(before(MIDTERM, all)).isEqualTo(1);
      assertThat(before(SPRING, all)).isZero();
    }
    Collections.reverse(all);
    assertThat(before(NOW, all)).isEqualTo(3);
  }

  @Test
  void totalsAreCountedFromAnywhereInAnyUnit() {
    var measure = ExactPaper.measured(SPRING).papers().getFirst();
    assertThat(Earlier.totals(measure, 50, 5)).containsOnly(java.util.Map.entry(1L, 0.0), java.util.Map.entry(2L, 2.0));
  }
}
