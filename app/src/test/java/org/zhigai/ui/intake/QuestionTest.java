package org.zhigai.ui.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.zhigai.fakes.Books;
import org.zhigai.fakes.FakeIntake;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Words;
import org.zhigai.monitoring.intake.Content;
import org.zhigai.monitoring.intake.ImportResults;
import org.zhigai.monitoring.intake.Issue;
import org.zhigai.monitoring.intake.Meaning;
import org.zhigai.ui.Picture;
import org.zhigai.ui.Snapshots;
import org.zhigai.ui.TestFrame;
import org.zhigai.workbook.SheetFile;
import org.zhigai.workbook.recognise.RecogniseWorkbook;

/** What only a person can say is asked where they look, answered by a click or a key, and taken back like everything else. */
@ExtendWith(ApplicationExtension.class)
class QuestionTest {
  /** Scores that neither a heading nor a total explains. */
  private static SheetFile unsure() {
    return SheetFile.xlsx().sheet(
        "表", "2026年春季四年级语文", "班级|姓名|诵读|习字|表达", "四（1）班|赵一|13|15|11", "四（1）班|钱二|12|16|10", "四（1）班|孙三|15|14|12",
        "四（1）班|李四|11|17|9", "四（2）班|周五|14|13|8", "四（2）班|吴六|10|18|13");
  }

  private static SheetFile headless() {
    return SheetFile.xlsx().sheet(
        "2026年春季四年级数学", "四（1）班|赵一鸣|83", "四（1）班|钱二宝|75", "四（1）班|孙三立|91", "四（2）班|李四海|68", "四（2）班|周五洲|88",
        "四（2）班|吴六合|79");
  }

  private static SheetFile termless() {
    return SheetFile.xlsx().sheet("2026年四年级数学", "班级|姓名|1|2|总分", "四（1）班|赵一|3|4|7", "四（1）班|钱二|5|1|6", "四（1）班|孙三|2|2|4");
  }

  /** Two results of one subject beside each other, and nothing that tells which exam each is of. */
  private static SheetFile twice() {
    return SheetFile.xlsx().sheet(
        "表", "2026年春季三年级1班", "学号|姓名|语文||数学|", "||平时|期末|平时|期末", "1|赵一|90|80|91|70", "2|钱二|70|60|75|66", "3|孙三|85|88|79|81", "4|李四|66|72|90|93")
        .merge("A2:A3").merge("B2:B3").merge("C2:D2").merge("E2:F2");
  }

  private final TestFrame test = new TestFrame();
  private final FakeIntake intake = new FakeIntake();
  private final ImportStation station = station(test);
  @TempDir
  private Path folder;

  private ImportStation station(TestFrame with) {
    return new ImportStation(with.frame, new ImportResults(new RecogniseWorkbook(), intake, Books.fresh(), new Words(Lang.ZH)), outcome -> {});
  }

  @Start
  void start(Stage primary) {
    Screen.show(station.view());
  }

  @Test
  void columnsNobodyExplainsAreAnsweredByOneClick(FxRobot robot) throws IOException {
    read(robot, unsure());
    assertThat(robot.lookup("#import-verdict").queryLabeled().getText()).contains("请您回答");
    assertThat(robot.lookup("#import-go").queryButton().isDisabled()).isTrue();
    robot.clickOn("#issue-answer-COLUMN_UNSURE-1");
    assertThat(plan().questions()).isZero();
    assertThat(plan().sheet().columns().get(2).meaning()).isEqualTo(Meaning.ITEM);
    assertThat(robot.lookup("#correction-column-C").tryQuery()).isPresent();
    robot.clickOn("#import-go");
    assertThat(intake.records).hasSize(1);
  }

  @Test
  void anAnswerIsTakenBack(FxRobot robot) throws IOException {
    read(robot, unsure());
    robot.clickOn("#issue-answer-COLUMN_UNSURE-1").clickOn("#import-undo");
    assertThat(plan().sheet().corrections().saysNothing()).isTrue();
    assertThat(robot.lookup("#issue-answer-COLUMN_UNSURE-1").tryQuery()).isPresent();
  }

  @Test
  void aListWithoutAHeaderIsConfirmedByAKey(FxRobot robot) throws IOException {
    read(robot, headless());
    ListView<Issue> issues = robot.lookup("#import-issues").query();
    assertThat(issues.getItems().getFirst().severity()).isEqualTo(Issue.Severity.QUESTION);
    robot.interact(issues::requestFocus);
    robot.type(KeyCode.DIGIT1);
    assertThat(plan().questions()).isZero();
    assertThat(robot.lookup("#correction-header").tryQuery()).isPresent();
    assertThat(robot.lookup("#import-plan").queryLabeled().getText()).contains("2026春 四年级数学：6 名学生，2 个班");
    robot.clickOn("#import-go");
    assertThat(intake.records).hasSize(1);
  }

