package org.zhigai.ui.problems;

import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;
import org.zhigai.kernel.Phrase;
import org.zhigai.problems.Finding;
import org.zhigai.problems.list.Problem;
import org.zhigai.ui.parts.Chip;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.Tone;
import org.zhigai.ui.parts.UiWords;

/** A row of the list: number, source and state · the sentence · the size with its interval. */
final class ProblemCell extends ListCell<Problem> {
  private final UiWords words;
  private final Function<Finding, Span> span;
  private final Function<Problem, Optional<Phrase>> heads;

  /** @param heads what a problem and those below it have in common, where it is the first of them */
  ProblemCell(UiWords words, Function<Finding, Span> span, Function<Problem, Optional<Phrase>> heads) {
    this.words = words;
    this.span = span;
    this.heads = heads;
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable Problem problem, boolean empty) {
    super.updateItem(problem, empty);
    setText(null);
    if (problem == null || empty) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    setId("problem-" + problem.number());
    setAccessibleText(words.say("problemview.row", problem.number(), problem.statement().in(ProblemsModel.ZH), StateChip.name(problem.state())));
    var box = new VBox(4, head(problem), sentence(problem));
    if (problem.finding().isMeasured()) {
      box.getChildren().add(size(problem.finding()));
    }
    heads.apply(problem).ifPresent(says -> {
      var head = Nodes.label(words.say(says), "zg-group-head");
      head.setId("problem-group-" + problem.number());
      box.getChildren().addFirst(head);
    });
    setGraphic(box);
  }

  /** Struck through when it is withdrawn. */
  private Node sentence(Problem problem) {
    var text = new Text(problem.statement().in(ProblemsModel.ZH));
    text.getStyleClass().add("zg-problem-sentence");
    text.setStrikethrough(problem.row().isWithdrawn());
    return new TextFlow(text);
  }

  private Node size(Finding finding) {
    var forest = new ForestLine(finding, span.apply(finding));
    var size =
        new HBox(8, forest, Nodes.label(words.say("problemview.size", FindingNumbers.difference(finding), FindingNumbers.interval(finding)), "zg-caption"));
    size.setAlignment(Pos.CENTER_LEFT);
    return size;
  }

  private Node changed(Problem problem) {
    var chip = new Chip(words.say("trace.chip"), Tone.CARE);
    chip.setVisible(!problem.row().marks().isEmpty());
    chip.setManaged(chip.isVisible());
    return chip;
  }

  private HBox head(Problem problem) {
    var head =
        new HBox(
            8,
            Nodes.label(problem.number(), "zg-caption"),
            Nodes.label(words.say(StateChip.source(problem.finding().source())), "zg-caption"),
            Nodes.spring(),
            changed(problem),
            problem.row().isWithdrawn() ? new Chip(words.say("rows.withdrawn"), Tone.NEUTRAL) : StateChip.of(problem.state(), words));
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }
}
