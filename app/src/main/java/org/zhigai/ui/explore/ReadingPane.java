package org.zhigai.ui.explore;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.zhigai.explore.exhibit.Exhibit;
import org.zhigai.explore.place.Aspect;
import org.zhigai.explore.place.Option;
import org.zhigai.explore.place.Place;
import org.zhigai.kernel.Phrase;
import org.zhigai.ui.parts.ExplainedLine;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.Said;
import org.zhigai.ui.parts.UiWords;

/** Beside the chart: what may be set, what can be read from it, whether to trust it, how it was made, what to do next. */
final class ReadingPane extends VBox {
  private static final String OPTION = "explore-option-";

  private final ExploreModel model;
  private final UiWords words;

  ReadingPane(ExploreModel model, UiWords words) {
    super(12);
    this.model = model;
    this.words = words;
    Nodes.named(this, "explore-reading", words.say("explore.reading"));
  }

  void show(Exhibit exhibit) {
    var focused = getScene() == null || getScene().getFocusOwner() == null ? null : getScene().getFocusOwner().getId();
    getChildren().clear();
    exhibit.options().forEach(o -> getChildren().add(option(o)));
    exhibit.reading().forEach(s -> getChildren().add(Nodes.paragraph(words.say(s))));
    trust(exhibit);
    how(exhibit);
    // Whoever goes through the classes with the arrow keys goes on doing so.
    if (focused != null && focused.startsWith(OPTION)) {
      lookupAll("#" + focused).forEach(Node::requestFocus);
    }
  }

  void clear() {
    getChildren().clear();
  }

  private Node option(Option option) {
    var box = Nodes.named(new ComboBox<Option.Value>(), OPTION + option.key(), words.say(option.title()));
    box.getItems().setAll(option.values());
    box.setConverter(new Said<>(v -> words.say(v.label())));
    box.setMaxWidth(Double.MAX_VALUE);
    var set = model.place().get().flatMap(p -> p.chosen(option.key())).orElse("");
    box.setValue(option.values().stream().filter(v -> v.key().equals(set)).findFirst().orElse(option.values().getFirst()));
    box.valueProperty().subscribe((before, now) -> model.choose(option.key(), now.key()));
    HBox.setHgrow(box, javafx.scene.layout.Priority.ALWAYS);
    var name = Nodes.label(words.say(option.title()), "zg-section", "zg-option");
    name.setLabelFor(box);
    var line = new HBox(8, name, box);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private void trust(Exhibit exhibit) {
    var chip = ExplainedLine.chip(exhibit.trust(), words);
    Nodes.named(chip, "explore-trust", chip.getText());
    var figures = new HBox(8, chip, Nodes.named(Nodes.label(words.say(exhibit.n())), "explore-n", words.say(exhibit.n())));
    figures.setAlignment(Pos.CENTER_LEFT);
    getChildren()
        .addAll(
            part("explore.part.trust"), figures, Nodes.paragraph(words.say(exhibit.interval())),
            Nodes.paragraph(words.say(exhibit.trust().reason()), "zg-muted"));
  }

  /** In general, then the sums with this paper's own numbers. */
  private void how(Exhibit exhibit) {
    var aspect = model.place().get().map(Place::aspect).orElse(Aspect.LEVELS);
    getChildren().addAll(part("explore.part.how"), Nodes.paragraph(words.say(aspect.how()), "zg-muted"));
    for (var sum : exhibit.worked()) {
      getChildren().add(Nodes.paragraph(words.say(Phrase.of("explore.worked", sum.about(), sum.how().name(), sum.how().arithmetic())), "zg-sum"));
    }
    if (!exhibit.worked().isEmpty()) {
      getChildren().addAll(part("explore.part.next"), Nodes.paragraph(words.say(exhibit.worked().getLast().how().next())));
    }
  }

  private Node part(String key) {
    return Nodes.label(words.say(key), "zg-section", "zg-reading-part");
  }
}
