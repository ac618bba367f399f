package org.zhigai.ui.intake;

import java.io.File;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.material2.Material2AL;
import org.zhigai.kernel.Phrase;
import org.zhigai.monitoring.intake.ImportResults;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.Dialogs;
import org.zhigai.ui.parts.EmptyState;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.Picker;
import org.zhigai.ui.parts.ScreenHeader;
import org.zhigai.ui.parts.View;

/** The import: an invitation first; then the plan in words, the sheet itself, what is the matter beside it, what to do below. */
final class WizardView implements View {
  private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
  private static final KeyCombination REDO = new KeyCodeCombination(KeyCode.Y, KeyCombination.SHORTCUT_DOWN);

  private final PreviewViewModel model;
  private final ImportResults imports;
  private final StoreFrame frame;
  private final StackPane page = Nodes.named(new StackPane(), "import-page", "", "zg-page");
  private final StackPane verdict = new StackPane();
  private final VBox sheet = Nodes.named(new VBox(), "import-detail", "", "zg-import-detail");
  private final ListChangeListener<SheetPlan> sheetsChanged = change -> show();
  private Optional<SheetPane> shown = Optional.empty();
  private Subscription watching = Subscription.EMPTY;
  /** What the wizard itself watches; ended when the invitation comes back. */
  private Subscription looking = Subscription.EMPTY;
  private boolean inviting;

  WizardView(PreviewViewModel model, ImportResults imports, StoreFrame frame) {
    this.model = model;
    this.imports = imports;
    this.frame = frame;
  }

  @Override
  public Node build() {
    model.sheets().addListener(sheetsChanged);
    watching =
        model.locked().subscribe(file -> file.ifPresent(f -> Platform.runLater(this::askPassword)))
            .and(model.reviewing().subscribe(review -> review.ifPresent(r -> Platform.runLater(this::review))));
    acceptDrops();
    page.addEventFilter(KeyEvent.KEY_PRESSED, this::takeBack);
    page.getChildren().setAll(model.sheets().isEmpty() ? invitation() : wizard());
    show();
    return page;
  }

  @Override
  public void close() {
    model.sheets().removeListener(sheetsChanged);
    watching.unsubscribe();
    looking.unsubscribe();
  }

  private void show() {
    if (model.sheets().isEmpty() != inviting) {
      page.getChildren().setAll(model.sheets().isEmpty() ? invitation() : wizard());
    }
    verdict.getChildren().setAll(verdict());
  }

  private Node invitation() {
    inviting = true;
    looking.unsubscribe();
    looking = Subscription.EMPTY;
    shown = Optional.empty();
    var empty = new EmptyState(Material2AL.FILE_UPLOAD, say("invite"), "import-choose", say("choose"), this::choose);
    empty.disableProperty().bind(model.busy());
    var both = new VBox(empty, new ProfileList(imports, frame).build());
    both.setAlignment(Pos.CENTER);
    return both;
  }

  private Node wizard() {
    inviting = false;
    shown = Optional.empty();
    var header = new ScreenHeader(say("title"), say("answers"), Nodes.button("import-choose", say("choose.more"), this::choose, "flat"));
    var list = new SheetList(model, frame.words()).build(s -> looking = looking.and(s));
    looking = looking.and(model.chosen().subscribe(plan -> plan.ifPresent(this::show)));
    var several = Bindings.size(model.sheets()).greaterThan(1);
    list.visibleProperty().bind(several);
    list.managedProperty().bind(several);
    var body = new HBox(16, list, sheet);
    HBox.setHgrow(sheet, Priority.ALWAYS);
    VBox.setVgrow(body, Priority.ALWAYS);
    return new VBox(10, header, verdict, body, deeds());
  }

  /** Shows the chosen sheet; the grid stays where it is when the same sheet was read anew. */
  private void show(SheetPlan plan) {
    var pane = shown.filter(p -> p.isOf(plan)).orElseGet(() -> new SheetPane(model, frame, page, plan));
    shown = Optional.of(pane);
    sheet.getChildren().setAll(pane.show(plan));
  }

