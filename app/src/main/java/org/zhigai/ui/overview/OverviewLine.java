package org.zhigai.ui.overview;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.zhigai.kernel.Lang;
import org.zhigai.ui.parts.Dress;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.StoreFrame;

/** A row of the overview that leads somewhere: as wide as its column, its text cut rather than the row widened. */
final class OverviewLine {
  private OverviewLine() {}

  /** A sentence that takes what room is left: it wraps with larger letters and in English, where the page scrolls anyway; else it is cut, and its tooltip says all. */
  static void sentence(Label text, StoreFrame frame) {
    HBox.setHgrow(text, Priority.ALWAYS);
    text.setMaxWidth(Double.MAX_VALUE);
    text.setMinWidth(0);
    if (Dress.grown(1, frame.preferences()) > 1 || frame.words().lang().get() == Lang.EN) {
      text.setWrapText(true);
      // A row inside a button is not asked for its height by its width.
      text.widthProperty().subscribe(width -> text.setMinHeight(text.prefHeight(width.doubleValue())));
    }
  }

  static Button of(String id, String says, Runnable leads, Tooltip whole, Node... parts) {
    var row = new HBox(8, parts);
    row.setAlignment(Pos.CENTER_LEFT);
    var button = Nodes.button(id, "", leads, "zg-overview-line");
    button.setGraphic(row);
    row.prefWidthProperty().bind(button.widthProperty());
    row.setMaxWidth(Double.MAX_VALUE);
    button.setAccessibleText(says);
    button.setTooltip(whole);
    button.setMaxWidth(Double.MAX_VALUE);
    button.setMinWidth(0);
    button.setPrefWidth(10);
    return button;
  }
}
