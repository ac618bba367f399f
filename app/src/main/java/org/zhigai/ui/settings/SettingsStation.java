package org.zhigai.ui.settings;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import org.kordamp.ikonli.material2.Material2MZ;
import org.zhigai.kernel.Phrase;
import org.zhigai.ui.parts.Command;
import org.zhigai.ui.parts.Station;
import org.zhigai.ui.parts.ViewStation;

/** The settings as the window knows them; shows one by its id. */
public final class SettingsStation {
  private SettingsStation() {}

  /** @param who shows who acts, made anew each time */
  public static Station of(SettingsModel model, Supplier<Node> who) {
    return new ViewStation(
        "settings", Material2MZ.SETTINGS, () -> new SettingsView(model, new AllSettings(model, who)), new ReadOnlyStringWrapper(""), () -> {}, model::find);
  }

  /** Each setting by its name, for the command box. */
  public static List<Command> commands(SettingsModel model) {
    return new AllSettings(model, javafx.scene.layout.Region::new).all().stream().flatMap(part -> part.settings().stream())
        .map(s -> new Command("setting-" + s.id(), Phrase.of("settings.command", s.name()), () -> model.go("settings", s.id()))).toList();
  }
}
