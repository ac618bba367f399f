package org.zhigai.ui.shell;

import org.zhigai.ui.parts.Search;
import org.zhigai.ui.parts.Command;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.text.Text;
import atlantafx.base.controls.CustomTextField;
import org.kordamp.ikonli.material2.Material2MZ;
import org.zhigai.kernel.Phrase;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.Nodes;

/** Where one types what to do or where to go. Enter takes the first match, Esc leaves. */
final class CommandBox extends CustomTextField {
  private static final int MOST = 14;
  private static final double GAP = 4;
  private final StoreFrame frame;
  private final List<Command> commands;
  private final Search search;
  private List<Command> hits = List.of();
  private final ContextMenu matches = new ContextMenu();

  CommandBox(StoreFrame frame, List<Command> commands, Search search) {
    this.frame = frame;
    this.commands = commands;
    this.search = search;
    Nodes.named(this, "command-box", frame.words().say("shell.command"), "zg-command-box");
    setPromptText(frame.words().say("shell.command"));
    widthProperty().subscribe(this::prompt);
    fontProperty().subscribe(this::prompt);
    setLeft(Nodes.icon(Material2MZ.SEARCH));
    matches.setId("command-matches");
    textProperty().addListener((o, before, now) -> look(now));
    focusedProperty().addListener((o, before, now) -> offer());
    setOnAction(e -> found().stream().findFirst().ifPresent(this::take));
    setOnKeyPressed(
        e -> {
          if (e.getCode() == javafx.scene.input.KeyCode.ESCAPE) {
            leave();
          }
        });
  }

  /** Where there is no room for the whole prompt the key alone says what this is. */
  private void prompt() {
    var whole = new Text(frame.words().say("shell.command"));
    whole.setFont(getFont());
    var beside = snappedLeftInset() + snappedRightInset() + getLeft().prefWidth(-1) + 2 * GAP;
    setPromptText(whole.getLayoutBounds().getWidth() + beside <= getWidth() ? whole.getText() : frame.words().say("shell.command.key"));
  }

  /** What lies in the store is looked for aside; what the window can do is known at once. */
  private void look(String wanted) {
    hits = List.of();
    offer();
    frame.jobs().latest("search", Phrase.of("search.doing"), progress -> search.found(wanted), found -> {
      if (wanted.equals(getText())) {
        hits = found;
        offer();
      }
    });
  }

  private List<Command> found() {
    var wanted = getText().strip().toLowerCase(Locale.ROOT);
    var doing = commands.stream().filter(c -> frame.words().say(c.name()).toLowerCase(Locale.ROOT).contains(wanted));
    return Stream.concat(doing, hits.stream()).limit(MOST).toList();
  }

  private void offer() {
    if (!isFocused() || getScene() == null || getScene().getWindow() == null) {
      matches.hide();
      return;
    }
    var found = found();
    matches.getItems().setAll(found.isEmpty() ? List.of(nothing()) : found.stream().map(this::item).toList());
    var below = localToScreen(0, getHeight() + GAP);
    if (!matches.isShowing()) {
      matches.show(this, below.getX(), below.getY());
    }
    // A menu whose rows change while it is open is moved by its own growing.
    matches.setAnchorX(below.getX());
    matches.setAnchorY(below.getY());
  }

  private MenuItem nothing() {
    var item = new CustomMenuItem(Nodes.label(frame.words().say("shell.command.nothing"), "zg-muted"), false);
    item.setId("command-nothing");
    return item;
  }

  private MenuItem item(Command command) {
    var item = new MenuItem(frame.words().say(command.name()));
    item.setId("command-" + command.id());
    item.setMnemonicParsing(false);
    item.setOnAction(e -> take(command));
    return item;
  }

  private void take(Command command) {
    leave();
    command.action().run();
  }

  private void leave() {
    clear();
    matches.hide();
    getParent().requestFocus();
  }
}