  /** What stands in the way, or that nothing does. */
  private Node verdict() {
    var sentence =
        model.questions() > 0
            ? say("verdict.questions", model.questions(), model.errors() - model.questions())
            : model.errors() > 0
                ? say("verdict.errors", model.errors())
                : model.isClean() ? say("verdict.clean", model.warnings()) : say("verdict.nothing");
    var line = Nodes.paragraph(sentence, "zg-import-verdict", model.isClean() ? "zg-done" : "zg-refused");
    line.setGraphic(Nodes.icon(model.isClean() ? Material2AL.CHECK_CIRCLE : model.questions() > 0 ? Material2AL.HELP : Material2AL.ERROR));
    line.setMaxWidth(Double.MAX_VALUE);
    return Nodes.named(line, "import-verdict", sentence);
  }

  private Node deeds() {
    var profile = Nodes.button("import-profile", say("profile.save"), this::saveProfile);
    profile.disableProperty().bind(model.chosen().map(plan -> plan.filter(model::maySaveProfile).isEmpty()));
    var cancel = Nodes.button("import-cancel", frame.words().say("parts.cancel"), model::leave);
    cancel.setCancelButton(true);
    var row = new HBox(8, back(), profile, Nodes.spring(), cancel, go());
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private Button back() {
    var button = Nodes.button("import-undo", say("undo.nothing"), model.undo()::undo);
    button.textProperty().bind(model.undo().next().map(what -> what.map(w -> say("undo", w)).orElse(say("undo.nothing"))));
    button.disableProperty().bind(model.undo().next().map(Optional::isEmpty));
    return button;
  }

  private Button go() {
    var button = Nodes.button("import-go", say("go"), model::commit, "accent");
    button.disableProperty().bind(Bindings.not(model.mayImport()));
    return button;
  }

  private void saveProfile() {
    model.chosen().get().ifPresent(plan -> Dialogs.input(
        page, frame.words(), Phrase.of("preview.profile.save"), Phrase.of("preview.profile.name"),
        Phrase.of("preview.profile.go"), plan.sheet().name())
        .ifPresent(title -> model.saveProfile(plan, title)));
  }

  private void askPassword() {
    model.locked().get().ifPresent(file -> PasswordDialog.ask(page, frame.words(), String.valueOf(file.getFileName()), model.wasTried(file))
        .ifPresentOrElse(password -> model.unlock(file, password), model::passOver));
  }

  private void review() {
    model.reviewing().get().ifPresent(review -> ReviewDialog.ask(page, frame.words(), review).ifPresentOrElse(model::keep, model::reconsider));
  }

  private void takeBack(KeyEvent event) {
    if (!inviting && (UNDO.match(event) || REDO.match(event)) && !(event.getTarget() instanceof javafx.scene.control.TextInputControl)) {
      if (UNDO.match(event)) {
        model.undo().undo();
      } else {
        model.undo().redo();
      }
      event.consume();
    }
  }

  void choose() {
    var workbooks = new Picker.Sort(say("kinds"), List.of("*.xlsx", "*.xlsm", "*.xls", "*.xlsb", "*.et", "*.ods", "*.fods", "*.csv", "*.tsv", "*.txt", "*.dbf",
        "*.xml", "*.htm", "*.html", "*.mht", "*.mhtml", "*.zip"));
    var files = frame.picker().files(page, say("choose"), List.of(workbooks, new Picker.Sort(say("kinds.all"), List.of("*"))));
    if (!files.isEmpty()) {
      model.read(files);
    }
  }

  private void acceptDrops() {
    page.setOnDragOver(e -> {
      if (e.getDragboard().hasFiles()) {
        e.acceptTransferModes(TransferMode.COPY);
      }
      e.consume();
    });
    page.setOnDragDropped(e -> {
      var files = e.getDragboard().getFiles();
      if (files != null) {
        model.read(files.stream().map(File::toPath).toList());
      }
      e.setDropCompleted(files != null);
      e.consume();
    });
  }

  private String say(String what, Object... values) {
    return frame.words().say("preview." + what, values);
  }
}
