package org.zhigai.ui.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.zhigai.charts.Charts;
import org.zhigai.explore.exhibit.Exhibit;
import org.zhigai.explore.exhibit.Plot;
import org.zhigai.explore.place.Names;
import org.zhigai.explore.place.Place;
import org.zhigai.kernel.Phrase;
import org.zhigai.monitoring.Round;
import org.zhigai.session.Board;
import org.zhigai.ui.parts.Dress;
import org.zhigai.ui.parts.Enlarged;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.Dialogs;
import org.zhigai.ui.parts.EmptyState;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.UiWords;

/** A board: its charts two beside each other, drawn of the latest or a chosen round. */
public final class BoardPane extends BorderPane {
  private static final double TILE = 330;

  private final BoardModel model;
  private final StoreFrame frame;
  private final UiWords words;
  private final Charts charts;
  private final Consumer<Board> meet;
  private final Consumer<Place> open;
  private final GridPane grid = new GridPane(16, 16);
  private Subscription following = Subscription.EMPTY;

  /**
   * @param open called with the place of a chart that is to be looked at closely
   * @param meet called with the board that is to be taken to a diagnostic session
   */
  public BoardPane(BoardModel model, StoreFrame frame, Charts charts, Consumer<Place> open, Consumer<Board> meet) {
    this.meet = meet;
    this.model = model;
    this.frame = frame;
    this.words = frame.words();
    this.charts = charts;
    this.open = open;
    getStyleClass().add("zg-board");
    setTop(bar());
    setCenter(body());
    following = following.and(model.tiles().subscribe(this::fill));
    fill();
  }

  /** Lets go of the ViewModel. */
  public void close() {
    following.unsubscribe();
  }

  private Node bar() {
    var which = Nodes.named(new ComboBox<String>(), "board-which", words.say("explore.boards.which"));
    which.getItems().setAll(model.boards().stream().map(Board::name).toList());
    which.setValue(model.chosen().get().orElse(null));
    which.valueProperty().subscribe((was, is) -> model.chosen().set(Optional.ofNullable(is)));
    var latest = words.say("explore.boards.latest");
    var round = Nodes.named(new ComboBox<String>(), "board-round", words.say("explore.boards.round"));
    var names = new ArrayList<String>();
    names.add(latest);
    model.rounds().forEach(r -> names.add(said(r)));
    round.getItems().setAll(names);
    round.setValue(model.round().get().map(this::said).orElse(latest));
    round.valueProperty().subscribe((was, is) -> model.round().set(model.rounds().stream().filter(r -> said(r).equals(is)).findFirst()));
    var drop = Nodes.button("board-drop", words.say("explore.boards.drop"), this::drop);
    var pack = Nodes.button("board-pack", words.say("explore.pack"), () -> model.board().ifPresent(meet), "accent");
    pack.setGraphic(Nodes.icon(Material2AL.GROUPS));
    List.of(drop, pack).forEach(b -> b.setDisable(model.board().isEmpty()));
    var bar =
        new HBox(
            8, Nodes.label(words.say("explore.boards.which"), "zg-section"), which, Nodes.label(words.say("explore.boards.round"), "zg-section"),
            round, Nodes.spring(), drop, pack);
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.getStyleClass().add("zg-board-bar");
    return bar;
  }

  private String said(Round round) {
    return words.say(Names.round(round));
  }

  private void drop() {
    var name = model.chosen().get().orElse("");
    if (Dialogs.confirm(
        this, words, Phrase.of("explore.boards.drop"), Phrase.of("explore.boards.drop.text", name), Phrase.of("explore.boards.drop"))) {
      model.drop();
    }
  }

  private Node body() {
    var half = new ColumnConstraints();
    half.setPercentWidth(50);
    grid.getColumnConstraints().setAll(half, half);
    grid.setId("board-grid");
    var scroll = new ScrollPane(grid);
    scroll.setFitToWidth(true);
    return scroll;
  }

  private void fill() {
    grid.getChildren().clear();
    if (model.tiles().isEmpty()) {
      setCenter(new EmptyState(Material2AL.DASHBOARD, words.say("explore.boards.empty")));
      return;
    }
    for (var i = 0; i < model.tiles().size(); i++) {
      grid.add(tile(model.tiles().get(i), i), i % 2, i / 2);
    }
  }

  private Node tile(BoardModel.Tile tile, int index) {
    var off = Nodes.iconButton("board-unpin-" + index, Material2AL.CLOSE, words.say("explore.boards.unpin"), () -> model.unpin(tile.pin()));
    var box = new VBox(4);
    box.getStyleClass().add("zg-tile");
    box.setMinHeight(TILE);
    tile.drawn()
        .ifPresentOrElse(
            drawn -> {
              var look =
                  Nodes.iconButton("board-open-" + index, Material2MZ.OPEN_IN_FULL, words.say("explore.boards.open"), () -> open.accept(drawn.place()));
              var exhibit = drawn.exhibit();
              box.getChildren().addAll(head(words.say(exhibit.title()), look, off), Nodes.label(words.say(exhibit.subtitle()), "zg-caption"));
              exhibit.plot().ifPresent(p -> box.getChildren().add(chart(exhibit, p, index)));
            },
            () -> box.getChildren().add(head(words.say("explore.boards.missing"), off)));
    return box;
  }

  private static Node head(String title, Node... buttons) {
    var says = Nodes.paragraph(title, "zg-tile-title");
    HBox.setHgrow(says, Priority.ALWAYS);
    says.setMaxWidth(Double.MAX_VALUE);
    var head = new HBox(4, says);
    head.getChildren().addAll(buttons);
    head.setAlignment(Pos.TOP_LEFT);
    return head;
  }

  private Node chart(Exhibit exhibit, Plot plot, int index) {
    var theme = frame.theme().getValue().charts();
    Region chart =
        Enlarged.chart(charts.region(
            plot.spec().apply(words.words()), theme, hit -> exhibit.door(hit.row(), hit.column()).isPresent(),
            hit -> exhibit.door(hit.row(), hit.column()).ifPresent(open)), frame.preferences());
    Nodes.named(chart, "board-chart-" + index, words.say(exhibit.title()));
    chart.setMinHeight(Dress.grown(Math.max(TILE - 70, 60 + 20.0 * plot.lines()), frame.preferences()));
    VBox.setVgrow(chart, Priority.ALWAYS);
    return chart;
  }
}
