package org.zhigai.ui.shell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.PasswordField;
import javafx.scene.input.InputEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.UserFault;
import org.zhigai.ui.jobs.Tried;
import org.zhigai.ui.parts.FaultText;
import org.zhigai.ui.parts.Frame;
import org.zhigai.ui.parts.Dress;
import org.zhigai.ui.parts.Look;
import org.zhigai.ui.parts.Nodes;

/**
 * Covers an open store when nobody has touched the window for a while, until somebody knows its password. Everything stays as it is underneath, what is being
 * typed and what is under way, too; only nobody sees it and nobody reaches it.
 */
public final class LockScreen {
  private static final double WIDTH = 420;

  private final Stage stage;
  private final Frame frame;
  private final Consumer<char[]> check;
  private final PauseTransition idle;
  private final EventHandler<Event> touched = e -> again();
  private final List<Parent> covered = new ArrayList<>();
  private Optional<Stage> shown = Optional.empty();

  /** @param check refuses a wrong password; takes as long as deriving a key */
  public LockScreen(Stage stage, Frame frame, Duration patience, Consumer<char[]> check) {
    this.stage = stage;
    this.frame = frame;
    this.check = check;
    this.idle = new PauseTransition(patience);
    idle.setOnFinished(e -> lock());
    stage.addEventFilter(InputEvent.ANY, touched);
    again();
  }

  private void again() {
    if (shown.isEmpty()) {
      idle.playFromStart();
    }
  }

  /** Covers it after so long without a touch from now on. */
  public void patience(Duration longest) {
    idle.stop();
    idle.setDuration(longest);
    again();
  }

  /** Covers it now. */
  public void lock() {
    if (shown.isPresent() || !stage.isShowing()) {
      return;
    }
    idle.stop();
    for (var window : List.copyOf(Window.getWindows())) {
      if (window.getScene() != null) {
        cover(window.getScene().getRoot());
      }
    }
    var over = new Stage();
    over.initOwner(stage);
    over.initModality(Modality.APPLICATION_MODAL);
    over.setTitle(frame.words().say("shell.lock"));
    over.setOnCloseRequest(Event::consume);
    var scene = new Scene(page());
    Look.apply(scene, Dress.of(frame.preferences()));
    over.setScene(scene);
    shown = Optional.of(over);
    over.show();
  }

  private void cover(Parent root) {
    root.setVisible(false);
    covered.add(root);
  }

  private Parent page() {
    var field = Nodes.named(new PasswordField(), "lock-password", frame.words().say("shell.lock.password"));
    var fault = new FaultText("lock-fault", frame.words());
    var open = Nodes.button("lock-open", frame.words().say("shell.lock.open"), () -> tried(field, fault));
    open.setDefaultButton(true);
    open.disableProperty().bind(field.textProperty().isEmpty());
    var page = new VBox(12, Nodes.label(frame.words().say("shell.lock"), "zg-title"), Nodes.paragraph(frame.words().say("shell.lock.text"), "zg-muted"), field,
        fault, open);
    page.setId("lock");
    page.setAlignment(Pos.CENTER_LEFT);
    Dress.wide(page, WIDTH);
    page.setPadding(new javafx.geometry.Insets(24));
    return page;
  }

  private void tried(PasswordField field, FaultText fault) {
    var password = field.getText().toCharArray();
    field.clear();
    frame.jobs().run(Phrase.of("shell.lock.doing"), Tried.of(progress -> {
      try {
        check.accept(password);
        return true;
      } finally {
        Arrays.fill(password, '\0');
      }
    }), ended -> {
      switch (ended) {
        case Tried.Done<Boolean> right -> unlock();
        case Tried.Refused<Boolean>(UserFault wrong) -> {
          fault.show(Optional.of(wrong));
          // What the message takes is not taken from title and button.
          shown.ifPresent(Stage::sizeToScene);
        }
      }
    });
  }

  private void unlock() {
    shown.ifPresent(Stage::hide);
    shown = Optional.empty();
    covered.forEach(root -> root.setVisible(true));
    covered.clear();
    again();
  }

  /** The store is no longer open here. */
  public void close() {
    idle.stop();
    stage.removeEventFilter(InputEvent.ANY, touched);
    unlock();
    idle.stop();
  }
}
