package org.zhigai.ui.problems;

import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
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

  ProblemCell(UiWords words, Function<Finding, Span> span) {
    this.words = words;
    this.span = span;
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
    var finding = problem.finding();
    var forest = new ForestLine(finding, span.apply(finding));
    var size =
        new HBox(8, forest, Nodes.label(words.say("problemview.size", FindingNumbers.difference(finding), FindingNumbers.interval(finding)), "zg-caption"));
    size.setAlignment(Pos.CENTER_LEFT);
    setGraphic(new VBox(4, head(problem), Nodes.paragraph(problem.statement().in(ProblemsModel.ZH), "zg-problem-sentence"), size));
  }

  private javafx.scene.Node changed(Problem problem) {
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
            StateChip.of(problem.state(), words));
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }
}
