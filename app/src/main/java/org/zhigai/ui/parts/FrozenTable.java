package org.zhigai.ui.parts;

import java.util.List;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.TableColumnHeader;
import javafx.util.Callback;

/** A table whose first columns stay where they are while the others scroll sideways behind them. */
public final class FrozenTable<S> extends TableView<S> {
  private static final String STYLE = "zg-frozen";

  private final DoubleProperty moved = new SimpleDoubleProperty();
  private List<TableColumn<S, ?>> frozen = List.of();

  public FrozenTable() {
    skinProperty().subscribe(skin -> {
      if (skin != null) {
        Platform.runLater(this::follow);
      }
    });
  }

  /** Freezes the first columns there are now; those of before move freely again only when they are made anew. */
  public void freeze(int many) {
    frozen = List.copyOf(getColumns().subList(0, Math.min(many, getColumns().size())));
    frozen.forEach(this::hold);
    Platform.runLater(this::follow);
  }

  private <V> void hold(TableColumn<S, V> column) {
    var plain = column.getCellFactory();
    if (!(plain instanceof Held<S, V>)) {
      column.setCellFactory(new Held<>(plain, moved));
    }
  }

  /** A row of wrapped text, as high as whole pixels are: the line below it else falls between two and is painted over by the frozen cell of the next row. */
  public static final class WholeRow<S> extends TableRow<S> {
    @Override
    protected double computePrefHeight(double width) {
      return Math.ceil(super.computePrefHeight(width));
    }
  }

  /** Makes cells that stay where they are. */
  private record Held<S, V>(Callback<TableColumn<S, V>, TableCell<S, V>> plain, DoubleProperty moved)
      implements
      Callback<TableColumn<S, V>, TableCell<S, V>> {
    @Override
    public TableCell<S, V> call(TableColumn<S, V> column) {
      var cell = plain.call(column);
      cell.translateXProperty().bind(moved);
      cell.setViewOrder(-1);
      cell.getStyleClass().add(STYLE);
      return cell;
    }
  }

  /** Bar and headings are there once the table has been laid out. */
  private void follow() {
    lookupAll(".scroll-bar").stream().flatMap(n -> n instanceof ScrollBar bar && bar.getOrientation() == Orientation.HORIZONTAL
        ? Stream.of(bar)
        : Stream.empty()).findFirst().ifPresent(bar -> moved.bind(bar.valueProperty()));
    for (var node : lookupAll(".column-header")) {
      if (node instanceof TableColumnHeader head && head.getTableColumn() != null && frozen.contains(head.getTableColumn())) {
        head.translateXProperty().bind(moved);
        head.setViewOrder(-1);
        if (!head.getStyleClass().contains(STYLE)) {
          head.getStyleClass().add(STYLE);
        }
      }
    }
  }
}
