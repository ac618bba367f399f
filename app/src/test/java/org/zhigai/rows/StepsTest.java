package org.zhigai.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Phrase;

/** What can be taken back and made again is read from the history alone. */
class StepsTest {
  private static final Actor BY = new Actor("王老师", "教务处");

  /** What somebody does next. */
  enum Does {
    CHANGE, LASTING, UNDO, REDO
  }

  private static Shelf.Entry entry(long key, boolean lasting, long undoes, long redoes) {
    return new Shelf.Entry(key, LocalDateTime.MIN, BY, Phrase.of("did." + key), "", lasting, undoes, redoes, List.of());
  }

  /** Beside two plain lists, however long and in whatever order; and a reopened store knows the same steps. */
  @Property
  void theStepsAreThoseOfTwoStacks(@ForAll("doings") List<Does> doings) {
    var history = new ArrayList<Shelf.Entry>();
    var steps = Steps.of(List.of());
    var done = new ArrayList<Long>();
    var undone = new ArrayList<Long>();
    for (var does : doings) {
      var key = history.size() + 1L;
      var next =
          switch (does) {
            case CHANGE -> entry(key, false, 0, 0);
            case LASTING -> entry(key, true, 0, 0);
            case UNDO -> done.isEmpty() ? null : entry(key, false, done.getLast(), 0);
            case REDO -> undone.isEmpty() ? null : entry(key, false, 0, undone.getLast());
          };
      if (next == null) {
        continue;
      }
      history.add(next);
      steps.took(next);
      switch (does) {
        case CHANGE -> {
          done.add(key);
          undone.clear();
        }
        case LASTING -> {}
        case UNDO -> undone.add(done.removeLast());
        case REDO -> done.add(undone.removeLast());
      }
      if (done.size() > Steps.DEPTH) {
        done.removeFirst();
      }
      for (var known : List.of(steps, Steps.of(history))) {
        assertThat(known.toUndo().map(Steps.Step::key)).isEqualTo(last(done));
        assertThat(known.toRedo().map(Steps.Step::key)).isEqualTo(last(undone));
      }
    }
  }

  private static java.util.Optional<Long> last(List<Long> keys) {
    return keys.isEmpty() ? java.util.Optional.empty() : java.util.Optional.of(keys.getLast());
  }

  @Provide
  Arbitrary<List<Does>> doings() {
    return Arbitraries.frequency(
        net.jqwik.api.Tuple.of(4, Does.CHANGE), net.jqwik.api.Tuple.of(1, Does.LASTING), net.jqwik.api.Tuple.of(3, Does.UNDO),
        net.jqwik.api.Tuple.of(2, Does.REDO)).list().ofMaxSize(60);
  }

  @Test
  void twoHundredStepsAreRemembered() {
    var steps = Steps.of(List.of());
    for (var key = 1L; key <= Steps.DEPTH + 5; key++) {
      steps.took(entry(key, false, 0, 0));
    }
    var many = 0;
    for (var key = 1000L; steps.toUndo().isPresent(); key++) {
      steps.took(entry(key, false, steps.toUndo().get().key(), 0));
      many++;
    }
    assertThat(many).isEqualTo(Steps.DEPTH);
    assertThat(steps.toRedo()).get().extracting(Steps.Step::key).as("the oldest that is remembered").isEqualTo(6L);
  }

  /** The beginning of a long history is not read: an undo of what is not remembered moves nothing. */
  @Test
  void anUndoOfWhatIsNotRememberedMovesNothing() {
    var steps = Steps.of(List.of(entry(900, false, 12, 0), entry(901, false, 0, 12), entry(902, false, 0, 0)));
    assertThat(steps.toUndo()).get().extracting(Steps.Step::key).isEqualTo(902L);
    assertThat(steps.toRedo()).isEmpty();
    steps.took(entry(903, false, 777, 0));
    assertThat(steps.toUndo()).get().extracting(Steps.Step::what).isEqualTo(Phrase.of("did.902"));
  }
}
