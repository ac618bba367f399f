package org.zhigai.ui.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.zhigai.document.WriteDocuments;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Phrase;
import org.zhigai.report.Block;
import org.zhigai.report.Document;
import org.zhigai.report.Run;
import org.zhigai.report.SheetReport;
import org.zhigai.ui.HeldPrinters;
import org.zhigai.ui.TestFrame;
import org.zhigai.ui.jobs.HeldJobs;
import org.zhigai.ui.jobs.RunningJob;
import org.zhigai.ui.parts.HandsOut;
import org.zhigai.ui.parts.Look;
import org.zhigai.ui.parts.RowColumn;
import org.zhigai.ui.parts.SheetPrinter;
import org.zhigai.ui.parts.Station;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.Theme;

/** What Ctrl+P and Ctrl+S let out is noted when it goes out, whatever screen it is of, and only then. */
@ExtendWith(ApplicationExtension.class)
class ScreenOutTest {
  private final TestFrame test = new TestFrame();
  private final HeldPrinters printers = new HeldPrinters();
  private final HeldJobs jobs = new HeldJobs();
  private final List<String> out = new ArrayList<>();
  private final StoreFrame frame = test.with(jobs, () -> out.add("noted"));
  private final ScreenOut screens =
      new ScreenOut(frame, Map.of("problems", () -> List.of(sheet())), (sheets, file) -> out.add("written"), new WriteDocuments(),
          new SheetPrinter(frame, printers));
  private final StackPane content = new StackPane();

  @TempDir
  private Path folder;

  @Start
  void start(Stage stage) {
    var scene = new Scene(content, 600, 400);
    Look.apply(scene, Theme.LIGHT);
    stage.setScene(scene);
    stage.show();
  }

  private static SheetReport sheet() {
    var rows = IntStream.range(0, 400).mapToObj(i -> List.of(Run.of("第" + i + "行"))).toList();
    return new SheetReport(
        Lang.ZH, "表", "", "表", Run.empty(), Run.empty(), Document.Paper.A4, new Block.Grid(List.of(new Block.Column("名", 20, Block.Align.LEFT)), rows),
        List.of(), List.of());
  }

  private record Place(String id, Optional<HandsOut> handsOut) implements Station {
    @Override
    public Phrase title() {
      return Phrase.of("shell.name");
    }

    @Override
    public Ikon icon() {
      return Material2AL.ASSIGNMENT;
    }

    @Override
    public Node view() {
      return new StackPane();
    }

    @Override
    public ObservableValue<String> badge() {
      return new SimpleStringProperty("");
    }

    @Override
    public void refresh() {}
  }

  private static Station place(String id) {
    return new Place(id, Optional.empty());
  }

  private TableView<String> table() {
    var table = new TableView<String>();
    table.getColumns().add(new RowColumn<>("name", "名", 200, (cell, text) -> cell.setText(text)));
    table.getItems().setAll("甲", "乙");
    return table;
  }

  private void press(FxRobot robot, String button) {
    robot.interact(() -> robot.lookup("#print-dialog-" + button).queryAs(Button.class).fire());
  }

  @Test
  void aPreviewThatIsLeftLetsNothingOut(FxRobot robot) {
    robot.interact(() -> screens.print(place("problems"), content));
    press(robot, "no");
    assertThat(out).as("a document").isEmpty();
    robot.interact(() -> content.getChildren().setAll(table()));
    robot.interact(() -> screens.print(place("import"), content));
    press(robot, "no");
    assertThat(out).as("a table in sight").isEmpty();
  }

  @Test
  void whateverIsPrintedIsNotedOnceBeforeItGoesOut(FxRobot robot) {
    for (var id : List.of("problems", "import", "care")) {
      out.clear();
      printers.happened.clear();
      robot.interact(() -> content.getChildren().setAll(id.equals("import") ? table() : new Button("图")));
      robot.interact(() -> screens.print(place(id), content));
      press(robot, "yes");
      assertThat(out).as(id).containsExactly("noted");
      assertThat(printers.happened).as(id).startsWith("page").endsWith("end");
    }
  }

  @Test
  void whateverIsWrittenIsNotedOnce(FxRobot robot) {
    test.picker.files = List.of(folder.resolve("out.xlsx"));
    robot.interact(() -> content.getChildren().setAll(table()));
    robot.interact(() -> screens.export(place("problems"), content));
    robot.interact(() -> screens.export(place("import"), content));
    assertThat(out).containsExactly("noted", "written", "noted", "written");
    test.picker.files = List.of();
    robot.interact(() -> screens.export(place("problems"), content));
    assertThat(out).as("no file was chosen").hasSize(4);
  }

  /** A page that was drawn once is there, however often the list asks and whoever looks back. */
  @Test
  void aPageIsDrawnOnce(FxRobot robot) {
    var drawn = new ArrayList<RunningJob>();
    jobs.running().addListener((ListChangeListener<RunningJob>) change -> {
      while (change.next()) {
        change.getAddedSubList().stream().filter(j -> j.title().key().equals("print.drawing")).forEach(drawn::add);
      }
    });
    robot.interact(() -> screens.print(place("problems"), content));
    ListView<?> pages = robot.lookup("#print-pages").queryListView();
    assertThat(pages.getItems()).hasSizeGreaterThan(6);
    var first = drawn.size();
    assertThat(first).isBetween(1, 3);
    robot.interact(pages::refresh);
    robot.interact(() -> pages.getScene().getRoot().layout());
    assertThat(drawn).as("asked again").hasSize(first);
    robot.interact(() -> pages.scrollTo(4));
    robot.interact(() -> pages.getScene().getRoot().layout());
    var further = drawn.size();
    assertThat(further).isGreaterThan(first);
    robot.interact(() -> pages.scrollTo(0));
    robot.interact(() -> pages.getScene().getRoot().layout());
    assertThat(drawn).as("looked back").hasSize(further);
    assertThat(pages.lookupAll(".image-view")).allMatch(i -> i instanceof ImageView view && view.getImage() != null);
    press(robot, "no");
  }

  @Test
  void aScreenThatKnowsBetterIsAsked(FxRobot robot) {
    var own = new Place("problems", Optional.of(new HandsOut.Itself(() -> out.add("printed itself"), () -> out.add("wrote itself"))));
    robot.interact(() -> screens.print(own, content));
    robot.interact(() -> screens.export(own, content));
    assertThat(out).containsExactly("printed itself", "wrote itself");
  }

  /** The school may be closed while its tables are still being made. */
  @Test
  void nothingIsShownOverAScreenThatIsGone(FxRobot robot) {
    test.picker.files = List.of(folder.resolve("out.xlsx"));
    robot.interact(() -> {
      jobs.hold();
      screens.print(place("problems"), content);
      screens.export(place("problems"), content);
      content.getScene().setRoot(new StackPane());
      jobs.release();
    });
    assertThat(robot.lookup("#print-pages").tryQuery()).isEmpty();
    assertThat(out).isEmpty();
  }
}
