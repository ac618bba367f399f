package org.zhigai.ui.intake;

import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.zhigai.monitoring.intake.Issue;
import org.zhigai.ui.parts.Chip;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.Tone;
import org.zhigai.ui.parts.UiWords;

/** One thing that is the matter: how grave, where, what stands there and should stand there, what to do. */
final class IssueCell extends ListCell<Issue> {
  private final UiWords words;

  IssueCell(UiWords words) {
    this.words = words;
  }

  @Override
  protected void updateItem(Issue issue, boolean empty) {
    super.updateItem(issue, empty);
    setText(null);
    setPrefWidth(0);
    setGraphic(empty || issue == null ? null : row(issue));
  }

  private Node row(Issue issue) {
    var cell = issue.where().range().isEmpty() ? words.say("preview.whole") : issue.where().range();
    var what = words.say("preview.issue", issue.found(), issue.expected());
    var remedy = words.say(issue.remedy());
    var where = new Chip(cell, tone(issue));
    where.setGraphic(icon(issue));
    var text = new VBox(2, Nodes.paragraph(what), Nodes.paragraph(remedy, "zg-caption"));
    HBox.setHgrow(text, javafx.scene.layout.Priority.ALWAYS);
    setAccessibleText(words.say("preview.severity." + issue.severity()) + " " + cell + " " + what + " " + remedy);
    return new HBox(12, where, text);
  }

  private static Tone tone(Issue issue) {
    return switch (issue.severity()) {
      case ERROR -> Tone.REFUSED;
      case WARNING -> Tone.CARE;
      case NOTE -> Tone.NEUTRAL;
    };
  }

  private static Node icon(Issue issue) {
    return Nodes.icon(
        switch (issue.severity()) {
          case ERROR -> Material2AL.ERROR;
          case WARNING -> Material2MZ.WARNING;
          case NOTE -> Material2AL.INFO;
        });
  }
}
