package org.zhigai.stats.ctt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.zhigai.stats.ScoreMatrix;

/** Authority: the definition in Harnisch and Linn 1981, worked by hand. */
class StudentProblemTest {

  @Test
  void guttmanIsZeroAndItsReverseIsLarge() {
    var perfect = ScoreMatrix.of(new float[][] {{1, 1, 1, 0}, {1, 1, 0, 0}, {1, 0, 0, 0}, {1, 1, 1, 1}, {0, 0, 0, 0}});
    var sp = StudentProblem.of(perfect);
    assertThat(sp.personCaution()[0]).isCloseTo(0, within(1e-12));
    assertThat(sp.personCaution()[2]).isCloseTo(0, within(1e-12));
    assertThat(sp.personCaution()[3]).isNaN();
    assertThat(sp.personCaution()[4]).isNaN();
    assertThat(sp.meanCaution()).isCloseTo(0, within(1e-12));
    assertThat(sp.itemCaution()[1]).isCloseTo(0, within(1e-12));
  }

  @Test
  void oneRowByHand() {
    // Item totals 3 2 1. The last row has only the hardest item: right sum 1, best 3, chance 1·6/3 = 2: 1 − (1 − 2)/(3 − 2) = 2.
    var sp = StudentProblem.of(ScoreMatrix.of(new float[][] {{1, 1, 0}, {1, 1, 0}, {1, 0, 0}, {0, 0, 1}}));
    assertThat(sp.personCaution()[3]).isCloseTo(2, within(1e-12));
    assertThat(sp.personCaution()[0]).isCloseTo(0, within(1e-12));
  }

  @Test
  void randomAnswersAreAboutOne() {
    var random = new SplittableRandom(1);
    var cells = new float[400 * 30];
    for (var c = 0; c < cells.length; c++) {
      cells[c] = random.nextDouble() < .3 + .4 * (c % 30) / 30.0 ? 1 : 0;
    }
    // Independent of ability, so a person's pattern keeps only the items' own difficulty.
    var sp = StudentProblem.of(new ScoreMatrix(400, 30, cells));
    assertThat(sp.meanCaution()).isBetween(.5, 1.0);
    for (var i = 0; i < 30; i++) {
      assertThat(sp.itemCaution()[i]).isBetween(.5, 1.2);
    }
  }

  @Property
  void anyAnswersHaveAnAnswer(@ForAll @Size(12) int[] raw) {
    var cells = new float[12];
    for (var c = 0; c < 12; c++) {
      cells[c] = Math.floorMod(raw[c], 7) == 6 ? Float.NaN : raw[c] & 1;
    }
    var sp = StudentProblem.of(new ScoreMatrix(4, 3, cells));
    for (var caution : sp.personCaution()) {
      assertThat(Double.isNaN(caution) || (caution >= -1e-12 && Double.isFinite(caution))).isTrue();
    }
  }
}
