package org.zhigai.ui.session;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2AL;
import org.zhigai.ui.parts.Dress;
import org.zhigai.session.Agenda;
import org.zhigai.session.Meeting;
import org.zhigai.ui.parts.DayPicker;
import org.zhigai.ui.parts.EditLine;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.UiWords;

/** The head of a session and its agenda: the order is changed by dragging or by the arrows, the minutes of a page by typing. */
final class AgendaPane extends VBox {
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
  private static final int LEAST_MINUTES = 20;
  private static final int MOST_MINUTES = 240;
  private static final int STEP = 5;

  private final MeetingModel model;
  private final UiWords words;
  private final EditLine title;
  private final EditLine people;
  private final DayPicker on = new DayPicker();
  private final Spinner<Integer> minutes = new Spinner<>(LEAST_MINUTES, MOST_MINUTES, Meeting.USUAL_MINUTES, STEP);
  private final VBox rows = Nodes.named(new VBox(2), "meeting-agenda", "");
  private final Label lasting = Nodes.named(Nodes.label("", "zg-caption"), "meeting-lasting", "");
  private final ReadOnlyObjectWrapper<Optional<MeetingModel.Page>> looked = new ReadOnlyObjectWrapper<>(this, "looked", Optional.empty());
  private boolean follows;

  /** @param more what can be put on the agenda */
  AgendaPane(MeetingModel model, UiWords words, Node more) {
    super(8);
    this.model = model;
    this.words = words;
    this.title = new EditLine("meeting-title", words.say("meeting.title"), model::title);
    this.people = new EditLine("meeting-people", words.say("pack.people"), model::people);
    people.setPromptText(words.say("meeting.people.prompt"));
    Nodes.named(on, "meeting-on", words.say("meeting.on"));
    on.valueProperty().subscribe(day -> Optional.ofNullable(day).filter(d -> !follows).ifPresent(model::on));
    Nodes.named(minutes, "meeting-minutes", words.say("meeting.minutes"));
    minutes.setEditable(true);
    Dress.wide(minutes, 88);
    minutes.valueProperty().subscribe(m -> Optional.ofNullable(m).filter(x -> !follows).ifPresent(model::minutes));
    var when = new HBox(8, on, minutes, Nodes.label(words.say("pack.minutes"), "zg-caption"));
    when.setAlignment(Pos.CENTER_LEFT);
    var scroll = new ScrollPane(rows);
    scroll.setFitToWidth(true);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    var head = new HBox(8, Nodes.label(words.say("pack.agenda"), "zg-section"), Nodes.spring(), lasting);
    head.setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("zg-agenda");
    getChildren().addAll(title, when, people, head, scroll, more);
    rows.setOnKeyPressed(e -> {
      if (e.getCode() == KeyCode.DOWN || e.getCode() == KeyCode.UP) {
        step(e.getCode() == KeyCode.DOWN ? 1 : -1);
        e.consume();
      }
    });
  }

  /** The page that is looked at. */
  ReadOnlyObjectProperty<Optional<MeetingModel.Page>> looked() {
    return looked.getReadOnlyProperty();
  }

  /** Shows the chosen session as it is now. */
  void follow() {
    model.chosen().get().ifPresent(meeting -> {
      follows = true;
      title.show(meeting.title());
      people.show(meeting.people());
      on.setValue(meeting.on());
      minutes.getValueFactory().setValue(meeting.minutes());
      follows = false;
      var shares = model.shares();
      var all = Agenda.lasting(shares);
      lasting.setText(words.say(all > meeting.minutes() ? "meeting.lasting.over" : "meeting.lasting", all, meeting.minutes()));
      rows.getChildren().clear();
      // The pages are drawn a moment after the session has changed.
      for (var i = 0; i < Math.min(model.pages().size(), shares.size()); i++) {
        rows.getChildren().add(row(i, shares.get(i)));
      }
      var before = looked.get();
      look(model.pages().stream().filter(p -> before.filter(b -> b.topic().isSame(p.topic())).isPresent()).findFirst()
          .or(() -> model.pages().stream().findFirst()));
    });
  }

  private void look(Optional<MeetingModel.Page> page) {
    looked.set(page);
    for (var i = 0; i < rows.getChildren().size(); i++) {
      rows.getChildren().get(i).pseudoClassStateChanged(SELECTED, page.filter(model.pages().get(i)::equals).isPresent());
    }
  }

  private void step(int by) {
    var next = looked.get().map(model.pages()::indexOf).orElse(-1) + by;
    if (next >= 0 && next < model.pages().size()) {
      look(Optional.of(model.pages().get(next)));
      rows.getChildren().get(next).requestFocus();
    }
  }

  private Node row(int i, int share) {
    var page = model.pages().get(i);
    var time = new EditLine("meeting-minutes-" + i, words.say("meeting.minutes.page"), typed -> model.minutes(i, minutes(typed)));
    time.show(page.topic().minutes() == 0 ? "" : Integer.toString(share));
    time.setPromptText(Integer.toString(share));
    time.setTooltip(new javafx.scene.control.Tooltip(words.say("meeting.minutes.page")));
    var said = Nodes.label(Pages.title(page, words));
    var what = new VBox(Nodes.label(Pages.kind(page, words), "zg-caption"), said);
    what.setMinWidth(0);
    HBox.setHgrow(what, Priority.ALWAYS);
    var row =
        Nodes.named(
            new HBox(
                4, time, what, Nodes.iconButton("meeting-up-" + i, Material2AL.KEYBOARD_ARROW_UP, words.say("meeting.up"), () -> model.move(i, i - 1)),
                Nodes.iconButton("meeting-down-" + i, Material2AL.KEYBOARD_ARROW_DOWN, words.say("meeting.down"), () -> model.move(i, i + 1)),
                Nodes.iconButton("meeting-remove-" + i, Material2AL.CLOSE, words.say("meeting.remove"), () -> model.remove(i))),
            "meeting-topic-" + i, said.getText(), "zg-topic");
    row.setAlignment(Pos.CENTER_LEFT);
    row.setFocusTraversable(true);
    javafx.scene.control.Tooltip.install(what, new javafx.scene.control.Tooltip(said.getText()));
    row.setOnMouseClicked(e -> {
      row.requestFocus();
      look(Optional.of(page));
    });
    drag(row, i);
    return row;
  }

  private void drag(Node row, int i) {
    row.setOnDragDetected(e -> {
      var content = new ClipboardContent();
      content.putString(Integer.toString(i));
      row.startDragAndDrop(TransferMode.MOVE).setContent(content);
      e.consume();
    });
    row.setOnDragOver(e -> {
      var from = rows.getChildren().indexOf(e.getGestureSource());
      if (from >= 0 && from != i) {
        e.acceptTransferModes(TransferMode.MOVE);
      }
      e.consume();
    });
    row.setOnDragDropped(e -> {
      var from = rows.getChildren().indexOf(e.getGestureSource());
      e.setDropCompleted(from >= 0);
      if (from >= 0) {
        model.move(from, i);
      }
      e.consume();
    });
  }

  /** What is no number of minutes gives the page an even share again. */
  private static int minutes(String typed) {
    return typed.strip().matches("\\d{1,3}") ? Integer.parseInt(typed.strip()) : 0;
  }
}
