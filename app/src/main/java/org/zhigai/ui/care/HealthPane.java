package org.zhigai.ui.care;

import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.zhigai.chain.StoreHealth;
import org.zhigai.ui.parts.Chip;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.Tone;

/** What a whole reading found: the judgement, the history, then table by table. */
final class HealthPane extends VBox {
  private final CareWords words;

  HealthPane(CareWords words) {
    super(8);
    this.words = words;
    Nodes.named(this, "care-health", "");
  }

  void show(StoreHealth health) {
    var whole = health.isWhole();
    var verdict = Nodes.named(Nodes.paragraph(words.say(whole ? "check.whole" : "check.broken"), "zg-strong"), "care-verdict", "");
    verdict.setGraphic(new Chip(words.say(whole ? "check.good" : "check.bad"), whole ? Tone.DONE : Tone.REFUSED));
    verdict.setAccessibleText(verdict.getText());
    getChildren().setAll(verdict,
        Nodes.named(Nodes.paragraph(history(health), health.brokenChange().isEmpty() ? "zg-muted" : "zg-care-bad"), "care-history", ""), tables(health));
  }

  private String history(StoreHealth health) {
    return health.brokenChange().isPresent()
        ? words.say("check.history.broken", health.brokenChange().getAsLong())
        : words.say("check.history", health.rows("CHANGE"), words.minute(health.lastChange()));
  }

  /** Tables with nothing in them are not worth a line. */
  private GridPane tables(StoreHealth health) {
    var grid = Nodes.named(new GridPane(24, 4), "care-tables", words.say("check"));
    health.tables().stream().filter(t -> t.rows() > 0 || t.damage().isPresent()).forEach(table -> {
      var rows = Nodes.label(words.say("rows", table.rows()));
      GridPane.setHalignment(rows, HPos.RIGHT);
      var state = table.damage().map(why -> words.say("check.damaged", why)).orElseGet(() -> words.say("check.read"));
      grid.addRow(
          grid.getRowCount(), Nodes.label(words.table(table.name())), rows,
          table.damage().isPresent() ? Nodes.paragraph(state, "zg-care-bad") : quiet(state));
    });
    return grid;
  }

  private static Label quiet(String text) {
    return Nodes.label(text, "zg-muted");
  }
}
