package org.zhigai.ui.monitoring;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.zhigai.charts.Charts;
import org.zhigai.explore.Aspect;
import org.zhigai.explore.Entry;
import org.zhigai.explore.Exhibit;
import org.zhigai.explore.Naming;
import org.zhigai.explore.Option;
import org.zhigai.explore.Place;
import org.zhigai.kernel.Phrase;
import org.zhigai.ui.parts.Desk;
import org.zhigai.ui.parts.Dialogs;
import org.zhigai.ui.parts.EmptyState;
import org.zhigai.ui.parts.Explained;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.ScreenHeader;
import org.zhigai.ui.parts.SidePanel;
import org.zhigai.ui.parts.UiWords;

/** The monitoring screen: what was measured · the picture · its reading. */
public final class MonitoringView {
  /** More papers than this are scrolled to. */
  private static final int MOST_ENTRIES = 5;

  private final MonitoringModel model;
  private final BoardModel boards;
  private final Desk desk;
  private final Charts charts;
  private final Carrying.Tools tools;
  private final UiWords words;
  private final VBox page = new VBox(16);
  private final HBox explorer = new HBox(16);
  private Optional<BoardPane> board = Optional.empty();
  private final ToggleButton boardsButton = new ToggleButton();
  private final StackPane centre = new StackPane();
  private final HBox crumbs = Nodes.named(new HBox(2), "explore-crumbs", "");
  private final VBox reading = Nodes.named(new VBox(12), "explore-reading", "");
  private final VBox aspects = new VBox(2);
  private final ScrollPane waysBox = new ScrollPane();
  private Subscription following = Subscription.EMPTY;

  MonitoringView(MonitoringModel model, BoardModel boards, Desk desk, Charts charts, Carrying.Tools tools) {
    this.tools = tools;
    this.boards = boards;
    this.charts = charts;
    this.model = model;
    this.desk = desk;
    this.words = desk.words();
  }

  /** The screen. */
  public Node build() {
    page.getStyleClass().addAll("zg-page", "zg-monitoring");
    explorer.getChildren().setAll(choices(), exhibit(), readingPanel());
    page.getChildren().setAll(header());
    side(false);
    following = following.and(model.shown().subscribe(this::show));
    return page;
  }

  /** Lets go of the ViewModel, which outlives this view. */
  public void close() {
    following.unsubscribe();
    board.ifPresent(BoardPane::close);
  }

  private Node header() {
    Nodes.named(boardsButton, "explore-boards", words.say("explore.boards"));
    boardsButton.setText(words.say("explore.boards"));
    boardsButton.setGraphic(Nodes.icon(Material2AL.DASHBOARD));
    boardsButton.setOnAction(e -> side(boardsButton.isSelected()));
    return new ScreenHeader(words.say("explore.title"), words.say("explore.answers"), boardsButton);
  }

  /** Either one chart or a board of them. */
  private void side(boolean ofBoards) {
    board.ifPresent(BoardPane::close);
    board = ofBoards ? Optional.of(new BoardPane(boards, desk, charts, tools.pack(), this::open)) : Optional.empty();
    boardsButton.setSelected(ofBoards);
    var body = board.<Node>map(b -> b).orElse(explorer);
    VBox.setVgrow(body, Priority.ALWAYS);
    page.getChildren().setAll(page.getChildren().getFirst(), body);
  }

  private void open(Place place) {
    model.go(place);
    side(false);
  }

  private void pin() {
    var before = boards.chosen().get().orElse(words.say("explore.pin.default"));
    model
        .place()
        .get()
        .ifPresent(
            place ->
                Dialogs.input(page, words, Phrase.of("explore.pin.title"), Phrase.of("explore.pin.text"), Phrase.of("explore.pin.verb"), before)
                    .filter(name -> !name.isBlank())
                    .ifPresent(
                        name -> {
                          model.entry().ifPresent(entry -> boards.pin(name.strip(), place, entry));
                          desk.notices().done(Phrase.of("explore.pinned", name.strip()));
                        }));
  }

  private Node choices() {
    var box = new VBox(8, Nodes.label(words.say("explore.measured"), "zg-section"), list(), Nodes.label(words.say("explore.look"), "zg-section"), waysOfLooking());
    box.getStyleClass().add("zg-choices");
    return box;
  }

