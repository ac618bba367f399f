package org.zhigai.ui.ledger;

import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;
import org.zhigai.ui.parts.AuditWords;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.StoreFrame;

/** 修改记录 of the entry and of everything that hangs on it, newest first. */
final class HistoryPart extends PagePart {
  private static final int FIRST = 6;

  private final VBox lines = new VBox(4);
  private final Hyperlink more;
  private boolean all;

  HistoryPart(EntryModel model, StoreFrame frame) {
    super("history", frame.words().say("ledgerview.history"), model, frame);
    more = Nodes.named(new Hyperlink(say("entryview.history.more")), "entry-history-more", say("entryview.history.more"));
    more.setOnAction(e -> {
      all = true;
      model.open().get().ifPresent(this);
    });
    getChildren().addAll(lines, more);
  }

  @Override
  public void accept(EntrySight sight) {
    lines.getChildren().setAll(
        model.history().get().stream().limit(all ? AuditWords.MOST : FIRST)
            .map(a -> Nodes.paragraph(say("entryview.history.line", a.number(), AuditWords.of(a, frame.words())), "zg-caption")).toList());
    shown(more, !all && model.history().get().size() > FIRST);
  }
}
