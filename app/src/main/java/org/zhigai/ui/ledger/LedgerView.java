package org.zhigai.ui.ledger;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.material2.Material2AL;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.EmptyState;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.ScreenHeader;
import org.zhigai.ui.parts.SidePanel;
import org.zhigai.ui.parts.View;

/** The ledger: rows on the left, the open entry on the right. */
final class LedgerView implements View {
  private final LedgerViewModel model;
  private final StoreFrame frame;
  private final TableView<LedgerEntry> table;
  private final ListChangeListener<LedgerEntry> rowsChanged = change -> select();
  private Subscription watching = Subscription.EMPTY;

  LedgerView(LedgerViewModel model, StoreFrame frame) {
    this.model = model;
    this.frame = frame;
    this.table = EntryTable.of(model, frame.words());
  }

  @Override
  public Node build() {
    var page = new VBox(header(), body());
    page.getStyleClass().add("zg-page");
    watchSelection();
    return page;
  }

  @Override
  public void close() {
    watching.unsubscribe();
    model.rows().removeListener(rowsChanged);
  }

  private Node header() {
    return new ScreenHeader(
        say("ledgerview.title"), say("ledgerview.answers"), filter(), open());
  }

  private TextField filter() {
    var field = Nodes.named(new TextField(), "ledger-filter", say("ledgerview.filter"));
    field.setPromptText(say("ledgerview.filter"));
    field.setPrefWidth(200);
    watching = watching.and(field.textProperty().subscribe(model::filter));
    return field;
  }

  private Button open() {
    var button = Nodes.button("ledger-open", "", model::openFromProblems, "accent");
    watching = watching.and(model.waiting().subscribe(count -> {
      var text = say("ledgerview.open", count.intValue());
      button.setText(text);
      button.setAccessibleText(text);
      button.setDisable(count.intValue() == 0);
    }));
    return button;
  }

  private Node body() {
    table.setPlaceholder(new EmptyState(Material2AL.ASSIGNMENT, say("ledgerview.empty")));
    var detail = new LedgerDetail(model, frame);
    watching = watching.and(detail.watch());
    var panel = new SidePanel(frame, "ledger-detail", say("ledgerview.detail"), detail);
    panel.visibleProperty().bind(Bindings.createBooleanBinding(() -> model.chosen().get().isPresent(), model.chosen()));
    panel.managedProperty().bind(panel.visibleProperty());
    var body = new BorderPane(new HBox(table));
    HBox.setHgrow(table, Priority.ALWAYS);
    body.setRight(panel);
    VBox.setVgrow(body, Priority.ALWAYS);
    return body;
  }

  private void watchSelection() {
    watching =
        watching
            .and(table.getSelectionModel().selectedItemProperty().subscribe(
                row -> Optional.ofNullable(row).ifPresent(model::choose)))
            .and(model.chosen().subscribe(entry -> select()));
    model.rows().addListener(rowsChanged);
  }

  private void select() {
    model.chosen().get()
        .filter(e -> !e.equals(table.getSelectionModel().getSelectedItem()))
        .ifPresent(e -> table.getSelectionModel().select(e));
  }

  private String say(String key, Object... values) {
    return frame.words().say(key, values);
  }
}
