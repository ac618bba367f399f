package org.zhigai.ui.review;

import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.zhigai.review.ReviewCase;
import org.zhigai.ui.parts.Chip;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.Tone;
import org.zhigai.ui.parts.UiWords;

/** A case in the list: its number, what was said of it so far, the problem. */
final class CaseCell extends ListCell<ReviewCase> {
  private static final double WIDTH = 220;
  /** Two lines. */
  private static final double HEIGHT = 36;

  private final ReviewModel model;
  private final UiWords words;

  CaseCell(ReviewModel model, UiWords words) {
    this.model = model;
    this.words = words;
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable ReviewCase one, boolean empty) {
    super.updateItem(one, empty);
    if (one == null || empty) {
      setGraphic(null);
      setAccessibleText("");
      return;
    }
    var draft = model.draft(one);
    var lacks = draft.lacks(one, model.contents().asOf()).isPresent();
    var passed = draft.passed().filter(p -> p).isPresent();
    var says = words.say(!draft.isDecided() ? "reviewer.undecided" : passed ? "reviewer.passed" : "reviewer.returned");
    var chip = new Chip(
        lacks ? words.say("reviewer.unfinished", says) : says, !draft.isDecided() ? Tone.NEUTRAL : lacks ? Tone.REFUSED : passed ? Tone.DONE : Tone.CARE);
    var head = new HBox(8, Nodes.label(one.entry(), "zg-strong"), Nodes.spring(), chip);
    head.setAlignment(Pos.CENTER_LEFT);
    var issue = Nodes.label(one.issue(), "zg-caption");
    issue.setWrapText(true);
    issue.setPrefSize(WIDTH, HEIGHT);
    setGraphic(new VBox(4, head, issue));
    setAccessibleText(one.entry() + " " + says + " " + one.issue());
  }
}
