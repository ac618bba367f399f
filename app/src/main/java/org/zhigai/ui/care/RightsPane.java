package org.zhigai.ui.care;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.zhigai.chain.rights.CopyPlace;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.UserFault;
import org.zhigai.monitoring.PupilFile;
import org.zhigai.ui.jobs.Tried;
import org.zhigai.ui.parts.Dialogs;
import org.zhigai.ui.parts.FaultText;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.Picker;
import org.zhigai.ui.parts.WrapRow;

/** A pupil asks: all that is kept, into a file; or that it is deleted. Both want the reason and the password, and are written into the history. */
final class RightsPane {
  private final Rights rights;
  private final CareWords words;
  private final Supplier<List<Path>> elsewhere;
  private final Supplier<List<CopyPlace>> copies;
  private final SimpleStringProperty who = new SimpleStringProperty("");
  private final SimpleStringProperty why = new SimpleStringProperty("");
  private final SimpleStringProperty secret = new SimpleStringProperty("");
  private final SimpleStringProperty storeSecret = new SimpleStringProperty("");
  private final SimpleBooleanProperty busy = new SimpleBooleanProperty();
  private final FaultText fault;
  private final VBox found = Nodes.named(new VBox(8), "care-pupil-found", "", "zg-care-plan");

  /**
   * @param elsewhere folders of backups that are known beside those at the store
   * @param copies where copies lie on drives that come and go
   */
  RightsPane(Rights rights, CareWords words, Supplier<List<Path>> elsewhere, Supplier<List<CopyPlace>> copies) {
    this.rights = rights;
    this.words = words;
    this.elsewhere = elsewhere;
    this.copies = copies;
    this.fault = new FaultText("care-pupil-fault", words.frame().words());
  }

  Node build() {
    var grid = Shapes.fields();
    Shapes.row(grid, words.say("pupil.who"), text("care-pupil-who", "pupil.who", who));
    Shapes.row(grid, words.say("pupil.why"), text("care-pupil-why", "pupil.why", why));
    Shapes.row(grid, words.say("pupil.password"), Shapes.secret("care-pupil-password", words.say("pupil.password"), secret));
    Shapes.row(grid, words.say("pupil.store"), Shapes.secret("care-pupil-store", words.say("pupil.store"), storeSecret));
    var save = Nodes.button("care-pupil-export", words.say("pupil.export"), () -> {});
    save.setOnAction(e -> target(save).ifPresent(this::export));
    var look = Nodes.button("care-pupil-look", words.say("pupil.look"), () -> {});
    look.setOnAction(e -> looked(pupil -> pupil, this::told));
    for (var button : List.of(save, look)) {
      button.disableProperty().bind(isIncomplete());
    }
    Shapes.there(found, false);
    return Shapes.part(words.say("pupil"), Nodes.paragraph(words.say("pupil.text"), "zg-muted"), grid, fault, new WrapRow(16, 8, save, look), found);
  }

  private TextField text(String id, String says, SimpleStringProperty kept) {
    var field = Nodes.named(new TextField(), id, words.say(says));
    field.textProperty().bindBidirectional(kept);
    return field;
  }

  private BooleanBinding isIncomplete() {
    return Bindings.createBooleanBinding(
        () -> busy.get() || who.get().isBlank() || why.get().isBlank() || secret.get().isEmpty(), busy, who, why, secret);
  }

  private Optional<Path> target(Node near) {
    return words.frame().picker().target(
        near, words.say("pupil.export"), words.say("pupil.file"), new Picker.Sort(words.say("pupil.kind"), List.of("*.xlsx")));
  }

  private void export(Path file) {
    looked(pupil -> {
      rights.write(pupil, file);
      return file;
    }, written -> show(Nodes.paragraph(words.say("pupil.exported", written.toString()), "zg-strong")));
  }

  private <T> void looked(Function<PupilFile, T> then, java.util.function.Consumer<T> done) {
    var whom = who.get();
    var reason = why.get();
    var password = secret.get().toCharArray();
    fault.show(Optional.empty());
    busy.set(true);
    words.frame().jobs().run(Phrase.of("care.pupil.doing"), Tried.of(progress -> {
      try {
        return then.apply(rights.look(whom, reason, password));
      } finally {
        Arrays.fill(password, '\0');
      }
    }), tried -> {
      busy.set(false);
      switch (tried) {
        case Tried.Done<T>(var value) -> done.accept(value);
        case Tried.Refused<T>(UserFault refused) -> fault.show(Optional.of(refused));
      }
    });
  }

  private void told(PupilFile pupil) {
    var go = Nodes.button("care-pupil-delete", words.say("pupil.delete"), () -> {}, "danger");
    go.setOnAction(e -> confirm(go, pupil));
    go.disableProperty().bind(storeSecret.isEmpty());
    show(
        Nodes.paragraph(
            words.say("pupil.plan", pupil.pseudonym(), pupil.identity().size(), pupil.results().size(), pupil.said().size(), pupil.evidence().size()),
            "zg-strong"),
        Nodes.paragraph(words.say("pupil.plan.text"), "zg-muted"), go);
  }

  private void show(Node... nodes) {
    found.getChildren().setAll(nodes);
    Shapes.there(found, true);
  }

  private void confirm(Node near, PupilFile pupil) {
    if (Dialogs.confirm(
        near, words.frame().words(), Phrase.of("care.pupil.delete"), Phrase.of("care.pupil.ask", pupil.pseudonym()), Phrase.of("care.pupil.delete"))) {
      var vaultPassword = secret.get().toCharArray();
      var password = storeSecret.get().toCharArray();
      secret.set("");
      storeSecret.set("");
      rights.erase(pupil.pseudonym(), why.get(), password, vaultPassword, elsewhere.get(), copies.get());
    }
  }
}
