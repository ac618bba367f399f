package org.zhigai.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.util.Duration;
import org.controlsfx.control.Notifications;
import org.controlsfx.control.action.Action;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.Tone;
import org.zhigai.ui.parts.UiWords;

/** Notes at the lower right edge, gone by themselves. */
final class Notes {
  private Notes() {}

  static void show(Node over, UiWords words, Note note) {
    if (over.getScene() == null || over.getScene().getWindow() == null || !over.getScene().getWindow().isShowing()) {
      return;
    }
    var shown =
        Notifications.create()
            .owner(over.getScene().getWindow())
            .text(words.say(note.what()))
            .graphic(Nodes.icon(note.tone() == Tone.CARE ? Material2MZ.WARNING : Material2AL.CHECK_CIRCLE, "zg-note-icon", note.tone().styleClass()))
            .styleClass("zg-note")
            .position(Pos.BOTTOM_RIGHT)
            .hideAfter(Duration.seconds(note.action().isPresent() ? 12 : 6));
    note.action().ifPresent(action -> shown.action(new Action(words.say(action.verb()), e -> action.run().run())));
    shown.show();
  }
}
