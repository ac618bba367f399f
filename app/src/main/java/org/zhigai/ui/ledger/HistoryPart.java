package org.zhigai.ui.ledger;

import javafx.scene.layout.VBox;
import org.zhigai.ui.parts.AuditWords;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.StoreFrame;

/** 修改记录 of the entry and of everything that hangs on it, newest first. */
final class HistoryPart extends PagePart {
  private final VBox lines = new VBox(4);

  HistoryPart(EntryModel model, StoreFrame frame) {
    super("history", frame.words().say("ledgerview.history"), model, frame);
    getChildren().add(lines);
  }

  @Override
  public void accept(EntrySight sight) {
    lines.getChildren().setAll(
        model.history().get().stream().limit(AuditWords.MOST)
            .map(a -> Nodes.paragraph(say("entryview.history.line", a.number(), AuditWords.of(a, frame.words())), "zg-caption")).toList());
  }
}
