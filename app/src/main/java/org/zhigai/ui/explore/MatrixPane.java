package org.zhigai.ui.explore;

import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.zhigai.charts.look.CellInk;
import org.zhigai.charts.look.Fonts;
import org.zhigai.explore.sight.ItemMatrix;
import org.zhigai.ui.parts.Nodes;

/**
 * Pupils by items, each mark in a cell the fuller the more of the full mark it is. Draws the cells in sight and no other, so that the largest
 * papers scroll as the smallest do; headings and names stay where they are. Scrolled by wheel, bars and keys.
 */
final class MatrixPane extends Region {
  static final double CELL_WIDTH = 44;
  static final double CELL_HEIGHT = 22;
  private static final double NAMES = 168;
  private static final double HEADINGS = 28;
  private static final double BAR = 14;

  private final ItemMatrix matrix;
  private final CellInk ink;
  private final String none;
  private final Canvas canvas = new Canvas();
  private final ScrollBar across = new ScrollBar();
  private final ScrollBar down = new ScrollBar();
  private final Font font = Font.font(Fonts.FAMILY, 12);

  /** @param says what it is, for those who cannot see it
      @param none stands where there is no mark */
  MatrixPane(ItemMatrix matrix, CellInk ink, String says, String none) {
    this.matrix = matrix;
    this.ink = ink;
    this.none = none;
    Nodes.named(this, "explore-matrix", says, "zg-matrix");
    setFocusTraversable(true);
    down.setOrientation(Orientation.VERTICAL);
    Nodes.named(down, "explore-matrix-down", says);
    Nodes.named(across, "explore-matrix-across", says);
    getChildren().addAll(canvas, across, down);
    across.valueProperty().subscribe(v -> draw());
    down.valueProperty().subscribe(v -> draw());
    setOnScroll(e -> by(-e.getDeltaX(), -e.getDeltaY()));
    setOnMousePressed(e -> requestFocus());
    setOnKeyPressed(e -> {
      switch (e.getCode()) {
        case DOWN -> by(0, CELL_HEIGHT);
        case UP -> by(0, -CELL_HEIGHT);
        case LEFT -> by(-CELL_WIDTH, 0);
        case RIGHT -> by(CELL_WIDTH, 0);
        case PAGE_DOWN -> by(0, down.getVisibleAmount());
        case PAGE_UP -> by(0, -down.getVisibleAmount());
        case HOME -> by(-across.getMax(), -down.getMax());
        case END -> by(0, down.getMax());
        default -> {
          return;
        }
      }
      e.consume();
    });
    setMinSize(NAMES + 2 * CELL_WIDTH, HEADINGS + 3 * CELL_HEIGHT);
  }

  /** Scrolls by this many pixels. */
  void by(double x, double y) {
    across.setValue(Math.clamp(across.getValue() + x, 0, across.getMax()));
    down.setValue(Math.clamp(down.getValue() + y, 0, down.getMax()));
  }

  @Override
  protected void layoutChildren() {
    var width = Math.max(0, getWidth() - BAR);
    var height = Math.max(0, getHeight() - BAR);
    canvas.setWidth(width);
    canvas.setHeight(height);
    across.resizeRelocate(0, height, width, BAR);
    down.resizeRelocate(width, 0, BAR, height);
    range(across, matrix.items().size() * CELL_WIDTH, width - NAMES);
    range(down, matrix.rows().size() * CELL_HEIGHT, height - HEADINGS);
    draw();
  }

  private static void range(ScrollBar bar, double all, double seen) {
    bar.setMax(Math.max(0, all - seen));
    bar.setVisibleAmount(Math.clamp(seen, 1, Math.max(1, bar.getMax())));
    bar.setValue(Math.min(bar.getValue(), bar.getMax()));
    bar.setDisable(bar.getMax() == 0);
  }

  /** Rows in sight, first and one past the last. */
  int[] seen() {
    var first = (int) (down.getValue() / CELL_HEIGHT);
    var past = (int) Math.ceil((down.getValue() + canvas.getHeight() - HEADINGS) / CELL_HEIGHT);
    return new int[] {first, Math.min(matrix.rows().size(), past)};
  }

  private void draw() {
    var g = canvas.getGraphicsContext2D();
    g.setFill(ink.background());
    g.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
    g.setFont(font);
    g.setTextBaseline(VPos.CENTER);
    var rows = seen();
    var firstItem = (int) (across.getValue() / CELL_WIDTH);
    var pastItem = Math.min(matrix.items().size(), (int) Math.ceil((across.getValue() + canvas.getWidth() - NAMES) / CELL_WIDTH));
    g.setTextAlign(TextAlignment.CENTER);
    for (var row = rows[0]; row < rows[1]; row++) {
      var y = HEADINGS + row * CELL_HEIGHT - down.getValue();
      for (var item = firstItem; item < pastItem; item++) {
        cell(g, row, item, NAMES + item * CELL_WIDTH - across.getValue(), y);
      }
    }
    names(g, rows);
    headings(g, firstItem, pastItem);
  }

  private void cell(GraphicsContext g, int row, int item, double x, double y) {
    var share = matrix.share(row, item);
    g.setFill(ink.ground(share));
    g.fillRect(x, y, CELL_WIDTH - 1, CELL_HEIGHT - 1);
    g.setFill(ink.letters(share));
    g.fillText(written(matrix.mark(row, item)), x + CELL_WIDTH / 2, y + CELL_HEIGHT / 2);
  }

  private String written(float mark) {
    return Float.isNaN(mark) ? none : mark == Math.rint(mark) ? Integer.toString((int) mark) : Float.toString(mark);
  }

  private void names(GraphicsContext g, int[] rows) {
    g.setFill(ink.background());
    g.fillRect(0, HEADINGS, NAMES, canvas.getHeight());
    g.setTextAlign(TextAlignment.LEFT);
    for (var row = rows[0]; row < rows[1]; row++) {
      var y = HEADINGS + row * CELL_HEIGHT - down.getValue() + CELL_HEIGHT / 2;
      var name = matrix.rows().get(row);
      g.setFill(ink.quiet());
      g.fillText(name.classRef().label(), 4, y, 84);
      g.setFill(ink.text());
      g.fillText(name.pseudonym(), 94, y, NAMES - 98);
    }
  }

  private void headings(GraphicsContext g, int first, int past) {
    g.setFill(ink.background());
    g.fillRect(0, 0, canvas.getWidth(), HEADINGS);
    g.setFill(ink.text());
    g.setTextAlign(TextAlignment.CENTER);
    for (var item = first; item < past; item++) {
      var x = NAMES + item * CELL_WIDTH - across.getValue() + CELL_WIDTH / 2;
      if (x > NAMES) {
        g.fillText(matrix.items().get(item).label(), x, HEADINGS / 2, CELL_WIDTH - 2);
      }
    }
    g.setStroke(ink.faint());
    g.strokeLine(0, HEADINGS - 0.5, canvas.getWidth(), HEADINGS - 0.5);
  }
}
