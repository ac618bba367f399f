package org.zhigai.ui.report.sent;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.zhigai.ui.parts.Dress;
import org.zhigai.report.SentLedger;
import org.zhigai.ui.parts.DayPicker;
import org.zhigai.ui.parts.Dialogs;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.Picker;
import org.zhigai.ui.parts.StoreFrame;

/** Who took what was handed in, when, and the stamped sheets. */
final class ReceiptDialog {
  private static final double WIDTH = 420;

  private final StoreFrame frame;
  private final SentLedger sent;
  private final TextField who;
  private final DayPicker on;
  private final Label chosen = Nodes.named(Nodes.paragraph("", "zg-caption"), "receipt-scans", "");
  private List<Path> scans = List.of();

  /** What a person said. */
  record Said(String who, Optional<LocalDate> on, List<Path> scans) {}

  ReceiptDialog(SentLedger sent, StoreFrame frame) {
    this.frame = frame;
    this.sent = sent;
    who = Nodes.named(new TextField(sent.receipt()), "receipt-who", say("sent-ledger.field.receipt"));
    who.setPromptText(say("sentview.who"));
    on = Nodes.named(new DayPicker(), "receipt-on", say("sent-ledger.field.received-on"));
    on.setValue(sent.receivedOn().orElseGet(() -> LocalDate.now(frame.clock())));
  }

  /** Empty when left. */
  Optional<Said> ask(Node near) {
    var dialog = new Dialog<Said>();
    var yes = new ButtonType(say("sentview.record.go"), ButtonData.OK_DONE);
    dialog.setTitle(say("sentview.record.of", sent.number()));
    dialog.setHeaderText(say("sentview.record.of", sent.number()));
    var pane = dialog.getDialogPane();
    pane.setContent(content(near));
    pane.getButtonTypes().setAll(yes, new ButtonType(say("parts.cancel"), ButtonData.CANCEL_CLOSE));
    pane.lookupButton(yes).disableProperty().bind(who.textProperty().map(String::isBlank));
    dialog.setResultConverter(pressed -> yes.equals(pressed) ? new Said(who.getText().strip(), Optional.ofNullable(on.getValue()), scans) : null);
    Dialogs.dress(dialog, "receipt-dialog", near.getScene());
    who.requestFocus();
    return dialog.showAndWait();
  }

  VBox content(Node near) {
    var add = Nodes.button("receipt-scan", say("sentview.scan"), () -> choose(near), "small");
    var box = new VBox(
        8, Nodes.paragraph(sent.file(), "zg-caption"), captioned("sent-ledger.field.receipt", who), captioned("sent-ledger.field.received-on", on),
        captioned("sent-ledger.field.scans", add), chosen);
    Dress.wide(box, WIDTH);
    return box;
  }

  private Node captioned(String caption, Node control) {
    return new VBox(2, Nodes.label(say(caption), "zg-caption"), control);
  }

  private void choose(Node near) {
    scans = frame.picker().files(near, say("sentview.scan"), List.of(new Picker.Sort(say("sentview.scan.kind"), List.of("*.pdf", "*.jpg", "*.jpeg", "*.png"))));
    chosen.setText(scans.stream().map(f -> String.valueOf(f.getFileName())).collect(Collectors.joining("、")));
  }

  private String say(String key, Object... values) {
    return frame.words().say(key, values);
  }
}
