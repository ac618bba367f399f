package org.zhigai.ui.intake;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.zhigai.kernel.Phrase;
import org.zhigai.monitoring.intake.Issue;
import org.zhigai.monitoring.intake.SheetKind;
import org.zhigai.monitoring.intake.SheetReading;
import org.zhigai.ui.parts.Chip;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.Tone;
import org.zhigai.ui.parts.UiWords;

/** One thing that is the matter: how grave, where, what stands there and should stand there, what to do; a question with its answers. */
final class IssueCell extends ListCell<Issue> {
  private static final double WIDTH = 160;
  /** Padding, border and scroll bar. */
  private static final double BESIDE = 38;

  private final UiWords words;
  private final SheetReading sheet;
  private final SheetDeeds deeds;

  IssueCell(UiWords words, SheetReading sheet, SheetDeeds deeds) {
    this.words = words;
    this.sheet = sheet;
    this.deeds = deeds;
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
    SheetSpot.of(issue.where().range())
        .filter(s -> issue.severity() != Issue.Severity.NOTE && issue.answers().isEmpty() && !sheet.headerRows().contains(s.row() + 1))
        .ifPresent(spot -> deeds(head, issue, spot));
    SheetSpot.of(issue.where().range())
        .filter(s -> issue.code().equals("FULL_MARK_ASSUMED") && sheet.kind() == SheetKind.SUBJECT_SCORES && sheet.headerRows().contains(s.row() + 1))
        .ifPresent(s -> head.getChildren().add(deed("issue-mark-" + s.name(), "preview.issue.mark", () -> deeds.mark(s.column()))));
    var text = new VBox(4, head, Nodes.paragraph(what), Nodes.paragraph(remedy, "zg-caption"));
    answers(text, issue);
    HBox.setHgrow(text, Priority.ALWAYS);
    setAccessibleText(words.say("preview.severity." + issue.severity()) + " " + cell + " " + what + " " + remedy);
    return text;
  }

  private void deeds(HBox head, Issue issue, SheetSpot spot) {
    if (Optional.of(issue.where().range()).filter(r -> !r.contains(":")).isPresent()) {
      head.getChildren().add(deed("issue-set-" + spot.name(), "preview.issue.set", () -> deeds.set(spot)));
    }
    head.getChildren().add(deed("issue-exclude-" + spot.name(), "preview.issue.exclude", () -> deeds.exclude(spot.row())));
  }

  /** A button an answer; where only a fact of the sheet answers, the way to it. */
  private void answers(VBox under, Issue issue) {
    for (var i = 0; i < issue.answers().size(); i++) {
      var answer = issue.answers().get(i);
      var verb = words.say("preview.issue.answer", i + 1, answer.said());
      under.getChildren().add(wide(Nodes.button("issue-answer-" + issue.code() + "-" + (i + 1), verb, () -> deeds.answer(answer))));
    }
    switch (issue.code()) {
      case "ROUND_MISSING" -> under.getChildren().add(way("round", Phrase.of("preview.fact.round")));
      case "GRADE_MISSING" -> under.getChildren().add(way("grade", Phrase.of("preview.fact.grade")));
      case "SUBJECT_MISSING" -> under.getChildren().add(way("subject", Phrase.of("preview.fact.subject")));
      default -> {}
    }
  }

  private Button way(String fact, Phrase says) {
    return wide(Nodes.button("issue-fact-" + fact, words.say("preview.issue.fact", says), () -> FactsBar.open(this, fact)));
  }

  private static Button wide(Button button) {
    button.getStyleClass().addAll("small", "zg-issue-answer");
    button.setWrapText(true);
    button.setMaxWidth(Double.MAX_VALUE);
    return button;
  }

  private Button deed(String id, String verb, Runnable action) {
    return Nodes.button(id, words.say(verb), action, "flat", "small", "zg-issue-deed");
  }

  private static Tone tone(Issue issue) {
    return switch (issue.severity()) {
      case ERROR -> Tone.REFUSED;
      case QUESTION -> Tone.ACCENT;
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
