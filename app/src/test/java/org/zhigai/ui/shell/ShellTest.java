package org.zhigai.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.zhigai.fakes.Books;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Phrase;
import org.zhigai.rows.Change;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Values;
import org.zhigai.session.BoardRow;
import org.zhigai.ui.HeldPrinters;
import org.zhigai.ui.TestFrame;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.manual.ManualModel;
import org.zhigai.document.WriteDocuments;
import org.zhigai.ui.parts.SheetPrinter;
import org.zhigai.ui.print.ScreenOut;
import org.zhigai.ui.parts.Appearance;
import org.zhigai.ui.parts.EmptyState;
import org.zhigai.ui.parts.Frame;
import org.zhigai.ui.parts.Look;
import org.zhigai.ui.parts.Station;
import org.zhigai.ui.parts.Theme;

@ExtendWith(ApplicationExtension.class)
class ShellTest {
  private static final List<String> CHAIN =
      List.of("overview", "monitoring", "problems", "adjustment", "ledger", "effect", "report");
  private final TestFrame test = new TestFrame();
  private final ShellViewModel model =
      new ShellViewModel(new Appearance(test.frame.words(), test.frame.preferences()), TestFrame.CLOCK);
  private final List<Fake> stations = CHAIN.stream().map(Fake::new).toList();

  @Start
  void start(Stage stage) {
    var f = test.window;
    var frame =
        new StoreFrame(new Frame(f.words(), f.jobs(), f.preferences(), model, model, f.picker(), model.appearance().theme(), f.clock()), test.frame.edits(),
            test.frame.actor(), test.frame.goesOut());
    var shell = new ShellView(model, frame, List.copyOf(stations),
        new ShellView.Beside(List.of(new Fake("import"), new Fake("care")), List.of(new Fake("settings"), new Fake("manual"))),
        new ShellView.Means(List.of(), List.of(), new ManualModel(test.frame.words(), model),
            new ScreenOut(test.frame, Map.of(), (sheets, file) -> {}, new WriteDocuments(), new SheetPrinter(test.frame, new HeldPrinters()))),
        javafx.scene.layout.Region::new);
    var scene = new Scene(shell, 980, 700);
    Look.apply(scene, Theme.LIGHT);
    Keys.install(scene, shell, model, frame);
    stage.setScene(scene);
    stage.show();
  }

  @Test
  void theHeaderNamesThePaperThatIsLookedAt() {
    var window = new ShellViewModel(new Appearance(test.frame.words(), test.frame.preferences()), TestFrame.CLOCK);
    var papers = java.util.stream.Stream.of("paper-1", "paper-2").map(p -> new CommandChoice(p, org.zhigai.kernel.Phrase.of("shell.name"))).toList();
    window.papers().setAll(papers);
    window.looksAt("paper-1");
    assertThat(window.paper().get()).contains(papers.getFirst());
    window.looksAt("survey-1");
    assertThat(window.paper().get()).as("a questionnaire is no paper").contains(papers.getFirst());
  }

  @Test
  void theRailLeadsToEachStationAndSaysItsCount(FxRobot robot) {
    robot.clickOn("#rail-problems");
    assertThat(robot.lookup("#view-problems").tryQuery()).isPresent();
    assertThat(model.place().get().station()).isEqualTo("problems");
    assertThat(stations.get(2).homes).as("coming to a station is not leaving its pages").isZero();
    robot.clickOn("#rail-problems");
    assertThat(stations.get(2).homes).isEqualTo(1);
    robot.interact(() -> stations.get(2).badge.set("7"));
    assertThat(robot.lookup("#rail-problems").queryButton().getAccessibleText()).isEqualTo("问题清单 7");
  }

  @Test
  void ctrlAndTheNumberBesideAStationGoesThere(FxRobot robot) {
    robot.press(KeyCode.CONTROL, KeyCode.DIGIT4).release(KeyCode.DIGIT4, KeyCode.CONTROL);
    assertThat(model.place().get().station()).isEqualTo("ledger");
  }

