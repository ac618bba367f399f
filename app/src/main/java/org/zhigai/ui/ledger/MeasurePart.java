package org.zhigai.ui.ledger;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.zhigai.ui.parts.Dress;
import org.zhigai.ledger.Measure;
import org.zhigai.ui.parts.EditLine;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.StoreFrame;

/** 措施: a table edited in place, and a line for one more. */
final class MeasurePart extends PagePart {
  static final double NUMBER = 104;
  static final double UNIT = 168;
  static final double PERSON = 104;
  static final double DUE = 132;
  static final double STATE = 196;

  private final VBox lines = new VBox(0);
  private final List<MeasureLine> shown = new ArrayList<>();
  private final EditLine more;
  private final Thumbnails thumbnails;

  MeasurePart(EntryModel model, StoreFrame frame, Thumbnails thumbnails) {
    super("measures", frame.words().say("entryview.measures"), model, frame);
    this.thumbnails = thumbnails;
    more = new EditLine("ledger-measure-add", say("ledgerview.measure.add"), this::add);
    more.setPromptText(say("ledgerview.measure.add"));
    getChildren().addAll(heads(), lines, more);
  }

  @Override
  void begin() {
    shown.stream().filter(l -> !l.isDone()).findFirst().ifPresentOrElse(MeasureLine::begin, more::requestFocus);
  }

  private HBox heads() {
    var text = head("entryview.measure.text", 100);
    text.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(text, javafx.scene.layout.Priority.ALWAYS);
    var row = new HBox(
        8, head("entryview.measure.number", NUMBER), text, head("entryview.measure.unit", UNIT), head("entryview.measure.person", PERSON),
        head("entryview.measure.due", DUE), head("entryview.measure.state", STATE));
    row.getStyleClass().add("zg-heads");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private Label head(String key, double width) {
    var label = Nodes.label(say(key), "zg-caption");
    Dress.fixed(label, width);
    return label;
  }

  private void add(String text) {
    more.clear();
    more.show("");
    model.addMeasure(text);
  }

  @Override
  public void accept(EntrySight sight) {
    sum(sight.live().isEmpty() ? say("entryview.measures.none") : say("entryview.measures.done", sight.done(), sight.live().size()));
    var ids = sight.measures().stream().map(Measure::id).toList();
    if (!ids.equals(shown.stream().map(MeasureLine::id).toList())) {
      shown.clear();
      sight.measures().forEach(m -> shown.add(new MeasureLine(shown.size() + 1, m.id(), this, thumbnails)));
      lines.getChildren().setAll(shown);
    }
    for (var i = 0; i < shown.size(); i++) {
      shown.get(i).show(sight.measures().get(i), sight);
    }
    shown(more, !sight.isClosed());
  }
}