  private ListView<Entry> list() {
    var list = Nodes.named(new ListView<>(model.entries()), "explore-entries", words.say("explore.measured"));
    list.setCellFactory(l -> new EntryCell(words));
    list.getSelectionModel().selectedItemProperty().subscribe(e -> Optional.ofNullable(e).ifPresent(x -> model.select(x.key())));
    following = following.and(
        model.place().subscribe(p -> model.entry().ifPresent(entry -> {
          list.getSelectionModel().select(entry);
          list.scrollTo(entry);
        })));
    list.setFixedCellSize(48);
    list.prefHeightProperty().bind(Bindings.size(model.entries()).multiply(48).add(2));
    list.minHeightProperty().bind(Bindings.min(Bindings.size(model.entries()), 3).multiply(48).add(2));
    list.setMaxHeight(MOST_ENTRIES * 48 + 2);
    return list;
  }

  private Node waysOfLooking() {
    Nodes.named(waysBox, "explore-aspects", words.say("explore.look"));
    waysBox.setContent(aspects);
    waysBox.setFitToWidth(true);
    VBox.setVgrow(waysBox, Priority.ALWAYS);
    return waysBox;
  }

  private Node exhibit() {
    crumbs.setAlignment(Pos.CENTER_LEFT);
    var back = Nodes.iconButton("explore-back", Material2AL.ARROW_BACK, words.say("explore.back"), model::back);
    following = following.and(model.hasCome().subscribe(has -> back.setDisable(!has)));
    var pin = Nodes.iconButton("explore-pin", Material2MZ.PUSH_PIN, words.say("explore.pin"), this::pin);
    following = following.and(model.shown().subscribe(e -> pin.setDisable(e.flatMap(Exhibit::plot).isEmpty())));
    var path = new HBox(4, back, crumbs, Nodes.spring(), pin);
    path.setAlignment(Pos.CENTER_LEFT);
    var box = new VBox(4, path, centre);
    VBox.setVgrow(centre, Priority.ALWAYS);
    HBox.setHgrow(box, Priority.ALWAYS);
    box.setMinWidth(0);
    return box;
  }

  private Node readingPanel() {
    reading.setAccessibleText(words.say("explore.reading"));
    return new SidePanel(desk, "explore-reading-panel", words.say("explore.reading"), reading);
  }

  private void show(Optional<Exhibit> exhibit) {
    var before = centre.getChildren().stream().findFirst().orElse(null);
    var asTable = before instanceof ExhibitPane pane && pane.showsTable();
    centre.getChildren().setAll(exhibit.<Node>map(e -> new ExhibitPane(e, desk, charts, tools, asTable, model)).orElseGet(this::nothing));
    lead(exhibit.isPresent());
    reading.getChildren().clear();
    exhibit.ifPresent(this::read);
    offerAspects();
    bringAspectIntoSight();
  }

  private Node nothing() {
    return new EmptyState(
        Material2AL.INSIGHTS, words.say("explore.empty"), "explore-import", words.say("explore.empty.import"),
        () -> desk.navigator().open("import", ""));
  }

  /** The way down to here, every step a way up again; how one looks at it last. */
  private void lead(boolean something) {
    crumbs.getChildren().clear();
    var steps = something ? model.crumbs() : List.<Place>of();
    for (var i = 0; i < steps.size(); i++) {
      var step = steps.get(i);
      var link = Nodes.named(new Hyperlink(words.say(named(step))), "explore-crumb-" + i, words.say(named(step)), "zg-crumb");
      link.setOnAction(e -> model.go(step));
      crumbs.getChildren().addAll(link, Nodes.label("›", "zg-caption"));
    }
    model.place().get().filter(p -> something).ifPresent(p -> crumbs.getChildren().add(Nodes.label(words.say(p.aspect().title()), "zg-caption")));
  }

  /** The last thing chosen on the way to a place. */
  private Phrase named(Place step) {
    return step.chosen(Place.PUPIL).map(Naming::text)
        .or(() -> step.chosen(Place.ITEM).map(i -> Phrase.of("explore.crumb.item", i)))
        .or(() -> step.chosen(Place.POINT).map(Naming::text))
        .or(() -> step.chosen(Place.CLASS).map(Naming::text))
        .or(() -> model.entry().map(e -> Phrase.of("explore.crumb.paper", Naming.round(e.round()), e.label())))
        .orElseGet(() -> step.aspect().title());
  }

  private Aspect aspect() {
    return model.place().get().map(Place::aspect).orElse(Aspect.LEVELS);
  }

