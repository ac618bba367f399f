package org.zhigai.ui.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.zhigai.ui.parts.Dress;
import org.zhigai.monitoring.intake.Decisions.RowAt;
import org.zhigai.monitoring.intake.PupilMatch.Candidate;
import org.zhigai.monitoring.intake.SameName;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.UiWords;

/** Rows whose name alone does not say who is meant; a person answers each. */
final class SameNamePane {
  private final UiWords words;
  private final List<SameName> rows;
  private final Map<RowAt, Long> answers = new HashMap<>();
  private final SimpleIntegerProperty open;
  private final Map<RowAt, ComboBox<Answer>> boxes = new HashMap<>();

  /** Who is meant; 0 for somebody new. */
  private record Answer(long pupilId, String says) {

    @Override
    public String toString() {
      return says;
    }
  }

  SameNamePane(UiWords words, List<SameName> rows) {
    this.words = words;
    this.rows = rows;
    this.open = new SimpleIntegerProperty(this, "open", rows.size());
  }

  Node build() {
    var out = new VBox(8);
    var rest = Nodes.button("review-rest-new", say("restNew"), this::restNew, "flat");
    var head = new HBox(8, Nodes.label(say("who", rows.size()), "zg-section"), Nodes.spring(), rest);
    head.setAlignment(Pos.CENTER_LEFT);
    out.getChildren().addAll(head, Nodes.paragraph(say("who.why"), "zg-muted"));
    for (var i = 0; i < rows.size(); i++) {
      out.getChildren().add(line(rows.get(i), i + 1));
    }
    return out;
  }

  private Node line(SameName row, int number) {
    var says = say("who.row", row.at().row(), row.classRef().label(), row.name(), row.examNumber().isEmpty() ? 0 : 1, row.examNumber());
    var box = Nodes.named(new ComboBox<Answer>(), "review-who-" + number, says);
    row.candidates().forEach(c -> box.getItems().add(new Answer(c.pupilId(), candidate(c))));
    box.getItems().add(new Answer(0, say("new")));
    box.setPromptText(say("choose"));
    Dress.wide(box, 280);
    box.valueProperty().subscribe(answer -> {
      if (answer != null) {
        answers.put(row.at(), answer.pupilId());
        open.set(rows.size() - answers.size());
      }
    });
    boxes.put(row.at(), box);
    var text = Nodes.paragraph(says);
    HBox.setHgrow(text, Priority.ALWAYS);
    text.setMaxWidth(Double.MAX_VALUE);
    var line = new HBox(8, text, box);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private String candidate(Candidate c) {
    return say("candidate", c.pseudonym(), c.papers());
  }

  private void restNew() {
    boxes.forEach((at, box) -> {
      if (box.getValue() == null) {
        box.getSelectionModel().selectLast();
      }
    });
  }

  /** Whether something is not answered yet. */
  BooleanBinding isOpen() {
    return open.greaterThan(0);
  }

  Map<RowAt, Long> answers() {
    return answers.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private String say(String what, Object... values) {
    return words.say("preview.review." + what, values);
  }
}
