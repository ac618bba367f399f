package org.zhigai.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.FadeTransition;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.Popup;
import javafx.util.Duration;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.Tone;
import org.zhigai.ui.parts.UiWords;

/** Notes in the middle of the lower edge, the newest lowest, gone by themselves. They fade in, unless nothing is to move. */
final class Notes {
  private static final Duration FADE = Duration.millis(180);
  private static final double FOOT = 40;
  private static final double GAP = 8;
  private static final int MOST = 3;

  private final List<Popup> shown = new ArrayList<>();

  void show(Node over, UiWords words, Note note, boolean still) {
    if (over.getScene() == null || over.getScene().getWindow() == null || !over.getScene().getWindow().isShowing()) {
      return;
    }
    while (shown.size() >= MOST) {
      shown.removeFirst().hide();
    }
    var popup = new Popup();
    var card = card(words, note, popup);
    popup.getContent().setAll(card);
    popup.setAutoFix(false);
    // Keys go on going to the window: a note takes neither Esc nor the focus.
    popup.setHideOnEscape(false);
    popup.setOnHidden(e -> {
      shown.remove(popup);
      place(over);
    });
    shown.add(popup);
    popup.show(over, 0, 0);
    card.applyCss();
    place(over);
    // A note that is born with the window is placed once more when the window has its size.
    javafx.application.Platform.runLater(() -> place(over));
    if (!still) {
      var fade = new FadeTransition(FADE, card);
      fade.setFromValue(0);
      fade.setToValue(1);
      fade.play();
    }
    var gone = new PauseTransition(Duration.seconds(note.action().isPresent() ? 12 : 6));
    gone.setOnFinished(e -> popup.hide());
    gone.play();
  }

  private static HBox card(UiWords words, Note note, Popup popup) {
    var text = Nodes.paragraph(words.say(note.what()), "zg-note-text");
    text.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(text, Priority.ALWAYS);
    var icon = Nodes.icon(note.tone() == Tone.CARE ? Material2MZ.WARNING : Material2AL.CHECK_CIRCLE, "zg-note-icon", note.tone().styleClass());
    var card = Nodes.named(new HBox(12, icon, text), "note", words.say(note.what()), "zg-note");
    card.setAlignment(Pos.CENTER_LEFT);
    note.action().ifPresent(action -> {
      var does = Nodes.button("note-action", words.say(action.verb()), () -> {
        popup.hide();
        action.run().run();
      });
      does.setMinWidth(HBox.USE_PREF_SIZE);
      card.getChildren().add(does);
    });
    card.getChildren().add(Nodes.iconButton("note-close", Material2AL.CLOSE, words.say("parts.close"), popup::hide));
    card.getChildren().forEach(part -> part.setFocusTraversable(false));
    return card;
  }

  private void place(Node over) {
    var scene = over.getScene();
    if (scene == null || scene.getWindow() == null) {
      return;
    }
    // In the middle: what goes on from a page stands at its right foot and must not be covered.
    var middle = scene.getWindow().getX() + scene.getX() + scene.getWidth() / 2;
    var bottom = scene.getWindow().getY() + scene.getY() + scene.getHeight() - FOOT;
    for (var popup : shown.reversed()) {
      popup.setX(middle - popup.getWidth() / 2);
      popup.setY(bottom - popup.getHeight());
      bottom -= popup.getHeight() + GAP;
    }
  }
}
