package org.zhigai.ui.shell;

import java.time.Duration;
import java.time.Instant;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.material2.Material2AL;
import org.zhigai.ui.jobs.RunningJob;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.UiWords;

/** A job as people see it: what it does, how far it is, how long it has taken, and that it can be stopped. */
final class JobRow extends HBox {

  JobRow(RunningJob job, UiWords words) {
    super(8);
    var what = new Label();
    what.textProperty().bind(Bindings.createStringBinding(() -> words.say(job.what().get()), job.what()));
    var bar = Nodes.named(new ProgressBar(), "job-progress", words.say(job.title()));
    bar.progressProperty().bind(job.fraction());
    var figures = Nodes.label("", "zg-caption");
    figures.textProperty().bind(Bindings.createStringBinding(() -> figures(job, words), job.fraction()));
    figures.setMinWidth(Region.USE_PREF_SIZE);
    var stop = Nodes.iconButton("job-cancel", Material2AL.CLOSE, words.say("shell.job.cancel", job.title()), job::cancel);
    getChildren().addAll(what, bar, figures, stop);
    setAlignment(Pos.CENTER_LEFT);
    setUserData(job);
  }

  private static String figures(RunningJob job, UiWords words) {
    var seconds = Duration.between(job.started(), Instant.now()).toSeconds();
    return job.fraction().get() < 0 ? words.say("shell.job.seconds", seconds) : words.say("shell.job.figures", job.fraction().get(), seconds);
  }
}
