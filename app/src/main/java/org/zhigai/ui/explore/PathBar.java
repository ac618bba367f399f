package org.zhigai.ui.explore;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Subscription;
import org.kordamp.ikonli.material2.Material2AL;
import org.zhigai.explore.place.Names;
import org.zhigai.explore.place.Place;
import org.zhigai.kernel.Phrase;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.UiWords;
import org.zhigai.ui.parts.WrapRow;

/** The way down to here: a step back, every step a way up, and on the right what can be done with where one stands. */
final class PathBar extends HBox {
  private final ExploreModel model;
  private final UiWords words;
  private final WrapRow crumbs = Nodes.named(new WrapRow(2, 0), "explore-crumbs", "");
  private final Subscription following;

  PathBar(ExploreModel model, UiWords words, Node... deeds) {
    super(4);
    this.model = model;
    this.words = words;
    HBox.setHgrow(crumbs, Priority.ALWAYS);
    setAlignment(Pos.CENTER_LEFT);
    var back = Nodes.iconButton("explore-back", Material2AL.ARROW_BACK, words.say("explore.back"), model::back);
    following = model.hasCome().subscribe(has -> back.setDisable(!has));
    getChildren().addAll(back, crumbs);
    getChildren().addAll(deeds);
  }

  /** Lets go of the ViewModel. */
  void close() {
    following.unsubscribe();
  }

  /** Every step a way up; how one looks at it last. */
  void lead(boolean something) {
    crumbs.getChildren().clear();
    var steps = something ? model.crumbs() : List.<Place>of();
    for (var i = 0; i < steps.size(); i++) {
      var step = steps.get(i);
      var link = Nodes.named(new Hyperlink(words.say(named(step))), "explore-crumb-" + i, words.say(named(step)), "zg-crumb");
      link.setOnAction(e -> model.go(step));
      link.setWrapText(true);
      crumbs.getChildren().addAll(link, Nodes.label("›", "zg-caption"));
    }
    model.place().get().filter(p -> something).ifPresent(p -> crumbs.getChildren().add(Nodes.label(words.say(p.aspect().title()), "zg-caption")));
  }

  /** The last thing chosen on the way to a place. */
  private Phrase named(Place step) {
    return step.chosen(Place.PUPIL).map(Names::text)
        .or(() -> step.chosen(Place.ITEM).map(i -> Phrase.of("explore.crumb.item", i)))
        .or(() -> step.chosen(Place.POINT).map(Names::text))
        .or(() -> step.chosen(Place.CLASS).map(model::className))
        .or(() -> model.entry().map(e -> Phrase.of("explore.crumb.paper", Names.round(e.round()), e.label())))
        .orElseGet(() -> step.aspect().title());
  }
}
