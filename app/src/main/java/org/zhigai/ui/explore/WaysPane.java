package org.zhigai.ui.explore;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.zhigai.explore.place.Aspect;
import org.zhigai.explore.place.Place;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Words;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.UiWords;

/**
 * The ways of looking under their headings. Found by typing a part of the name in either language, gone through with ↑ and ↓; what is chosen
 * stays in sight.
 */
final class WaysPane extends VBox {
  private final ExploreModel model;
  private final UiWords words;
  private final List<Words> tongues = Stream.of(Lang.values()).map(Words::new).toList();
  private final TextField find = new TextField();
  private final VBox list = new VBox();
  private final ScrollPane box = new ScrollPane(list);
  private List<Aspect> offered = List.of();

  WaysPane(ExploreModel model, UiWords words) {
    super(4);
    this.model = model;
    this.words = words;
    Nodes.named(find, "explore-find", words.say("explore.find"), "zg-sifts");
    find.setPromptText(words.say("explore.find"));
    find.textProperty().subscribe(t -> narrow());
    find.addEventFilter(KeyEvent.KEY_PRESSED, this::keyInFind);
    Nodes.named(box, "explore-aspects", words.say("explore.look"));
    box.setFitToWidth(true);
    box.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::keyInList);
    list.addEventFilter(KeyEvent.KEY_TYPED, this::typedInList);
    setVgrow(box, Priority.ALWAYS);
    getChildren().addAll(find, box);
  }

  /** Goes where one types what one looks for. */
  void find() {
    find.requestFocus();
    find.selectAll();
  }

  /** What can be looked at from the place, and how one looks at it now. */
  void follow() {
    var aspects = model.entry().map(e -> e.aspects()).orElse(List.of());
    if (!aspects.equals(offered)) {
      offered = List.copyOf(aspects);
      build();
      narrow();
    }
    var now = model.place().get().map(Place::aspect);
    ways().forEach(b -> b.setSelected(now.filter(b.getUserData()::equals).isPresent()));
    bringIntoSight();
  }

  private void build() {
    var group = new ToggleGroup();
    list.getChildren().clear();
    Optional<Aspect.Part> above = Optional.empty();
    for (var aspect : offered) {
      if (above.filter(aspect.part()::equals).isEmpty()) {
        var heading = Nodes.label(words.say(aspect.part().title()), "zg-caption", "zg-part");
        heading.setUserData(aspect.part());
        list.getChildren().add(heading);
      }
      above = Optional.of(aspect.part());
      list.getChildren().add(way(aspect, group));
    }
  }

  private ToggleButton way(Aspect aspect, ToggleGroup group) {
    var says = words.say(aspect.title());
    var button = Nodes.named(new ToggleButton(says), "explore-aspect-" + aspect.key(), says, "zg-aspect");
    button.setUserData(aspect);
    button.setToggleGroup(group);
    button.setMnemonicParsing(false);
    button.setMaxWidth(Double.MAX_VALUE);
    button.setWrapText(true);
    button.setMinHeight(ToggleButton.USE_PREF_SIZE);
    button.setOnAction(
        e -> {
          button.setSelected(true);
          model.look(aspect);
        });
    return button;
  }

  private Stream<ToggleButton> ways() {
    return list.getChildren().stream().filter(ToggleButton.class::isInstance).map(ToggleButton.class::cast);
  }

  private List<ToggleButton> seen() {
    return ways().filter(Node::isVisible).toList();
  }

  /** Leaves the ways whose name, or whose heading, has the typed part in it; a heading goes with the last of its ways. */
  private void narrow() {
    var part = find.getText().strip().toLowerCase(Locale.ROOT);
    ways().forEach(b -> show(b, named((Aspect) b.getUserData(), part)));
    list.getChildren().stream()
        .filter(n -> n.getUserData() instanceof Aspect.Part)
        .forEach(h -> show(h, ways().anyMatch(b -> b.isVisible() && ((Aspect) b.getUserData()).part() == h.getUserData())));
  }

  private boolean named(Aspect aspect, String part) {
    return tongues.stream()
        .flatMap(w -> Stream.of(w.say(aspect.title()), w.say(aspect.part().title())))
        .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(part));
  }

  private static void show(Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }

  private void keyInFind(KeyEvent e) {
    switch (e.getCode()) {
      case ENTER, DOWN -> seen().stream().findFirst().ifPresent(WaysPane::take);
      case ESCAPE -> find.clear();
      default -> {
        return;
      }
    }
    e.consume();
  }

  private void keyInList(KeyEvent e) {
    var ways = seen();
    var at = ways.stream().map(Node::isFocused).toList().indexOf(true);
    var next = switch (e.getCode()) {
      case UP -> at - 1;
      case DOWN -> at + 1;
      case HOME -> 0;
      case END -> ways.size() - 1;
      default -> -2;
    };
    if (next == -2) {
      return;
    }
    e.consume();
    if (next < 0) {
      find();
    } else if (next < ways.size()) {
      take(ways.get(next));
    }
  }

  /** Letters typed over the list are what one looks for. */
  private void typedInList(KeyEvent e) {
    if (!e.getCharacter().isBlank() && !e.isShortcutDown() && !e.isAltDown() && Character.isLetterOrDigit(e.getCharacter().codePointAt(0))) {
      find.requestFocus();
      find.setText(e.getCharacter());
      find.end();
      e.consume();
    }
  }

  private static void take(ToggleButton way) {
    way.requestFocus();
    way.fire();
  }

  private void bringIntoSight() {
    box.applyCss();
    box.layout();
    var room = box.getViewportBounds().getHeight();
    var beyond = list.getHeight() - room;
    if (beyond <= 0) {
      return;
    }
    var top = box.getVvalue() * beyond;
    ways().filter(ToggleButton::isSelected).map(Node::getBoundsInParent)
        .filter(b -> b.getMinY() < top || b.getMaxY() > top + room)
        .forEach(b -> box.setVvalue(Math.clamp((b.getCenterY() - room / 2) / beyond, 0, 1)));
  }
}
