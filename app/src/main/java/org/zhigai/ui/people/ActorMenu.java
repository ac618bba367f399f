package org.zhigai.ui.people;

import java.util.Optional;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2MZ;
import org.zhigai.kernel.Phrase;
import org.zhigai.people.Role;
import org.zhigai.ui.parts.Dialogs;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.StoreFrame;

/** Who acts, in the header: opens on everybody there is, and on somebody new. */
public final class ActorMenu extends MenuButton {
  private final Acting acting;
  private final Register register;
  private final StoreFrame frame;

  public ActorMenu(Acting acting, Register register, StoreFrame frame) {
    this.acting = acting;
    this.register = register;
    this.frame = frame;
    Nodes.named(this, "who-acts", frame.words().say("people.who"), "flat", "zg-who");
    setGraphic(Nodes.icon(Material2MZ.PERSON));
    setMnemonicParsing(false);
    setMinWidth(USE_PREF_SIZE);
    setOnShowing(e -> fill());
    fill();
    acting.who().subscribe(this::say);
  }

  private void say(Optional<Acting.Who> who) {
    setText(who.map(w -> frame.words().say("people.who.is", w.person().name(), w.role().label())).orElseGet(() -> frame.words().say("people.who.none")));
    setAccessibleText(frame.words().say("people.who") + " " + getText());
    pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("unsaid"), who.isEmpty());
  }

  private void fill() {
    getItems().clear();
    for (var who : acting.choices()) {
      var unit = acting.unit(who.person());
      var text = frame.words().say("people.who.item", who.person().name(), who.role().label(), unit.isEmpty() ? 0 : 1, unit);
      getItems().add(item("who-" + who.person().row().number() + "-" + who.role().name(), text, () -> acting.choose(who)));
    }
    if (!getItems().isEmpty()) {
      getItems().add(new SeparatorMenuItem());
    }
    getItems().add(item("who-other", frame.words().say("people.who.other"), this::other));
  }

  private static MenuItem item(String id, String text, Runnable action) {
    var item = new MenuItem(text);
    item.setId(id);
    item.setMnemonicParsing(false);
    item.setOnAction(e -> action.run());
    return item;
  }

  /** Somebody who is not in the register, or not as this. */
  private void other() {
    var words = frame.words();
    var name = Nodes.named(new TextField(), "who-name", words.say("people.who.name"));
    var role = Nodes.named(new ComboBox<Role>(), "who-role", words.say("people.who.role"));
    role.getItems().setAll(Role.values());
    role.setConverter(new Labels());
    role.setValue(Role.TEACHER);
    var unit = new UnitBox("who-unit", words.say("people.who.unit"), register, chosen -> {});
    unit.show(0);
    var dialog = new Dialog<ButtonType>();
    var yes = new ButtonType(words.say("people.who.verb"), ButtonData.OK_DONE);
    dialog.setTitle(words.say("people.who.title"));
    dialog.setHeaderText(words.say("people.who.title"));
    dialog.getDialogPane().setContent(
        new VBox(
            8, Nodes.paragraph(words.say("people.who.text"), "zg-dialog-text"), Nodes.label(words.say("people.who.name"), "zg-caption"), name,
            Nodes.label(words.say("people.who.role"), "zg-caption"), role, Nodes.label(words.say("people.who.unit"), "zg-caption"), unit));
    dialog.getDialogPane().getButtonTypes().setAll(yes, new ButtonType(words.say("parts.cancel"), ButtonData.CANCEL_CLOSE));
    dialog.getDialogPane().lookupButton(yes).disableProperty().bind(name.textProperty().map(String::isBlank));
    Dialogs.dress(dialog, "who-dialog", getScene());
    name.requestFocus();
    dialog.showAndWait().filter(yes::equals).ifPresent(b -> register.appoint(name.getText().strip(), unit.chosen(), role.getValue(), acting::choose));
  }

  private final class Labels extends StringConverter<Role> {
    @Override
    public String toString(@Nullable Role role) {
      return role == null ? "" : frame.words().say(role.label());
    }

    @Override
    public Role fromString(String text) {
      throw new UnsupportedOperationException("chosen, never typed");
    }
  }

  /** Asks, once the window stands, when nobody has said. */
  public void ask() {
    if (acting.who().get().isEmpty()) {
      frame.notices().done(Phrase.of("people.who.unsaid"));
      show();
    }
  }
}
