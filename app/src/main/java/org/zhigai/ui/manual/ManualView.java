package org.zhigai.ui.manual;

import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.zhigai.ui.manual.ManualPage.Section;
import org.zhigai.ui.parts.Dress;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.ScreenHeader;
import org.zhigai.ui.parts.UiWords;
import org.zhigai.ui.parts.View;

/** The whole manual: pages at the left, or what was found; the page itself at the right. */
final class ManualView implements View {
  private static final double FILTER = 220;

  private final ManualModel model;
  private final UiWords words;
  private final ManualNodes nodes;
  private final VBox contents = Nodes.named(new VBox(2), "manual-contents", "");
  private final VBox page = Nodes.named(new VBox(24), "manual-page", "", "zg-manual-page");
  private final ScrollPane text = scrolling(page, "zg-manual-scroll");
  private Subscription following = Subscription.EMPTY;

  ManualView(ManualModel model, UiWords words) {
    this.model = model;
    this.words = words;
    this.nodes = new ManualNodes(model::leaf, words);
  }

  @Override
  public Node build() {
    var left = scrolling(contents, "zg-manual-contents");
    var both = new HBox(24, left, text);
    HBox.setHgrow(text, Priority.ALWAYS);
    VBox.setVgrow(both, Priority.ALWAYS);
    var screen = new VBox(new ScreenHeader(words.say("manual.title"), words.say("manual.answers"), filter()), both);
    screen.getStyleClass().add("zg-page");
    following = following.and(model.open().subscribe(this::show)).and(model.wanted().subscribe(this::list));
    return screen;
  }

  @Override
  public void close() {
    following.unsubscribe();
  }

  private static ScrollPane scrolling(VBox inside, String style) {
    var scroll = new ScrollPane(inside);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add(style);
    return scroll;
  }

  private Node filter() {
    var filter = Nodes.named(new TextField(model.wanted().get()), "manual-filter", words.say("manual.filter"));
    filter.setPromptText(words.say("manual.filter"));
    Dress.wide(filter, FILTER);
    filter.textProperty().bindBidirectional(model.wanted());
    following = following.and(() -> filter.textProperty().unbindBidirectional(model.wanted()));
    return filter;
  }

  /** All pages and the sections of the open one, or the sections that hold what was typed. */
  private void list(String wanted) {
    contents.getChildren().clear();
    if (!wanted.isBlank()) {
      var found = model.manual().found(wanted);
      found.forEach(s -> contents.getChildren().add(line(s, s.title(), "zg-manual-section")));
      if (found.isEmpty()) {
        contents.getChildren().add(Nodes.paragraph(words.say("manual.nothing"), "zg-muted"));
      }
      return;
    }
    for (var all : model.manual().pages()) {
      contents.getChildren().add(line(all.sections().getFirst(), all.title(), "zg-manual-chapter"));
      if (model.open().get().startsWith(all.id() + "/")) {
        all.sections().forEach(s -> contents.getChildren().add(line(s, s.title(), "zg-manual-section")));
      }
    }
  }

  private ToggleButton line(Section section, String says, String style) {
    var line = Nodes.named(new ToggleButton(says), "manual-go-" + section.page() + "-" + section.id(), says, "zg-manual-line", style);
    line.setMaxWidth(Double.MAX_VALUE);
    line.setWrapText(true);
    line.setSelected(style.equals("zg-manual-section") && section.address().equals(model.open().get()));
    // Pressed once more it stays where it is.
    line.setOnAction(e -> {
      line.setSelected(section.address().equals(model.open().get()));
      model.leaf(section.address());
    });
    return line;
  }

  private void show(String address) {
    var open = model.manual().section(address);
    var sections = open.map(s -> model.manual().pages().stream().filter(p -> p.id().equals(s.page())).findFirst().orElseThrow().sections()).orElse(List.of());
    page.getChildren().setAll(sections.stream().map(s -> nodes.section(s, Optional.empty())).toList());
    list(model.wanted().get());
    open.ifPresent(s -> Platform.runLater(() -> lead(sections.indexOf(s))));
  }

  /** Brings the section to the top once the page has its height. */
  private void lead(int index) {
    if (index < 0 || index >= page.getChildren().size()) {
      return;
    }
    text.applyCss();
    text.layout();
    var room = page.getHeight() - text.getViewportBounds().getHeight();
    text.setVvalue(room > 0 ? Math.clamp(page.getChildren().get(index).getBoundsInParent().getMinY() / room, 0, 1) : 0);
  }
}