  private void read(Exhibit exhibit) {
    exhibit.options().forEach(o -> reading.getChildren().add(option(o)));
    exhibit.reading().forEach(s -> reading.getChildren().add(Nodes.paragraph(words.say(s))));
    var chip = Explained.chip(exhibit.trust(), words);
    Nodes.named(chip, "explore-trust", chip.getText());
    var figures = new HBox(8, chip, Nodes.named(Nodes.label(words.say(exhibit.n())), "explore-n", words.say(exhibit.n())));
    figures.setAlignment(Pos.CENTER_LEFT);
    reading
        .getChildren()
        .addAll(
            part("explore.part.trust"),
            figures,
            Nodes.paragraph(words.say(exhibit.interval())),
            Nodes.paragraph(words.say(exhibit.trust().reason()), "zg-muted"),
            part("explore.part.how"),
            Nodes.paragraph(words.say(aspect().how()), "zg-muted"));
    worked(exhibit);
  }

  /** The sums with this paper's own numbers, and what to do next. */
  private void worked(Exhibit exhibit) {
    for (var sum : exhibit.worked()) {
      reading
          .getChildren()
          .add(Nodes.paragraph(words.say(Phrase.of("explore.worked", sum.about(), sum.how().name(), sum.how().arithmetic())), "zg-sum"));
    }
    if (!exhibit.worked().isEmpty()) {
      reading
          .getChildren()
          .addAll(part("explore.part.next"), Nodes.paragraph(words.say(exhibit.worked().getLast().how().next())));
    }
  }

  private Node option(Option option) {
    var box = Nodes.named(new ComboBox<Option.Value>(), "explore-option-" + option.key(), words.say(option.title()));
    box.getItems().setAll(option.values());
    box.setConverter(new OptionWords(words));
    box.setMaxWidth(Double.MAX_VALUE);
    var set = model.place().get().flatMap(p -> p.chosen(option.key())).orElse("");
    box.setValue(option.values().stream().filter(v -> v.key().equals(set)).findFirst().orElse(option.values().getFirst()));
    box.valueProperty().subscribe((before, now) -> model.choose(option.key(), now.key()));
    return new VBox(4, Nodes.label(words.say(option.title()), "zg-section"), box);
  }

  private Node part(String key) {
    return Nodes.label(words.say(key), "zg-section", "zg-reading-part");
  }

  /** The way of looking that is chosen is not left outside the list's window. */
  private void bringAspectIntoSight() {
    waysBox.applyCss();
    waysBox.layout();
    var room = waysBox.getViewportBounds().getHeight();
    var beyond = aspects.getHeight() - room;
    aspects.getChildren().stream()
        .filter(n -> n instanceof ToggleButton b && b.isSelected())
        .filter(n -> beyond > 0)
        .forEach(n -> waysBox.setVvalue(Math.clamp((n.getBoundsInParent().getCenterY() - room / 2) / beyond, 0, 1)));
  }

  private void offerAspects() {
    var group = new ToggleGroup();
    aspects.getChildren().clear();
    model.entry().ifPresent(entry -> {
      Optional<Aspect.Part> above = Optional.empty();
      for (var a : entry.aspects()) {
        if (above.filter(a.part()::equals).isEmpty()) {
          aspects.getChildren().add(Nodes.label(words.say(a.part().title()), "zg-caption", "zg-part"));
        }
        above = Optional.of(a.part());
        aspects.getChildren().add(aspect(a, group));
      }
    });
  }

  private ToggleButton aspect(Aspect aspect, ToggleGroup group) {
    var says = words.say(aspect.title());
    var button = Nodes.named(new ToggleButton(says), "explore-aspect-" + aspect.key(), says, "zg-aspect");
    button.setToggleGroup(group);
    button.setMaxWidth(Double.MAX_VALUE);
    button.setSelected(aspect() == aspect);
    button.setOnAction(
        e -> {
          button.setSelected(true);
          model.look(aspect);
        });
    return button;
  }

  /** A line of the list: the round small above the subject, as rounds repeat. */
  private static final class EntryCell extends ListCell<Entry> {
    private final UiWords words;

    EntryCell(UiWords words) {
      this.words = words;
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Entry entry, boolean empty) {
      super.updateItem(entry, empty);
      if (entry == null || empty) {
        setGraphic(null);
        return;
      }
      var pane = new BorderPane();
      pane.setTop(Nodes.label(words.say(Naming.round(entry.round())), "zg-caption"));
      pane.setLeft(Nodes.label(words.say(entry.label())));
      setId("explore-entry-" + entry.key());
      setAccessibleText(words.say("explore.entry", Naming.round(entry.round()), entry.label()));
      setGraphic(pane);
    }
  }
}
