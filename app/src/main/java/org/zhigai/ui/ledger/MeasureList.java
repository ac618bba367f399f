package org.zhigai.ui.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.ledger.Measure;
import org.zhigai.ui.parts.EditArea;
import org.zhigai.ui.parts.EditLine;
import org.zhigai.ui.parts.UiWords;

/** 整改措施 with their check marks, and a line for one more. */
final class MeasureList extends VBox implements Consumer<LedgerEntry> {
  private record Row(CheckBox done, EditArea text) {}

  private final LedgerViewModel model;
  private final UiWords words;
  private final List<Row> rows = new ArrayList<>();
  private final EditLine more;
  private long entry;

  MeasureList(LedgerViewModel model, UiWords words) {
    super(4);
    this.model = model;
    this.words = words;
    this.more = new EditLine("ledger-measure-add", words.say("ledgerview.measure.add"), this::add);
    more.setPromptText(words.say("ledgerview.measure.add"));
    getChildren().add(more);
  }

  private void add(String text) {
    more.clear();
    more.show("");
    model.addMeasure(text);
  }

  @Override
  public void accept(LedgerEntry e) {
    if (rows.size() != e.measures().size() || entry != e.id()) {
      entry = e.id();
      rows.clear();
      getChildren().clear();
      for (var i = 0; i < e.measures().size(); i++) {
        rows.add(row(i));
        var text = rows.getLast().text();
        HBox.setHgrow(text, Priority.ALWAYS);
        getChildren().add(new HBox(4, rows.getLast().done(), text));
      }
      getChildren().add(more);
    }
    for (var i = 0; i < rows.size(); i++) {
      rows.get(i).done().setSelected(e.measures().get(i).done());
      rows.get(i).text().show(e.measures().get(i).text());
    }
  }

  private Row row(int i) {
    var box = new CheckBox();
    var text =
        new EditArea("ledger-measure-text-" + (i + 1), words.say("ledgerview.measure", i + 1),
            value -> model.measure(i, new Measure(value, box.isSelected())));
    box.setId("ledger-measure-" + (i + 1));
    box.setAccessibleText(words.say("ledgerview.measure.done", i + 1));
    box.getStyleClass().add("zg-measure-done");
    box.setOnAction(e -> model.measure(i, new Measure(text.getText(), box.isSelected())));
    return new Row(box, text);
  }
}
