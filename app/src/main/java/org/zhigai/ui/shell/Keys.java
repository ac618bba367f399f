package org.zhigai.ui.shell;

import org.zhigai.ui.parts.Command;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.zhigai.kernel.Phrase;
import org.zhigai.ui.parts.StoreFrame;

/** What the keyboard does anywhere in the window. */
public final class Keys {
  private Keys() {}

  /** Gives a scene that holds the shell its keys: Ctrl and the number beside a station (0 for the first, which has none), Ctrl+K, Ctrl+F, Ctrl+Z, Ctrl+Y, F1. */
  public static void install(Scene scene, ShellView shell, ShellViewModel model, StoreFrame frame) {
    for (var i = 0; i < Math.min(10, shell.chain().size()); i++) {
      var id = shell.chain().get(i).id();
      on(scene, KeyCode.getKeyCode(Integer.toString(i)), () -> model.open(id, ""));
    }
    on(scene, KeyCode.COMMA, () -> model.open("settings", ""));
    on(scene, KeyCode.K, () -> commandBox(shell).ifPresent(Node::requestFocus));
    on(scene, KeyCode.F, () -> filter(shell).or(() -> commandBox(shell)).ifPresent(Node::requestFocus));
    on(scene, KeyCode.P, shell::print);
    on(scene, KeyCode.S, shell::export);
    on(scene, KeyCode.Z, frame.edits()::undo);
    on(scene, KeyCode.Y, frame.edits()::redo);
    scene.getAccelerators().put(new KeyCodeCombination(KeyCode.F1), shell::explain);
    scene.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
      if (e.getCode() == KeyCode.ESCAPE && (shell.help().hide() || shell.tour().leave())) {
        e.consume();
      }
    });
  }

  private static Optional<Node> commandBox(ShellView shell) {
    return Optional.ofNullable(shell.lookup("#command-box"));
  }

  /** The field by which the station sorts out what it shows. */
  private static Optional<Node> filter(ShellView shell) {
    return shell.lookupAll(".text-field").stream().filter(n -> isSifting(n) && isShown(n)).findFirst();
  }

  private static boolean isSifting(Node field) {
    return field.getStyleClass().contains("zg-sifts") || (field.getId() != null && field.getId().endsWith("-filter"));
  }

  private static boolean isShown(Node node) {
    return node.isVisible() && (node.getParent() == null || isShown(node.getParent()));
  }

  private static void on(Scene scene, KeyCode key, Runnable action) {
    scene.getAccelerators().put(new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN), action);
  }

  /** The same, for the command box. */
  static List<Command> commands(ShellViewModel model, StoreFrame frame, ShellView shell) {
    return List.of(
        new Command("undo", Phrase.of("shell.command.undo"), frame.edits()::undo),
        new Command("redo", Phrase.of("shell.command.redo"), frame.edits()::redo),
        new Command("language", Phrase.of("shell.language.says"), model.appearance()::switchLanguage),
        new Command("theme", Phrase.of("shell.command.theme"), model.appearance()::switchTheme),
        new Command("print", Phrase.of("shell.command.print"), shell::print),
        new Command("export", Phrase.of("shell.command.export"), shell::export),
        new Command("tour", Phrase.of("tour.command"), shell.tour()::begin),
        new Command("help", Phrase.of("shell.help"), shell::explain));
  }
}
