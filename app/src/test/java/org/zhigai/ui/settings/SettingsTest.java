package org.zhigai.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhigai.chain.SchoolProfile;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;
import org.zhigai.ui.Fx;
import org.zhigai.ui.TestFrame;
import org.zhigai.ui.jobs.Jobs;
import org.zhigai.ui.jobs.Task;
import org.zhigai.ui.parts.Appearance;
import org.zhigai.ui.parts.Dress;
import org.zhigai.ui.parts.Frame;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.Theme;

/** Each setting takes effect at once, is remembered, and is found by the words people have for it. */
class SettingsTest {
  private final TestFrame test = new TestFrame();
  private final Appearance appearance = new Appearance(test.frame.words(), test.frame.preferences());
  private final List<Object> told = new ArrayList<>();
  private SchoolProfile school = new SchoolProfile("云岭小学", "南开区", "李校长");
  private final SettingsModel model =
      new SettingsModel(
          appearance,
          new SettingsModel.Kept(() -> school, s -> school = s, s -> told.add(s.name()), () -> 15, told::add, () -> told.add("tour")), test.frame);
  private Parent page;

  @BeforeEach
  void build() {
    page = Fx.on(() -> (Parent) SettingsStation.of(model, Region::new).view());
  }

  private <N extends Node> N find(String id, Class<N> type) {
    return type.cast(all(page).filter(n -> id.equals(n.getId())).findFirst().orElseThrow());
  }

  private static java.util.stream.Stream<Node> all(Node node) {
    var below =
        node instanceof javafx.scene.control.ScrollPane s
            ? java.util.stream.Stream.of(s.getContent())
            : node instanceof Parent p ? p.getChildrenUnmodifiable().stream() : java.util.stream.Stream.<Node>of();
    return java.util.stream.Stream.concat(java.util.stream.Stream.of(node), below.flatMap(SettingsTest::all));
  }

  private List<String> shown() {
    return all(page).filter(n -> n.getId() != null && n.getId().startsWith("setting-line-") && n.isVisible())
        .map(n -> n.getId().substring("setting-line-".length())).toList();
  }

  @SuppressWarnings("unchecked") // a box of what the setting is made of
  private <T> void choose(String id, T value) {
    Fx.run(() -> ((ComboBox<T>) find(id, ComboBox.class)).setValue(value));
  }

  @Test
  void lettersColoursAndMotionAreSetAtOnceAndComeBack() {
    choose("setting-letters", 150);
    choose("setting-theme", true);
    Fx.run(() -> find("setting-contrast", CheckBox.class).fire());
    Fx.run(() -> find("setting-still", CheckBox.class).fire());
    assertThat(appearance.dress().get()).isEqualTo(new Dress(Theme.DARK_CONTRAST, 150, true));
    assertThat(new Appearance(test.frame.words(), test.frame.preferences()).dress().get()).as("the next time").isEqualTo(appearance.dress().get());
    Fx.run(() -> find("setting-contrast", CheckBox.class).fire());
    assertThat(appearance.theme().get()).isEqualTo(Theme.DARK);
  }

  @Test
  void languageAndLockAreSet() {
    choose("setting-language", Lang.EN);
    assertThat(Appearance.language(test.frame.preferences())).isEqualTo(Lang.EN);
    choose("setting-lock", 30);
    assertThat(told).containsExactly(30);
  }

  @Test
  void theSchoolIsNamedAnewButNeverWithoutAName() {
    Fx.run(() -> type("setting-school-name", "  "));
    assertThat(school.name()).isEqualTo("云岭小学");
    assertThat(find("setting-school-name", TextField.class).getText()).as("shows again what is kept").isEqualTo("云岭小学");
    assertThat(test.told).extracting(Phrase::key).containsExactly("settings.school.unnamed");
    Fx.run(() -> type("setting-school-name", "向阳小学"));
    assertThat(school.name()).isEqualTo("向阳小学");
    assertThat(told).containsExactly("向阳小学");
    assertThat(test.saves).isEqualTo(1);
  }

  /** Who leaves one field for the next changes both, though the first is not kept yet. */
  @Test
  void oneParticularDoesNotTakeAnotherBack() {
    var waiting = new ArrayList<Runnable>();
    var turns = (Jobs) Proxy.newProxyInstance(Jobs.class.getClassLoader(), new Class<?>[] {Jobs.class}, (proxy, method, args) -> {
      waiting.add(() -> done(args[2], ((Task<?>) args[1]).apply(Progress.NONE)));
      return null;
    });
    var window = test.window;
    var late = new StoreFrame(
        new Frame(
            window.words(), turns, window.preferences(), window.notices(), window.navigator(), window.picker(), window.theme(), window.clock()),
        test.frame.edits(), test.frame.actor(), test.frame.goesOut());
    var slow = new SettingsModel(appearance, new SettingsModel.Kept(() -> school, s -> school = s, s -> {}, () -> 15, told::add, () -> {}), late);
    slow.rename(of -> new SchoolProfile("向阳小学", of.district(), of.principal()));
    slow.rename(of -> new SchoolProfile(of.name(), "和平区", of.principal()));
    waiting.forEach(Runnable::run);
    assertThat(school).isEqualTo(new SchoolProfile("向阳小学", "和平区", "李校长"));
  }

  @SuppressWarnings("unchecked") // takes what the work gives
  private static void done(Object takes, Object result) {
    ((Consumer<Object>) takes).accept(result);
  }

  private void type(String id, String text) {
    var field = find(id, TextField.class);
    field.setText(text);
    javafx.event.Event.fireEvent(field, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
  }

  @Test
  void typingLeavesWhatHoldsTheWords() {
    var whole = shown();
    assertThat(whole).contains("letters", "password", "thresholds", "register", "backup");
    var filter = find("settings-filter", TextField.class);
    Fx.run(() -> filter.setText("放大"));
    assertThat(shown()).containsExactly("letters");
    Fx.run(() -> filter.setText("忘记"));
    assertThat(shown()).containsExactly("password");
    Fx.run(() -> filter.setText("菠萝"));
    assertThat(shown()).isEmpty();
    assertThat(find("settings-nothing", Node.class).isVisible()).isTrue();
    Fx.run(() -> filter.setText(""));
    assertThat(shown()).isEqualTo(whole);
  }

  @Test
  void eachSettingIsACommandAndEachLinkLeadsAway() {
    var commands = SettingsStation.commands(model);
    assertThat(commands).hasSameSizeAs(shown());
    commands.forEach(c -> c.action().run());
    assertThat(test.opened).contains("settings/letters", "settings/password");
    test.opened.clear();
    Fx.run(() -> List.of("register", "thresholds", "password", "backup", "retention", "manual", "keys")
        .forEach(id -> find("setting-" + id, javafx.scene.control.Button.class).fire()));
    assertThat(test.opened).containsExactly("register", "problems/thresholds", "care/password", "care/backup", "care/retention", "manual", "manual/keys");
  }
}
