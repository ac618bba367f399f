package org.zhigai.ui.monitoring;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2MZ;
import org.zhigai.charts.Charts;
import org.zhigai.explore.place.Place;
import org.zhigai.kernel.Phrase;
import org.zhigai.session.Board;
import org.zhigai.session.Meeting;
import org.zhigai.ui.board.BoardModel;
import org.zhigai.ui.board.BoardPane;
import org.zhigai.ui.board.Pinning;
import org.zhigai.ui.explore.ExploreModel;
import org.zhigai.ui.explore.ExplorerPane;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.ScreenHeader;
import org.zhigai.ui.parts.UiWords;
import org.zhigai.ui.parts.View;
import org.zhigai.ui.session.MeetingModel;
import org.zhigai.ui.session.MeetingPane;
import org.zhigai.ui.session.Outcomes;

/** The monitoring screen: the explorer, a board of charts, or a session about them. Charts go from one to the other here. */
public final class MonitoringView implements View {
  private final ExploreModel model;
  private final Sides sides;
  private final StoreFrame frame;
  private final Charts charts;
  private final MonitoringStation.Tools tools;
  private final UiWords words;
  private final VBox page = new VBox(16);
  private final ToggleGroup which = new ToggleGroup();
  private final Button pin;
  private final Button take;
  private final ExplorerPane explorer;
  private Runnable letGo = () -> {};

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

  MonitoringView(ExploreModel model, Sides sides, StoreFrame frame, Charts charts, MonitoringStation.Tools tools) {
    this.tools = tools;
    this.sides = sides;
    this.charts = charts;
    this.model = model;
    this.frame = frame;
    this.words = frame.words();
    this.pin = Nodes.iconButton("explore-pin", Material2MZ.PUSH_PIN, words.say("explore.pin"), this::pin);
    this.take = Nodes.iconButton("explore-take", Material2MZ.PLAYLIST_ADD, words.say("meeting.take"), this::take);
    this.explorer = new ExplorerPane(model, frame, charts, new ExplorerPane.Tools(tools.clips(), tools.workbook()), List.of(pin, take));
  }

  @Override
  public Node build() {
    page.getStyleClass().addAll("zg-page", "zg-monitoring");
    page.getChildren().setAll(header());
    side(Side.CHART);
    page.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
      if (page.getChildren().contains(explorer)) {
        explorer.key(e);
      }
    });
    return page;
  }

  @Override
  public void close() {
    explorer.close();
    letGo.run();
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
        var board = new BoardPane(sides.boards(), frame, charts, this::open, this::meet);
        letGo = board::close;
        yield board;
      }
      case SESSION -> {
        var meeting = new MeetingPane(sides.meetings(), sides.outcomes(), sides.boards()::boards, frame, charts, tools.pack(), this::open);
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
      frame.notices().done(Phrase.of("meeting.taken", sides.meetings().chosen().get().map(Meeting::title).orElse("")));
    }));
  }

  private void pin() {
    var before = sides.boards().chosen().get().orElse(words.say("explore.pin.default"));
    model
        .place()
        .get()
        .ifPresent(
            place -> Pinning.ask(page, words, sides.boards().boards().stream().map(Board::name).toList(), before)
                .ifPresent(
                    name -> {
                      model.entry().ifPresent(entry -> sides.boards().pin(name, place, entry));
                      frame.notices().done(Phrase.of("explore.pinned", name));
                    }));
  }
}
