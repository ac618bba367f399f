package org.zhigai.ui.explore;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.material2.Material2AL;
import org.zhigai.charts.Charts;
import org.zhigai.explore.exhibit.Exhibit;
import org.zhigai.report.ChartWorkbook;
import org.zhigai.ui.parts.Clips;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.EmptyState;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.SidePanel;
import org.zhigai.ui.parts.UiWords;
import org.zhigai.ui.parts.Dress;
import org.zhigai.ui.parts.Beside;

/** What was measured · the picture · its reading. */
public final class ExplorerPane extends HBox {
  private static final KeyCombination FIND = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);
  private static final KeyCombination BACK = new KeyCodeCombination(KeyCode.LEFT, KeyCombination.ALT_DOWN);

  /** So wide must the page be for the reading beside the picture. */
  private static final double BESIDE = 760;

  private static final double PICTURE = 240;
  private static final double READING = 180;

  private final ExploreModel model;
  private final StoreFrame frame;
  private final Charts charts;
  private final Tools tools;
  private final UiWords words;
  private final List<? extends Node> deeds;
  private final StackPane centre = new StackPane();
  private final VBox exhibit = new VBox(4);
  private final MeasuredPane measured;
  private final WaysPane ways;
  private final PathBar path;
  private final ReadingPane reading;
  private final Subscription following;

  /** What stands outside: tests look here. */
  public record Tools(Clips clips, ChartWorkbook workbook) {}

  /** @param deeds what can be done with a chart, offered where there is one */
  public ExplorerPane(ExploreModel model, StoreFrame frame, Charts charts, Tools tools, List<? extends Node> deeds) {
    super(16);
    this.model = model;
    this.frame = frame;
    this.charts = charts;
    this.tools = tools;
    this.words = frame.words();
    this.deeds = List.copyOf(deeds);
    this.measured = new MeasuredPane(model, words, frame.preferences());
    this.ways = new WaysPane(model, words);
    this.reading = new ReadingPane(model, words);
    this.path = new PathBar(model, words, deeds.toArray(Node[]::new));
    var panel = readingPanel();
    getChildren().setAll(choices(), exhibit(), panel);
    addEventFilter(MouseEvent.MOUSE_PRESSED, e -> {
      if (e.getButton() == MouseButton.BACK) {
        model.back();
      }
    });
    following = model.shown().subscribe(this::show).and(Beside.follow(this, BESIDE, frame.preferences(), isBeside -> lay(panel, isBeside)));
  }

  /** Lets go of the ViewModel. */
  public void close() {
    following.unsubscribe();
    measured.close();
    path.close();
  }

  /** The keys of the page while the explorer stands on it, wherever on the page they are pressed. */
  public void key(KeyEvent e) {
    if (BACK.match(e)) {
      model.back();
      e.consume();
    } else if (FIND.match(e) && !showsTable()) {
      ways.find();
      e.consume();
    }
  }

  private Node choices() {
    var box = new VBox(8, section("explore.measured"), measured, ways);
    box.getStyleClass().add("zg-choices");
    VBox.setVgrow(ways, Priority.ALWAYS);
    return box;
  }

  private Label section(String key) {
    return Nodes.label(words.say(key), "zg-section");
  }

  /** With large letters the reading stands below the picture, and the page scrolls. */
  private void lay(Region panel, boolean isBeside) {
    getChildren().remove(panel);
    exhibit.getChildren().setAll(path, centre);
    (isBeside ? getChildren() : exhibit.getChildren()).add(panel);
    centre.setMinHeight(isBeside ? USE_COMPUTED_SIZE : Dress.grown(PICTURE, frame.preferences()));
    panel.setMinHeight(isBeside ? USE_COMPUTED_SIZE : Dress.grown(READING, frame.preferences()));
  }

  private Node exhibit() {
    var box = exhibit;
    box.getChildren().setAll(path, centre);
    VBox.setVgrow(centre, Priority.ALWAYS);
    HBox.setHgrow(box, Priority.ALWAYS);
    box.setMinWidth(0);
    return box;
  }

  private Region readingPanel() {
    return new SidePanel(frame, "explore-reading-panel", words.say("explore.reading"), reading);
  }

  private boolean showsTable() {
    return centre.getChildren().stream().anyMatch(n -> n instanceof ExhibitPane pane && pane.showsTable());
  }

  private void show(Optional<Exhibit> exhibit) {
    var asTable = showsTable();
    var focused = getScene() == null ? null : getScene().getFocusOwner();
    centre.getChildren().setAll(exhibit.<Node>map(e -> new ExhibitPane(e, frame, charts, tools, asTable, model)).orElseGet(this::nothing));
    path.lead(exhibit.isPresent());
    var nothing = exhibit.flatMap(Exhibit::plot).isEmpty();
    deeds.forEach(d -> d.setDisable(nothing));
    exhibit.ifPresentOrElse(reading::show, reading::clear);
    ways.follow();
    if (focused != null && focused.getScene() == null && isFocusLost() && centre.getChildren().getFirst() instanceof ExhibitPane pane) {
      pane.takeFocus();
    }
  }

  /** Whether what had the focus went away and nothing took it over. */
  private boolean isFocusLost() {
    var owner = getScene().getFocusOwner();
    return owner == null || owner.getScene() == null;
  }

  private Node nothing() {
    return new EmptyState(
        Material2AL.INSIGHTS, words.say("explore.empty"), "explore-import", words.say("explore.empty.import"),
        () -> frame.navigator().open("import", "choose"));
  }
}
