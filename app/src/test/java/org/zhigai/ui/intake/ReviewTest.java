package org.zhigai.ui.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
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
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.Words;
import org.zhigai.monitoring.ImportRecord;
import org.zhigai.monitoring.Paper;
import org.zhigai.monitoring.PaperResults;
import org.zhigai.monitoring.PupilResult;
import org.zhigai.monitoring.intake.Content.PaperContent;
import org.zhigai.monitoring.intake.Corrections;
import org.zhigai.monitoring.intake.Decisions;
import org.zhigai.monitoring.intake.ImportResults;
import org.zhigai.monitoring.intake.Meaning;
import org.zhigai.monitoring.intake.PaperDifference;
import org.zhigai.monitoring.intake.PupilMatch;
import org.zhigai.monitoring.intake.SheetCorrections;
import org.zhigai.monitoring.intake.StoredPaper;
import org.zhigai.stats.ScoreMatrix;
import org.zhigai.ui.Picture;
import org.zhigai.ui.Snapshots;
import org.zhigai.ui.TestFrame;
import org.zhigai.workbook.SheetFile;
import org.zhigai.workbook.recognise.RecogniseWorkbook;

/** Before a paper is replaced its differences are seen; before a shared name is taken for anybody a person says who. */
@ExtendWith(ApplicationExtension.class)
class ReviewTest {
  private static final ImportRecord BEFORE =
      new ImportRecord(1, "四年级数学.xlsx", "ab".repeat(32), LocalDateTime.of(2026, 6, 28, 14, 3), "王敏", "2026春 四年级数学：4 名学生");

  private final TestFrame test = new TestFrame();
  private final FakeIntake intake = new FakeIntake();
  private final ImportResults imports = new ImportResults(new RecogniseWorkbook(), intake, Books.fresh(), new Words(Lang.ZH));
  private final ImportStation station = new ImportStation(test.frame, imports, outcome -> {});
  @TempDir
  private Path folder;

  @Start
  void start(Stage primary) {
    Screen.show(station.view());
  }

  @Test
  void aCorrectedWorkbookIsSeenBesideTheStoredOneBeforeItTakesItsPlace(FxRobot robot) throws IOException {
    var fresh = read(robot);
    intake.stored.put(fresh.info(), stored(fresh));
    robot.clickOn("#import-go");
    robot.interact(() -> {});
    assertThat(robot.lookup("#review-sentence").queryLabeled().getText()).isEqualTo("1 名学生共 2 处不同");
    TableView<PaperDifference.Change> changes = robot.lookup("#review-changes").queryTableView();
    assertThat(changes.getItems()).extracting(c -> c.name() + c.item()).containsExactly("钱二2", "钱二");
    robot.clickOn("#review-dialog-no");
    assertThat(intake.records).isEmpty();
    assertThat(robot.lookup("#import-grid").tryQuery()).isPresent();
    robot.clickOn("#import-go");
    robot.interact(() -> {});
    robot.clickOn("#review-dialog-yes");
    assertThat(intake.records).hasSize(1);
    assertThat(intake.decisions.getFirst().replaced()).containsExactly(fresh.info());
  }

  @Test
  void aSharedNameIsAnsweredBeforeTheImportGoesOn(FxRobot robot) throws IOException {
    intake.unsure.addAll(List.of("赵一", "李四"));
    var fresh = read(robot);
    robot.clickOn("#import-go");
    robot.interact(() -> {});
    assertThat(robot.lookup("#review-dialog-yes").queryButton().isDisabled()).isTrue();
    robot.interact(() -> robot.lookup("#review-who-1").queryComboBox().getSelectionModel().selectFirst());
    assertThat(robot.lookup("#review-dialog-yes").queryButton().isDisabled()).isTrue();
    robot.clickOn("#review-rest-new").clickOn("#review-dialog-yes");
    assertThat(intake.decisions.getFirst().pupils())
        .isEqualTo(Map.of(Decisions.at(fresh, fresh.pupils().get(0)), 7L, Decisions.at(fresh, fresh.pupils().get(3)), 0L));
  }

