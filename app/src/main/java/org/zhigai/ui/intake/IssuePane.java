package org.zhigai.ui.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2AL;
import org.zhigai.monitoring.intake.CorrectionsInWords;
import org.zhigai.monitoring.intake.Issue;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.UiWords;

/** Beside the sheet: what a person put right, each to be taken back, and what is the matter; a click goes to the cell. */
final class IssuePane {
  private static final double MOST_CORRECTIONS = 132;

  private final UiWords words;
  private final SheetPlan plan;
  private final SheetDeeds deeds;

  IssuePane(UiWords words, SheetPlan plan, SheetDeeds deeds) {
    this.words = words;
    this.plan = plan;
    this.deeds = deeds;
  }

  List<Node> build() {
    var out = new ArrayList<Node>();
    if (!plan.sheet().corrections().saysNothing()) {
      out.add(Nodes.label(words.say("preview.corrections"), "zg-section"));
      out.add(corrections());
    }
    var many = plan.sheet().issues().size();
    out.add(Nodes.label(words.say(many == 0 ? "preview.issues.none" : "preview.issues", many), "zg-section"));
    if (many > 0) {
      out.add(issues());
    }
    return out;
  }

  private Node corrections() {
    var lines = new VBox(2);
    lines.setId("import-corrections");
    for (var line : CorrectionsInWords.of(plan.sheet().corrections())) {
      var back =
          Nodes.iconButton(
              "correction-" + line.id(), Material2AL.CLOSE, words.say("preview.correction.back"),
              () -> deeds.correct(line.said(), c -> line.without().apply(c)));
      var text = Nodes.paragraph(words.say(line.said()), "zg-caption");
      HBox.setHgrow(text, Priority.ALWAYS);
      text.setMaxWidth(Double.MAX_VALUE);
      var row = new HBox(4, text, back);
      row.setAlignment(Pos.CENTER_LEFT);
      lines.getChildren().add(row);
    }
    var scroll = new ScrollPane(lines);
    scroll.setFitToWidth(true);
    scroll.setMaxHeight(MOST_CORRECTIONS);
    scroll.setMinHeight(Math.min(MOST_CORRECTIONS, 34.0 * lines.getChildren().size()));
    scroll.getStyleClass().add("zg-import-corrections");
    return scroll;
  }

  private Node issues() {
    var sorted = plan.sheet().issues().stream().sorted(Comparator.comparing((Issue i) -> !isQuestion(i)).thenComparing(Issue::severity)).toList();
    var list =
        Nodes.named(
            new ListView<>(FXCollections.observableList(sorted)), "import-issues", words.say("preview.issues", sorted.size()),
            "zg-import-issues");
    list.setCellFactory(l -> new IssueCell(words, plan.sheet(), deeds));
    list.getSelectionModel().selectedItemProperty().subscribe(issue -> {
      if (issue != null) {
        SheetSpot.of(issue.where().range()).ifPresent(deeds.grid()::reveal);
      }
    });
    // The number before an answer chooses it, so that no mouse is needed.
    list.addEventHandler(KeyEvent.KEY_TYPED, typed -> {
      var issue = list.getSelectionModel().getSelectedItem();
      var asked = issue == null || !isQuestion(issue) ? sorted.getFirst() : issue;
      var number = typed.getCharacter().matches("[1-9]") ? Integer.parseInt(typed.getCharacter()) : 0;
      if (number > 0 && number <= asked.answers().size()) {
        typed.consume();
        deeds.answer(asked.answers().get(number - 1));
      }
    });
    VBox.setVgrow(list, Priority.ALWAYS);
    return list;
  }

  private static boolean isQuestion(Issue issue) {
    return issue.severity() == Issue.Severity.QUESTION;
  }
}
