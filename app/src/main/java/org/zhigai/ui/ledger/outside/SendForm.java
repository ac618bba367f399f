package org.zhigai.ui.ledger.outside;

import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Words;
import org.zhigai.ledger.VerificationRound;
import org.zhigai.review.ReviewFile;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.Picker;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.people.Register;
import org.zhigai.ui.people.UnitBox;

/** 发出: whom, which lines, and one button that asks for what is not asked yet and writes package and form. */
final class SendForm extends VBox {
  private static final Words ZH = new Words(Lang.ZH);

  private final OutsideModel model;
  private final Register register;
  private final StoreFrame frame;
  private final UnitBox unit;
  private final VBox lines = new VBox(6);
  private final Button send = Nodes.button("outside-send", "", this::send, "accent");
  private final Label why = Nodes.paragraph("", "zg-caption");

  SendForm(OutsideModel model, Register register, StoreFrame frame) {
    super(12);
    this.model = model;
    this.register = register;
    this.frame = frame;
    unit = new UnitBox("outside-unit", say("unit"), register, model::choose);
    unit.setMaxWidth(320);
    send.setMinWidth(USE_PREF_SIZE);
    var go = new HBox(16, send, why);
    go.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(why, Priority.ALWAYS);
    getChildren().addAll(
        Nodes.label(say("send"), "zg-section"), Nodes.paragraph(say("send.why"), "zg-muted"),
        new VBox(2, Nodes.label(say("unit"), "zg-caption"), unit), lines, go);
  }

  void follow() {
    if (unit.chosen() != model.unit()) {
      unit.show(model.unit());
    }
    var all = model.lines();
    lines.getChildren().setAll(all.isEmpty() ? List.of(Nodes.paragraph(say("none"), "zg-muted")) : all.stream().map(this::line).toList());
    var going = model.going();
    var asking = going.stream().filter(l -> l.round().isEmpty()).count();
    var text = say("save", going.size());
    send.setText(text);
    send.setAccessibleText(text);
    send.setDisable(going.isEmpty());
    why.setText(going.isEmpty() ? say("save.none") : asking == 0 ? say("save.why") : say("save.asking", asking));
  }

  private Node line(OutsideModel.Line line) {
    var check = Nodes.named(new CheckBox(), "outside-line-" + line.entry().number(), line.entry().number());
    check.setSelected(model.isChosen(line));
    check.setOnAction(e -> model.choose(line, check.isSelected()));
    var issue = Nodes.paragraph(line.entry().number() + "  " + line.entry().issue().in(ZH));
    issue.setLabelFor(check);
    issue.setOnMouseClicked(e -> check.fire());
    var stands = line.round().map(r -> say(
        "line.asked", r.number(), r.askedOn().toString(), frame.words().words().text(VerificationRound.SORT.type().said(r.sort()))))
        .orElseGet(() -> say("line.ready"));
    var texts = new VBox(2, issue, Nodes.label(stands, "zg-caption"));
    HBox.setHgrow(texts, Priority.ALWAYS);
    var row = new HBox(8, check, texts);
    row.setAlignment(Pos.TOP_LEFT);
    return row;
  }

  private void send() {
    var called = say("called", register.unit(model.unit()), model.going().stream().map(l -> l.entry().number()).limit(1).collect(Collectors.joining()));
    frame.picker().target(this, say("send"), called, new Picker.Sort(say("package.kind"), List.of("*" + ReviewFile.PACKAGE_ENDING))).ifPresent(model::send);
  }

  private String say(String what, Object... values) {
    return frame.words().say("outside." + what, values);
  }
}
