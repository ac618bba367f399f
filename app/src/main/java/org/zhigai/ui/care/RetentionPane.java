package org.zhigai.ui.care;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.zhigai.chain.rights.KeptUntil;
import org.zhigai.kernel.Phrase;
import org.zhigai.rows.Outcome;
import org.zhigai.ui.parts.Chip;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.Tone;
import org.zhigai.ui.parts.WrapRow;
import org.zhigai.value.Value;

/** Until when imports are kept, those that are due first said so; and another period, with its reason. */
final class RetentionPane {
  private final Rights rights;
  private final CareWords words;
  private final VBox lines = Nodes.named(new VBox(4), "care-retention", "");

  RetentionPane(Rights rights, CareWords words) {
    this.rights = rights;
    this.words = words;
  }

  private record Seen(long months, List<KeptUntil> imports) {}

  Node build() {
    var months = Nodes.named(new TextField(), "care-months", words.say("retention.months"));
    months.setPrefColumnCount(4);
    var why = Nodes.named(new TextField(), "care-months-why", words.say("retention.why"));
    why.setPromptText(words.say("retention.why"));
    HBox.setHgrow(why, javafx.scene.layout.Priority.ALWAYS);
    var go = Nodes.button("care-months-go", words.say("retention.go"), () -> {});
    go.setOnAction(e -> words.frame().edits().make(rights.period(Long.parseLong(months.getText().strip()), why.getText()), outcome -> {
      outcome.orThrow();
      if (outcome instanceof Outcome.Done) {
        months.clear();
        why.clear();
      }
      read();
    }));
    go.disableProperty().bind(Bindings.createBooleanBinding(
        () -> !months.getText().strip().matches("\\d{1,3}") || why.getText().isBlank(), months.textProperty(), why.textProperty()));
    read();
    go.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
    months.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
    var row = new WrapRow(8, 8, Nodes.paragraph(words.say("retention.months"), "zg-muted"), months, why, go);
    return Shapes.part(words.say("retention"), lines, row);
  }

  private void read() {
    words.frame().jobs().latest(
        "care.retention", Phrase.of("care.retention.doing"), progress -> new Seen(rights.months(), rights.imports()), this::show);
  }

  private void show(Seen seen) {
    lines.getChildren().setAll(Nodes.paragraph(words.frame().words().say("retention.period", seen.months())));
    seen.imports().forEach(kept -> lines.getChildren().add(line(kept)));
    if (seen.imports().isEmpty()) {
      lines.getChildren().add(Nodes.paragraph(words.frame().words().say("retention.none"), "zg-muted"));
    }
    if (seen.imports().stream().anyMatch(KeptUntil::isDue)) {
      lines.getChildren().add(Nodes.paragraph(words.frame().words().say("retention.remedy"), "zg-muted"));
    }
  }

  private Node line(KeptUntil kept) {
    var text = Nodes.paragraph(
        words.frame().words().say(
            Phrase.of(kept.isDue() ? "retention.due" : "retention.until", kept.record().file(), new Value.Day(kept.until()))),
        kept.isDue() ? "zg-strong" : "zg-muted");
    text.setGraphic(kept.isDue() ? new Chip(words.say("retention.chip"), Tone.CARE) : null);
    return text;
  }
}
