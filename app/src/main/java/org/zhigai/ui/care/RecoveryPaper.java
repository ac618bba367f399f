package org.zhigai.ui.care;

import java.util.Arrays;
import javafx.scene.Scene;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.zhigai.ui.parts.Dialogs;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.UiWords;

/** Shows a recovery code, this once. */
public final class RecoveryPaper {
  private static final int COLUMNS = 32;

  private RecoveryPaper() {}

  /** @param code wiped as soon as it is shown */
  public static void show(@Nullable Scene over, UiWords words, char[] code) {
    var alert = new Alert(Alert.AlertType.INFORMATION);
    var title = words.say("care.recovery");
    alert.setTitle(title);
    alert.setHeaderText(title);
    var field = Nodes.named(new TextField(new String(code)), "recovery-code", title, "zg-code");
    Arrays.fill(code, '\0');
    field.setEditable(false);
    field.setPrefColumnCount(COLUMNS);
    alert.getDialogPane().setContent(new VBox(12, field, Nodes.paragraph(words.say("care.recovery.keep"), "zg-dialog-text")));
    alert.getButtonTypes().setAll(new ButtonType(words.say("care.recovery.kept"), ButtonData.OK_DONE));
    Dialogs.dress(alert, "recovery-dialog", over);
    alert.show();
  }
}