  @Test
  void whichOfTwoResultsIsMeantIsSaidInTwoClicks(FxRobot robot) throws IOException {
    read(robot, twice());
    assertThat(plan().questions()).isEqualTo(2);
    robot.clickOn("#issue-answer-SUBJECT_TWICE-2");
    assertThat(plan().questions()).isEqualTo(1);
    robot.clickOn("#issue-answer-SUBJECT_TWICE-2");
    assertThat(plan().questions()).isZero();
    assertThat(plan().sheet().contents()).extracting(c -> ((Content.PaperContent) c).pupils().getFirst().total()).containsExactly(80.0, 70.0);
  }

  @Test
  void theHalfOfAYearIsChosen(FxRobot robot) throws IOException {
    read(robot, termless());
    robot.clickOn("#issue-answer-ROUND_MISSING-2");
    assertThat(robot.lookup("#import-plan").queryLabeled().getText()).startsWith("2026秋 四年级数学：");
    assertThat(robot.lookup("#correction-round").tryQuery()).isPresent();
    assertThat(robot.lookup("#import-go").queryButton().isDisabled()).isFalse();
  }

  @Test
  void aFactThatNothingTellsIsOpenedAtItsPlace(FxRobot robot) throws IOException {
    read(robot, SheetFile.xlsx().sheet("2026年春季数学", "班级|姓名|1|2|总分", "一班|赵一|3|4|7", "一班|钱二|5|1|6", "二班|孙三|2|2|4"));
    robot.clickOn("#issue-fact-grade");
    ComboBox<Integer> grade = robot.lookup("#import-grade").query();
    assertThat(grade.isShowing()).isTrue();
    robot.interact(() -> grade.setValue(4));
    assertThat(plan().questions()).isZero();
  }

  @Test
  void whichExamItWasAndWhenIsSaidBesideTheTerm(FxRobot robot) throws IOException {
    read(robot, SheetFile.xlsx().sheet("2026年春季四年级数学", "班级|姓名|1|2|总分", "四（1）班|赵一|3|4|7", "四（1）班|钱二|5|1|6"));
    ComboBox<String> exam = robot.lookup("#import-exam").query();
    assertThat(exam.getValue()).isNull();
    robot.interact(() -> exam.setValue("期中"));
    DatePicker date = robot.lookup("#import-date").query();
    robot.interact(() -> date.setValue(LocalDate.of(2026, 4, 23)));
    assertThat(robot.lookup("#import-plan").queryLabeled().getText()).startsWith("2026春 期中 四年级数学：");
    assertThat(plan().sheet().contents()).singleElement().isInstanceOfSatisfying(
        Content.PaperContent.class, paper -> assertThat(paper.date()).contains(LocalDate.of(2026, 4, 23)));
    robot.clickOn("#correction-exam");
    assertThat(robot.lookup("#import-plan").queryLabeled().getText()).startsWith("2026春 四年级数学：");
  }

  @Test
  void theDayOfAnExamIsSaidOnceForAWorkbook(FxRobot robot) throws IOException {
    var rows = new String[] {"班级|姓名|1|2|总分", "四（1）班|赵一|3|4|7", "四（1）班|钱二|5|1|6"};
    read(robot, SheetFile.xlsx().sheet("2026春四年级数学", rows).sheet("2026春四年级语文", rows).sheet("2026春四年级英语期中", rows));
    DatePicker date = robot.lookup("#import-date").query();
    var day = LocalDate.of(2026, 6, 29);
    robot.interact(() -> date.setValue(day));
    assertThat(days(robot)).containsExactly("数学2026-06-29", "语文2026-06-29", "英语");
    robot.interact(() -> station.model().undo().undo());
    assertThat(days(robot)).containsExactly("数学", "语文", "英语");
  }

  private List<String> days(FxRobot robot) {
    robot.interact(() -> {});
    return station.model().sheets().stream().flatMap(p -> p.sheet().contents().stream()).map(Content.PaperContent.class::cast)
        .map(p -> p.info().subject() + p.date().map(LocalDate::toString).orElse("")).toList();
  }

  @Picture
  void photographs() throws IOException {
    var files =
        List.of(
            unsure().save(folder.resolve("朗读书写.xlsx")), headless().save(folder.resolve("名单.xlsx")), termless().save(folder.resolve("小题.xlsx")),
            twice().save(folder.resolve("两次.xlsx")));
    for (var i = 0; i < files.size(); i++) {
      var file = files.get(i);
      Snapshots.take("import-question-" + (i + 1), 1190, 688, with -> {
        var seen = station(with);
        seen.read(List.of(file));
        return seen.view();
      });
    }
  }

  private void read(FxRobot robot, SheetFile file) throws IOException {
    var saved = file.save(folder.resolve("成绩.xlsx"));
    robot.interact(() -> station.read(List.of(saved)));
  }

  private SheetPlan plan() {
    return station.chosen().orElseThrow();
  }
}
