package org.zhigai.ui.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhigai.fakes.Books;
import org.zhigai.kernel.Phrase;
import org.zhigai.rows.Change;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Row;
import org.zhigai.rows.Values;
import org.zhigai.support.TrainingReflection;
import org.zhigai.ui.School;
import org.zhigai.ui.TestFrame;

/** The station of any kind of record, shown with the training ledger. */
class RowsModelTest {
  private final School school = new School();
  private final TestFrame test = new TestFrame(school.book);
  private final List<String> written = new ArrayList<>();
  private final RowsModel<TrainingReflection> model =
      new RowsModel<>(school.book, TrainingReflection.KIND, (kind, file) -> written.add(kind.id() + " " + file), test.frame);

  @BeforeEach
  void open() {
    model.refresh();
  }

  private Row<TrainingReflection> chosen() {
    return model.chosen().get().orElseThrow();
  }

  @Test
  void aNewRowIsDatedTodayAndShown() {
    assertThat(model.badge().get()).isEmpty();
    model.add();
    model.put(TrainingReflection.TOPIC, "几何教学");
    model.add();
    assertThat(model.rows()).hasSize(2);
    assertThat(model.badge().get()).isEqualTo("2");
    assertThat(chosen().number()).as("the new one").isEqualTo("PX-2026-002");
    assertThat(chosen().get(TrainingReflection.ON)).isEqualTo(LocalDate.of(2026, 6, 1));
    assertThat(model.history().get()).hasSize(1);
  }

  @Test
  void anEditIsKeptWhenItIsAnother() {
    model.add();
    model.put(TrainingReflection.TOPIC, "几何教学");
    var version = chosen().version();
    model.put(TrainingReflection.TOPIC, "几何教学");
    assertThat(chosen().version()).isEqualTo(version);
    assertThat(model.history().get()).extracting(l -> l.field()).containsExactly("row", "topic");
    test.frame.edits().undo();
    assertThat(chosen().get(TrainingReflection.TOPIC)).isEmpty();
  }

  @Test
  void whatIsRefusedIsSaidAndNothingIsKept() {
    model.add();
    model.put(TrainingReflection.HOURS, -2L);
    assertThat(model.refusal().get()).containsExactly(Phrase.of("training.hours.some"));
    assertThat(chosen().get(TrainingReflection.HOURS)).isZero();
    model.put(TrainingReflection.HOURS, 2L);
    assertThat(model.refusal().get()).isEmpty();
    model.refuse(Phrase.of("training.field.hours"), Phrase.of("rows.expected.whole"));
    assertThat(model.refusal().get()).containsExactly(Phrase.of("records.expected", Phrase.of("training.field.hours"), Phrase.of("rows.expected.whole")));
    assertThat(chosen().get(TrainingReflection.HOURS)).isEqualTo(2);
  }

  /** By number and by whatever the table shows, a row's name included, in capitals or not. */
  @ParameterizedTest
  @CsvSource({"'',2", "px-2026-001,1", "几何,1", "WT-2026-001,1", "wt-2026-001,1", "2026年6月1日,2", "没有,0"})
  void theFilterLooksIntoWhatTheTableShows(String text, int found) {
    model.add();
    model.put(TrainingReflection.TOPIC, "几何");
    model.put(TrainingReflection.PROBLEM, school.problems().getFirst().id());
    model.add();
    model.filter(text);
    assertThat(model.rows()).hasSize(found);
  }

  @Test
  void aKeyIsShownByTheNameOfItsRow() {
    model.add();
    model.put(TrainingReflection.PROBLEM, school.problems().getFirst().id());
    assertThat(model.text(chosen(), TrainingReflection.PROBLEM)).isEqualTo("WT-2026-001");
    assertThat(model.text(chosen(), TrainingReflection.LEVEL)).doesNotContain("«");
    assertThat(model.rowsOf("problem")).hasSize(2);
    assertThat(model.rowsOf("of-a-later-version")).isEmpty();
  }

  @Test
  void aRowIsThrownAwayAndTheNextIsShown() {
    model.add();
    model.add();
    model.choose("PX-2026-001");
    model.withdraw("重复");
    assertThat(chosen().number()).isEqualTo("PX-2026-002");
    model.withdraw("重复");
    assertThat(model.chosen().get()).isEmpty();
    assertThat(model.history().get()).isEmpty();
    model.withdraw("重复");
    model.put(TrainingReflection.TOPIC, "x");
    test.frame.edits().undo();
    assertThat(chosen().number()).as("the last one comes back").isEqualTo("PX-2026-002");
  }

  @Test
  void whatIsDoneElsewhereIsShown() {
    model.add();
    school.book.apply(Change.of(Phrase.of("other"), Books.BY, Edit.put(chosen(), Values.of(TrainingReflection.TOPIC, "别处")))).orThrow();
    assertThat(chosen().get(TrainingReflection.TOPIC)).isEqualTo("别处");
    model.put(TrainingReflection.TOPIC, "这里");
    assertThat(chosen().get(TrainingReflection.TOPIC)).as("seen, and so not stale").isEqualTo("这里");
  }

  @Test
  void theTableIsWrittenAndThatIsTold() {
    model.export(Path.of("folder", "training.xlsx"));
    assertThat(written).containsExactly("training " + Path.of("folder", "training.xlsx"));
    assertThat(test.told).containsExactly(Phrase.of("records.exported", "training.xlsx"));
  }
}
