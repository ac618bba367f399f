package org.zhigai.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.zhigai.fakes.Books;
import org.zhigai.fakes.SomeFinding;
import org.zhigai.kernel.Phrase;
import org.zhigai.problems.ProblemState;
import org.zhigai.problems.Target;
import org.zhigai.problems.list.Problem;
import org.zhigai.rows.Change;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Values;

/** Steps of the import wizard, and lists that follow the store. */
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

  /** A list that follows the store replaces the row that changed and leaves the others alone, so that what is selected stays so. */
  @Test
  void onlyTheRowThatChangedIsSetAnew() {
    var book = Books.fresh();
    var first = Books.problem(book, SomeFinding.aPoint().made(), ProblemState.CONFIRMED);
    var second = Books.problem(book, SomeFinding.aPoint().about(new Target.KnowledgePoint("运算")).made(), ProblemState.CONFIRMED);
    var list = new RowList<>(book, Problem.KIND, Problem::row);
    list.sync();
    var kept = list.items().getFirst();
    var changes = new ArrayList<String>();
    list.items().addListener((javafx.collections.ListChangeListener<Problem>) c -> {
      while (c.next()) {
        changes.add(c.getFrom() + "-" + c.getTo());
      }
    });
    book.apply(Change.of(Phrase.of("did"), Books.BY, Edit.put(second.row(), Values.of(Problem.CAUSE, "新")))).orThrow();
    list.sync();
    assertThat(changes).containsExactly("1-2");
    assertThat(list.items().getFirst()).isSameAs(kept);
    assertThat(list.find(second.id()).orElseThrow().cause()).isEqualTo("新");
    assertThat(list.find("WT-2026-001")).contains(first);
    list.sync();
    assertThat(changes).as("nothing changed").hasSize(1);
    Books.problem(book, SomeFinding.aPoint().about(new Target.KnowledgePoint("概率")).made(), ProblemState.SUGGESTED);
    list.sync();
    assertThat(list.items()).hasSize(3);
    var reverse = new RowList<>(book, Problem.KIND, Problem::row, java.util.Comparator.comparing(Problem::number).reversed());
    reverse.sync();
    assertThat(reverse.items()).extracting(Problem::number).containsExactly("WT-2026-003", "WT-2026-002", "WT-2026-001");
  }
}
