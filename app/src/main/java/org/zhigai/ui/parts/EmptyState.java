package org.zhigai.ui.parts;

import javafx.geometry.Pos;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;

/** What stands where there is nothing yet: one picture, one sentence, at most one button. */
public final class EmptyState extends VBox {

  public EmptyState(Ikon icon, String sentence) {
    getStyleClass().add("zg-empty");
    setAlignment(Pos.CENTER);
    getChildren().addAll(Nodes.icon(icon, "zg-empty-icon"), Nodes.paragraph(sentence, "zg-empty-sentence"));
  }

  /** @param id of the button */
  public EmptyState(Ikon icon, String sentence, String id, String verb, Runnable action) {
    this(icon, sentence);
    getChildren().add(Nodes.button(id, verb, action, "accent"));
  }
}
