package org.zhigai.ui.review;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.zhigai.ui.parts.Dress;
import org.zhigai.review.ReviewCase;
import org.zhigai.review.ReviewFile;
import org.zhigai.ui.parts.DayPicker;
import org.zhigai.ui.parts.FaultText;
import org.zhigai.ui.parts.Frame;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.Picker;

/** The opinion on the case that is looked at, who signs, and the button that saves the answer: disabled, it says why. */
final class OpinionForm extends BorderPane {
  private static final int MOST = 3;
  private static final double NAME = 112;
  /** What is missing comes and goes without moving what stands above it. */
  private static final double THREE_LINES = 56;

  private final ReviewModel model;
  private final Frame frame;
  private final ToggleButton pass;
  private final ToggleButton giveBack;
  private final DayPicker on = new DayPicker();
  private final TextArea finding;
  private final VBox seen;
  private final TextArea text;
  private final Label reason = Nodes.label("", "zg-caption");
  private final TextField unit;
  private final TextField person;
  private final Label progress = Nodes.label("", "zg-strong");
  private final Label lacks = Nodes.paragraph("", "zg-caption");
  private final Label told = Nodes.paragraph("", "zg-review-told");
  private final FaultText fault;
  private final Button save;
  private final Button next;
  private boolean signing;
  private Optional<ReviewCase> shown = Optional.empty();

  OpinionForm(ReviewModel model, Frame frame) {
    this.model = model;
    this.frame = frame;
    pass = choice("review-pass", "pass", true);
    giveBack = choice("review-return", "return", false);
    var both = new ToggleGroup();
    pass.setToggleGroup(both);
    giveBack.setToggleGroup(both);
    Nodes.named(on, "review-on", say("on"));
    on.valueProperty().subscribe(day -> {
      if (day != null) {
        edit(d -> d.dated(day));
      }
    });
    finding = area("review-finding", "finding", seenText -> edit(d -> d.found(seenText)));
    seen = new VBox(2, Nodes.label(say("finding"), "zg-caption"), finding);
    text = area("review-text", "text", opinion -> edit(d -> d.said(opinion)));
    unit = line("review-unit", "unit", model.unit());
    person = line("review-person", "person", model.person());
    save = Nodes.button("review-save", say("save"), this::save, "accent");
    save.setMaxWidth(Double.MAX_VALUE);
    next = Nodes.button("review-next", say("next"), () -> model.show(model.at().get() + 1));
    fault = new FaultText("review-fault", frame.words());
    told.setId("review-told");
    told.setMinHeight(THREE_LINES);
    told.setAlignment(Pos.TOP_LEFT);
    lacks.setId("review-lacks");
    lacks.setMinHeight(THREE_LINES);
    lacks.setAlignment(Pos.TOP_LEFT);
    getStyleClass().add("zg-review-opinion");
    setId("review-opinion");
    var scroll = new ScrollPane(opinion());
    scroll.setFitToWidth(true);
    setCenter(scroll);
    setBottom(signature());
  }

  private ToggleButton choice(String id, String what, boolean passes) {
    var button = Nodes.named(new ToggleButton(say(what)), id, say(what));
    button.setMnemonicParsing(false);
    button.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(button, Priority.ALWAYS);
    button.setOnAction(e -> {
      button.setSelected(true);
      edit(d -> d.decided(passes));
    });
    return button;
  }

  private TextArea area(String id, String what, Consumer<String> keep) {
    var area = Nodes.named(new TextArea(), id, say(what));
    area.setWrapText(true);
    area.setPrefRowCount(2);
    area.textProperty().subscribe((before, now) -> keep.accept(now));
    return area;
  }

  private TextField line(String id, String what, String now) {
    var field = Nodes.named(new TextField(now), id, say(what));
    field.textProperty().subscribe((before, after) -> sign());
    return field;
  }

  private void sign() {
    if (!signing) {
      model.signed(unit.getText(), person.getText());
    }
  }

  private void edit(UnaryOperator<Draft> how) {
    shown.ifPresent(one -> model.write(one, how.apply(model.draft(one))));
  }

  private Node opinion() {
    var dated = Nodes.label(say("on"), "zg-caption");
    dated.setMinWidth(USE_PREF_SIZE);
    next.setMinWidth(USE_PREF_SIZE);
    var when = new HBox(8, dated, on, Nodes.spring(), next);
    when.setAlignment(Pos.CENTER_LEFT);
    var box = new VBox(
        10, Nodes.label(say("opinion"), "zg-section"), new HBox(8, pass, giveBack), when, seen, new VBox(2, reason, text));
    box.getStyleClass().add("zg-review-form");
    return box;
  }

  private Node signature() {
    var byUnit = new VBox(2, Nodes.label(say("unit"), "zg-caption"), unit);
    HBox.setHgrow(byUnit, Priority.ALWAYS);
    var both = new HBox(8, byUnit, new VBox(2, Nodes.label(say("person"), "zg-caption"), person));
    Dress.wide(person, NAME);
    var form = new VBox(8, Nodes.label(say("signature"), "zg-section"), both, progress, save, lacks, told, fault);
    form.getStyleClass().addAll("zg-review-form", "zg-review-signature");
    return form;
  }

  /** Shows what is written of a case, without taking it for an edit of that case. */
  void show(ReviewCase one) {
    shown = Optional.empty();
    var draft = model.draft(one);
    on.setValue(draft.on());
    finding.setText(draft.finding());
    text.setText(draft.text());
    shown = Optional.of(one);
    next.setDisable(model.at().get() + 1 == model.contents().cases().size());
    follow();
  }

  /** Brings buttons and notes to what is written now; fields that are typed into are ahead of it. */
  void follow() {
    if (!unit.isFocused() && !person.isFocused()) {
      signing = true;
      unit.setText(model.unit());
      person.setText(model.person());
      signing = false;
    }
    shown.ifPresent(one -> {
      var draft = model.draft(one);
      var returned = draft.passed().filter(p -> !p).isPresent();
      pass.setSelected(draft.passed().filter(p -> p).isPresent());
      giveBack.setSelected(returned);
      there(seen, one.onSite());
      reason.setText(say(returned ? "reason" : "text"));
    });
    var missing = model.missing();
    progress.setText(say("progress.of", model.answered(), model.contents().cases().size()));
    save.setDisable(!missing.isEmpty());
    lacks.setText(missing.stream().limit(MOST).map(frame.words()::say).collect(Collectors.joining("\n")));
    told.setText(model.told().get().map(frame.words()::say).orElse(""));
    there(told, model.told().get().isPresent());
    there(lacks, !missing.isEmpty() || model.told().get().isEmpty());
    fault.show(model.fault().get());
  }

  private static void there(Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }

  private void save() {
    var called = say("called", model.contents().school(), model.person());
    frame.picker().target(this, say("save"), called, new Picker.Sort(say("answer"), List.of("*" + ReviewFile.ANSWER_ENDING))).ifPresent(model::save);
  }

  private String say(String what, Object... values) {
    return frame.words().say("reviewer." + what, values);
  }
}
