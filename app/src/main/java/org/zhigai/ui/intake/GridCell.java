package org.zhigai.ui.intake;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;

/** One of the few labels that stand for all cells of a sheet; it says what the cell it stands for at the moment says. */
final class GridCell extends Label {
  private final String kind;
  private List<String> styles = List.of();
  int row = -1;
  int column = -1;

  /** @param kind its style class */
  GridCell(String kind) {
    this.kind = kind;
    getStyleClass().setAll("label", kind);
    setTextOverrun(OverrunStyle.CLIP);
    setManaged(false);
    setMnemonicParsing(false);
  }

  void style(List<String> wanted) {
    if (!styles.equals(wanted)) {
      styles = List.copyOf(wanted);
      var all = new ArrayList<>(List.of("label", kind));
      all.addAll(wanted);
      getStyleClass().setAll(all);
    }
  }

  void place(double x, double y, double width, double height) {
    resizeRelocate(x, y, width, height);
    setVisible(true);
  }
}
