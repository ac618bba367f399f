package org.zhigai.ui.report.sent;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.zhigai.ledger.KeptFile;
import org.zhigai.report.SentLedger;
import org.zhigai.ui.parts.Chip;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.Picker;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.Tone;
import org.zhigai.value.Value;

/** 报送记录: what was handed in, newest first; whether somebody has said that they took it. */
public final class SentPart extends VBox {
  /** So many are shown until somebody asks for all. */
  private static final int SHOWN = 5;

  private final SentModel model;
  private final StoreFrame frame;
  private final VBox list = Nodes.named(new VBox(8), "sent-list", "");
  private boolean whole;

  public SentPart(SentModel model, StoreFrame frame) {
    super(8);
    this.model = model;
    this.frame = frame;
    getChildren().addAll(Nodes.label(say("sentview.title"), "zg-section"), list);
  }

  /** Follows the model until unsubscribed. */
  public Subscription watch() {
    return model.all().subscribe(this::show);
  }

  private void show(List<SentLedger> all) {
    list.getChildren().setAll(all.stream().limit(whole ? Long.MAX_VALUE : SHOWN).map(this::line).toList());
    if (all.isEmpty()) {
      list.getChildren().add(Nodes.paragraph(say("sentview.none"), "zg-muted"));
    } else if (!whole && all.size() > SHOWN) {
      list.getChildren().add(Nodes.button("sent-all", say("sentview.all", all.size()), () -> {
        whole = true;
        show(all);
      }, "flat", "small"));
    }
  }

  private Node line(SentLedger sent) {
    var taken = !sent.receipt().isBlank();
    var chip = new Chip(say(taken ? "sentview.taken" : "sentview.open"), taken ? Tone.DONE : Tone.NEUTRAL);
    var head = new HBox(8, Nodes.label(sent.number(), "zg-strong"), Nodes.label(say("sentview.on", new Value.Day(sent.on()), sent.entries())), chip);
    head.setAlignment(Pos.CENTER_LEFT);
    var box = Nodes.named(new VBox(2, head, Nodes.paragraph(sent.file(), "zg-caption")), "sent-" + sent.number(), sent.number());
    if (taken) {
      var who = Stream.concat(Stream.of(sent.receipt()), sent.receivedOn().stream().map(d -> frame.words().words().text(new Value.Day(d))))
          .collect(Collectors.joining(" · "));
      box.getChildren().add(Nodes.paragraph(say("sentview.receipt", who), "zg-caption"));
    }
    if (!sent.scans().isEmpty()) {
      var scans = new FlowPane(8, 2);
      sent.scans().forEach(s -> scans.getChildren().add(scan(s)));
      box.getChildren().add(scans);
    }
    var deeds = new HBox(8);
    deeds.getChildren().addAll(
        Nodes.button("sent-receipt-" + sent.number(), say("sentview.record"), () -> record(sent), "small"),
        Nodes.button("sent-again-" + sent.number(), say("sentview.again"), () -> again(sent), "flat", "small"));
    box.getChildren().add(deeds);
    return box;
  }

  private Node scan(KeptFile scan) {
    var link = new Hyperlink(scan.name());
    link.getStyleClass().add("zg-caption");
    link.setOnAction(e -> frame.picker()
        .target(link, say("sentview.scan.save"), scan.name(), new Picker.Sort(scan.name(), List.of("*" + ending(scan.name()))))
        .ifPresent(f -> model.save(scan, f)));
    return link;
  }

  private static String ending(String name) {
    return name.lastIndexOf('.') < 0 ? "" : name.substring(name.lastIndexOf('.'));
  }

  private void record(SentLedger sent) {
    new ReceiptDialog(sent, frame).ask(this).ifPresent(said -> model.receipt(sent, said.who(), said.on(), said.scans()));
  }

  private void again(SentLedger sent) {
    frame.picker().target(this, say("sentview.again"), sent.file(), new Picker.Sort(say("exchangeview.workbook"), List.of("*.xlsx")))
        .ifPresent(file -> model.again(sent, file));
  }

  private String say(String key, Object... values) {
    return frame.words().say(key, values);
  }
}
