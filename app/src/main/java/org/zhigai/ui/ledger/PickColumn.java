package org.zhigai.ui.ledger;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import org.zhigai.ui.parts.Nodes;

/** Boxes by which rows are chosen, one by one, or all of them by the box above; Ctrl and Shift with a click do the same. */
final class PickColumn extends TableColumn<EntrySight, EntrySight> {
  private static final double WIDTH = 40;

  /** @param says of the box above */
  PickColumn(TableView<EntrySight> table, String says) {
    setId("ledger-column-pick");
    setMinWidth(WIDTH);
    setPrefWidth(WIDTH);
    setMaxWidth(WIDTH);
    setSortable(false);
    setReorderable(false);
    setResizable(false);
    setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    setCellFactory(column -> new PickCell());
    var all = Nodes.named(new CheckBox(), "ledger-pick-all", says);
    all.setOnAction(e -> {
      if (all.isSelected()) {
        table.getSelectionModel().selectAll();
      } else {
        table.getSelectionModel().clearSelection();
      }
    });
    table.getSelectionModel().getSelectedIndices().subscribe(
        () -> all.setSelected(!table.getItems().isEmpty() && table.getSelectionModel().getSelectedIndices().size() == table.getItems().size()));
    setGraphic(all);
  }

  /** A box that says whether its row is chosen. */
  private static final class PickCell extends TableCell<EntrySight, EntrySight> {
    private final CheckBox box = new CheckBox();
    private final ChangeListener<Boolean> follow = (o, before, now) -> box.setSelected(now);
    private @Nullable TableRow<?> row;

    PickCell() {
      box.setOnAction(e -> choose());
      box.addEventHandler(MouseEvent.MOUSE_CLICKED, MouseEvent::consume);
      tableRowProperty().subscribe(this::follow);
    }

    private void choose() {
      if (box.isSelected()) {
        getTableView().getSelectionModel().select(getIndex());
      } else {
        getTableView().getSelectionModel().clearSelection(getIndex());
      }
    }

    private void follow(@Nullable TableRow<?> now) {
      if (row != null) {
        row.selectedProperty().removeListener(follow);
      }
      row = now;
      if (now != null) {
        now.selectedProperty().addListener(follow);
        box.setSelected(now.isSelected());
      }
    }

    @Override
    protected void updateItem(@Nullable EntrySight sight, boolean empty) {
      super.updateItem(sight, empty);
      setGraphic(empty || sight == null ? null : box);
      if (sight != null && !empty) {
        Nodes.named(box, "ledger-pick-" + sight.entry().number(), sight.entry().number());
        box.setSelected(getTableRow() != null && getTableRow().isSelected());
      }
    }
  }
}
