package org.zhigai.ui.parts;

import java.util.function.Consumer;
import java.util.List;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonType;
import javafx.scene.Node;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.SafeTrace;
import org.zhigai.ui.jobs.FaultHandler;

/** Shows what went wrong: what happened, what was kept, what to do, and the code. A mistake of ours is also logged in full. */
public final class Faults implements FaultHandler {
  private static final System.Logger LOG = System.getLogger(Faults.class.getName());
  private final UiWords words;
  private final Supplier<@Nullable Scene> over;
  private final Consumer<Throwable> diary;
  private boolean isTelling;

  /**
   * @param over the scene it is shown above; null before there is a window
   * @param diary keeps what went wrong for whoever helps
   */
  public Faults(UiWords words, Supplier<@Nullable Scene> over, Consumer<Throwable> diary) {
    this.words = words;
    this.over = over;
    this.diary = diary;
  }

  @Override
  public void failed(Phrase title, Throwable fault) {
    var face = Face.of(fault);
    diary.accept(fault);
    if (face.ours()) {
      LOG.log(System.Logger.Level.ERROR, face.code() + " " + title.key() + "\n" + SafeTrace.of(fault));
    }
    show(words.say("fault.title", title), face, fault);
  }

  /** As {@link #failed(Phrase, Throwable)} for what did not happen in a job. */
  public void show(Throwable fault) {
    failed(Phrase.of("fault.here"), fault);
  }

  /** What nothing on the window's thread has caught is told, too; what goes wrong while that is told is only written down. */
  public void uncaught(Throwable fault) {
    if (isTelling) {
      LOG.log(System.Logger.Level.ERROR, SafeTrace.of(fault));
      return;
    }
    isTelling = true;
    Platform.runLater(() -> {
      show(fault);
      isTelling = false;
    });
  }

  private void show(String title, Face face, Throwable fault) {
    var alert = new Alert(face.ours() ? Alert.AlertType.ERROR : Alert.AlertType.WARNING);
    alert.setTitle(title);
    alert.setHeaderText(words.say(face.what()));
    var text = new VBox(8);
    face.kept().ifPresent(kept -> text.getChildren().add(Nodes.paragraph(words.say(kept))));
    text.getChildren()
        .addAll(
            Nodes.paragraph(words.say(face.remedy()), "zg-remedy"),
            Nodes.label(words.say("fault.code", face.code()), "zg-caption"));
    alert.getDialogPane().setContent(text);
    if (face.ours()) {
      text.getChildren().addAll(details(alert.getDialogPane(), fault));
    }
    alert.getButtonTypes().setAll(new ButtonType(words.say("parts.close"), javafx.scene.control.ButtonBar.ButtonData.OK_DONE));
    Dialogs.dress(alert, "fault-dialog", over.get());
    alert.show();
  }

  /** For whoever helps, on demand. */
  private List<Node> details(DialogPane pane, Throwable fault) {
    var area = Nodes.named(new TextArea(SafeTrace.of(fault)), "fault-details", words.say("fault.details"), "zg-trace");
    area.setEditable(false);
    area.setVisible(false);
    area.managedProperty().bind(area.visibleProperty());
    var more = Nodes.named(new Hyperlink(words.say("fault.details")), "fault-more", words.say("fault.details"), "zg-caption");
    more.setOnAction(e -> {
      area.setVisible(!area.isVisible());
      Dialogs.place(pane);
    });
    return List.of(more, area);
  }
}
