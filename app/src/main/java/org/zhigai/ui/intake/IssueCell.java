package org.zhigai.ui.intake;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.zhigai.monitoring.intake.Issue;
import org.zhigai.monitoring.intake.SheetKind;
import org.zhigai.monitoring.intake.SheetReading;
import org.zhigai.ui.parts.Chip;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.Tone;
import org.zhigai.ui.parts.UiWords;

/** One thing that is the matter: how grave, where, what stands there and should stand there, what to do. */
final class IssueCell extends ListCell<Issue> {
  private static final double WIDTH = 160;
  /** Padding, border and scroll bar. */
  private static final double BESIDE = 38;

  private final UiWords words;
  private final Consumer<Spot> set;
  private final Consumer<Spot> exclude;
  private final Consumer<Spot> mark;
  private final SheetReading sheet;

  /**
   * @param set sets the value of a cell
   * @param exclude leaves the row of a cell out
   * @param mark sets the full mark of a column
   */
  IssueCell(UiWords words, SheetReading sheet, Consumer<Spot> set, Consumer<Spot> exclude, Consumer<Spot> mark) {
    this.mark = mark;
    this.words = words;
    this.sheet = sheet;
    this.set = set;
    this.exclude = exclude;
  }

  @Override
  protected void updateItem(Issue issue, boolean empty) {
    super.updateItem(issue, empty);
    setText(null);
    setPrefWidth(0);
    setGraphic(empty || issue == null ? null : row(issue));
  }

  /** Its lines wrap at the list's width, which is not asked for by itself. */
  @Override
  protected double computePrefHeight(double width) {
    var content = getGraphic();
    return content == null || getListView() == null
        ? super.computePrefHeight(width)
        : content.prefHeight(Math.max(WIDTH, getListView().getWidth() - BESIDE)) + snappedTopInset() + snappedBottomInset();
  }

  private Node row(Issue issue) {
    var cell = issue.where().range().isEmpty() ? words.say("preview.whole") : issue.where().range();
    var what = words.say("preview.issue", issue.found(), issue.expected());
    var remedy = words.say(issue.remedy());
    var where = new Chip(cell, tone(issue));
    where.setGraphic(icon(issue));
    var head = new HBox(4, where, Nodes.spring());
    Spot.of(issue.where().range())
        .filter(s -> issue.severity() != Issue.Severity.NOTE && !sheet.headerRows().contains(s.row() + 1))
        .ifPresent(spot -> deeds(head, issue, spot));
    Spot.of(issue.where().range())
        .filter(s -> issue.code().equals("FULL_MARK_ASSUMED") && sheet.kind() == SheetKind.SUBJECT_SCORES && sheet.headerRows().contains(s.row() + 1))
        .ifPresent(s -> head.getChildren().add(deed("issue-mark-" + s.name(), "preview.issue.mark", () -> mark.accept(s))));
    var text = new VBox(4, head, Nodes.paragraph(what), Nodes.paragraph(remedy, "zg-caption"));
    HBox.setHgrow(text, Priority.ALWAYS);
    setAccessibleText(words.say("preview.severity." + issue.severity()) + " " + cell + " " + what + " " + remedy);
    return text;
  }

  private void deeds(HBox head, Issue issue, Spot spot) {
    if (Optional.of(issue.where().range()).filter(r -> !r.contains(":")).isPresent()) {
      head.getChildren().add(deed("issue-set-" + spot.name(), "preview.issue.set", () -> set.accept(spot)));
    }
    head.getChildren().add(deed("issue-exclude-" + spot.name(), "preview.issue.exclude", () -> exclude.accept(spot)));
  }

  private Button deed(String id, String verb, Runnable action) {
    return Nodes.button(id, words.say(verb), action, "flat", "small", "zg-issue-deed");
  }

  private static Tone tone(Issue issue) {
    return switch (issue.severity()) {
      case ERROR, QUESTION -> Tone.REFUSED;
      case WARNING -> Tone.CARE;
      case NOTE -> Tone.NEUTRAL;
    };
  }

  private static Node icon(Issue issue) {
    return Nodes.icon(
        switch (issue.severity()) {
          case ERROR -> Material2AL.ERROR;
          case QUESTION -> Material2AL.HELP;
          case WARNING -> Material2MZ.WARNING;
          case NOTE -> Material2AL.INFO;
        });
  }
}
