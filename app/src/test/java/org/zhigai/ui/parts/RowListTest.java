package org.zhigai.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.zhigai.fakes.Causes;
import org.zhigai.fakes.Books;
import org.zhigai.fakes.SomeFinding;
import org.zhigai.kernel.Phrase;
import org.zhigai.problems.ProblemState;
import org.zhigai.problems.Target;
import org.zhigai.problems.list.Problem;
import org.zhigai.rows.Change;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Values;

/** Lists that follow the store. */
class RowListTest {

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
    book.apply(Change.of(Phrase.of("did"), Books.BY, Edit.put(second.row(), Values.of(Problem.CAUSES, Causes.said("新"))))).orThrow();
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
