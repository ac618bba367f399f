package org.zhigai.ui.care;

import javafx.beans.property.StringProperty;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.zhigai.ui.parts.Nodes;

/** The few shapes this screen is made of. */
final class Shapes {
  private Shapes() {}

  static VBox part(String title, Node... content) {
    var part = new VBox(8, Nodes.label(title, "zg-section"));
    part.getChildren().addAll(content);
    part.getStyleClass().add("zg-care-part");
    return part;
  }

  /** Labels at the left, what they label beside them. */
  static GridPane fields() {
    var grid = new GridPane(16, 8);
    var wide = new ColumnConstraints();
    wide.setHgrow(Priority.ALWAYS);
    var names = new ColumnConstraints();
    // However long what it names: a name gives no way, and breaks only between words.
    names.setMinWidth(Region.USE_PREF_SIZE);
    grid.getColumnConstraints().addAll(names, wide);
    return grid;
  }

  /** The label, for one that changes. */
  static Label row(GridPane grid, String says, Node field) {
    var label = Nodes.paragraph(says, "zg-muted", "zg-care-name");
    label.setLabelFor(field);
    GridPane.setValignment(label, field instanceof Label ? VPos.TOP : VPos.CENTER);
    grid.addRow(grid.getRowCount(), label, field);
    return label;
  }

  static PasswordField secret(String id, String says, StringProperty kept) {
    var field = Nodes.named(new PasswordField(), id, says);
    field.textProperty().bindBidirectional(kept);
    return field;
  }

  /** Shown only while there is something to show. */
  static void there(Node node, boolean is) {
    node.setVisible(is);
    node.setManaged(is);
  }
}
