package org.zhigai.ui.parts;

import java.util.List;
import java.util.Optional;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.zhigai.kernel.Phrase;
import org.zhigai.rows.Mark;

/** Says above a record that numbers it quotes have changed, from what to what, and offers what can be done about it; not there otherwise. */
public final class MarksBanner extends VBox {
  private final UiWords words;
  private final VBox lines = new VBox(2);

  /**
   * @param keep leaves the text as it is
   * @param take takes the new numbers; empty where there is nothing that could follow them
   */
  public MarksBanner(String id, UiWords words, Runnable keep, Optional<Runnable> take) {
    super(6);
    this.words = words;
    Nodes.named(this, id + "-marks", words.say("trace.banner"), "zg-marks");
    var deeds = new FlowPane(8, 8);
    take.ifPresent(action -> deeds.getChildren().add(Nodes.button(id + "-take", words.say("trace.take"), action, "accent", "small")));
    deeds.getChildren().add(Nodes.button(id + "-keep", words.say("trace.keep"), keep, "small"));
    getChildren().addAll(Nodes.label(words.say("trace.banner"), "zg-strong"), lines, deeds);
    show(List.of());
  }

  public void show(List<Mark> marks) {
    lines.getChildren().setAll(marks.stream().map(Mark::what).map(this::line).toList());
    setVisible(!marks.isEmpty());
    setManaged(!marks.isEmpty());
  }

  private javafx.scene.Node line(Phrase what) {
    return Nodes.paragraph(words.say(what));
  }
}
