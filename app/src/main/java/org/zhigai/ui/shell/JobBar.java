package org.zhigai.ui.shell;

import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.zhigai.ui.jobs.RunningJob;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.Nodes;

/** Foot of the window: what is under way, when it was last saved, what can be taken back. */
final class JobBar extends HBox {
  private static final DateTimeFormatter HOUR_MINUTE = DateTimeFormatter.ofPattern("HH:mm");
  private static final javafx.util.Duration PATIENCE = javafx.util.Duration.millis(500);
  private static final int MOST = 2;
  private final Set<RunningJob> waited = new HashSet<>();
  private final ShellViewModel model;
  private final StoreFrame frame;
  private final HBox jobs = Nodes.named(new HBox(16), "jobs", "");

  JobBar(ShellViewModel model, StoreFrame frame) {
    this.model = model;
    this.frame = frame;
    Nodes.named(this, "job-bar", frame.words().say("shell.jobs"), "zg-job-bar");
    setAlignment(Pos.CENTER_LEFT);
    jobs.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(jobs, Nodes.spring(), undo(), saved(), store());
    frame.jobs().running().forEach(this::add);
    frame.jobs().running()
        .addListener(
            (javafx.collections.ListChangeListener<RunningJob>) change -> {
              while (change.next()) {
                change.getAddedSubList().forEach(this::add);
                change.getRemoved().forEach(job -> jobs.getChildren().removeIf(row -> row.getUserData() == job));
              }
              show();
            });
  }

  /** Work of less than half a second does not flicker through the bar. */
  private void add(RunningJob job) {
    var row = new JobRow(job, frame.words());
    row.setVisible(false);
    row.setManaged(false);
    jobs.getChildren().add(row);
    var patience = new PauseTransition(PATIENCE);
    patience.setOnFinished(e -> {
      waited.add(job);
      show();
    });
    patience.play();
  }

  /** The oldest of those that take a while; the others wait behind them, and the window stays as wide as it is. */
  private void show() {
    waited.retainAll(frame.jobs().running());
    var shown = frame.jobs().running().stream().filter(waited::contains).limit(MOST).toList();
    for (var row : jobs.getChildren()) {
      var visible = row.getUserData() instanceof RunningJob job && shown.contains(job);
      row.setVisible(visible);
      row.setManaged(visible);
    }
  }

  private Button undo() {
    var button = Nodes.button("undo", "", frame.edits()::undo, "flat", "small");
    button.setGraphic(Nodes.icon(Material2MZ.UNDO));
    button.textProperty().bind(frame.edits().next().map(next -> next.map(w -> frame.words().say("shell.undo", w)).orElse("")));
    button.accessibleTextProperty().bind(button.textProperty());
    button.visibleProperty().bind(frame.edits().next().map(Optional::isPresent));
    return button;
  }

  private Label saved() {
    var label = Nodes.named(Nodes.label("", "zg-caption"), "saved", "");
    label.textProperty().bind(model.savedAt().map(at -> at.map(t -> frame.words().say("shell.saved", HOUR_MINUTE.format(t))).orElse("")));
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  private Label store() {
    var label = Nodes.named(Nodes.label("", "zg-caption"), "store", frame.words().say("shell.store.says"));
    label.textProperty().bind(model.store());
    label.setGraphic(Nodes.icon(Material2AL.LOCK));
    label.visibleProperty().bind(model.store().isNotEmpty());
    label.setTooltip(new javafx.scene.control.Tooltip(frame.words().say("shell.store.says")));
    return label;
  }
}
