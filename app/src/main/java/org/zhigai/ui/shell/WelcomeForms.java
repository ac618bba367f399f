package org.zhigai.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.zhigai.chain.Stores;
import org.zhigai.ui.parts.FaultText;
import org.zhigai.ui.parts.Frame;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.Picker;

/** The forms behind the welcome's choices. */
final class WelcomeForms {
  private static final int MOST_RECENT = 4;

  private WelcomeForms() {}

  static Node create(WelcomeViewModel<?> model, Frame frame) {
    var grid = grid();
    row(grid, frame, "school", bound(new TextField(), model.school()));
    row(grid, frame, "district", bound(new TextField(), model.district()));
    row(grid, frame, "principal", bound(new TextField(), model.principal()));
    row(grid, frame, "password", twice(frame, "password", model.password(), "again", model.again()));
    row(grid, frame, "vault", twice(frame, "vault", model.vault(), "vaultAgain", model.vaultAgain()));
    row(grid, frame, "file", file(model, frame, (near, title, sort) -> frame.picker().target(near, title, model.school().get(), sort)));
    var missing = Nodes.named(Nodes.paragraph("", "zg-muted"), "welcome-missing", "");
    missing.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> model.missing().stream().map(frame.words()::say).findFirst().orElse(say(frame, "keep")),
                model.school(), model.password(), model.again(), model.vault(), model.vaultAgain()));
    var purpose = Nodes.named(Nodes.paragraph(say(frame, "purpose"), "zg-caption"), "welcome-purpose", "");
    return form(model, frame, "new", grid, new VBox(8, purpose, missing), go(frame, "create", model::create, model.mayCreate()));
  }

  static Node open(WelcomeViewModel<?> model, Frame frame) {
    var grid = grid();
    row(grid, frame, "file", file(model, frame, frame.picker()::file));
    row(grid, frame, "password", bound(new PasswordField(), model.password()));
    var forgotten = Nodes.named(new Hyperlink(say(frame, "forgotten")), "welcome-forgotten", say(frame, "forgotten"));
    forgotten.setOnAction(e -> model.begin(WelcomeViewModel.Step.RECOVER));
    forgotten.disableProperty().bind(model.busy());
    var recent = new VBox(4);
    recent.getChildren().setAll(recent(model));
    recent.getChildren().add(forgotten);
    return form(model, frame, "open", grid, recent, go(frame, "unlock", model::open, model.mayOpen()));
  }

  /** By the code on paper: a new password, and in. */
  static Node recover(WelcomeViewModel<?> model, Frame frame) {
    var grid = grid();
    row(grid, frame, "file", file(model, frame, frame.picker()::file));
    row(grid, frame, "code", bound(new TextField(), model.code()));
    row(grid, frame, "fresh", twice(frame, "fresh", model.password(), "again", model.again()));
    var about = Nodes.paragraph(frame.words().say("shell.welcome.recover.about", WelcomeViewModel.SHORTEST), "zg-caption");
    return form(model, frame, "recover", grid, about, go(frame, "renew", model::recover, model.mayRecover()));
  }

  private static VBox form(WelcomeViewModel<?> model, Frame frame, String which, Node grid, Node below, Button go) {
    var back = Nodes.button("welcome-back", frame.words().say("parts.cancel"), () -> model.begin(WelcomeViewModel.Step.CHOOSE));
    back.setCancelButton(true);
    var buttons = new HBox(8, Nodes.spring(), back, go);
    var fault = new FaultText("welcome-fault", frame.words());
    fault.show(model.refused().get());
    var form =
        new VBox(
            16, Nodes.label(say(frame, which), "zg-title"), Nodes.paragraph(say(frame, which + ".text"), "zg-muted"), grid, fault, below, buttons);
    form.getStyleClass().add("zg-welcome-form");
    return form;
  }

  private static Button go(Frame frame, String verb, Runnable action, ObservableBooleanValue may) {
    var button = Nodes.button("welcome-" + verb, say(frame, verb), action, "accent");
    button.setDefaultButton(true);
    button.disableProperty().bind(Bindings.not(may));
    return button;
  }

  /** Stores opened before, a link each. */
  static List<Node> recent(WelcomeViewModel<?> model) {
    return model.recent().stream().limit(MOST_RECENT).map(path -> recent(model, path)).toList();
  }

  private static Node recent(WelcomeViewModel<?> model, Path path) {
    var name = String.valueOf(path.getFileName());
    var link = Nodes.named(new Hyperlink(name), "welcome-recent", name);
    link.setTooltip(new Tooltip(path.toString()));
    link.setOnAction(e -> {
      model.choose(path);
      aim(link);
    });
    link.disableProperty().bind(model.busy());
    return link;
  }

  /** The next key belongs into the password once it is known of what, and to the choice of a file before. */
  static void aim(Node near) {
    Platform.runLater(() -> {
      if (near.getScene() != null) {
        focus(near.getScene());
      }
    });
  }

  private static void focus(Scene scene) {
    var file = scene.lookup("#welcome-file");
    var to = scene.lookup("#welcome-school") != null
        ? "#welcome-school"
        : scene.lookup("#welcome-code") != null
            ? "#welcome-code"
            : file instanceof TextField path && path.getText().isEmpty() ? "#welcome-choose" : "#welcome-password";
    Optional.ofNullable(scene.lookup(to)).ifPresent(Node::requestFocus);
    if (scene.lookup(to) instanceof PasswordField secret) {
      secret.selectAll();
    }
  }

  /** Which of the picker's questions about one file. */
  private interface Ask {
    Optional<Path> ask(Node near, String title, Picker.Sort sort);
  }

  private static HBox file(WelcomeViewModel<?> model, Frame frame, Ask ask) {
    var field = bound(new TextField(), model.file());
    HBox.setHgrow(field, javafx.scene.layout.Priority.ALWAYS);
    Nodes.named(field, "welcome-file", say(frame, "file"));
    var choose = Nodes.button("welcome-choose", say(frame, "choose"), () -> {
      var stores = new Picker.Sort(say(frame, "kind"), List.of("*" + Stores.SUFFIX));
      ask.ask(field, say(frame, "file"), stores).ifPresent(chosen -> {
        model.file().set(chosen.toString());
        aim(field);
      });
    });
    choose.setMinWidth(Button.USE_PREF_SIZE);
    var row = new HBox(8, field, choose);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  /** A new password and, beside it, the same once more. */
  private static HBox twice(Frame frame, String what, StringProperty first, String more, StringProperty second) {
    var again = Nodes.named(bound(new PasswordField(), second), "welcome-" + more, say(frame, more));
    again.setPromptText(say(frame, "again"));
    var row = new HBox(8, Nodes.named(bound(new PasswordField(), first), "welcome-" + what, say(frame, what)), again);
    row.getChildren().forEach(field -> HBox.setHgrow(field, javafx.scene.layout.Priority.ALWAYS));
    return row;
  }

  private static <F extends TextField> F bound(F field, StringProperty to) {
    field.textProperty().bindBidirectional(to);
    return field;
  }

  private static GridPane grid() {
    var grid = new GridPane(16, 8);
    grid.getColumnConstraints().addAll(new javafx.scene.layout.ColumnConstraints(), new javafx.scene.layout.ColumnConstraints());
    grid.getColumnConstraints().getLast().setHgrow(javafx.scene.layout.Priority.ALWAYS);
    return grid;
  }

  private static void row(GridPane grid, Frame frame, String what, Node field) {
    var label = Nodes.label(say(frame, what));
    label.setMinWidth(javafx.scene.control.Label.USE_PREF_SIZE);
    label.setLabelFor(field);
    if (field instanceof TextField) {
      Nodes.named(field, "welcome-" + what, say(frame, what));
    }
    grid.addRow(grid.getRowCount(), label, field);
  }

  private static String say(Frame frame, String what) {
    return frame.words().say("shell.welcome." + what);
  }
}
