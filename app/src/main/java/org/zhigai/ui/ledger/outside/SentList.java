package org.zhigai.ui.ledger.outside;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.zhigai.review.ReviewCase;
import org.zhigai.review.SentPackage;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.StoreFrame;

/** 已发出: package by package, how much of it is answered, and the way to type in an answer that came on paper. */
final class SentList extends VBox {
  private static final int MOST = 8;

  private final OutsideModel model;
  private final StoreFrame frame;
  private final VBox lines = new VBox(6);

  SentList(OutsideModel model, StoreFrame frame) {
    super(12);
    this.model = model;
    this.frame = frame;
    Nodes.named(lines, "outside-sent", say("before"));
    getChildren().addAll(Nodes.label(say("before"), "zg-section"), lines);
  }

  void follow() {
    var all = model.sent();
    lines.getChildren().setAll(all.stream().limit(MOST).map(this::line).toList());
    if (all.isEmpty()) {
      lines.getChildren().setAll(Nodes.paragraph(say("before.none"), "zg-muted"));
    }
  }

  private Node line(SentPackage one) {
    var row = one.row();
    var cases = one.contents().cases();
    var said = say(
        "before.line", row.number(), row.get(SentPackage.ON).toString(), row.get(SentPackage.TO), cases.size(), model.answered(one));
    var names = Nodes.label(String.join("、", cases.stream().map(ReviewCase::entry).toList()), "zg-caption");
    var texts = new VBox(2, Nodes.label(said), names);
    HBox.setHgrow(texts, Priority.ALWAYS);
    texts.setMinWidth(0);
    var type = Nodes.button("outside-type-" + row.number(), say("type"), () -> model.type(one), "small");
    type.setMinWidth(USE_PREF_SIZE);
    type.setDisable(model.answered(one) == cases.size());
    var line = new HBox(8, texts, type);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private String say(String what, Object... values) {
    return frame.words().say("outside." + what, values);
  }
}
