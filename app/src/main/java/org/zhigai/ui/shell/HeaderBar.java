package org.zhigai.ui.shell;

import org.zhigai.ui.parts.Command;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.zhigai.kernel.Phrase;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.Station;

/**
 * Top of the window: whose data, which paper, where to, which language, how bright. With large letters, or in a narrow window, what can be found elsewhere too
 * gives way to what cannot: the name of the program first, then light or dark and the language, which are settings.
 */
final class HeaderBar extends HBox {
  private final ShellViewModel model;
  private final StoreFrame frame;
  private final List<Node> yielding;

  /**
   * @param who shows who acts
   * @param explain what F1 does
   */
  HeaderBar(ShellViewModel model, StoreFrame frame, Station settings, List<Command> menu, List<Command> commands, Node who, Runnable explain) {
    this.model = model;
    this.frame = frame;
    Nodes.named(this, "header", "", "zg-header");
    setAlignment(Pos.CENTER_LEFT);
    var brand = Nodes.label(frame.words().say("shell.name"), "zg-brand");
    brand.setMinWidth(USE_PREF_SIZE);
    var language = language();
    var theme = theme();
    yielding = List.of(brand, theme, language);
    getChildren()
        .addAll(
            brand,
            school(menu),
            papers(),
            Nodes.spring(),
            new CommandBox(frame, commands, model::found),
            Nodes.spring(),
            who,
            language,
            theme,
            Nodes.iconButton("settings", settings.icon(), frame.words().say(settings.title()), () -> model.open(settings.id(), "")),
            Nodes.iconButton("help", Material2AL.HELP_OUTLINE, frame.words().say("shell.help"), explain));
  }

  @Override
  protected void layoutChildren() {
    var wanted = prefWidth(-1) + yielding.stream().filter(node -> !node.isManaged()).mapToDouble(this::room).sum();
    for (var node : yielding) {
      var fits = wanted <= getWidth();
      node.setVisible(fits);
      node.setManaged(fits);
      wanted -= fits ? 0 : room(node);
    }
    super.layoutChildren();
  }

  private double room(Node node) {
    return node.prefWidth(-1) + getSpacing();
  }

  private MenuButton school(List<Command> menu) {
    var button = Nodes.named(new MenuButton(), "school-menu", frame.words().say("shell.school"), "flat");
    button.textProperty().bind(model.school());
    menu.forEach(command -> button.getItems().add(item(command.id(), frame.words().say(command.name()), command.action())));
    button.setMinWidth(USE_PREF_SIZE);
    return button;
  }

  private MenuButton papers() {
    var button = Nodes.named(new MenuButton(), "paper-menu", frame.words().say("shell.paper"), "flat");
    button.textProperty().bind(model.paper().map(p -> frame.words().say(p.map(CommandChoice::label).orElse(Phrase.of("shell.paper.none")))));
    model.papers().subscribe(() -> fill(button));
    fill(button);
    var whole = new Tooltip();
    whole.textProperty().bind(button.textProperty());
    button.setTooltip(whole);
    return button;
  }

  private void fill(MenuButton button) {
    button.getItems().setAll(model.papers().stream().map(p -> item("paper-" + p.target(), frame.words().say(p.label()), () -> model.choose(p))).toList());
    button.setDisable(model.papers().isEmpty());
    button.setAccessibleHelp(frame.words().say("shell.paper.why"));
  }

  private static MenuItem item(String id, String text, Runnable action) {
    var item = new MenuItem(text);
    item.setId(id);
    item.setMnemonicParsing(false);
    item.setOnAction(e -> action.run());
    return item;
  }

  private Button language() {
    var button = Nodes.button("language", frame.words().say("shell.language"), model.appearance()::switchLanguage, "flat");
    button.setAccessibleText(frame.words().say("shell.language.says"));
    button.setTooltip(new Tooltip(button.getAccessibleText()));
    button.setMinWidth(USE_PREF_SIZE);
    return button;
  }

  private Button theme() {
    var dark = model.appearance().theme().get().isDark();
    return Nodes.iconButton(
        "theme",
        dark ? Material2MZ.WB_SUNNY : Material2MZ.NIGHTS_STAY,
        frame.words().say(dark ? "shell.theme.light" : "shell.theme.dark"),
        model.appearance()::switchTheme);
  }
}
