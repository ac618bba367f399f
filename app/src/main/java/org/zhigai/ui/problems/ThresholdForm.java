package org.zhigai.ui.problems;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.zhigai.kernel.Phrase;
import org.zhigai.problems.Thresholds;
import org.zhigai.problems.Thresholds.Part;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.UiWords;
import org.zhigai.value.ValueWriter;

/** The thresholds of one scope: what is typed, why, and beside each field what was wrong with it. */
final class ThresholdForm extends VBox {
  private final ThresholdsModel model;
  private final ThresholdsModel.Line line;
  private final UiWords words;
  private final Map<Part, TextField> fields = new EnumMap<>(Part.class);
  private final Map<Part, Label> refusals = new EnumMap<>(Part.class);
  private final TextArea reason = new TextArea();
  private final Label reasonRefused = refusal("reason");

  ThresholdForm(ThresholdsModel.Line line, ThresholdsModel model, UiWords words) {
    super(12);
    this.model = model;
    this.line = line;
    this.words = words;
    Nodes.named(this, "threshold-form", words.say(ThresholdsModel.name(line.scope())), "zg-threshold-form");
    getChildren().addAll(
        Nodes.label(words.say(ThresholdsModel.name(line.scope())), "zg-section"),
        Nodes.named(Nodes.paragraph(words.say(from(line)), "zg-muted"), "threshold-from", words.say(from(line))));
    for (var part : Part.values()) {
      if (part != Part.LEVEL || line.scope().isSchool()) {
        getChildren().add(field(part));
      }
    }
    getChildren().addAll(why(), buttons());
    if (!line.scope().isSchool()) {
      getChildren().add(Nodes.paragraph(words.say("threshold.level.whole", line.held().thresholds().level() * 100), "zg-caption"));
    }
  }

  /** Whose word holds here. */
  static Phrase from(ThresholdsModel.Line line) {
    return line.own()
        ? Phrase.of("threshold.from.own")
        : line.held().by().map(by -> Phrase.of("threshold.from.wider", ThresholdsModel.name(by))).orElse(Phrase.of("threshold.from.default"));
  }

  private VBox field(Part part) {
    var key = ThresholdsModel.key(part);
    var says = words.say("threshold.part." + key);
    var input = Nodes.named(new TextField(typed(part, line.held().thresholds())), "threshold-" + key, says, "zg-number");
    input.setPrefColumnCount(5);
    input.setOnAction(e -> save());
    fields.put(part, input);
    var wrong = refusal(key);
    refusals.put(part, wrong);
    clearWhenTyped(input, wrong);
    var name = Nodes.label(says);
    name.setLabelFor(input);
    var row = new HBox(8, name, Nodes.spring(), input, Nodes.label(words.say("threshold.unit." + key), "zg-muted", "zg-threshold-unit"));
    row.setAlignment(Pos.CENTER_LEFT);
    return new VBox(2, row, wrong);
  }

  private VBox why() {
    var says = words.say("threshold.why");
    Nodes.named(reason, "threshold-why", says);
    reason.setPromptText(words.say("threshold.why.prompt"));
    reason.setWrapText(true);
    reason.setPrefRowCount(2);
    clearWhenTyped(reason, reasonRefused);
    var name = Nodes.label(says);
    name.setLabelFor(reason);
    return new VBox(4, name, reason, reasonRefused);
  }

  private HBox buttons() {
    Button save = Nodes.button("threshold-save", words.say("threshold.save"), this::save, "accent");
    Button lift =
        Nodes.button(
            "threshold-lift", words.say(line.scope().isSchool() ? "threshold.lift.school" : "threshold.lift"),
            () -> show(model.lift(reason.getText())));
    lift.setDisable(!line.own());
    lift.setAccessibleHelp(words.say("threshold.lift.why"));
    return new HBox(8, save, lift);
  }

  private void save() {
    var typed = new EnumMap<Part, String>(Part.class);
    fields.forEach((part, input) -> typed.put(part, input.getText()));
    show(model.save(typed, reason.getText()));
  }

  private void show(ThresholdsModel.Refusal refusal) {
    refusals.forEach((part, label) -> say(label, Optional.ofNullable(refusal.parts().get(part))));
    say(reasonRefused, refusal.reason());
  }

  /** What was wrong is not known to be wrong any more. */
  private void clearWhenTyped(TextInputControl input, Label wrong) {
    input.textProperty().addListener(typed -> say(wrong, Optional.empty()));
  }

  private void say(Label label, Optional<Phrase> wrong) {
    label.setText(wrong.map(words::say).orElse(""));
    label.setVisible(wrong.isPresent());
    label.setManaged(wrong.isPresent());
  }

  private static Label refusal(String key) {
    var label = Nodes.named(Nodes.paragraph("", "zg-caption", "zg-field-refused"), "threshold-" + key + "-refused", "");
    label.setVisible(false);
    label.setManaged(false);
    return label;
  }

  /** As it is typed: {@code 5}, {@code 0.2}. */
  static String typed(Part part, Thresholds thresholds) {
    return ValueWriter.typed(part.of(thresholds) * ThresholdsModel.scale(part), 2);
  }
}
