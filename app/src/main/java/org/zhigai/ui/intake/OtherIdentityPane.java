package org.zhigai.ui.intake;

import java.util.Map;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.zhigai.monitoring.intake.Decisions.RowAt;
import org.zhigai.monitoring.intake.OtherIdentity;
import org.zhigai.monitoring.intake.PupilMatch;
import org.zhigai.monitoring.intake.Review;
import java.util.List;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.UiWords;

/** Numbers that are known under other names: one answer for all of them. */
final class OtherIdentityPane {
  private static final int SHOWN = 5;

  private final UiWords words;
  private final PupilMatch.How kind;
  private final List<OtherIdentity> rows;
  private final ToggleGroup answer = new ToggleGroup();

  OtherIdentityPane(UiWords words, PupilMatch.How kind, Review review) {
    this.words = words;
    this.kind = kind;
    this.rows = review.others(kind);
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  Node build() {
    var out = new VBox(8, Nodes.label(say(kind.name(), Review.pupils(rows)), "zg-section"), Nodes.paragraph(say(kind + ".why"), "zg-muted"));
    rows.stream().limit(SHOWN).forEach(r -> out.getChildren().add(
        Nodes.paragraph(say("row", r.at().row(), r.classRef().label(), r.name(), r.number(), r.pseudonym()))));
    if (rows.size() > SHOWN) {
      out.getChildren().add(Nodes.paragraph(say("more", rows.size()), "zg-muted"));
    }
    out.getChildren().addAll(choice("same", true), choice("anew", false));
    return out;
  }

  private Node choice(String what, boolean same) {
    var says = say(kind + "." + what);
    var button = Nodes.named(new RadioButton(says), "review-" + kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + "-" + what, says);
    button.setUserData(same);
    button.setToggleGroup(answer);
    return button;
  }

  /** Whether it is not answered yet. */
  BooleanBinding isOpen() {
    return rows.isEmpty() ? javafx.beans.binding.Bindings.createBooleanBinding(() -> false) : answer.selectedToggleProperty().isNull();
  }

  Map<RowAt, Long> answers() {
    var said = answer.getSelectedToggle();
    return said == null ? Map.of() : Review.decided(rows, Boolean.TRUE.equals(said.getUserData()));
  }

  private String say(String what, Object... values) {
    return words.say("preview.review.other." + what, values);
  }
}
