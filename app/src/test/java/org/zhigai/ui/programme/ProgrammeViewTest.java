package org.zhigai.ui.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import org.junit.jupiter.api.Test;
import org.zhigai.fakes.Books;
import org.zhigai.kernel.Phrase;
import org.zhigai.programme.Programme;
import org.zhigai.programme.TaskStand;
import org.zhigai.rows.Change;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Values;
import org.zhigai.support.DutyShare;
import org.zhigai.support.FiledPaper;
import org.zhigai.support.StudyRecord;
import org.zhigai.ui.Fx;
import org.zhigai.ui.Picture;
import org.zhigai.ui.School;
import org.zhigai.ui.Snapshots;
import org.zhigai.ui.TestFrame;

/** Each task leads to what answers it, or to the place where that is begun. */
class ProgrammeViewTest {
  private final School school = new School();
  private final TestFrame test = new TestFrame(school.book);
  private final List<TaskStand> written = new ArrayList<>();
  private final ProgrammeModel model =
      new ProgrammeModel(new Programme(school.book, () -> 3, TestFrame.CLOCK), school.book, (stands, file) -> written.addAll(stands), test.frame);

  private <N extends Node> N node(Class<N> type, String id) {
    return Fx.on(() -> {
      model.refresh();
      var view = ProgrammeView.station(model, test.frame).view();
      var scene = new Scene((Parent) view, 1366, 697);
      scene.getRoot().applyCss();
      return type.cast(scene.lookup("#" + id));
    });
  }

  @Test
  void whatThereIsOpensAndWhatIsNotIsBegun() {
    var there = node(Hyperlink.class, "programme-there-problems-0");
    assertThat(there.getText()).contains("2");
    Fx.on(() -> {
      there.fire();
      return 0;
    });
    assertThat(test.opened).containsExactly("problems");
    var file = node(Button.class, "programme-file-feedback");
    Fx.on(() -> {
      file.fire();
      return 0;
    });
    assertThat(school.book.rows(FiledPaper.KIND).getFirst().get(FiledPaper.SORT)).isEqualTo("问题反馈单");
    assertThat(test.opened).contains("support/GD-2026-001");
    var assign = node(Button.class, "programme-assign-organise");
    Fx.on(() -> {
      assign.fire();
      return 0;
    });
    assertThat(school.book.rows(DutyShare.KIND).getFirst().get(DutyShare.TASK)).isEqualTo("建立协同机制");
    assertThat(model.badge().get()).as("what is overdue").isNotEmpty();
    model.export(Path.of("a.xlsx"));
    assertThat(written).hasSize(25);
  }

  @Picture
  @Test
  void photographed() {
    Snapshots.take("programme", 1366, 697, window -> {
      var own = new School();
      own.book.apply(Change.of(Phrase.of("x"), Books.BY, new Edit.Open<>(StudyRecord.KIND, 2026, Values.of(StudyRecord.SORT, StudyRecord.Sort.POLICY))))
          .orThrow();
      var frame = window.over(own.book);
      var shown = new ProgrammeModel(new Programme(own.book, () -> 3, TestFrame.CLOCK), own.book, (stands, file) -> {}, frame);
      shown.refresh();
      return ProgrammeView.station(shown, frame).view();
    });
  }
}
