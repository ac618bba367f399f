package org.zhigai.ui.monitoring;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.zhigai.charts.ChartTheme;
import org.zhigai.charts.Charts;
import org.zhigai.kernel.Phrase;
import org.zhigai.ui.parts.Desk;
import org.zhigai.ui.parts.Dialogs;
import org.zhigai.ui.parts.Look;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.Theme;
import org.zhigai.ui.parts.UiWords;

/** The board full screen on a dark ground, a chart at a time: → and ← turn pages, Home and End go to the ends, D notes
 * a decision, B blackens, Esc leaves. */
final class Presenter {
  private final BoardModel model;
  private final List<BoardModel.Drawn> pages;
  private final UiWords words;
  private final Charts charts;
  private final BorderPane ground = new BorderPane();
  private int at;
  private boolean black;

  Presenter(BoardModel model, Desk desk, Charts charts) {
    this.model = model;
    this.pages = model.tiles().stream().flatMap(t -> t.drawn().stream()).filter(d -> d.exhibit().plot().isPresent()).toList();
    this.words = desk.words();
    this.charts = charts;
  }

  /** @param near the window it opens over */
  void open(Node near) {
    if (pages.isEmpty()) {
      return;
    }
    var stage = new Stage();
    stage.initOwner(near.getScene().getWindow());
    var scene = new Scene(build(), 1280, 720);
    Look.apply(scene, Theme.DARK);
    scene.addEventFilter(KeyEvent.KEY_PRESSED, e -> turn(e.getCode(), stage));
    stage.setScene(scene);
    stage.setFullScreenExitHint("");
    stage.setFullScreen(true);
    stage.show();
  }

  /** The page on its ground; {@link #turn} changes it. */
  BorderPane build() {
    ground.getStyleClass().addAll("zg-presenter", "zg-page");
    show();
    return ground;
  }

  void turn(KeyCode key, Stage stage) {
    switch (key) {
      case RIGHT, PAGE_DOWN, SPACE -> at = Math.min(at + 1, pages.size() - 1);
      case LEFT, PAGE_UP -> at = Math.max(at - 1, 0);
      case HOME -> at = 0;
      case END -> at = pages.size() - 1;
      case D -> decide();
      case B -> black = !black;
      case ESCAPE -> stage.close();
      default -> {
        return;
      }
    }
    show();
  }

  private void decide() {
    Dialogs.input(ground, words, Phrase.of("explore.decide"), Phrase.of("explore.decide.text"), Phrase.of("explore.decide.verb"), "")
        .filter(said -> !said.isBlank())
        .ifPresent(said -> model.decide(said.strip()));
  }

  private void show() {
    if (black) {
      ground.setTop(null);
      ground.setCenter(null);
      ground.setBottom(null);
      return;
    }
    var exhibit = pages.get(at).exhibit();
    var title = Nodes.named(Nodes.paragraph(words.say(exhibit.title()), "zg-presenter-title"), "presenter-title", words.say(exhibit.title()));
    ground.setTop(new VBox(8, title, Nodes.label(words.say(exhibit.subtitle()), "zg-presenter-small")));
    exhibit.plot().ifPresent(p -> ground.setCenter(charts.region(p.spec().apply(words.words()), ChartTheme.DARK)));
    var foot =
        new HBox(
            24, Nodes.label(words.say(exhibit.n()), "zg-presenter-small"), Nodes.label(words.say(exhibit.interval()), "zg-presenter-small"),
            Nodes.spring(), Nodes.named(Nodes.label((at + 1) + " / " + pages.size(), "zg-presenter-small"), "presenter-page", ""));
    foot.setAlignment(Pos.CENTER_LEFT);
    ground.setBottom(foot);
  }
}
