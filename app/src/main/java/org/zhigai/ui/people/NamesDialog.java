package org.zhigai.ui.people;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import javafx.scene.Scene;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.UserFault;
import org.zhigai.monitoring.VaultArchive.PupilName;
import org.zhigai.ui.jobs.Tried;
import org.zhigai.ui.parts.Dialogs;
import org.zhigai.ui.parts.FaultText;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.StoreFrame;

/** Who is meant by pseudonyms: asks for them, the reason and the password, and shows the names under a notice until it is closed. */
public final class NamesDialog {
  private static final int ROWS = 3;
  private static final int NAMED_ROWS = 10;

  private final StoreFrame frame;
  private final Looking looking;
  private final TextArea pupils;
  private final TextField why;
  private final PasswordField password;
  private final FaultText fault;
  private final TextArea named;

  /** Looks names up. */
  public interface Looking {
    List<PupilName> names(String pseudonyms, String why, char[] password);
  }

  private NamesDialog(StoreFrame frame, Looking looking) {
    this.frame = frame;
    this.looking = looking;
    this.pupils = Nodes.named(new TextArea(), "names-pupils", say("names.pupils"));
    this.why = Nodes.named(new TextField(), "names-why", say("names.why"));
    this.password = Nodes.named(new PasswordField(), "names-password", say("names.password"));
    this.fault = new FaultText("names-fault", frame.words());
    this.named = Nodes.named(new TextArea(), "names-named", say("names.title"));
  }

  public static void show(@Nullable Scene over, StoreFrame frame, Looking looking) {
    new NamesDialog(frame, looking).open(over);
  }

  private void open(@Nullable Scene over) {
    var dialog = new Dialog<Boolean>();
    dialog.setTitle(say("names.title"));
    dialog.setHeaderText(say("names.title"));
    pupils.setPrefRowCount(ROWS);
    pupils.setWrapText(true);
    named.setEditable(false);
    named.setPrefRowCount(NAMED_ROWS);
    named.setVisible(false);
    named.managedProperty().bind(named.visibleProperty());
    var go = Nodes.button("names-go", say("names.go"), this::look);
    go.disableProperty().bind(pupils.textProperty().isEmpty().or(why.textProperty().isEmpty()).or(password.textProperty().isEmpty()));
    dialog.getDialogPane().setContent(new VBox(
        8, Nodes.paragraph(say("names.text"), "zg-dialog-text"), Nodes.label(say("names.pupils"), "zg-muted"), pupils,
        Nodes.label(say("names.why"), "zg-muted"),
        why, Nodes.label(say("names.password"), "zg-muted"), password, fault, go, named));
    dialog.getDialogPane().getButtonTypes().setAll(new ButtonType(say("parts.close"), ButtonData.CANCEL_CLOSE));
    Dialogs.dress(dialog, "names-dialog", over);
    dialog.show();
  }

  private void look() {
    var secret = password.getText().toCharArray();
    password.clear();
    fault.show(Optional.empty());
    var whom = pupils.getText();
    var reason = why.getText();
    frame.jobs().run(Phrase.of("names.doing"), Tried.of(progress -> {
      try {
        return looking.names(whom, reason, secret);
      } finally {
        Arrays.fill(secret, '\0');
      }
    }), ended -> {
      switch (ended) {
        case Tried.Done<List<PupilName>>(var found) -> tell(found);
        case Tried.Refused<List<PupilName>>(UserFault refused) -> fault.show(Optional.of(refused));
      }
    });
  }

  private void tell(List<PupilName> found) {
    var lines = found.stream().map(p -> p.pseudonym() + "\t" + p.classRef().label() + "\t" + p.name()).collect(Collectors.joining("\n"));
    named.setText(say("names.notice") + "\n\n" + (found.isEmpty() ? say("names.unknown") : lines));
    named.setVisible(true);
  }

  private String say(String key) {
    return frame.words().say(key);
  }
}
