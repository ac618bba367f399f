package org.zhigai.ui.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.zhigai.kernel.Phrase;

/** Steps of the import wizard. */
class UndoTest {

  /** Whatever is done, taken back and made again: the number on the screen is the sum of the steps that stand. */
  @Property
  void theScreenShowsTheStepsThatStand(@ForAll("doings") List<Integer> doings) {
    var undo = new Undo();
    var shown = new int[1];
    var done = new ArrayList<Integer>();
    var undone = new ArrayList<Integer>();
    for (int step : doings) {
      if (step > 0) {
        shown[0] += step;
        undo.push(Phrase.of("step." + step), () -> shown[0] -= step, () -> shown[0] += step);
        done.add(step);
        undone.clear();
      } else if (step == 0) {
        undo.undo();
        if (!done.isEmpty()) {
          undone.add(done.removeLast());
        }
      } else {
        undo.redo();
        if (!undone.isEmpty()) {
          done.add(undone.removeLast());
        }
      }
      assertThat(shown[0]).isEqualTo(done.stream().mapToInt(i -> i).sum());
      assertThat(undo.next().get()).isEqualTo(done.isEmpty() ? java.util.Optional.empty() : java.util.Optional.of(Phrase.of("step." + done.getLast())));
      assertThat(undo.again().get().isPresent()).isEqualTo(!undone.isEmpty());
    }
    undo.clear();
    assertThat(undo.next().get()).isEmpty();
    assertThat(undo.again().get()).isEmpty();
  }

  @Provide
  Arbitrary<List<Integer>> doings() {
    return Arbitraries.integers().between(-1, 5).list().ofMaxSize(40);
  }

  @Test
  void aHundredStepsAreRemembered() {
    var undo = new Undo();
    var shown = new int[1];
    for (var i = 0; i < 130; i++) {
      shown[0]++;
      undo.push(Phrase.of("step"), () -> shown[0]--, () -> shown[0]++);
    }
    for (var i = 0; i < 200; i++) {
      undo.undo();
    }
    assertThat(shown[0]).isEqualTo(30);
  }
}
