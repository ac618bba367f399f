package org.zhigai.ui.overview;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.zhigai.ui.parts.Nodes;

/** A row of the overview that leads somewhere: as wide as its column, its text cut rather than the row widened. */
final class OverviewLine {
  private OverviewLine() {}

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
