package org.zhigai.ui.ledger;

import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.UiWords;

/** 佐证材料, and a line for one more. */
final class EvidenceList extends VBox implements Consumer<LedgerEntry> {
  private final LedgerViewModel model;
  private final UiWords words;
  private final VBox list = new VBox(4);

  EvidenceList(LedgerViewModel model, UiWords words) {
    super(4);
    this.model = model;
    this.words = words;
    getChildren().addAll(list, more());
  }

  @Override
  public void accept(LedgerEntry e) {
    list.getChildren().setAll(
        e.evidence().stream()
            .map(x -> Nodes.paragraph(words.say("ledgerview.evidence.line", x.number(), x.title(), x.place(), x.on().toString())))
            .toList());
  }

  private HBox more() {
    var title = field("ledger-evidence-title", "ledgerview.evidence.title");
    var place = field("ledger-evidence-place", "ledgerview.evidence.place");
    var add =
        Nodes.button("ledger-evidence-add", words.say("ledgerview.evidence.add"), () -> {
          model.addEvidence(title.getText(), place.getText());
          title.clear();
          place.clear();
        });
    add.disableProperty().bind(title.textProperty().map(String::isBlank));
    add.setMinWidth(USE_PREF_SIZE);
    return new HBox(4, title, place, add);
  }

  private TextField field(String id, String key) {
    var field = Nodes.named(new TextField(), id, words.say(key));
    field.setPromptText(words.say(key));
    field.setPrefWidth(120);
    HBox.setHgrow(field, Priority.ALWAYS);
    return field;
  }
}
