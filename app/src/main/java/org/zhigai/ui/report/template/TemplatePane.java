package org.zhigai.ui.report.template;

import java.io.File;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.Picker;
import org.zhigai.ui.parts.StoreFrame;

/** Where a form is dropped or chosen. */
public final class TemplatePane extends VBox {
  private final TemplateModel model;
  private final StoreFrame frame;
  private Optional<TemplateDialog> open = Optional.empty();

  public TemplatePane(TemplateModel model, StoreFrame frame) {
    super(8);
    this.model = model;
    this.frame = frame;
    setId("template-pane");
    getStyleClass().add("zg-report-row");
    var choose = Nodes.button("template-choose", say("templateview.choose"), this::choose);
    choose.setMinWidth(Button.USE_PREF_SIZE);
    getChildren().addAll(Nodes.label(say("templateview.title"), "zg-section"), Nodes.paragraph(say("templateview.about"), "zg-muted"), choose);
    dropped();
  }

  /** Follows the form that is looked at until it is ended. */
  public Subscription watch() {
    return model.shown().subscribe(now -> {
      if (now.isEmpty()) {
        open = Optional.empty();
      } else if (open.isPresent()) {
        open.get().show(now.get());
      } else {
        var dialog = new TemplateDialog(model, frame);
        open = Optional.of(dialog);
        dialog.show(now.get());
        dialog.over(this);
      }
    });
  }

  private void dropped() {
    var over = PseudoClass.getPseudoClass("over");
    setOnDragOver(e -> {
      if (e.getDragboard().hasFiles()) {
        e.acceptTransferModes(TransferMode.COPY);
        pseudoClassStateChanged(over, true);
      }
      e.consume();
    });
    setOnDragExited(e -> pseudoClassStateChanged(over, false));
    setOnDragDropped(e -> {
      e.getDragboard().getFiles().stream().map(File::toPath).findFirst().ifPresent(model::open);
      e.setDropCompleted(true);
      e.consume();
    });
  }

  private void choose() {
    frame.picker()
        .file(this, say("templateview.choose.title"), new Picker.Sort(say("templateview.files"), List.of("*.xlsx", "*.xlsm", "*.xls", "*.et", "*.docx")))
        .ifPresent(model::open);
  }

  private String say(String key) {
    return frame.words().say(key);
  }
}
