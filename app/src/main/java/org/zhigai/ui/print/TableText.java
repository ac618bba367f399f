package org.zhigai.ui.print;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.text.Text;
import org.zhigai.kernel.Lang;
import org.zhigai.report.Block;
import org.zhigai.report.Document;
import org.zhigai.report.Run;
import org.zhigai.report.SheetReport;

/** The table of a screen in words: the rows and columns that are shown, in their order. */
final class TableText {
  private static final double LETTER = 7.5;
  private static final int FITS_UPRIGHT = 90;

  private TableText() {}

  /** @param about what stands under the title */
  static <S> SheetReport of(TableView<S> table, Lang lang, String title, String about) {
    var columns = table.getVisibleLeafColumns().stream().filter(c -> !head(c).isBlank()).toList();
    var layout = columns.stream().map(c -> new Block.Column(head(c), (int) Math.max(6, c.getWidth() / LETTER), Block.Align.LEFT)).toList();
    var rows = java.util.stream.IntStream.range(0, table.getItems().size())
        .mapToObj(i -> columns.stream().map(c -> Run.of(cell(table, c, i))).toList()).toList();
    var wide = layout.stream().mapToInt(Block.Column::width).sum() > FITS_UPRIGHT;
    return new SheetReport(
        lang, title, "", title, Run.of(about), Run.empty(), wide ? Document.Paper.A4 : Document.Paper.A4_UPRIGHT, new Block.Grid(layout, rows), List.of(),
        List.of());
  }

  private static String head(TableColumn<?, ?> column) {
    return Optional.ofNullable(column.getText()).filter(t -> !t.isBlank()).orElseGet(() -> column.getGraphic() == null ? "" : said(column.getGraphic()));
  }

  /** What the cell says to whoever looks at it: a cell of its own is asked, since those on screen come and go. */
  private static <S, T> String cell(TableView<S> table, TableColumn<S, T> column, int index) {
    TableCell<S, T> cell = column.getCellFactory().call(column);
    cell.updateTableView(table);
    cell.updateTableColumn(column);
    cell.updateIndex(index);
    var text = Optional.ofNullable(cell.getText()).filter(t -> !t.isBlank()).or(() -> Optional.ofNullable(cell.getGraphic()).map(TableText::said));
    return text.or(() -> Optional.ofNullable(cell.getAccessibleText())).orElse("").strip();
  }

  private static String said(Node node) {
    return words(node).filter(t -> !t.isBlank()).distinct().collect(Collectors.joining("\n"));
  }

  private static Stream<String> words(Node node) {
    return switch (node) {
      case CheckBox box -> Stream.of();
      case Labeled labeled -> Stream.ofNullable(labeled.getText());
      case Text text -> Stream.of(text.getText());
      case Parent parent -> parent.getChildrenUnmodifiable().stream().flatMap(TableText::words);
      default -> Stream.of();
    };
  }
}
