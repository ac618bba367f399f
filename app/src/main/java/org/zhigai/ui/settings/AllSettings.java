package org.zhigai.ui.settings;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.GridPane;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.zhigai.chain.SchoolProfile;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Phrase;
import org.zhigai.ui.parts.Dress;
import org.zhigai.ui.parts.EditLine;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.UiWords;

/** The list of what can be set, in the order of the screen. */
final class AllSettings {
  private static final double FIELD = 260;

  private final SettingsModel model;
  private final Supplier<Node> who;
  private final UiWords words;

  /** Settings that belong together. */
  record Part(Phrase name, List<Setting> settings) {}

  AllSettings(SettingsModel model, Supplier<Node> who) {
    this.model = model;
    this.who = who;
    this.words = model.frame().words();
  }

  List<Part> all() {
    return List.of(
        new Part(
            Phrase.of("settings.part.look"),
            List.of(
                new Setting("language", say("language"), say("language.text"), say("language.also"), this::language),
                new Setting("theme", say("theme"), say("theme.text"), say("theme.also"), this::theme),
                new Setting("letters", say("letters"), say("letters.text"), say("letters.also"), this::letters),
                new Setting("contrast", say("contrast"), say("contrast.text"), say("contrast.also"), this::contrast),
                new Setting("still", say("still"), say("still.text"), say("still.also"), this::still))),
        new Part(
            Phrase.of("settings.part.people"),
            List.of(
                new Setting("who", say("who"), say("who.text"), say("who.also"), who),
                new Setting("school", say("school"), say("school.text"), say("school.also"), this::school),
                new Setting("register", say("register"), say("register.text"), say("register.also"), () -> link("register", "register", "")))),
        new Part(
            Phrase.of("settings.part.rules"),
            List.of(new Setting("thresholds", say("thresholds"), say("thresholds.text"), say("thresholds.also"),
                () -> link("thresholds", "problems", "thresholds")))),
        new Part(
            Phrase.of("settings.part.safety"),
            List.of(
                new Setting("lock", say("lock"), say("lock.text"), say("lock.also"), this::lock),
                new Setting("password", say("password"), say("password.text"), say("password.also"), () -> link("password", "care", "password")),
                new Setting("backup", say("backup"), say("backup.text"), say("backup.also"), () -> link("backup", "care", "backup")),
                new Setting("retention", say("retention"), say("retention.text"), say("retention.also"), () -> link("retention", "care", "retention")))),
        new Part(
            Phrase.of("settings.part.help"),
            List.of(
                new Setting("manual", say("manual"), say("manual.text"), say("manual.also"), () -> link("manual", "manual", "")),
                new Setting("keys", say("keys"), say("keys.text"), say("keys.also"), () -> link("keys", "manual", "keys")),
                new Setting("tour", say("tour"), say("tour.text"), say("tour.also"),
                    () -> Nodes.button("setting-tour", words.say("settings.tour.go"), model::showAround)))));
  }

  private static Phrase say(String key) {
    return Phrase.of("settings." + key);
  }

  /** Leads to where it is set. */
  private Node link(String id, String station, String target) {
    var button = Nodes.button("setting-" + id, words.say("settings.go"), () -> model.go(station, target));
    button.setAccessibleText(words.say("settings.go.to", words.say("settings." + id)));
    return button;
  }

  private Node language() {
    return box("setting-language", "settings.language", List.of(Lang.values()), words.lang().get(), lang -> words.say("settings.language." + lang.name()),
        model.appearance()::speak);
  }

  private Node theme() {
    return box("setting-theme", "settings.theme", List.of(false, true), model.appearance().theme().get().isDark(),
        dark -> words.say(dark ? "settings.theme.dark" : "settings.theme.light"), model::dark);
  }

  private Node letters() {
    return box("setting-letters", "settings.letters", Dress.SIZES, model.appearance().dress().get().percent(), p -> words.say("settings.percent", p / 100.0),
        model::letters);
  }

  private Node contrast() {
    return check("setting-contrast", "settings.contrast", model.appearance().theme().get().isContrasting(), model::contrast);
  }

  private Node still() {
    return check("setting-still", "settings.still", model.appearance().dress().get().still(), model::still);
  }

  private Node lock() {
    return box("setting-lock", "settings.lock", SettingsModel.MINUTES, model.minutes(), m -> words.say("settings.minutes", m), model::cover);
  }

  private Node school() {
    var now = model.school();
    var grid = new GridPane(12, 4);
    line(grid, "name", words.say("settings.school.name"), now.name(), (of, text) -> new SchoolProfile(text, of.district(), of.principal()));
    line(grid, "district", words.say("settings.school.district"), now.district(), (of, text) -> new SchoolProfile(of.name(), text, of.principal()));
    line(grid, "principal", words.say("settings.school.principal"), now.principal(), (of, text) -> new SchoolProfile(of.name(), of.district(), text));
    return grid;
  }

  private void line(GridPane grid, String what, String says, String text, BiFunction<SchoolProfile, String, SchoolProfile> changed) {
    var line = EditLine.refusing("setting-school-" + what, says, typed -> model.rename(of -> changed.apply(of, typed.strip())));
    line.show(text);
    Dress.wide(line, FIELD);
    grid.addRow(grid.getRowCount(), Nodes.label(says, "zg-caption"), line);
  }

  private Node check(String id, String key, boolean now, Consumer<Boolean> set) {
    var box = Nodes.named(new CheckBox(words.say("settings.on")), id, words.say(key));
    box.setSelected(now);
    box.setOnAction(e -> set.accept(box.isSelected()));
    return box;
  }

  private <T> Node box(String id, String key, List<T> choices, T now, Function<T, String> text, Consumer<T> set) {
    var box = Nodes.named(new ComboBox<T>(), id, words.say(key));
    box.getItems().setAll(choices);
    box.setConverter(new StringConverter<>() {
      @Override
      public String toString(@Nullable T choice) {
        return choice == null ? "" : text.apply(choice);
      }

      @Override
      public T fromString(String typed) {
        throw new UnsupportedOperationException("chosen, never typed");
      }
    });
    box.setValue(now);
    Dress.wide(box, FIELD / 1.5);
    box.valueProperty().subscribe((before, chosen) -> set.accept(chosen));
    return box;
  }
}
