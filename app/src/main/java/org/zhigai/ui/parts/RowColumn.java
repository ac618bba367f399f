package org.zhigai.ui.parts;

import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import org.jspecify.annotations.Nullable;

/** A column whose cells are made from the whole row, and which is not sorted: rows keep the order they were given. */
public final class RowColumn<R> extends TableColumn<R, R> {

  /** @param fill puts text, graphic or tooltip into an empty cell */
  public RowColumn(String id, String title, int width, BiConsumer<TableCell<R, R>, R> fill) {
    super(title);
    setId(id);
    setPrefWidth(width);
    setSortable(false);
    setReorderable(false);
    setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    setCellFactory(c -> new RowCell<>(fill));
  }

  private static final class RowCell<R> extends TableCell<R, R> {
    private final BiConsumer<TableCell<R, R>, R> fill;

    RowCell(BiConsumer<TableCell<R, R>, R> fill) {
      this.fill = fill;
    }

    @Override
    protected void updateItem(@Nullable R row, boolean empty) {
      super.updateItem(row, empty);
      setText(null);
      setGraphic(null);
      setTooltip(null);
      if (row != null && !empty) {
        fill.accept(this, row);
      }
    }
  }
}
