package org.zhigai.ui.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.zhigai.monitoring.intake.SheetCells;

/**
 * A sheet of any size as a grid. Only the cells in sight have nodes, and these are used again when it scrolls, so that 5,000 ×
 * 400 cells cost what forty rows cost. It scrolls by whole rows and columns.
 */
final class SheetGrid extends Region {
  private static final double ROW = 26;
  private static final double HEAD = 46;
  private static final double NUMBERS = 52;
  private static final double BAR = 14;
  private static final double NOTCH = 40;

  private final GridDress dress;
  private final Pane pane = new Pane();
  private final ScrollBar down = new ScrollBar();
  private final ScrollBar across = new ScrollBar();
  private final List<GridCell> cells = new ArrayList<>();
  private final List<GridCell> numbers = new ArrayList<>();
  private final List<GridCell> heads = new ArrayList<>();
  private final ObjectProperty<Optional<SheetSpot>> here = new SimpleObjectProperty<>(this, "here", Optional.empty());
  private SheetCells sheet;
  private SheetPaint paint;
  private ColumnWidths widths;
  private int top;
  private int left;

  SheetGrid(String says, SheetCells sheet, SheetPaint paint, GridDress dress) {
    this.dress = dress;
    this.sheet = sheet;
    this.paint = paint;
    this.widths = ColumnWidths.of(sheet, c -> dress.longest(c, paint));
    setId("import-grid");
    setAccessibleRole(AccessibleRole.TABLE_VIEW);
    setAccessibleText(says);
    getStyleClass().add("zg-sheet-grid");
    setFocusTraversable(true);
    across.setOrientation(Orientation.HORIZONTAL);
    down.setOrientation(Orientation.VERTICAL);
    across.setId("import-grid-across");
    down.setId("import-grid-down");
    getChildren().addAll(pane, down, across);
    var clip = new Rectangle();
    clip.widthProperty().bind(pane.widthProperty());
    clip.heightProperty().bind(pane.heightProperty());
    pane.setClip(clip);
    down.valueProperty().subscribe(v -> scrolled());
    across.valueProperty().subscribe(v -> scrolled());
    addEventHandler(ScrollEvent.SCROLL, this::wheel);
    addEventHandler(KeyEvent.KEY_PRESSED, e -> new GridKeys(this).pressed(e));
    here.subscribe(h -> requestLayout());
  }

  /** Shows a sheet, or the same sheet read otherwise; where it had been scrolled to stays for the same sheet. */
  void show(SheetCells other, SheetPaint otherPaint) {
    if (!other.equals(sheet)) {
      top = 0;
      left = 0;
      here.set(Optional.empty());
    }
    sheet = other;
    paint = otherPaint;
    widths = ColumnWidths.of(other, c -> dress.longest(c, otherPaint));
    requestLayout();
  }

  /** Scrolls a cell into sight and makes it the chosen one. */
  void reveal(SheetSpot spot) {
    if (spot.row() < top || spot.row() >= top + wholeRows()) {
      top = Math.max(0, spot.row() - wholeRows() / 3);
    }
    var room = pane.getWidth() - NUMBERS;
    if (spot.column() < left || widths.of(left, spot.column() - left + 1) > room) {
      left = spot.column();
      var before = room - widths.of(left);
      while (left > 0 && before / 2 > widths.of(left - 1)) {
        before -= 2 * widths.of(left - 1);
        left--;
      }
    }
    here.set(Optional.of(spot));
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    var width = getWidth();
    var height = getHeight();
    var isWide = widths.of(0, sheet.columns()) > width - NUMBERS - BAR;
    var bottom = height - (isWide ? BAR : 0);
    pane.resizeRelocate(0, 0, width - BAR, bottom);
    down.resizeRelocate(width - BAR, HEAD, BAR, Math.max(0, bottom - HEAD));
    across.resizeRelocate(NUMBERS, height - BAR, Math.max(0, width - BAR - NUMBERS), BAR);
    bars();
    fill();
  }

  private void bars() {
    var lastTop = Math.max(0, sheet.rows() - wholeRows());
    top = Math.min(top, lastTop);
    set(down, top, lastTop, wholeRows());
    var lastLeft = widths.lastFirst(Math.max(0, pane.getWidth() - NUMBERS));
    left = Math.min(left, lastLeft);
    set(across, left, lastLeft, Math.max(1, sheet.columns() - lastLeft));
  }

