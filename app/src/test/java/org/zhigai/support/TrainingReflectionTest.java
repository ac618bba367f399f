package org.zhigai.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhigai.fakes.Books;
import org.zhigai.fakes.SomeFinding;
import org.zhigai.kernel.Phrase;
import org.zhigai.problems.ProblemState;
import org.zhigai.problems.list.Problem;
import org.zhigai.rows.Book;
import org.zhigai.rows.Change;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Link;
import org.zhigai.rows.Outcome;
import org.zhigai.rows.Row;
import org.zhigai.rows.Trait;
import org.zhigai.rows.Values;

class TrainingReflectionTest {
  private final Book book = Books.fresh();
  private final Problem problem = Books.problem(book, SomeFinding.aPoint().made(), ProblemState.CONFIRMED);

  private Outcome open(Values<TrainingReflection> values) {
    return book.apply(Change.of(Phrase.of("test.did"), Books.BY, new Edit.Open<>(TrainingReflection.KIND, 2026, values)));
  }

  private Row<TrainingReflection> kept(Values<TrainingReflection> values) {
    return open(values).row(TrainingReflection.KIND);
  }

  @Test
  void itHangsOnItsProblemAndIsCalledByItsTopic() {
    var row =
        kept(Values.of(TrainingReflection.PROBLEM, problem.id()).and(TrainingReflection.TOPIC, "几何教学").and(TrainingReflection.ON, LocalDate.of(2026, 9, 8)));
    assertThat(row.number()).isEqualTo("PX-2026-001");
    assertThat(row.headline()).isEqualTo("几何教学");
    assertThat(row.links()).extracting(Link::source).containsExactly(Link.row(problem.id()));
    assertThat(kept(Values.none()).links()).as("before anybody said of which").isEmpty();
    assertThat(row.get(TrainingReflection.LEVEL)).isEqualTo(TrainingReflection.Level.ALL);
  }

  /** What people did for a problem keeps it on the list. */
  @Test
  void aProblemWithATrainingIsNotDeclined() {
    kept(Values.of(TrainingReflection.PROBLEM, problem.id()));
    var row = book.row(Problem.KIND, problem.id()).orElseThrow();
    assertThat(book.apply(Change.of(Phrase.of("test.did"), Books.BY, Edit.go(row, ProblemState.DECLINED, Values.of(Problem.REASON, "不成立")))))
        .isEqualTo(new Outcome.Refused("WT-2026-001", List.of(Phrase.of("rows.stood-on.many", "WT-2026-001", "PX-2026-001"))));
  }

  @Test
  void hoursAreNotNegative() {
    assertThat(open(Values.of(TrainingReflection.HOURS, -1L)))
        .isEqualTo(new Outcome.Refused("PX-2026-001", List.of(Phrase.of("training.hours.some"))));
    assertThat(open(Values.of(TrainingReflection.HOURS, 0L))).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void whoSpokeAndWhoCameArePersonal() {
    assertThat(TrainingReflection.KIND.fields()).filteredOn(f -> f.is(Trait.PERSONAL)).extracting(f -> f.key()).containsExactly("speaker", "attended");
    assertThat(TrainingReflection.KIND.quotes()).as("it quotes no numbers").isFalse();
  }

  @Test
  void itsTableShowsEveryField() {
    assertThat(TrainingReflection.KIND.columns()).extracting(c -> c.field().key())
        .containsExactlyElementsOf(TrainingReflection.KIND.fields().stream().map(f -> f.key()).toList());
  }
}
