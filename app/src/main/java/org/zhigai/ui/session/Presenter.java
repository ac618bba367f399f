package org.zhigai.ui.session;

import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.zhigai.charts.Charts;
import org.zhigai.charts.look.ChartTheme;
import org.zhigai.report.SessionPack;
import org.zhigai.ui.parts.Enlarged;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.Look;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.Theme;
import org.zhigai.ui.parts.UiWords;

/**
 * The session full screen on a dark ground: agenda, a page a finding, decisions last. → and ← turn pages, Home and End go to the ends, D notes a
 * decision, B blackens, ? shows the keys, Esc leaves.
 */
final class Presenter {
  private static final List<String> KEYS = List.of("turn", "ends", "decide", "black", "keys", "leave");
  private static final double FACTOR = 1.5;

  private final MeetingModel model;
  private final List<MeetingModel.Page> pages;
  private final UiWords words;
  private final Charts charts;
  private final BorderPane ground = new BorderPane();
  private final StackPane wall = new StackPane(ground);
  private final GridPane keys = new GridPane(24, 8);
  private int at;
  private boolean black;

  Presenter(MeetingModel model, StoreFrame frame, Charts charts) {
    this.model = model;
    this.pages = model.shown();
    this.words = frame.words();
    this.charts = charts;
  }

  /** @param near the window it opens over */
  void open(Node near) {
    var stage = new Stage();
    stage.initOwner(near.getScene().getWindow());
    var scene = new Scene(build(), 1280, 720);
    Look.alone(scene, Theme.DARK);
    scene.addEventFilter(KeyEvent.KEY_PRESSED, e -> turn(e.getCode(), stage));
    stage.setScene(scene);
    stage.setFullScreenExitHint("");
    stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
    stage.setFullScreen(true);
    stage.show();
  }

  /** The page on its ground; {@link #turn} changes it. */
  StackPane build() {
    ground.getStyleClass().addAll("zg-presenter", "zg-page");
    keys.getStyleClass().add("zg-presenter-keys");
    Nodes.named(keys, "presenter-keys", words.say("presenter.keys"));
    for (var i = 0; i < KEYS.size(); i++) {
      keys.add(Nodes.label(words.say("presenter." + KEYS.get(i) + ".keys"), "zg-presenter-key"), 0, i);
      keys.add(Nodes.label(words.say("presenter." + KEYS.get(i)), "zg-presenter-small"), 1, i);
    }
    keys.setMaxSize(GridPane.USE_PREF_SIZE, GridPane.USE_PREF_SIZE);
    keys.setVisible(false);
    wall.getChildren().setAll(ground, keys);
    show();
    return wall;
  }

  void turn(KeyCode key, Stage stage) {
    switch (key) {
      case RIGHT, PAGE_DOWN, SPACE -> at = Math.min(at + 1, last());
      case LEFT, PAGE_UP -> at = Math.max(at - 1, 0);
      case HOME -> at = 0;
      case END -> at = last();
      case D -> decide();
      case B -> black = !black;
      case SLASH, F1 -> keys.setVisible(!keys.isVisible());
      case ESCAPE -> leave(stage);
      default -> {
        return;
      }
    }
    show();
  }

  private int last() {
    return pages.size() + 1;
  }

  private void leave(Stage stage) {
    if (keys.isVisible()) {
      keys.setVisible(false);
    } else {
      stage.close();
    }
  }

  private void decide() {
    var about = at >= 1 && at <= pages.size() ? java.util.Optional.of(pages.get(at - 1).topic()) : java.util.Optional.<org.zhigai.session.Meeting.Topic>empty();
    DecisionForm.ask(ground, words, pages, DecisionForm.blank(about)).ifPresent(model::decide);
  }

  private void show() {
    if (black) {
      ground.setTop(null);
      ground.setCenter(null);
      ground.setBottom(null);
      return;
    }
    if (at == 0) {
      agenda();
    } else if (at == last()) {
      decisions();
    } else {
      page(pages.get(at - 1));
    }
  }

  private SessionPack pack() {
    return model.pack(pages.stream().map(p -> p.picked(new byte[0])).toList(), words.words());
  }

  private void agenda() {
    var pack = pack();
    top(pack.title(), pack.about().in(words.words()) + (pack.people().isEmpty() ? "" : " · " + pack.people()));
    var rows = new GridPane(32, 14);
    for (var i = 0; i < pack.agenda().size(); i++) {
      var step = pack.agenda().get(i);
      rows.add(Nodes.label(words.say("pack.minutes.of", step.minutes()), "zg-presenter-small"), 0, i);
      rows.add(Nodes.paragraph(step.what().in(words.words()), "zg-presenter-text"), 1, i);
    }
    centre(rows);
    foot();
  }

  private void decisions() {
    var pack = pack();
    top(words.say("pack.decisions"), pack.title());
    var rows = new VBox(20);
    pack.decisions().forEach(d -> {
      var facts = String.join(" · ", Stream.of(d.sort().in(words.words()), d.who(), d.due().in(words.words())).filter(s -> !s.isEmpty()).toList());
      rows.getChildren().add(new VBox(2, Nodes.paragraph(d.text(), "zg-presenter-text"), Nodes.label(facts, "zg-presenter-small")));
    });
    if (pack.decisions().isEmpty()) {
      rows.getChildren().add(Nodes.paragraph(words.say("presenter.undecided"), "zg-presenter-text"));
    }
    centre(rows);
    foot();
  }

  private void centre(Node rows) {
    var scroll = new javafx.scene.control.ScrollPane(rows);
    scroll.setFitToWidth(true);
    ground.setCenter(scroll);
  }

  private void page(MeetingModel.Page page) {
    var read = Pages.read(page, words);
    var said = words.words();
    top(read.evidence().title().in(said), read.kind().in(said) + " · " + read.evidence().subtitle().in(said));
    ground.setCenter(null);
    page.exhibit().flatMap(e -> e.plot()).ifPresentOrElse(
        p -> ground.setCenter(new Enlarged(charts.region(p.spec().apply(words.words()), ChartTheme.DARK), FACTOR)),
        () -> centre(Nodes.paragraph(words.words().text(read.reading().stream().map(r -> r.in(said)).toList()), "zg-presenter-text")));
    foot(Nodes.label(read.facts().in(said), "zg-presenter-small"));
  }

  private void top(String title, String below) {
    var head = Nodes.named(Nodes.paragraph(title, "zg-presenter-title"), "presenter-title", title);
    var box = new VBox(8, head, Nodes.label(below, "zg-presenter-small"));
    box.setMinWidth(0);
    box.setPadding(new javafx.geometry.Insets(0, 0, 20, 0));
    ground.setTop(box);
  }

  private void foot(Node... facts) {
    var foot = new HBox(24, facts);
    foot.getChildren().addAll(
        Nodes.spring(), Nodes.label(words.say("presenter.hint"), "zg-presenter-small"),
        Nodes.named(Nodes.label((at + 1) + " / " + (last() + 1), "zg-presenter-small"), "presenter-page", ""));
    foot.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(foot, Priority.ALWAYS);
    ground.setBottom(foot);
  }
}