  private static void set(ScrollBar bar, int value, int max, int page) {
    bar.setMax(max);
    bar.setVisibleAmount(max == 0 ? 0 : (double) max * page / (max + page));
    bar.setBlockIncrement(page);
    bar.setUnitIncrement(1);
    bar.setValue(value);
    bar.setVisible(max > 0);
  }

  private void fill() {
    var rows = Math.min((int) Math.ceil((pane.getHeight() - HEAD) / ROW), sheet.rows() - top);
    var used = 0;
    var usedHeads = 0;
    var x = NUMBERS;
    for (var c = left; c < sheet.columns() && x < pane.getWidth(); c++) {
      var head = at(heads, usedHeads++, "zg-grid-head");
      head.column = c;
      dress.head(head, c, paint);
      head.place(x, 0, widths.of(c), HEAD);
      x += widths.of(c);
    }
    for (var r = top; r < top + rows; r++) {
      var y = HEAD + (r - top) * ROW;
      var number = at(numbers, r - top, "zg-grid-number");
      number.row = r;
      dress.number(number, r, paint);
      number.place(0, y, NUMBERS, ROW);
      x = NUMBERS;
      for (var c = left; c < sheet.columns() && x < pane.getWidth();) {
        var cell = at(cells, used++, "zg-cell");
        cell.row = r;
        cell.column = c;
        var reach = reach(r, c);
        dress.cell(cell, sheet, paint, here.get());
        cell.place(x, y, widths.of(c, reach), ROW);
        x += widths.of(c, reach);
        c += reach;
      }
    }
    hide(cells, used);
    hide(numbers, Math.max(0, rows));
    hide(heads, usedHeads);
  }

  /** Merged cells, and lines that stand alone, run over the cells beside them. */
  private int reach(int row, int column) {
    var span = sheet.span(row, column);
    if (span > 1) {
      return Math.min(span, sheet.columns() - column);
    }
    var text = sheet.text(row, column);
    var reach = 1;
    if (!sheet.isNumber(row, column) && !text.isEmpty()) {
      var need = ColumnWidths.width(text);
      while (widths.of(column, reach) < need && column + reach < sheet.columns() && sheet.text(row, column + reach).isEmpty()) {
        reach++;
      }
    }
    return reach;
  }

  private GridCell at(List<GridCell> pool, int index, String kind) {
    while (pool.size() <= index) {
      var cell = new GridCell(kind);
      dress.newcomer(cell);
      pool.add(cell);
      pane.getChildren().add(cell);
    }
    return pool.get(index);
  }

  private static void hide(List<GridCell> pool, int from) {
    for (var i = from; i < pool.size(); i++) {
      pool.get(i).setVisible(false);
    }
  }

  private void scrolled() {
    if (top != (int) Math.round(down.getValue()) || left != (int) Math.round(across.getValue())) {
      top = (int) Math.round(down.getValue());
      left = (int) Math.round(across.getValue());
      requestLayout();
    }
  }

  private void wheel(ScrollEvent event) {
    var sideways = event.isShiftDown() ? event.getDeltaY() + event.getDeltaX() : event.getDeltaX();
    scroll(event.isShiftDown() ? 0 : notches(event.getDeltaY(), 3), notches(sideways, 1));
    event.consume();
  }

  private static int notches(double delta, int each) {
    return delta == 0 ? 0 : (int) (-Math.signum(delta) * Math.max(1, Math.round(Math.abs(delta) / NOTCH) * each));
  }

  /** Moves what is in sight by rows and columns. */
  void scroll(int rows, int columns) {
    top = Math.clamp(top + (long) rows, 0, Math.max(0, sheet.rows() - wholeRows()));
    left = Math.clamp(left + (long) columns, 0, (int) across.getMax());
    requestLayout();
  }

  /** How many rows are wholly in sight. */
  int wholeRows() {
    return Math.max(1, (int) ((pane.getHeight() - HEAD) / ROW));
  }

  SheetCells sheet() {
    return sheet;
  }

  SheetPaint paint() {
    return paint;
  }

  /** The chosen cell. */
  ObjectProperty<Optional<SheetSpot>> here() {
    return here;
  }

  @Override
  protected double computePrefWidth(double height) {
    return 640;
  }

  @Override
  protected double computePrefHeight(double width) {
    return 400;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 240;
  }

  @Override
  protected double computeMinHeight(double width) {
    return HEAD + 3 * ROW + BAR;
  }
}