  @Test
  void numbersUnderOtherNamesAreAnsweredOnceForAll(FxRobot robot) throws IOException {
    intake.renamed.addAll(List.of("赵一", "李四"));
    var fresh = read(robot);
    robot.clickOn("#import-go");
    robot.interact(() -> {});
    assertThat(robot.lookup("#review-dialog-yes").queryButton().isDisabled()).isTrue();
    robot.clickOn("#review-other-name-same").clickOn("#review-dialog-yes");
    assertThat(intake.decisions.getFirst().pupils())
        .isEqualTo(Map.of(Decisions.at(fresh, fresh.pupils().get(0)), 40L, Decisions.at(fresh, fresh.pupils().get(3)), 43L));
  }

  @Test
  void numbersGivenAnewAreOfNewPupils(FxRobot robot) throws IOException {
    intake.renamed.add("钱二");
    read(robot);
    robot.clickOn("#import-go").clickOn("#review-other-name-anew").clickOn("#review-dialog-yes");
    assertThat(intake.records).hasSize(1);
    assertThat(intake.decisions.getFirst().pupils()).isEmpty();
  }

  @Picture
  void photographs() throws IOException {
    var opened = imports.open(file(), java.util.Optional.empty(), Progress.NONE);
    var reading = opened.recognise(Map.of(), Progress.NONE);
    var fresh = (PaperContent) reading.contents().getFirst();
    intake.unsure.addAll(List.of("赵一", "李四"));
    var difference =
        PaperDifference.between(stored(fresh), fresh, new ArrayList<>(new FakeIntake().match(fresh)));
    intake.renamed.add("孙三");
    Snapshots.take("wizard-other-names", 720, 420, with -> {
      var box = new VBox(new OtherIdentityPane(with.frame.words(), PupilMatch.How.OTHER_NAME, imports.review(List.of(reading), Progress.NONE)).build());
      box.getStyleClass().add("zg-page");
      return box;
    });
    intake.renamed.clear();
    Snapshots.take("wizard-review", 720, 520, with -> {
      var names = new SameNamePane(with.frame.words(), imports.review(List.of(reading), Progress.NONE).sameNames());
      var box = new VBox(16, new DifferencePane(with.frame.words(), difference).build(), names.build());
      box.getStyleClass().add("zg-page");
      return box;
    });
    intake.records.add(BEFORE);
    intake.corrections.put(
        1L,
        List.of(
            new SheetCorrections(
                "小题分",
                Corrections.NONE.withHeader(new Corrections.Header(List.of(3), false)).withColumn(4, Meaning.IGNORED).withExcluded(17, "转学"))));
    Snapshots.take("wizard-history", 1190, 600, with -> {
      var history = new HistoryStation(with.frame, imports, () -> List.copyOf(intake.records), gone -> {});
      history.refresh();
      var view = history.view();
      ((TableView<?>) view.lookup("#history-table")).getSelectionModel().selectFirst();
      return view;
    });
  }

  private PaperContent read(FxRobot robot) throws IOException {
    var file = file();
    robot.interact(() -> station.read(List.of(file)));
    return (PaperContent) station.chosen().orElseThrow().sheet().contents().getFirst();
  }

  private Path file() throws IOException {
    return SheetFile.xlsx()
        .sheet(
            "数学", "2026年春季四年级数学", "班级|姓名|1|2|3|总分", "满分||5|5|5|15", "四（1）班|赵一|3|4|5|12", "四（1）班|钱二|5|1|2|8", "四（1）班|孙三|5|3|2|10",
            "四（2）班|李四|5|1|2|8")
        .save(folder.resolve("四年级数学（更正）.xlsx"));
  }

  /** As {@code fresh}, but the second pupil had three points more in the second item. */
  private static StoredPaper stored(PaperContent fresh) {
    var pupils = new ArrayList<PupilResult>();
    var cells = new float[fresh.pupils().size() * 3];
    for (var p = 0; p < fresh.pupils().size(); p++) {
      var row = fresh.pupils().get(p);
      pupils.add(new PupilResult(p + 1, "S-000" + (p + 1), row.classRef(), row.presence(), row.total() + (p == 1 ? 3 : 0), row.sheetRow()));
      for (var i = 0; i < 3; i++) {
        cells[p * 3 + i] = fresh.scores().get(p, i) + (p == 1 && i == 1 ? 3 : 0);
      }
    }
    return new StoredPaper(
        BEFORE,
        new PaperResults(
            new Paper(5, 1, fresh.info(), fresh.items(), fresh.fullMark(), fresh.origin()), pupils,
            new ScoreMatrix(pupils.size(), 3, cells)));
  }
}
