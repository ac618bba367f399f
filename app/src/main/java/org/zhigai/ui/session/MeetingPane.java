package org.zhigai.ui.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Subscription;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.zhigai.ui.parts.Dress;
import org.zhigai.charts.Charts;
import org.zhigai.explore.place.Aspect;
import org.zhigai.explore.place.Entry;
import org.zhigai.explore.place.Names;
import org.zhigai.explore.place.Pins;
import org.zhigai.explore.place.Place;
import org.zhigai.kernel.Phrase;
import org.zhigai.report.DocumentWriter;
import org.zhigai.session.Board;
import org.zhigai.session.Meeting;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.EmptyState;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.Said;
import org.zhigai.ui.parts.UiWords;
import org.zhigai.ui.parts.WrapRow;

/** A diagnostic session prepared, held and followed up: its agenda on the left, a page of it or what was decided on the right. */
public final class MeetingPane extends BorderPane {
  private final MeetingModel model;
  private final Supplier<? extends List<Board>> boards;
  private final UiWords words;
  private final SessionFiles files;
  private final AgendaPane agenda;
  private final PagePane page;
  private final DecisionsPane decisions;
  private final Tab decided;
  private final ComboBox<Meeting> which;
  private final Node bar;
  private boolean follows;
  private final Subscription following;

  /**
   * @param boards those there are, to be taken to a session
   * @param open called with the place of a chart that is to be looked at closely
   */
  public MeetingPane(
      MeetingModel model, Outcomes outcomes, Supplier<? extends List<Board>> boards, StoreFrame frame, Charts charts, DocumentWriter writer,
      Consumer<Place> open) {
    this.model = model;
    this.boards = boards;
    this.words = frame.words();
    this.files = new SessionFiles(model, frame, charts, writer);
    this.agenda = new AgendaPane(model, words, more());
    this.page = new PagePane(frame, charts, open);
    this.decisions = new DecisionsPane(model, outcomes, frame);
    this.decided = tab("meeting-tab-decisions", decisions);
    this.which = Nodes.named(new ComboBox<>(), "meeting-which", words.say("meeting.which"));
    getStyleClass().add("zg-meeting");
    this.bar = bar();
    setTop(bar);
    following =
        model.chosen().subscribe(m -> follow())
            .and(model.pages().subscribe(this::follow))
            .and(agenda.looked().subscribe(this::look));
    follow();
  }

  /** Lets go of the ViewModel. */
  public void close() {
    following.unsubscribe();
  }

  private Node bar() {
    which.setConverter(new Said<>(m -> words.say("meeting.said", m.on().toString(), m.title())));
    Dress.wide(which, 320);
    which.valueProperty().subscribe(m -> Optional.ofNullable(m).filter(x -> !follows).ifPresent(model::choose));
    var bar =
        new WrapRow(
            8, 8, which, Nodes.button("meeting-new", words.say("meeting.new"), () -> model.create(words.say("meeting.new.title"))), Nodes.spring(),
            Nodes.button("meeting-drop", words.say("meeting.drop"), model::drop), files.menu(), files.show());
    bar.getStyleClass().add("zg-board-bar");
    return bar;
  }

  private void follow() {
    offer();
    var any = model.chosen().get().isPresent();
    bar.setVisible(any);
    if (!any) {
      setCenter(new EmptyState(
          Material2AL.GROUPS, words.say("meeting.empty"), "meeting-first", words.say("meeting.new"), () -> model.create(words.say("meeting.new.title"))));
      return;
    }
    if (getCenter() == null || !"meeting-body".equals(getCenter().getId())) {
      setCenter(body());
    }
    agenda.follow();
    var many = model.chosen().get().map(m -> m.decisions().size()).orElse(0);
    decided.setText(words.say("meeting.tab.decisions", many));
    decisions.follow(agenda.looked().get());
  }

  /** The sessions as they are kept now. What was chosen is let go of first: a list that is exchanged under a choice forgets to show it. */
  private void offer() {
    follows = true;
    which.getSelectionModel().clearSelection();
    which.getItems().setAll(model.meetings());
    model.chosen().get().ifPresent(now -> which.getSelectionModel().select(which.getItems().stream().map(Meeting::id).toList().indexOf(now.id())));
    follows = false;
  }

  private void look(Optional<MeetingModel.Page> looked) {
    looked.ifPresentOrElse(page::show, () -> page.getChildren().setAll(new EmptyState(Material2MZ.PLAYLIST_ADD, words.say("meeting.nothing"))));
    decisions.follow(looked);
  }

  private Node body() {
    var look = tab("meeting-tab-page", page);
    look.setText(words.say("meeting.tab.page"));
    var tabs = Nodes.named(new TabPane(look, decided), "meeting-tabs", words.say("explore.tabs"));
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    HBox.setHgrow(tabs, Priority.ALWAYS);
    var body = new HBox(24, agenda, tabs);
    body.setId("meeting-body");
    return body;
  }

  private static Tab tab(String id, Node content) {
    var tab = new Tab("", content);
    tab.setId(id);
    return tab;
  }

  private Node more() {
    var ofBoards = Nodes.named(new MenuButton(words.say("meeting.add.board")), "meeting-add-board", words.say("meeting.add.board"), "small");
    ofBoards.setOnShowing(e -> ofBoards.getItems().setAll(boards.get().stream().map(this::board).toList()));
    ofBoards.getItems().setAll(boards.get().stream().map(this::board).toList());
    var more =
        new FlowPane(
            8, 8, Nodes.button("meeting-add-problem", words.say("meeting.add.problem"), this::addProblems, "small"),
            Nodes.button("meeting-add-item", words.say("meeting.add.item"), this::addItems, "small"), ofBoards);
    more.setAlignment(Pos.CENTER_LEFT);
    return more;
  }

  private MenuItem board(Board board) {
    var item = new MenuItem(board.name());
    item.setMnemonicParsing(false);
    item.setOnAction(e -> model.add(board.pins().stream().map(p -> Meeting.Topic.of(p, Optional.empty())).toList()));
    return item;
  }

  private void addProblems() {
    var picked = Picking.ask(
        this, words, Phrase.of("meeting.pick.problem"), model.offered(),
        p -> words.say("meeting.problem.said", p.number(), Phrase.of("pack.state." + p.state().name().toLowerCase(java.util.Locale.ROOT)),
            p.statement().in(words.words())));
    model.add(picked.stream().map(p -> Meeting.Topic.of(p.number())).toList());
  }

  /** An item of a paper. */
  private record OneItem(Entry.OfPaper entry, String label, String about) {}

  private void addItems() {
    var all = new ArrayList<OneItem>();
    for (var entry : model.entries().reversed()) {
      if (entry instanceof Entry.OfPaper of) {
        of.paper().items().forEach(i -> all.add(new OneItem(of, i.label(), String.join("、", i.knowledgePoints()))));
      }
    }
    var picked = Picking.ask(
        this, words, Phrase.of("meeting.pick.item"), all,
        i -> words.say("meeting.item.said", Names.round(i.entry().round()), i.entry().label(), i.label(), i.about()));
    model.add(
        picked.stream()
            .map(i -> Meeting.Topic.of(
                Pins.of(Place.of(i.entry().key(), Aspect.ITEM).with(Place.ITEM, i.label()), i.entry()), Optional.of(i.entry().round())))
            .toList());
  }
}
