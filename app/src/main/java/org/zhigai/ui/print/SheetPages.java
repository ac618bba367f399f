package org.zhigai.ui.print;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
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

/** Lays a table out on pages: the heads again on each, a row never torn while it fits a page. Sizes are points. */
final class SheetPages {
  private static final double LETTERS = 9.5;
  private static final double TITLE = 16;
  private static final double PAD = 4;
  private static final double FOOT = 18;

  private final SheetReport sheet;
  private final Words words;
  private final double width;
  private final double height;
  private final List<Double> widths;
  private final List<VBox> pages = new ArrayList<>();
  private VBox page = new VBox();
  private double left;

  private SheetPages(SheetReport sheet, double width, double height) {
    this.sheet = sheet;
    this.words = new Words(sheet.lang());
    this.width = width;
    this.height = height;
    var all = sheet.grid().columns().stream().mapToInt(Block.Column::width).sum();
    this.widths = sheet.grid().columns().stream().map(c -> width * c.width() / all).toList();
  }

  /** Pages of this much room between their edges. */
  static List<Region> of(SheetReport sheet, double width, double height) {
    var pages = new SheetPages(sheet, width, height);
    pages.layOut();
    return List.copyOf(pages.pages);
  }

  private void layOut() {
    begin();
    if (!sheet.attachment().isEmpty()) {
      put(letters(sheet.attachment(), LETTERS, false));
    }
    var title = letters(sheet.title(), TITLE, true);
    title.setMaxWidth(Double.MAX_VALUE);
    title.setAlignment(Pos.CENTER);
    put(title);
    put(ends(sheet.reportingLine(), sheet.dateLine()));
    heads();
    for (var cells : sheet.grid().rows()) {
      var row = row(cells.stream().map(c -> c.in(words)).toList(), false);
      if (row.getPrefHeight() > left) {
        begin();
        heads();
      }
      put(row);
    }
    sheet.notes().forEach(note -> put(letters(note.in(words), LETTERS, false)));
    if (!sheet.footer().isEmpty()) {
      put(letters(sheet.footer().stream().map(f -> f.in(words)).collect(Collectors.joining("　　　")), LETTERS, false));
    }
  }

  private void begin() {
    page = new VBox();
    page.setPrefSize(width, height);
    page.setMinSize(width, height);
    page.setMaxSize(width, height);
    pages.add(page);
    left = height - FOOT;
  }

  private void put(Region line) {
    if (line.getPrefHeight() > left && !page.getChildren().isEmpty()) {
      begin();
    }
    left -= line.getPrefHeight();
    page.getChildren().add(line);
  }

  private void heads() {
    if (sheet.grid().isHeaded()) {
      put(row(sheet.grid().columns().stream().map(c -> c.header().in(words)).toList(), true));
    }
  }

  private HBox row(List<String> cells, boolean head) {
    var row = new HBox();
    var tallest = 0.0;
    for (var i = 0; i < cells.size(); i++) {
      var cell = letters(cells.get(i), LETTERS, head);
      cell.setPadding(new Insets(PAD));
      cell.setWrapText(true);
      cell.setPrefWidth(widths.get(i));
      cell.setMinWidth(widths.get(i));
      cell.setMaxWidth(widths.get(i));
      cell.setMaxHeight(Double.MAX_VALUE);
      var align = head ? Block.Align.CENTRE : sheet.grid().columns().get(i).align();
      cell.setAlignment(align == Block.Align.LEFT ? Pos.CENTER_LEFT : align == Block.Align.RIGHT ? Pos.CENTER_RIGHT : Pos.CENTER);
      cell.setTextAlignment(align == Block.Align.LEFT ? TextAlignment.LEFT : align == Block.Align.RIGHT ? TextAlignment.RIGHT : TextAlignment.CENTER);
      cell.setStyle("-fx-border-color: #808080; -fx-border-width: 0.5;" + (head ? "-fx-background-color: #EEEEEE;" : ""));
      row.getChildren().add(cell);
      tallest = Math.max(tallest, height(cells.get(i), widths.get(i) - 2 * PAD - 1, LETTERS, head));
    }
    var high = Math.min(Math.ceil(tallest) + 2 * PAD + 1, height - FOOT - 2 * TITLE);
    row.getChildren().forEach(c -> ((Region) c).setPrefHeight(high));
    row.setMinHeight(high);
    row.setPrefHeight(high);
    return row;
  }

  private HBox ends(Run before, Run behind) {
    var gap = new Region();
    HBox.setHgrow(gap, javafx.scene.layout.Priority.ALWAYS);
    var line = new HBox(letters(before.in(words), LETTERS, false), gap, letters(behind.in(words), LETTERS, false));
    line.setPrefHeight(2 * LETTERS);
    return line;
  }

  /** Ink on paper, whatever the theme of the window. */
  private Label letters(String said, double size, boolean bold) {
    var label = new Label(said);
    label.setFont(font(size, bold));
    label.setStyle("-fx-text-fill: black; -fx-font-size: " + size + "px; -fx-font-family: '" + Fonts.FAMILY + "';" + (bold ? "-fx-font-weight: bold;" : ""));
    label.setWrapText(true);
    label.setPrefHeight(Math.ceil(height(said, width, size, bold)) + PAD);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private static Font font(double size, boolean bold) {
    return Font.font(Fonts.FAMILY, bold ? javafx.scene.text.FontWeight.BOLD : javafx.scene.text.FontWeight.NORMAL, size);
  }

  private static double height(String said, double width, double size, boolean bold) {
    var text = new Text(said.isEmpty() ? " " : said);
    text.setFont(font(size, bold));
    text.setWrappingWidth(width);
    return text.getLayoutBounds().getHeight();
  }
}
