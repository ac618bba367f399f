package org.zhigai.ui.session;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.zhigai.ui.parts.Dress;
import org.zhigai.explore.session.ArrangeSession;
import org.zhigai.session.Meeting;
import org.zhigai.session.Meeting.Decision;
import org.zhigai.ui.parts.DayPicker;
import org.zhigai.ui.parts.Dialogs;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.Said;
import org.zhigai.ui.parts.UiWords;

/** What is decided: the words, what it is, who, by when, and over which page. */
final class DecisionForm extends VBox {
  private static final int WIDTH = 520;

  private final UiWords words;
  private final TextArea text = new TextArea();
  private final ComboBox<Decision.Sort> sort = new ComboBox<>();
  private final TextField who = new TextField();
  private final DayPicker due = new DayPicker();
  private final ComboBox<Optional<Meeting.Topic>> about = new ComboBox<>();
  private final long became;

  /**
   * @param pages what it can be about
   * @param before what stands in the form at first
   */
  DecisionForm(UiWords words, List<MeetingModel.Page> pages, Decision before) {
    super(8);
    this.words = words;
    this.became = before.became();
    Nodes.named(text, "decision-text", words.say("meeting.decision.text"));
    text.setPromptText(words.say("meeting.decision.text"));
    text.setWrapText(true);
    text.setPrefRowCount(2);
    text.setText(before.text());
    text.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
      if (e.getCode() == KeyCode.TAB) {
        sort.requestFocus();
        e.consume();
      }
    });
    Nodes.named(sort, "decision-sort", words.say("meeting.decision.sort"));
    sort.getItems().setAll(Decision.Sort.values());
    sort.setConverter(new Said<>(s -> words.say(ArrangeSession.sort(s))));
    sort.setValue(before.sort());
    Nodes.named(who, "decision-who", words.say("meeting.decision.who"));
    who.setPromptText(words.say("meeting.decision.who"));
    who.setText(before.who());
    who.setPrefColumnCount(8);
    Nodes.named(due, "decision-due", words.say("meeting.decision.due"));
    due.setPromptText(words.say("meeting.decision.due"));
    due.setValue(before.due().orElse(null));
    about(pages, before.about());
    Dress.wide(this, WIDTH);
    var line = new HBox(8, sort, who, due);
    line.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(who, Priority.ALWAYS);
    getChildren().addAll(text, line, about);
  }

  private void about(List<MeetingModel.Page> pages, Optional<Meeting.Topic> before) {
    Nodes.named(about, "decision-about", words.say("meeting.decision.about"));
    about.setMaxWidth(Double.MAX_VALUE);
    about.getItems().add(Optional.empty());
    pages.forEach(p -> about.getItems().add(Optional.of(p.topic())));
    about.setConverter(
        new Said<>(topic -> topic
            .flatMap(t -> pages.stream().filter(p -> p.topic().isSame(t)).findFirst())
            .map(p -> words.say("meeting.decision.about.page", Pages.title(p, words)))
            .orElseGet(() -> words.say("meeting.decision.about.none"))));
    about.setValue(about.getItems().stream().filter(t -> t.isPresent() && before.filter(t.get()::isSame).isPresent()).findFirst().orElse(Optional.empty()));
  }

  /** Stands in the form before anybody has typed. */
  static Decision blank(Optional<Meeting.Topic> about) {
    return new Decision("", Decision.Sort.PROBLEM, "", Optional.empty(), about, 0);
  }

  /** What was typed; empty without words. */
  Optional<Decision> decision() {
    return text.getText().isBlank()
        ? Optional.empty()
        : Optional
            .of(new Decision(text.getText().strip(), sort.getValue(), who.getText().strip(), Optional.ofNullable(due.getValue()), about.getValue(), became));
  }

  /** Asks in a window of its own; empty when left. */
  static Optional<Decision> ask(Node near, UiWords words, List<MeetingModel.Page> pages, Decision before) {
    var form = new DecisionForm(words, pages, before);
    var dialog = new Dialog<Decision>();
    var yes = new ButtonType(words.say("meeting.decision.verb"), ButtonData.OK_DONE);
    dialog.setTitle(words.say("meeting.decision"));
    dialog.setHeaderText(words.say("meeting.decision"));
    var pane = dialog.getDialogPane();
    pane.setContent(form);
    pane.getButtonTypes().setAll(yes, new ButtonType(words.say("parts.cancel"), ButtonData.CANCEL_CLOSE));
    pane.lookupButton(yes).disableProperty().bind(form.text.textProperty().map(String::isBlank));
    dialog.setResultConverter(pressed -> yes.equals(pressed) ? form.decision().orElse(null) : null);
    Dialogs.dress(dialog, "decision-dialog", near.getScene());
    form.text.requestFocus();
    return dialog.showAndWait();
  }
}
