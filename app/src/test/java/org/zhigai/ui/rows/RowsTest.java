package org.zhigai.ui.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.zhigai.rows.Kind;
import org.zhigai.rows.Row;
import org.zhigai.support.TrainingReflection;
import org.zhigai.ui.Picture;
import org.zhigai.ui.School;
import org.zhigai.ui.Snapshots;
import org.zhigai.ui.TestFrame;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.EditArea;
import org.zhigai.ui.parts.EditLine;
import org.zhigai.ui.parts.Look;
import org.zhigai.ui.parts.Theme;
import org.zhigai.ui.people.Register;

/** A supporting ledger as any kind of record has it: rows are added, written, refused, taken back, filtered, exported. */
@ExtendWith(ApplicationExtension.class)
class RowsTest {
  private final School school = new School();
  private final TestFrame test = new TestFrame(school.book);
  private final List<Kind<?>> written = new ArrayList<>();
  private final RowsModel<TrainingReflection> model =
      new RowsModel<>(school.book, TrainingReflection.KIND, (kind, file) -> written.add(kind), test.frame);

  @Start
  void start(Stage stage) {
    model.refresh();
    var scene = new Scene(new StackPane(new RowsView<>(model, new Register(school.people, test.frame), test.frame).build()), 980, 960);
    Look.apply(scene, Theme.LIGHT);
    stage.setScene(scene);
    stage.show();
  }

  private Row<TrainingReflection> first() {
    return school.book.rows(TrainingReflection.KIND).getFirst();
  }

  @Test
  void aRowIsAddedDatedTodayWrittenAndTakenBack(FxRobot robot) {
    robot.clickOn("#training-add-first");
    assertThat(first().number()).isEqualTo("PX-2026-001");
    assertThat(first().get(TrainingReflection.ON)).isEqualTo(LocalDate.of(2026, 6, 1));
    robot.interact(() -> model.put(TrainingReflection.TOPIC, "几何直观教学研讨"));
    assertThat(robot.lookup("#training-topic").queryAs(EditArea.class).getText()).isEqualTo("几何直观教学研讨");
    assertThat(model.text(first(), TrainingReflection.TOPIC)).isEqualTo("几何直观教学研讨");
    assertThat(model.history().get()).hasSize(2);
    robot.interact(test.frame.edits()::undo);
    assertThat(first().get(TrainingReflection.TOPIC)).isEmpty();
    robot.interact(test.frame.edits()::undo);
    assertThat(school.book.rows(TrainingReflection.KIND)).isEmpty();
  }

  @Test
  void itHangsOnAProblemByKeyAndNamesIt(FxRobot robot) {
    var problem = school.problems().getFirst();
    robot.interact(model::add);
    robot.interact(() -> model.put(TrainingReflection.PROBLEM, problem.id()));
    assertThat(model.text(first(), TrainingReflection.PROBLEM)).isEqualTo(problem.number());
    assertThat(school.book.standingOn(org.zhigai.rows.Link.row(problem.id()))).contains(first());
  }

  @Test
  void whatIsNoNumberIsRefusedWithWhatWasExpectedAndNothingIsKept(FxRobot robot) {
    robot.interact(model::add);
    robot.interact(() -> {
      var hours = robot.lookup("#training-hours").queryAs(EditLine.class);
      hours.requestFocus();
      hours.setText("两小时");
      robot.lookup("#training-filter").query().requestFocus();
    });
    assertThat(robot.lookup("#training-refusal").queryLabeled().getText()).contains("学时", "整数");
    assertThat(first().get(TrainingReflection.HOURS)).isZero();
    robot.interact(() -> model.put(TrainingReflection.HOURS, -3L));
    assertThat(robot.lookup("#training-refusal").queryLabeled().getText()).contains("学时不为负数");
    assertThat(first().get(TrainingReflection.HOURS)).isZero();
  }

  @Test
  void theTableIsFilteredByWhatItShowsAndExported(FxRobot robot) {
    robot.interact(() -> {
      model.add();
      model.put(TrainingReflection.TOPIC, "几何直观");
      model.add();
      model.put(TrainingReflection.TOPIC, "阅读推断");
      model.filter("阅读");
    });
    TableView<?> table = robot.lookup("#training-table").queryAs(TableView.class);
    assertThat(table.getItems()).hasSize(1);
    assertThat(model.badge().get()).isEqualTo("2");
    robot.interact(() -> model.export(Path.of("训练.xlsx")));
    assertThat(written).isEqualTo(List.of(TrainingReflection.KIND));
  }

  @Picture
  @Test
  void photographed() {
    Snapshots.take("support", 1180, 700, window -> {
      var own = new School();
      StoreFrame frame = window.over(own.book);
      var shown = new RowsModel<>(own.book, TrainingReflection.KIND, (kind, file) -> {}, frame);
      shown.refresh();
      for (var topic : List.of("几何直观：从操作到说理", "运算律的意义与变式练习", "班主任：与学生谈睡眠")) {
        shown.add();
        shown.put(TrainingReflection.TOPIC, topic);
        shown.put(TrainingReflection.PROBLEM, own.problems().getFirst().id());
        shown.put(TrainingReflection.LEVEL, TrainingReflection.Level.SUBJECT);
        shown.put(TrainingReflection.HOURS, 4L);
        shown.put(TrainingReflection.REFLECTION, "学生会背结论而说不出理由；课堂上留给画图和说理的时间太少。");
      }
      return new RowsView<>(shown, new Register(own.people, frame), frame).build();
    });
  }
}
