package org.zhigai.ui.print;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.zhigai.charts.look.Fonts;
import org.zhigai.kernel.Words;
import org.zhigai.report.Block;
import org.zhigai.report.Run;
import org.zhigai.report.SheetReport;

/**
 * Lays a table out on pages: the heads again on each, a row never torn while it fits a page. Measured at once, so that it is known how many pages there are;
 * a page is made when it is looked at or printed. Sizes are points.
 */
final class SheetPages {
  private static final double LETTERS = 9.5;
  private static final double TITLE = 16;
  private static final double PAD = 4;
  private static final double FOOT = 18;
  private static final double LINE = 14;
  /** Borders and what letters are rounded up by: a line that lacks a hair of its height is not written. */
  private static final double EDGES = 4;

  private final SheetReport sheet;
  private final Words words;
  private final double width;
  private final double height;
  private final List<Double> widths;
  private final List<List<Line>> pages = new ArrayList<>();
  private final Text measure = new Text();
  private double left;

  /** What lies on a page from its left to its right edge. */
  private record Line(double height, Supplier<Region> made) {}

  private SheetPages(SheetReport sheet, double width, double height) {
    this.sheet = sheet;
    this.words = new Words(sheet.lang());
    this.width = width;
    this.height = height;
    var all = sheet.grid().columns().stream().mapToInt(Block.Column::width).sum();
    this.widths = sheet.grid().columns().stream().map(c -> width * c.width() / all).toList();
  }

  /** Pages of this much room between their edges. */
  static List<Supplier<Region>> of(SheetReport sheet, double width, double height) {
    var laid = new SheetPages(sheet, width, height);
    laid.layOut();
    return laid.pages.stream().<Supplier<Region>>map(lines -> () -> laid.page(lines)).toList();
  }

  private Region page(List<Line> lines) {
    var page = new VBox();
    page.setPrefSize(width, height);
    page.setMinSize(width, height);
    page.setMaxSize(width, height);
    lines.forEach(line -> page.getChildren().add(line.made().get()));
    return page;
  }

  private void layOut() {
    begin();
    if (!sheet.attachment().isEmpty()) {
      text(sheet.attachment());
    }
    put(new Line(2 * TITLE, () -> letters(sheet.title(), TITLE, true, Pos.CENTER, width, 2 * TITLE)));
    put(new Line(2 * LINE, () -> ends(sheet.reportingLine(), sheet.dateLine())));
    heads();
    for (var cells : sheet.grid().rows()) {
      var row = row(cells.stream().map(c -> c.in(words)).toList(), false);
      if (row.height() > left) {
        begin();
        heads();
      }
      put(row);
    }
    sheet.notes().forEach(note -> text(note.in(words)));
    if (!sheet.footer().isEmpty()) {
      text(sheet.footer().stream().map(f -> f.in(words)).collect(Collectors.joining("　　　")));
    }
  }

  private void begin() {
    pages.add(new ArrayList<>());
    left = height - FOOT;
  }

  private void put(Line line) {
    if (line.height() > left && !pages.getLast().isEmpty()) {
      begin();
    }
    left -= line.height();
    pages.getLast().add(line);
  }

  private void text(String said) {
    var high = height(said, width) + PAD;
    put(new Line(high, () -> letters(said, LETTERS, false, Pos.CENTER_LEFT, width, high)));
  }

  private void heads() {
    if (sheet.grid().isHeaded()) {
      put(row(sheet.grid().columns().stream().map(c -> c.header().in(words)).toList(), true));
    }
  }

  private Line row(List<String> cells, boolean head) {
    var tallest = 0.0;
    for (var i = 0; i < cells.size(); i++) {
      tallest = Math.max(tallest, height(cells.get(i), widths.get(i) - 2 * PAD - 2));
    }
    var high = Math.min(Math.ceil(tallest) + 2 * PAD + EDGES, height - FOOT - 4 * TITLE);
    return new Line(high, () -> made(cells, head, high));
  }

  private HBox made(List<String> cells, boolean head, double high) {
    var row = new HBox();
    for (var i = 0; i < cells.size(); i++) {
      var align = head ? Block.Align.CENTRE : sheet.grid().columns().get(i).align();
      var at = align == Block.Align.LEFT ? Pos.CENTER_LEFT : align == Block.Align.RIGHT ? Pos.CENTER_RIGHT : Pos.CENTER;
      var cell = letters(cells.get(i), LETTERS, head, at, widths.get(i), high);
      cell.getStyleClass().add(head ? "zg-paper-head" : "zg-paper-cell");
      row.getChildren().add(cell);
    }
    row.setMinHeight(high);
    row.setMaxHeight(high);
    return row;
  }

  private HBox ends(Run before, Run behind) {
    var half = width / 2;
    return new HBox(
        letters(before.in(words), LETTERS, false, Pos.CENTER_LEFT, half, 2 * LINE),
        letters(behind.in(words), LETTERS, false, Pos.CENTER_RIGHT, half, 2 * LINE));
  }

  /** Ink on paper, whatever the theme of the window and the size of its letters. */
  private static Label letters(String said, double size, boolean bold, Pos at, double width, double height) {
    var label = new Label(said);
    label.setStyle("-fx-text-fill: black; -fx-font-family: '" + Fonts.FAMILY + "'; -fx-font-size: " + size + "px;" + (bold ? "-fx-font-weight: bold;" : ""));
    label.setWrapText(true);
    label.setAlignment(at);
    label.setTextAlignment(at == Pos.CENTER ? TextAlignment.CENTER : at == Pos.CENTER_RIGHT ? TextAlignment.RIGHT : TextAlignment.LEFT);
    label.setMinSize(width, height);
    label.setPrefSize(width, height);
    label.setMaxSize(width, height);
    return label;
  }

  /** Most cells are one short line, of which that is known without measuring. */
  private double height(String said, double room) {
    if (said.indexOf('\n') < 0 && said.length() * LETTERS <= room) {
      return LINE;
    }
    measure.setFont(Font.font(Fonts.FAMILY, LETTERS));
    measure.setText(said);
    measure.setWrappingWidth(room);
    return Math.max(LINE, Math.ceil(measure.getLayoutBounds().getHeight()));
  }
}
