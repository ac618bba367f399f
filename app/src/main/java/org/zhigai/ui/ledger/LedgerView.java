package org.zhigai.ui.ledger;

import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.ScreenHeader;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.View;

/** The ledger as a table, or the page of one entry over the whole of it. */
final class LedgerView implements View {
  private final EntryModel page;
  private final LedgerViewModel model;
  private final StoreFrame frame;
  private final Function<byte[], Optional<byte[]>> pdf;
  private Subscription watching = Subscription.EMPTY;

  LedgerView(EntryModel page, StoreFrame frame, Function<byte[], Optional<byte[]>> pdf) {
    this.page = page;
    this.model = page.ledger();
    this.frame = frame;
    this.pdf = pdf;
  }

  @Override
  public Node build() {
    var table = new EntryTable(model, frame);
    var list = new VBox(8, header(), new GaugeStrip(model, frame.words()), sieves(table), table);
    list.getStyleClass().add("zg-page");
    VBox.setVgrow(table, Priority.ALWAYS);
    var entry = new EntryPage(page, frame, new Thumbnails(page, pdf));
    watching = watching.and(table.watch()).and(entry.watch());
    var both = new StackPane(list, entry);
    watching = watching.and(model.open().subscribe(open -> {
      list.setVisible(open.isEmpty());
      entry.setVisible(open.isPresent());
    }));
    return both;
  }

  @Override
  public void close() {
    watching.unsubscribe();
  }

  private Node header() {
    return new ScreenHeader(say("ledgerview.title"), say("ledgerview.answers"), filter(), open());
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
      var text = count.intValue() == 0 ? say("ledgerview.open.none") : say("ledgerview.open", count.intValue());
      button.setText(text);
      button.setAccessibleText(text);
      button.setDisable(count.intValue() == 0);
    }));
    return button;
  }

  private Node sieves(EntryTable table) {
    var bar = new SieveBar(model, frame.words());
    watching = watching.and(bar.watch());
    var export = Nodes.button(
        "ledger-evidence-export", say("entryview.evidence.export"),
        () -> frame.picker().folder(bar, say("entryview.evidence.export.title"), java.nio.file.Path.of(System.getProperty("user.home", ".")))
            .ifPresent(page::export),
        "flat");
    export.setMinWidth(Button.USE_PREF_SIZE);
    var row = new HBox(8, bar, table.choice(), export);
    row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    HBox.setHgrow(bar, Priority.ALWAYS);
    return row;
  }

  private String say(String key, Object... values) {
    return frame.words().say(key, values);
  }
}
