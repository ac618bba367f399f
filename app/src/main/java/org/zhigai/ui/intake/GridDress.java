package org.zhigai.ui.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import org.zhigai.monitoring.intake.ColumnReading;
import org.zhigai.monitoring.intake.SheetCells;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.UiWords;

/** What the labels of a grid say and do: the sheet's cells, its row numbers and its columns' heads. */
final class GridDress {

  /** What a person can do with parts of a sheet. Rows and columns 0-based. */
  interface Deeds {
    void header(int row);

    ContextMenu rowMenu(int row);

    void column(GridCell head, int column);

    ContextMenu cellMenu(SheetSpot spot);

    void choose(SheetSpot spot);
  }

  private final UiWords words;
  private final Deeds deeds;
  private final Tooltip rowTip;

  GridDress(UiWords words, Deeds deeds) {
    this.words = words;
    this.deeds = deeds;
    this.rowTip = new Tooltip(words.say("preview.row.tip"));
  }

  /** Gives a new label its hands: which row or column it is, it says itself when it is clicked. */
  void newcomer(GridCell cell) {
    if (cell.getStyleClass().contains("zg-grid-number")) {
      cell.setAccessibleRole(AccessibleRole.BUTTON);
      Tooltip.install(cell, rowTip);
      cell.setOnMouseClicked(e -> {
        if (e.getButton() == MouseButton.PRIMARY && e.isStillSincePress()) {
          deeds.header(cell.row);
        }
      });
      cell.setOnContextMenuRequested(e -> deeds.rowMenu(cell.row).show(cell, e.getScreenX(), e.getScreenY()));
    } else if (cell.getStyleClass().contains("zg-grid-head")) {
      cell.setAccessibleRole(AccessibleRole.BUTTON);
      cell.setOnMouseClicked(e -> deeds.column(cell, cell.column));
    } else {
      cell.setOnMousePressed(e -> deeds.choose(new SheetSpot(cell.row, cell.column)));
      cell.setOnContextMenuRequested(
          e -> deeds.cellMenu(new SheetSpot(cell.row, cell.column)).show(cell, e.getScreenX(), e.getScreenY()));
    }
  }

  void head(GridCell cell, int column, SheetPaint paint) {
    var read = paint.column(column);
    var letters = ColumnReading.letters(column);
    var meaning = meaning(column, paint);
    var full = full(column, paint);
    var says = read.map(c -> letters + " " + c.header() + ": " + meaning + " " + full).orElse(letters);
    if (!says.equals(cell.getAccessibleText())) {
      cell.setAccessibleText(says);
      cell.setId("import-column-" + column);
      cell.setGraphic(
          new VBox(line(letters + (full.isEmpty() ? "" : "  " + full), "zg-column-letter"), line(meaning, "zg-column-meaning")));
      cell.setTooltip(new Tooltip(says));
    }
    cell.style(read.map(c -> List.of("zg-tint", Tint.of(c.meaning()).styleClass())).orElse(List.of("zg-column-none")));
  }

  /** The longer of the two lines at a column's head. */
  String longest(int column, SheetPaint paint) {
    var above = ColumnReading.letters(column) + " " + full(column, paint);
    var meaning = meaning(column, paint);
    return ColumnWidths.width(above) > ColumnWidths.width(meaning) ? above : meaning;
  }

  private String full(int column, SheetPaint paint) {
    return paint.column(column).filter(c -> !Double.isNaN(c.fullMark())).map(c -> words.say("preview.full", c.fullMark())).orElse("");
  }

  /** What a column means, in words; empty when it belongs to no table. */
  private String meaning(int column, SheetPaint paint) {
    return paint.column(column).map(c -> words.say("preview.meaning." + c.meaning())).orElse("");
  }

  private static Label line(String text, String style) {
    return Nodes.label(text, style);
  }

  void number(GridCell cell, int row, SheetPaint paint) {
    cell.setText(Integer.toString(row + 1));
    cell.setId("import-row-" + (row + 1));
    cell.setAccessibleText(words.say(paint.isHeader(row) ? "preview.row.header" : "preview.row", row + 1));
    cell.style(paint.row(row));
  }

  void cell(GridCell cell, SheetCells sheet, SheetPaint paint, Optional<SheetSpot> here) {
    var spot = new SheetSpot(cell.row, cell.column);
    var text = paint.shown(spot).orElseGet(() -> sheet.text(cell.row, cell.column));
    cell.setText(text.indexOf('\n') < 0 ? text : text.replace('\n', ' '));
    cell.setId("import-cell-" + spot.name());
    var styles = new ArrayList<>(paint.cell(cell.row, cell.column));
    if (sheet.isNumber(cell.row, cell.column)) {
      styles.add("zg-cell-number");
    }
    if (here.filter(spot::equals).isPresent()) {
      styles.add("zg-cell-here");
    }
    cell.style(styles);
  }
}