  @Test
  void theCommandBoxTakesTheFirstMatch(FxRobot robot) {
    robot.press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.K, KeyCode.CONTROL);
    robot.interact(() -> robot.lookup("#command-box").queryTextInputControl().setText("效果"));
    robot.type(KeyCode.ENTER);
    assertThat(model.place().get().station()).isEqualTo("effect");
  }

  @Test
  void theLanguageSwitchRebuildsEverythingAndIsRemembered(FxRobot robot) {
    robot.clickOn("#language");
    assertThat(test.frame.words().lang().get()).isEqualTo(Lang.EN);
    assertThat(robot.lookup("#rail-ledger").queryButton().getAccessibleText()).isEqualTo("Ledger");
    assertThat(stations.getFirst().built).isEqualTo(2);
    assertThat(Appearance.language(test.frame.preferences())).isEqualTo(Lang.EN);
  }

  @Test
  void theThemeSwitchIsRemembered(FxRobot robot) {
    robot.clickOn("#theme");
    assertThat(model.appearance().theme().get()).isEqualTo(Theme.DARK);
    assertThat(robot.lookup("#shell").query().getStyleClass()).contains("zg-dark");
    assertThat(new Appearance(test.frame.words(), test.frame.preferences()).theme().get())
        .isEqualTo(Theme.DARK);
  }

  @Test
  void anEditCanBeTakenBackFromTheFootOfTheWindow(FxRobot robot) {
    var open = new Edit.Open<>(BoardRow.KIND, 2026, Values.of(BoardRow.NAME, "诊断会"));
    robot.interact(() -> test.frame.edits().make(Change.of(Phrase.of("shell.command.theme"), Books.BY, open)));
    assertThat(robot.lookup("#undo").queryButton().getText()).contains("切换浅色");
    robot.clickOn("#undo");
    assertThat(test.book.rows(BoardRow.KIND)).isEmpty();
    robot.press(KeyCode.CONTROL, KeyCode.Y).release(KeyCode.Y, KeyCode.CONTROL);
    assertThat(test.book.rows(BoardRow.KIND)).hasSize(1);
  }

  @Test
  void savingShowsItsTimeAndTheOtherStationsReadAgain(FxRobot robot) {
    var before = stations.get(4).refreshed;
    robot.interact(model::saved);
    assertThat(robot.lookup("#saved").queryLabeled().getText()).isEqualTo("已保存 06:03");
    assertThat(stations.get(4).refreshed).isEqualTo(before + 1);
  }

  @Test
  void everyControlHasAnIdAndAccessibleText(FxRobot robot) {
    assertThat(robot.lookup(n -> n instanceof Button).queryAllAs(Button.class))
        .filteredOn(b -> b.isVisible() && b.getStyleClass().contains("zg-rail-item"))
        .allSatisfy(b -> assertThat(b.getAccessibleText()).isNotBlank());
    assertThat(Stream.of("#language", "#theme", "#help", "#school-menu", "#paper-menu", "#command-box"))
        .allSatisfy(id -> assertThat(robot.lookup(id).query().getAccessibleText()).isNotBlank());
    assertThat(robot.lookup(n -> n instanceof Labeled l && l.getText() != null && l.getText().contains("«")).tryQuery()).isEmpty();
  }

  /** A station that counts what is asked of it. */
  static final class Fake implements Station {
    private final String id;
    final SimpleStringProperty badge = new SimpleStringProperty("");
    int built;
    int refreshed;
    int homes;

    Fake(String id) {
      this.id = id;
    }

    @Override
    public void home() {
      homes++;
    }

    @Override
    public String id() {
      return id;
    }

    @Override
    public Phrase title() {
      return Phrase.of("shell.station." + id);
    }

    @Override
    public Ikon icon() {
      return Material2AL.ASSIGNMENT;
    }

    @Override
    public Node view() {
      built++;
      var view = new EmptyState(Material2AL.ASSIGNMENT, id);
      view.setId("view-" + id);
      return view;
    }

    @Override
    public ObservableValue<String> badge() {
      return badge;
    }

    @Override
    public void refresh() {
      refreshed++;
    }
  }
}
