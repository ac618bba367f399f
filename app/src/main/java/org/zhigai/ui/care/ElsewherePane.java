package org.zhigai.ui.care;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.UserFault;
import org.zhigai.ui.jobs.Tried;
import org.zhigai.ui.parts.Chip;
import org.zhigai.ui.parts.FaultText;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.Tone;
import org.zhigai.ui.parts.WrapRow;

/** A second place for the automatic backups: a stick, a share, another disk. What happens to the computer does not happen to them. */
final class ElsewherePane {
  private final Elsewhere elsewhere;
  private final CareWords words;
  private final FaultText fault;
  private final Label state = Nodes.named(Nodes.paragraph(""), "care-second-state", "");
  private final Label told = Nodes.named(Nodes.paragraph("", "zg-muted"), "care-second-told", "");

  ElsewherePane(Elsewhere elsewhere, CareWords words) {
    this.elsewhere = elsewhere;
    this.words = words;
    this.fault = new FaultText("care-second-fault", words.frame().words());
  }

  Node build() {
    var choose = Nodes.button("care-second-choose", words.say("second.choose"), () -> {});
    choose.setOnAction(e -> words.frame().picker().folder(choose, words.say("second"), home()).ifPresent(this::tried));
    var stop = Nodes.button("care-second-stop", words.say("second.stop"), () -> {
      elsewhere.use(Optional.empty());
      tell(Optional.empty());
    });
    stop.disableProperty().bind(state.textProperty().isEqualTo(words.say("second.none")));
    tell(Optional.empty());
    return Shapes.part(
        words.say("second"), state, Nodes.paragraph(words.say("second.text"), "zg-muted"), fault, told, new WrapRow(16, 8, choose, stop));
  }

  private Path home() {
    return elsewhere.drive().orElseGet(() -> Path.of(System.getProperty("user.home")));
  }

  private void tried(Path drive) {
    fault.show(Optional.empty());
    words.frame().jobs().run(Phrase.of("care.second.doing"), Tried.of(progress -> elsewhere.tried(drive)), tried -> {
      switch (tried) {
        case Tried.Done<Optional<Phrase>>(var what) -> {
          elsewhere.use(Optional.of(drive));
          tell(what);
        }
        case Tried.Refused<Optional<Phrase>>(UserFault refused) -> fault.show(Optional.of(refused));
      }
    });
  }

  private void tell(Optional<Phrase> what) {
    var drive = elsewhere.drive();
    state.setText(drive.map(d -> words.say("second.there", d.toString())).orElseGet(() -> words.say("second.none")));
    state.setGraphic(new Chip(words.say(drive.isPresent() ? "vault.own.chip" : "vault.none.chip"), drive.isPresent() ? Tone.DONE : Tone.CARE));
    var awaited = elsewhere.awaited().stream().map(label -> words.say("second.awaited", label));
    told.setText(Stream.concat(awaited, what.stream().map(words.frame().words()::say)).collect(Collectors.joining("\n")));
    Shapes.there(told, !told.getText().isEmpty());
  }
}
