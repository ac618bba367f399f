package org.zhigai.ui.rows;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.UiWords;
import org.zhigai.ui.parts.View;
import org.zhigai.ui.people.Register;

/** The kinds on the left, each with how many records it has; the open one beside it. */
final class ShelvesView implements View {
  private final ShelvesModel model;
  private final Register register;
  private final StoreFrame frame;
  private final BorderPane page = new BorderPane();
  private Optional<View> shown = Optional.empty();
  private Subscription watching = Subscription.EMPTY;

  ShelvesView(ShelvesModel model, Register register, StoreFrame frame) {
    this.model = model;
    this.register = register;
    this.frame = frame;
  }

  @Override
  public Node build() {
    var list = Nodes.named(new ListView<RowsModel<?>>(), "records-shelves", frame.words().say("records.shelves"));
    list.getStyleClass().add("zg-shelves");
    list.getItems().setAll(model.shelves());
    list.setCellFactory(l -> new Shelf(frame.words()));
    watching =
        watching
            .and(list.getSelectionModel().selectedItemProperty().subscribe(chosen -> {
              if (chosen != null && chosen != model.open().get()) {
                model.choose(chosen);
              }
            }))
            .and(model.open().subscribe(open -> {
              list.getSelectionModel().select(open);
              list.scrollTo(open);
              show(open);
            }))
            .and(model.badge().subscribe(list::refresh));
    page.setLeft(list);
    return page;
  }

  private <K> void show(RowsModel<K> open) {
    shown.ifPresent(View::close);
    var view = new RowsView<>(open, register, frame);
    shown = Optional.of(view);
    page.setCenter(view.build());
  }

  @Override
  public void close() {
    watching.unsubscribe();
    shown.ifPresent(View::close);
  }

  /** A kind and how many records it has. */
  private static final class Shelf extends ListCell<RowsModel<?>> {
    /** So wide is a bar that may stand beside the cells. */
    private static final double BAR = 16;
    private final UiWords words;

    Shelf(UiWords words) {
      this.words = words;
      setPrefWidth(0);
    }

    /** A long name goes on in the next line, at the list's width, which is not asked for by itself. */
    @Override
    protected double computePrefHeight(double width) {
      return getGraphic() == null || getListView() == null
          ? super.computePrefHeight(width)
          : getGraphic().prefHeight(getListView().getWidth() - snappedLeftInset() - snappedRightInset() - BAR) + snappedTopInset() + snappedBottomInset();
    }

    @Override
    protected void updateItem(@Nullable RowsModel<?> shelf, boolean empty) {
      super.updateItem(shelf, empty);
      setText(null);
      setGraphic(shelf == null || empty ? null : line(shelf));
    }

    private Node line(RowsModel<?> shelf) {
      var many = Nodes.label(shelf.badge().get(), "zg-caption");
      many.setMinWidth(Label.USE_PREF_SIZE);
      var name = Nodes.paragraph(words.say(shelf.kind().title()));
      HBox.setHgrow(name, Priority.ALWAYS);
      name.setMaxWidth(Double.MAX_VALUE);
      return new HBox(8, name, many);
    }
  }
}
