package org.zhigai.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Scene;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.zhigai.kernel.Phrase;
import org.zhigai.ui.jobs.Jobs;
import org.zhigai.ui.jobs.RunningJob;
import org.zhigai.ui.parts.Dialogs;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.UiWords;

/**
 * Leaving an open store, by closing the window or otherwise: what is being typed is kept first, as if the field had been left, and what is under way is asked
 * about. Nothing that was begun ends without a word.
 */
public final class Leaving {
  private static final Duration MOMENT = Duration.millis(400);

  private final UiWords words;
  private final Supplier<Scene> scene;
  private final Supplier<Jobs> jobs;

  /** @param jobs of what is open now */
  public Leaving(UiWords words, Supplier<Scene> scene, Supplier<Jobs> jobs) {
    this.words = words;
    this.scene = scene;
    this.jobs = jobs;
  }

  /** Does {@code leave} once nothing is under way any more, or the person wants it stopped; never, when they would rather stay. */
  public void whenQuiet(Runnable leave) {
    whenQuiet(leave, () -> {});
  }

  /** @param stay done when they would rather stay */
  public void whenQuiet(Runnable leave, Runnable stay) {
    scene.get().getRoot().requestFocus();
    var running = jobs.get().running();
    if (running.stream().allMatch(RunningJob::isInTurn)) {
      after(running, leave);
      return;
    }
    // Most of what a window works out is there in a moment.
    var moment = new PauseTransition(MOMENT);
    // Nobody can be asked within an animation, which a pause is.
    moment.setOnFinished(e -> Platform.runLater(() -> longer(running, leave, stay)));
    moment.play();
  }

  private void longer(ObservableList<RunningJob> running, Runnable leave, Runnable stay) {
    if (running.stream().allMatch(RunningJob::isInTurn)) {
      after(running, leave);
      return;
    }
    switch (asked(running)) {
      case WAIT -> after(running, leave);
      case STOP -> {
        running.stream().filter(j -> !j.isInTurn()).forEach(RunningJob::cancel);
        after(running, leave);
      }
      case STAY -> stay.run();
    }
  }

  private enum Answer {
    WAIT,
    STOP,
    STAY
  }

  /** What is done may begin something more, as an import begins the detection: that is waited for, too. */
  private static void after(ObservableList<RunningJob> running, Runnable leave) {
    if (running.isEmpty()) {
      leave.run();
      return;
    }
    running.addListener(new ListChangeListener<>() {
      @Override
      public void onChanged(Change<? extends RunningJob> change) {
        if (running.isEmpty()) {
          running.removeListener(this);
          Platform.runLater(() -> after(running, leave));
        }
      }
    });
  }

  private Answer asked(List<RunningJob> running) {
    var titles = running.stream().filter(j -> !j.isInTurn()).map(j -> words.say(j.title())).distinct().collect(Collectors.joining("\n"));
    var alert = new Alert(Alert.AlertType.CONFIRMATION);
    var wait = new ButtonType(words.say("shell.leaving.wait"), ButtonData.OK_DONE);
    var stop = new ButtonType(words.say("shell.leaving.stop"), ButtonData.OTHER);
    var stay = new ButtonType(words.say("shell.leaving.stay"), ButtonData.CANCEL_CLOSE);
    alert.setTitle(words.say("shell.leaving.title"));
    alert.setHeaderText(words.say("shell.leaving.title"));
    alert.getDialogPane().setContent(new VBox(Nodes.paragraph(words.say(Phrase.of("shell.leaving.text", titles)), "zg-dialog-text")));
    alert.getButtonTypes().setAll(wait, stop, stay);
    Dialogs.dress(alert, "leaving-dialog", scene.get());
    Optional<ButtonType> pressed = alert.showAndWait();
    return pressed.filter(wait::equals).map(p -> Answer.WAIT).or(() -> pressed.filter(stop::equals).map(p -> Answer.STOP)).orElse(Answer.STAY);
  }
}
