package org.zhigai.ui.ledger.outside;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.zhigai.review.ReviewAnswer;
import org.zhigai.review.ReviewCase;
import org.zhigai.review.SentPackage;
import org.zhigai.ui.parts.DayPicker;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.Picker;
import org.zhigai.ui.parts.Said;
import org.zhigai.ui.parts.StoreFrame;

/** 盖章扫描件: the scan, who signed it, and what it says of each case. */
final class ScanForm extends VBox {
  private final SentPackage sent;
  private final OutsideModel model;
  private final StoreFrame frame;
  private final Label file = Nodes.paragraph("", "zg-caption");
  private final Button look;
  private final TextField unit;
  private final TextField person;
  private final DayPicker on;
  private final List<Line> lines = new ArrayList<>();
  private Optional<Path> scan = Optional.empty();

  /** What is said of a case. */
  private enum Choice {
    NOTHING,
    PASSED,
    RETURNED
  }

  private record Line(ReviewCase of, ComboBox<Choice> said, TextField finding, TextField text) {}

  ScanForm(SentPackage sent, OutsideModel model, StoreFrame frame) {
    super(8);
    this.sent = sent;
    this.model = model;
    this.frame = frame;
    Nodes.named(this, "outside-scan", say("scan"), "zg-form");
    look = Nodes.button("outside-scan-look", say("scan.look"), this::look, "accent");
    unit = field("outside-scan-unit", "unit", sent.row().get(SentPackage.TO));
    person = field("outside-scan-person", "person", "");
    on = Nodes.named(new DayPicker(), "outside-scan-on", say("on"));
    on.setValue(LocalDate.now(frame.clock()));
    getChildren().addAll(
        Nodes.label(say("scan.of", sent.row().number()), "zg-strong"), Nodes.paragraph(say("scan.why"), "zg-caption"),
        new HBox(8, Nodes.button("outside-scan-file", say("scan.file"), this::choose, "small")), file, captioned("unit", unit),
        captioned("person", person), captioned("on", on));
    for (var one : sent.contents().cases()) {
      getChildren().add(line(one));
    }
    getChildren().add(new HBox(8, look, Nodes.button("outside-scan-cancel", say("cancel"), model::cancel, "flat")));
    follow();
  }

  private TextField field(String id, String what, String now) {
    var field = Nodes.named(new TextField(now), id, say(what));
    field.textProperty().subscribe((before, after) -> follow());
    return field;
  }

  private Node captioned(String what, Node control) {
    return new VBox(2, Nodes.label(say(what), "zg-caption"), control);
  }

  private Node line(ReviewCase one) {
    var said = Nodes.named(new ComboBox<Choice>(), "outside-scan-" + one.entry(), one.entry());
    said.getItems().setAll(Choice.values());
    said.setConverter(new Said<>(s -> switch (s) {
      case NOTHING -> say("nothing");
      case PASSED -> say("passed");
      case RETURNED -> say("given-back");
    }));
    said.setValue(Choice.NOTHING);
    said.valueProperty().subscribe((before, after) -> follow());
    var finding = field("outside-scan-finding-" + one.entry(), "finding", "");
    finding.setPromptText(say("finding"));
    OutsidePane.there(finding, one.onSite());
    var text = field("outside-scan-text-" + one.entry(), "text", "");
    text.setPromptText(say("text"));
    lines.add(new Line(one, said, finding, text));
    var issue = Nodes.paragraph(one.entry() + "  " + one.issue());
    return new VBox(4, issue, said, finding, text);
  }

  private void choose() {
    var scans = List.of(new Picker.Sort(say("scan.kind"), List.of("*.pdf", "*.jpg", "*.jpeg", "*.png")));
    scan = frame.picker().files(this, say("scan.file"), scans).stream().findFirst().or(() -> scan);
    follow();
  }

  private ReviewAnswer answer() {
    var day = Optional.ofNullable(on.getValue()).orElse(LocalDate.EPOCH);
    return new ReviewAnswer(
        sent.contents().id(), sent.row().get(SentPackage.SUM), unit.getText().strip(), person.getText().strip(),
        lines.stream().filter(l -> l.said().getValue() != Choice.NOTHING).map(l -> new ReviewAnswer.Opinion(
            l.of().round(), l.of().entry(), l.said().getValue() == Choice.PASSED, day, l.finding().getText().strip(), l.text().getText().strip())).toList());
  }

  private void follow() {
    file.setText(scan.map(f -> String.valueOf(f.getFileName())).orElseGet(() -> say("scan.none")));
    var said = answer().opinions();
    var whole = said.stream().allMatch(o -> sent.contents().ofRound(o.round()).filter(o::isComplete).isPresent());
    look.setDisable(scan.isEmpty() || person.getText().isBlank() || said.isEmpty() || !whole);
  }

  private void look() {
    scan.ifPresent(f -> model.read(f, answer()));
  }

  private String say(String what, Object... values) {
    return frame.words().say("outside." + what, values);
  }
}
