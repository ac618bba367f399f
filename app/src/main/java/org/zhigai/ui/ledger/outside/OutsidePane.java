package org.zhigai.ui.ledger.outside;

import java.io.File;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.material2.Material2AL;
import org.zhigai.ui.parts.FaultText;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.Picker;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.people.Register;

/** 外部复核: what goes out on the left, what comes back on the right, and below what went out before. */
public final class OutsidePane extends VBox {
  private final OutsideModel model;
  private final StoreFrame frame;
  private final SendForm send;
  private final SentList sent;
  private final VBox back = new VBox(12);
  private final StackPane drop;
  private final FaultText fault;
  private final VBox told = new VBox(2);

  /** @param leave back to the table */
  public OutsidePane(OutsideModel model, Register register, StoreFrame frame, Runnable leave) {
    this.model = model;
    this.frame = frame;
    this.send = new SendForm(model, register, frame);
    this.sent = new SentList(model, frame);
    this.drop = drop();
    this.fault = new FaultText("outside-fault", frame.words());
    Nodes.named(this, "outside", say("title"), "zg-page", "zg-outside");
    told.setId("outside-told");
    told.getStyleClass().add("zg-fault");
    var head = new HBox(
        8, Nodes.iconButton("outside-leave", Material2AL.ARROW_BACK, frame.words().say("entryview.back"), leave), Nodes.label(say("title"), "zg-title"),
        Nodes.label(say("answers"), "zg-muted"));
    head.setAlignment(Pos.CENTER_LEFT);
    var left = new VBox(20, send, sent);
    HBox.setHgrow(left, Priority.ALWAYS);
    left.setMinWidth(0);
    var right = new VBox(12, Nodes.label(say("back"), "zg-section"), Nodes.paragraph(say("back.why"), "zg-muted"), told, fault, drop, back);
    right.getStyleClass().add("zg-outside-back");
    var both = new HBox(24, left, right);
    both.getStyleClass().add("zg-outside-both");
    var scroll = new ScrollPane(both);
    scroll.setFitToWidth(true);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(head, scroll);
    addEventHandler(KeyEvent.KEY_PRESSED, e -> {
      if (e.getCode() == KeyCode.ESCAPE) {
        leave.run();
        e.consume();
      }
    });
  }

  /** Follows the model until unsubscribed. */
  public Subscription watch() {
    return model.changes().subscribe(now -> {
      if (model.isLookedAt()) {
        send.follow();
        sent.follow();
      }
    }).and(model.returned().subscribe(now -> show())).and(model.typing().subscribe(now -> show())).and(model.fault().subscribe(fault::show))
        .and(model.told().subscribe(lines -> {
          told.getChildren().setAll(lines.stream().map(l -> Nodes.paragraph(frame.words().say(l))).toList());
          there(told, !lines.isEmpty());
        }));
  }

  /** The place to drop a file, or what was dropped, or the form of a scan. */
  private void show() {
    var found = model.returned().get().<Node>map(r -> new ReturnedCard(r, model, frame))
        .or(() -> model.typing().get().map(p -> new ScanForm(p, model, frame)));
    there(drop, found.isEmpty());
    back.getChildren().setAll(found.stream().toList());
  }

  private StackPane drop() {
    var inside = new VBox(4, Nodes.icon(Material2AL.FILE_UPLOAD, "zg-drop-icon"), Nodes.paragraph(say("drop"), "zg-caption"));
    inside.setAlignment(Pos.CENTER);
    var box = Nodes.named(new StackPane(inside), "outside-drop", say("drop"), "zg-drop", "zg-outside-drop");
    box.setFocusTraversable(true);
    box.setAccessibleRole(javafx.scene.AccessibleRole.BUTTON);
    box.setOnMouseClicked(e -> choose());
    box.setOnKeyPressed(e -> {
      if (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.SPACE) {
        choose();
        e.consume();
      }
    });
    var over = PseudoClass.getPseudoClass("over");
    box.setOnDragOver(e -> {
      if (e.getDragboard().hasFiles()) {
        e.acceptTransferModes(TransferMode.COPY);
        box.pseudoClassStateChanged(over, true);
      }
      e.consume();
    });
    box.setOnDragExited(e -> box.pseudoClassStateChanged(over, false));
    box.setOnDragDropped(e -> {
      e.getDragboard().getFiles().stream().map(File::toPath).findFirst().ifPresent(model::read);
      e.setDropCompleted(true);
      e.consume();
    });
    return box;
  }

  private void choose() {
    var answers = List.of(new Picker.Sort(say("answer.kind"), List.of("*.zgda", "*.xlsx")));
    frame.picker().files(this, say("back"), answers).stream().findFirst().ifPresent(model::read);
  }

  static void there(Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }

  private String say(String what) {
    return frame.words().say("outside." + what);
  }
}
