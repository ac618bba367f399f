package org.zhigai.ui.report;

import java.util.ArrayList;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.zhigai.kernel.Phrase;
import org.zhigai.rows.AuditLine;
import org.zhigai.signing.SignDesk;
import org.zhigai.signing.Signature;
import org.zhigai.signing.Verified;
import org.zhigai.ui.parts.Chip;
import org.zhigai.ui.parts.DayPicker;
import org.zhigai.ui.parts.Dialogs;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.Tone;
import org.zhigai.ui.parts.WrapRow;
import org.zhigai.value.Value;

/** 审签: the principal signs the tables as they stand; below, who signed what and what is other since. */
final class SignPart extends VBox {
  /** So many differences are shown, the rest counted. */
  private static final int SHOWN = 40;

  private final SignModel model;
  private final StoreFrame frame;
  private final Label said = Nodes.named(Nodes.paragraph("", "zg-muted"), "sign-said", "");
  private final DayPicker day;
  private final Button sign;
  private final VBox list = Nodes.named(new VBox(8), "sign-list", "");

  SignPart(SignModel model, StoreFrame frame) {
    super(8);
    this.model = model;
    this.frame = frame;
    day = Nodes.named(new DayPicker(), "sign-day", say("signature.field.on"));
    day.valueProperty().bindBidirectional(model.on());
    sign = Nodes.button("sign-go", say("signview.sign"), this::ask, "accent");
    sign.setMinWidth(USE_PREF_SIZE);
    var when = Nodes.label(say("signature.field.on"), "zg-caption");
    var line = new WrapRow(8, 8, when, day, sign);
    getChildren().addAll(Nodes.label(say("signview.title"), "zg-section"), said, line, list);
  }

  /** Follows the model until unsubscribed. */
  Subscription watch() {
    return model.now().subscribe(now -> now.ifPresentOrElse(this::show, () -> sign.setDisable(true)));
  }

  private void show(SignModel.Sight sight) {
    sign.setDisable(!sight.ready().isReady());
    var current = sight.signatures().stream().filter(v -> v.signature().isLive()).findFirst().filter(Verified::isUnchanged);
    said.setText(current.map(v -> say("signview.current", v.signature().number())).orElseGet(() -> standing(sight.ready())));
    list.getChildren().setAll(sight.signatures().stream().map(this::line).toList());
    if (sight.signatures().isEmpty()) {
      list.getChildren().add(Nodes.label(say("signview.none"), "zg-muted"));
    }
  }

  private String standing(SignDesk.Ready ready) {
    if (ready.isReady()) {
      return say("signview.ready", ready.rows());
    }
    var disagreed = ready.contradictions().isEmpty() ? Stream.<String>empty() : Stream.of(say("signview.contradictions", ready.contradictions().size()));
    var reasons = Stream.concat(ready.missing().stream().map(frame.words()::say), disagreed).map(r -> "○ " + r).toList();
    return say("signview.not") + "\n" + String.join("\n", reasons);
  }

  private void ask() {
    model.now().get().ifPresent(sight -> {
      var text = Phrase.of("signview.confirm", frame.actor().get().name(), new Value.Day(model.on().get()), sight.ready().rows());
      if (Dialogs.confirm(this, frame.words(), Phrase.of("signview.confirm.title"), text, Phrase.of("signview.confirm.go"))) {
        model.sign();
      }
    });
  }

  private Node line(Verified verified) {
    var s = verified.signature();
    var chips =
        new WrapRow(8, 4, Nodes.label(s.number(), "zg-strong"), Nodes.label(say("signview.who", s.name(), org.zhigai.people.Role.PRINCIPAL.label())),
            chip(verified));
    var facts = Nodes.paragraph(
        say("signview.facts", s.at().toString().replace('T', ' '), s.on().toString(), s.size(), s.shortSum()), "zg-caption");
    var box = Nodes.named(new VBox(2, chips, facts), "sign-" + s.number(), s.number());
    if (!s.isLive()) {
      box.getChildren().add(Nodes.paragraph(say("signview.withdrawn.why", s.row().whyWithdrawn()), "zg-caption"));
      return box;
    }
    var deeds = new HBox(8);
    if (!verified.isUnchanged()) {
      var differences = differences(verified);
      folded(differences, true);
      deeds.getChildren().add(Nodes.button(
          "sign-differences-" + s.number(), say("signview.differences", verified.differences()), () -> folded(differences, differences.isVisible()), "small"));
      box.getChildren().addAll(deeds, differences);
    } else {
      box.getChildren().add(deeds);
    }
    deeds.getChildren().add(Nodes.button("sign-withdraw-" + s.number(), say("signview.withdraw"), () -> withdraw(s), "flat", "small"));
    return box;
  }

  private static void folded(Node node, boolean away) {
    node.setVisible(!away);
    node.setManaged(!away);
  }

  private Chip chip(Verified verified) {
    if (!verified.signature().isLive()) {
      return new Chip(say("rows.withdrawn"), Tone.NEUTRAL);
    }
    if (!verified.isIntact()) {
      return new Chip(say("signview.broken"), Tone.REFUSED);
    }
    return verified.isUnchanged() ? new Chip(say("signview.same"), Tone.DONE) : new Chip(say("signview.other"), Tone.CARE);
  }

  /** Old and new beside each other; a click goes to the row. */
  private VBox differences(Verified verified) {
    var out = new ArrayList<Node>();
    verified.changed().stream().limit(SHOWN).map(this::changed).forEach(out::add);
    verified.added().stream().limit(SHOWN).map(n -> link(n, say("signview.added", n))).forEach(out::add);
    verified.gone().stream().limit(SHOWN).map(n -> Nodes.label(say("signview.gone", n), "zg-caption")).forEach(out::add);
    var more = verified.changed().size() + verified.added().size() + verified.gone().size() - out.size();
    if (more > 0) {
      out.add(Nodes.label(say("signview.more", more), "zg-caption"));
    }
    var box = new VBox(2);
    box.getChildren().setAll(out);
    return box;
  }

  private Node changed(AuditLine l) {
    return link(l.number(), say("signview.changed", l.number(), l.label(), text(l.before()), text(l.after())));
  }

  private Hyperlink link(String number, String text) {
    var link = Nodes.named(new Hyperlink(text), "sign-open-" + number, text, "zg-caption");
    link.setOnAction(e -> model.open(number));
    link.setWrapText(true);
    return link;
  }

  private String text(Object said) {
    var text = frame.words().words().text(said);
    return text.isEmpty() ? "—" : text.replace('\n', ' ');
  }

  private void withdraw(Signature signature) {
    Dialogs.input(this, frame.words(), Phrase.of("signview.withdraw"), Phrase.of("signview.withdraw.why"), Phrase.of("signview.withdraw.go"), "")
        .ifPresent(why -> model.withdraw(signature, why));
  }

  private String say(String key, Object... values) {
    return frame.words().say(key, values);
  }
}
