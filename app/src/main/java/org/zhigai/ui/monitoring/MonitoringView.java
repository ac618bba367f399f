package org.zhigai.ui.monitoring;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.zhigai.charts.Charts;
import org.zhigai.explore.Exhibit;
import org.zhigai.explore.Place;
import org.zhigai.kernel.Phrase;
import org.zhigai.session.Board;
import org.zhigai.session.Meeting;
import org.zhigai.ui.parts.Desk;
import org.zhigai.ui.parts.EmptyState;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.ScreenHeader;
import org.zhigai.ui.parts.SidePanel;
import org.zhigai.ui.parts.UiWords;
import org.zhigai.ui.parts.View;

/** The monitoring screen: what was measured · the picture · its reading. */
public final class MonitoringView implements View {
  private static final KeyCombination FIND = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);
  private static final KeyCombination BACK = new KeyCodeCombination(KeyCode.LEFT, KeyCombination.ALT_DOWN);

  private final MonitoringModel model;
  private final Sides sides;
  private final Desk desk;
  private final Charts charts;
  private final MonitoringStation.Tools tools;
  private final UiWords words;
  private final VBox page = new VBox(16);
  private final HBox explorer = new HBox(16);
  private final ToggleGroup which = new ToggleGroup();
  private final StackPane centre = new StackPane();
  private final MeasuredPane measured;
  private final WaysPane ways;
  private final PathBar path;
  private final ReadingPane reading;
  private final Button pin;
  private final Button take;
  private Runnable letGo = () -> {};
  private Subscription following = Subscription.EMPTY;

  /** What there is beside the explorer: boards of charts, and diagnostic sessions. */
  record Sides(BoardModel boards, MeetingModel meetings, Outcomes outcomes) {}

  /** What the page shows. */
  enum Side {
    CHART,
    BOARD,
    SESSION;

    private String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  MonitoringView(MonitoringModel model, Sides sides, Desk desk, Charts charts, MonitoringStation.Tools tools) {
    this.tools = tools;
    this.sides = sides;
    this.charts = charts;
    this.model = model;
    this.desk = desk;
    this.words = desk.words();
    this.measured = new MeasuredPane(model, words);
    this.ways = new WaysPane(model, words);
    this.reading = new ReadingPane(model, words);
    this.pin = Nodes.iconButton("explore-pin", Material2MZ.PUSH_PIN, words.say("explore.pin"), this::pin);
    this.take = Nodes.iconButton("explore-take", Material2MZ.PLAYLIST_ADD, words.say("meeting.take"), this::take);
    this.path = new PathBar(model, words, pin, take);
  }

  @Override
  public Node build() {
    page.getStyleClass().addAll("zg-page", "zg-monitoring");
    explorer.getChildren().setAll(choices(), exhibit(), readingPanel());
    page.getChildren().setAll(header());
    side(Side.CHART);
    page.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    explorer.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> {
      if (e.getButton() == MouseButton.BACK) {
        model.back();
      }
    });
    following = following.and(model.shown().subscribe(this::show));
    return page;
  }

  @Override
  public void close() {
    following.unsubscribe();
    measured.close();
    path.close();
    letGo.run();
  }

  private void key(KeyEvent e) {
    if (!page.getChildren().contains(explorer)) {
      return;
    }
    if (BACK.match(e)) {
      model.back();
      e.consume();
    } else if (FIND.match(e) && !showsTable()) {
      ways.find();
      e.consume();
    }
  }

  private Node header() {
    var buttons = Stream.of(Side.values()).map(this::button).toArray(Node[]::new);
    var all = new HBox(buttons);
    all.getStyleClass().add("zg-sides");
    return new ScreenHeader(words.say("explore.title"), words.say("explore.answers"), all);
  }

  private Node button(Side side) {
    var says = words.say("explore.side." + side.key());
    var button = Nodes.named(new ToggleButton(says), "explore-side-" + side.key(), says);
    var at = side.ordinal();
    button.getStyleClass().add(at == 0 ? "left-pill" : at == Side.values().length - 1 ? "right-pill" : "center-pill");
    button.setUserData(side);
    button.setToggleGroup(which);
    button.setOnAction(e -> side(side));
    return button;
  }

  /** One chart, a board of them, or a session about them. */
  private void side(Side side) {
    letGo.run();
    letGo = () -> {};
    which.getToggles().forEach(t -> t.setSelected(t.getUserData() == side));
    Node body = switch (side) {
      case CHART -> explorer;
      case BOARD -> {
        var board = new BoardPane(sides.boards(), desk, charts, this::open, this::meet);
        letGo = board::close;
        yield board;
      }
      case SESSION -> {
        var meeting = new MeetingPane(sides.meetings(), sides.outcomes(), sides.boards(), desk, charts, tools.pack(), this::open);
        letGo = meeting::close;
        yield meeting;
      }
    };
    VBox.setVgrow(body, Priority.ALWAYS);
    page.getChildren().setAll(page.getChildren().getFirst(), body);
  }

  private void open(Place place) {
    model.go(place);
    side(Side.CHART);
  }

  private void meet(Board board) {
    sides.meetings().create(board);
    side(Side.SESSION);
  }

  private void take() {
    model.place().get().ifPresent(place -> model.entry().ifPresent(entry -> {
      sides.meetings().add(place, entry);
      desk.notices().done(Phrase.of("meeting.taken", sides.meetings().chosen().get().map(Meeting::title).orElse("")));
    }));
  }

  private void pin() {
    var before = sides.boards().chosen().get().orElse(words.say("explore.pin.default"));
    model
        .place()
        .get()
        .ifPresent(
            place ->
                Pinning.ask(page, words, sides.boards().boards().stream().map(Board::name).toList(), before)
                    .ifPresent(
                        name -> {
                          model.entry().ifPresent(entry -> sides.boards().pin(name, place, entry));
                          desk.notices().done(Phrase.of("explore.pinned", name));
                        }));
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

  private Node exhibit() {
    var box = new VBox(4, path, centre);
    VBox.setVgrow(centre, Priority.ALWAYS);
    HBox.setHgrow(box, Priority.ALWAYS);
    box.setMinWidth(0);
    return box;
  }

  private Node readingPanel() {
    return new SidePanel(desk, "explore-reading-panel", words.say("explore.reading"), reading);
  }

  private boolean showsTable() {
    return centre.getChildren().stream().anyMatch(n -> n instanceof ExhibitPane pane && pane.showsTable());
  }

  private void show(Optional<Exhibit> exhibit) {
    var asTable = showsTable();
    var focused = page.getScene() == null ? null : page.getScene().getFocusOwner();
    centre.getChildren().setAll(exhibit.<Node>map(e -> new ExhibitPane(e, desk, charts, tools, asTable, model)).orElseGet(this::nothing));
    path.lead(exhibit.isPresent());
    var nothing = exhibit.flatMap(Exhibit::plot).isEmpty();
    pin.setDisable(nothing);
    take.setDisable(nothing);
    exhibit.ifPresentOrElse(reading::show, reading::clear);
    ways.follow();
    if (focused != null && focused.getScene() == null && isFocusLost() && centre.getChildren().getFirst() instanceof ExhibitPane pane) {
      pane.takeFocus();
    }
  }

  /** Whether what had the focus went away and nothing took it over. */
  private boolean isFocusLost() {
    var owner = page.getScene().getFocusOwner();
    return owner == null || owner.getScene() == null;
  }

  private Node nothing() {
    return new EmptyState(
        Material2AL.INSIGHTS, words.say("explore.empty"), "explore-import", words.say("explore.empty.import"),
        () -> desk.navigator().open("import", ""));
  }
}
