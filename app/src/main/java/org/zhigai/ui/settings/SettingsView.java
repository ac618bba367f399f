package org.zhigai.ui.settings;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.zhigai.ui.parts.Dress;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.ScreenHeader;
import org.zhigai.ui.parts.UiWords;
import org.zhigai.ui.parts.View;
import org.zhigai.ui.parts.WrapRow;
import org.zhigai.ui.parts.Scrolled;

/** One list; what is typed above it leaves what holds those words. */
final class SettingsView implements View {
  private static final PseudoClass FOUND = PseudoClass.getPseudoClass("found");
  private static final double FILTER = 220;
  /** What a setting says keeps so much room beside what is set, or else the control stands below. */
  private static final double SAYS = 320;

  private final SettingsModel model;
  private final AllSettings settings;
  private final UiWords words;
  private final VBox list = Nodes.named(new VBox(), "settings-list", "", "zg-settings");
  private final ScrollPane scroll = new ScrollPane(list);
  private final Map<String, Node> lines = new HashMap<>();
  private Subscription following = Subscription.EMPTY;

  SettingsView(SettingsModel model, AllSettings settings) {
    this.model = model;
    this.settings = settings;
    this.words = model.frame().words();
  }

  @Override
  public Node build() {
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("zg-settings-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    var none = Nodes.named(Nodes.paragraph(words.say("settings.nothing"), "zg-muted"), "settings-nothing", "");
    settings.all().forEach(this::add);
    list.getChildren().add(none);
    following = following.and(model.wanted().subscribe(wanted -> sift(wanted, none))).and(model.found().subscribe(this::lead));
    scroll.setVvalue(model.scrolled());
    following = following.and(scroll.vvalueProperty().subscribe(v -> model.scrolled(v.doubleValue())));
    var page = new VBox(new ScreenHeader(words.say("settings.title"), words.say("settings.answers"), filter()), scroll);
    page.getStyleClass().add("zg-page");
    return page;
  }

  @Override
  public void close() {
    following.unsubscribe();
  }

  private Node filter() {
    var filter = Nodes.named(new TextField(model.wanted().get()), "settings-filter", words.say("settings.filter"));
    filter.setPromptText(words.say("settings.filter"));
    Dress.wide(filter, FILTER);
    filter.textProperty().bindBidirectional(model.wanted());
    following = following.and(() -> filter.textProperty().unbindBidirectional(model.wanted()));
    return filter;
  }

  private void add(AllSettings.Part part) {
    var head = Nodes.label(words.say(part.name()), "zg-settings-part");
    list.getChildren().add(head);
    for (var setting : part.settings()) {
      var says = new VBox(2, Nodes.label(words.say(setting.name()), "zg-setting-name"), Nodes.paragraph(words.say(setting.text()), "zg-muted"));
      Dress.wide(says, SAYS);
      HBox.setHgrow(says, Priority.ALWAYS);
      var line =
          Nodes.named(new WrapRow(24, 8, says, new HBox(setting.control().get())), "setting-line-" + setting.id(), words.say(setting.name()), "zg-setting");
      lines.put(setting.id(), line);
      list.getChildren().add(line);
    }
  }

  private void sift(String wanted, Node none) {
    var any = false;
    var at = 0;
    for (var part : settings.all()) {
      var head = list.getChildren().get(at++);
      var some = false;
      for (var setting : part.settings()) {
        var fits = setting.holds(wanted, words.say(part.name()), words);
        show(list.getChildren().get(at++), fits);
        some |= fits;
      }
      show(head, some);
      any |= some;
    }
    show(none, !any);
  }

  private static void show(Node node, boolean is) {
    node.setVisible(is);
    node.setManaged(is);
  }

  /** Marks the setting somebody came for, and brings it into sight once the list has its height. */
  private void lead(Optional<String> id) {
    lines.forEach((name, line) -> line.pseudoClassStateChanged(FOUND, id.filter(name::equals).isPresent()));
    id.map(lines::get).filter(line -> model.isLeading()).ifPresent(line -> Scrolled.to(scroll, line));
  }
}
