package org.zhigai.ui.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Phrase;
import org.zhigai.problems.list.Problem;
import org.zhigai.rows.AuditLine;
import org.zhigai.rows.Change;
import org.zhigai.rows.Edit;
import org.zhigai.ui.Fx;
import org.zhigai.ui.Picture;
import org.zhigai.ui.School;
import org.zhigai.ui.Snapshots;
import org.zhigai.ui.TestFrame;
import org.zhigai.ui.parts.StoreFrame;

/** The whole history is seen, narrowed down, handed out. */
class TrailTest {
  private static final Actor HEAD = new Actor("陈主任", "教务处", "HEAD");
  private final School school = new School();
  private final TestFrame test = new TestFrame(school.book);
  private final List<Object> written = new ArrayList<>();
  private final TrailModel model = new TrailModel(school.book, (lines, broken, file) -> written.addAll(List.of(lines.size(), broken, file)), test.frame);

  private static void withdrawn(School school) {
    var problem = school.problems().getLast();
    school.book.apply(Change.of(Phrase.of("problem.withdrawn", problem.number()), HEAD, new Edit.Withdraw<>(problem.row(), "与另一条重复")).because("与另一条重复"))
        .orThrow();
  }

  @Test
  void whatWasDoneByWhomAsWhatAndWhyTheNewestFirst() {
    withdrawn(school);
    model.refresh();
    assertThat(model.lines().get().getFirst()).satisfies(l -> {
      assertThat(l.by()).isEqualTo("陈主任");
      assertThat(l.role()).isEqualTo("HEAD");
      assertThat(l.why()).isEqualTo("与另一条重复");
      assertThat(l.kind()).isEqualTo("problem");
    });
    model.who().set("陈");
    assertThat(model.lines().get()).isNotEmpty().extracting(AuditLine::by).containsOnly("陈主任");
    model.clear();
    model.kind().set(Optional.of(Problem.KIND));
    assertThat(model.lines().get()).isNotEmpty();
    model.show("WT-2026-001");
    assertThat(model.kind().get()).as("showing one row lets go of the rest").isEmpty();
    assertThat(model.number().get()).isEqualTo("WT-2026-001");
    model.from().set(Optional.of(LocalDate.of(2026, 1, 1)));
    model.export(Path.of("a.xlsx"));
    assertThat(written).contains(OptionalLong.empty(), Path.of("a.xlsx"));
    model.check();
    assertThat(test.told).contains(Phrase.of("trail.whole"));
  }

  @Test
  void theTableNamesEverything() {
    withdrawn(school);
    var table = Fx.on(() -> {
      var view = TrailView.station(model, test.frame);
      view.refresh();
      return (TableView<?>) view.view().lookup("#trail-table");
    });
    assertThat(table.getItems()).isNotEmpty();
    assertThat(table.getColumns()).hasSize(9);
  }

  @Picture
  @Test
  void photographed() {
    Snapshots.take("trail", 1366, 697, window -> {
      var own = new School();
      withdrawn(own);
      StoreFrame frame = window.over(own.book);
      var shown = new TrailModel(own.book, (lines, broken, file) -> {}, frame);
      shown.refresh();
      return TrailView.station(shown, frame).view();
    });
  }
}
