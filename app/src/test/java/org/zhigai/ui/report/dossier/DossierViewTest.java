package org.zhigai.ui.report.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.zhigai.chain.Chain;
import org.zhigai.chain.SampleSchool;
import org.zhigai.document.WriteDocuments;
import org.zhigai.dossier.DossierKind;
import org.zhigai.dossier.DossierKind.About;
import org.zhigai.dossier.Dossiers;
import org.zhigai.explore.Explore;
import org.zhigai.report.ReportDraft;
import org.zhigai.ui.HeldPrinters;
import org.zhigai.ui.Picture;
import org.zhigai.ui.Snapshots;
import org.zhigai.ui.TestFrame;
import org.zhigai.ui.jobs.HeldJobs;
import org.zhigai.ui.parts.HandsOut;
import org.zhigai.ui.parts.Look;
import org.zhigai.ui.parts.SheetPrinter;
import org.zhigai.ui.parts.Stations;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.Theme;

/** A report looked at, written into, its sections left out, and saved as it is seen. */
@ExtendWith(ApplicationExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DossierViewTest {
  private final Path folder = fresh();
  private final Chain chain = SampleSchool.imported(folder);
  private final TestFrame test = new TestFrame(chain.book());
  private final Dossiers dossiers = new Dossiers(chain, new Explore(chain.held()), new WriteDocuments());
  private final HeldPrinters printers = new HeldPrinters();
  private final HeldJobs jobs = new HeldJobs();
  private final StoreFrame frame = test.with(jobs, () -> {});
  private final DossierModel model = new DossierModel(dossiers, frame);
  private DossierView view;

  @Start
  void start(Stage stage) {
    view = new DossierView(model, new SheetPrinter(frame, printers), frame);
    var scene = new Scene(new StackPane(view.build()), 990, 690);
    Look.apply(scene, Theme.LIGHT);
    stage.setScene(scene);
    stage.show();
  }

  private static Path fresh() {
    try {
      return Files.createTempDirectory("zhigai-dossier");
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  @AfterAll
  void closed() throws IOException {
    chain.close();
    try (var files = Files.walk(folder)) {
      for (var each : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }

  private static DossierKind kind(String id) {
    return Dossiers.kind(id).orElseThrow();
  }

  private DossierModel.Shown shown() {
    return model.shown().get().orElseThrow();
  }

  @Test
  void aReportIsSeenPageByPageAsItPrints(FxRobot robot) {
    robot.interact(() -> model.choose(kind("analysis")));
    assertThat(shown().pages()).isGreaterThan(3);
    ImageView sheet = robot.lookup("#dossier-sheet").queryAs(ImageView.class);
    var first = sheet.getImage();
    assertThat(first.getHeight() / first.getWidth()).as("A4").isBetween(1.41, 1.42);
    robot.clickOn("#dossier-on");
    assertThat(model.page().get()).isEqualTo(1);
    assertThat(sheet.getImage()).isNotSameAs(first);
    robot.clickOn("#dossier-larger");
    assertThat(sheet.getImage().getWidth()).isGreaterThan(first.getWidth());
    robot.interact(() -> model.turn(1000));
    assertThat(model.page().get()).isEqualTo(shown().pages() - 1);
  }

  @Test
  void whatIsWrittenStandsOnTheSheetAndWhatIsLeftOutDoesNot(FxRobot robot) throws Exception {
    robot.interact(() -> model.choose(kind("summary")));
    TextArea words = robot.lookup("#dossier-words-lessons").queryAs(TextArea.class);
    robot.interact(() -> {
      words.requestFocus();
      words.setText("先补概念再做题");
      robot.lookup("#dossier-kind").queryAs(ComboBox.class).requestFocus();
    });
    assertThat(shown().words("lessons")).isEqualTo("先补概念再做题");
    robot.interact(() -> robot.lookup("#dossier-section-future").queryAs(CheckBox.class).fire());
    assertThat(shown().document().sections()).hasSize(3);
    robot.interact(model::refresh);
    assertThat(shown().words("lessons")).as("after the numbers were read anew").isEqualTo("先补概念再做题");
    var file = folder.resolve("总结");
    test.picker.files = List.of(file);
    robot.interact(() -> robot.lookup("#dossier-docx").queryButton().fire());
    try (var docx = new XWPFDocument(Files.newInputStream(folder.resolve("总结.docx")))) {
      assertThat(docx.getParagraphs()).anyMatch(p -> p.getText().equals("先补概念再做题")).noneMatch(p -> p.getText().equals("未来发展建议"));
    }
    robot.interact(() -> robot.lookup("#dossier-pdf").queryButton().fire());
    assertThat(Files.readAllBytes(folder.resolve("总结.pdf"))).startsWith('%', 'P', 'D', 'F');
    test.picker.files = List.of(folder.resolve("由快捷键"));
    assertThat(view.handsOut()).get().isInstanceOfSatisfying(HandsOut.Itself.class, out -> robot.interact(() -> out.export().run()));
    assertThat(folder.resolve("由快捷键.pdf")).as("what is in sight").isRegularFile();
    robot.interact(() -> frame.edits().undo());
    assertThat(shown().document().sections()).as("taken back").hasSize(4);
  }

  /** What was kept lays the report out anew, while the person goes on typing where they were. */
  @Test
  void typingIsNotCutOff(FxRobot robot) {
    robot.interact(() -> model.choose(kind("midterm")));
    TextArea words = robot.lookup("#dossier-words-advice").queryAs(TextArea.class);
    robot.interact(words::requestFocus);
    robot.interact(() -> words.setText("第一句"));
    robot.interact(jobs::hold);
    robot.push(KeyCode.SHORTCUT, KeyCode.ENTER);
    robot.interact(() -> words.appendText("第二句"));
    robot.interact(jobs::release);
    assertThat(shown().words("advice")).isEqualTo("第一句");
    assertThat(robot.lookup("#dossier-words-advice").queryAs(TextArea.class)).isSameAs(words);
    assertThat(words.isFocused()).isTrue();
    assertThat(words.getText()).isEqualTo("第一句第二句");
    assertThat(words.getCaretPosition()).isEqualTo(6);
    robot.interact(() -> {
      jobs.hold();
      model.refresh();
      words.appendText("。");
      jobs.release();
    });
    assertThat(words.getText()).as("numbers were read anew").isEqualTo("第一句第二句。");
    robot.push(KeyCode.SHORTCUT, KeyCode.ENTER);
    assertThat(shown().words("advice")).isEqualTo("第一句第二句。");
    robot.interact(() -> frame.edits().undo());
    assertThat(words.getText()).as("taken back").isEqualTo("第一句");
    robot.interact(() -> frame.edits().undo());
  }

  @Test
  void anotherPaperIsAnotherReport(FxRobot robot) {
    robot.interact(() -> model.choose(kind("diagnosis")));
    assertThat(model.abouts().size()).isGreaterThan(1);
    var first = shown().document().title();
    robot.interact(() -> model.choose(model.abouts().get(1)));
    assertThat(shown().document().title()).isNotEqualTo(first);
    robot.interact(() -> model.choose(kind("feedback")));
    assertThat(robot.lookup("#dossier-sections .check-box").tryQuery()).as("a form has no sections").isEmpty();
  }

  /** Until another report is there, nothing of the one before can be saved or printed, and what was typed into that one stays its own. */
  @Test
  void nothingOfTheReportBeforeIsTakenForTheOneThatIsChosen(FxRobot robot) {
    robot.interact(() -> model.choose(kind("summary")));
    TextArea words = robot.lookup("#dossier-words-lessons").queryAs(TextArea.class);
    robot.interact(() -> {
      words.requestFocus();
      words.setText("只属于总结");
      jobs.hold();
      model.choose(kind("midterm"));
    });
    assertThat(model.shown().get()).isEmpty();
    assertThat(robot.lookup("#dossier-pdf").queryButton().isDisabled()).isTrue();
    assertThat(robot.lookup("#dossier-print").queryButton().isDisabled()).isTrue();
    assertThat(robot.lookup("#dossier-sheet").queryAs(ImageView.class).getImage()).isNull();
    robot.interact(jobs::release);
    assertThat(shown().subject().kind().id()).isEqualTo("midterm");
    assertThat(model.fileName(shown())).contains("中期");
    assertThat(robot.lookup("#dossier-kind").queryAs(ComboBox.class).getValue()).isEqualTo(kind("midterm"));
    assertThat(dossiers.written(kind("midterm"), About.ALL).map(d -> d.words("lessons")).orElse("")).as("words of the other report").isEmpty();
    assertThat(dossiers.written(kind("summary"), About.ALL).orElseThrow().words("lessons")).isEqualTo("只属于总结");
    var seen = new ArrayList<DossierKind>();
    robot.interact(() -> {
      jobs.hold();
      model.refresh();
      model.choose(kind("feedback"));
      var watching = model.shown().subscribe(now -> now.ifPresent(s -> seen.add(s.subject().kind())));
      jobs.release();
      watching.unsubscribe();
    });
    assertThat(seen).as("a late answer about the one before").containsOnly(kind("feedback"));
  }

  /** Who finds a text by searching is brought to its report. */
  @Test
  void wordsThatAreFoundLeadToTheirReport(FxRobot robot) {
    robot.interact(() -> model.choose(kind("midterm")));
    robot.interact(() -> model.write(shown().subject(), "advice", "加强教研"));
    robot.interact(() -> model.choose(kind("feedback")));
    var number = shownNumber("midterm");
    robot.interact(() -> model.see(false));
    robot.interact(() -> model.open(number));
    assertThat(model.inSight().get()).isTrue();
    assertThat(model.kind().get().id()).isEqualTo("midterm");
    assertThat(shown().words("advice")).isEqualTo("加强教研");
    assertThat(Stations.of("report-draft")).isEqualTo("report");
  }

  private String shownNumber(String kind) {
    return chain.book().all(ReportDraft.KIND).stream().filter(d -> d.row().get(ReportDraft.REPORT).equals(kind)).findFirst().orElseThrow().row().number();
  }

  @Picture
  void photographed() {
    Snapshots.take("report-dossier", 1180, 660, frame -> {
      var over = frame.over(chain.book());
      var own = new DossierModel(dossiers, over);
      own.choose(kind("diagnosis"));
      own.turn(1);
      return new DossierView(own, new SheetPrinter(over, new HeldPrinters()), over).build();
    });
  }
}
