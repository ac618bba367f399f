package org.zhigai.ui.shell;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.Station;

/** The chain at the left: every place with its count, so that the rail itself is the chain's state. */
final class Rail extends VBox {
  private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
  private final ShellViewModel model;
  private final StoreFrame frame;

  Rail(ShellViewModel model, StoreFrame frame, List<Station> chain, List<Station> aside) {
    this.model = model;
    this.frame = frame;
    Nodes.named(this, "rail", frame.words().say("shell.rail"), "zg-rail");
    for (var i = 0; i < chain.size(); i++) {
      getChildren().add(item(chain.get(i), i == 0 ? "" : Integer.toString(i)));
    }
    var gap = new Region();
    VBox.setVgrow(gap, Priority.ALWAYS);
    getChildren().add(gap);
    aside.forEach(station -> getChildren().add(item(station, "")));
  }

  private Button item(Station station, String number) {
    var name = frame.words().say(station.title());
    var badge = Nodes.label("", "zg-badge");
    badge.textProperty().bind(station.badge());
    badge.visibleProperty().bind(badge.textProperty().isNotEmpty());
    badge.setMinWidth(Region.USE_PREF_SIZE);
    var row = new HBox(8, Nodes.icon(station.icon()), Nodes.label(number, "zg-rail-number"), Nodes.label(name), Nodes.spring(), badge);
    row.setAlignment(Pos.CENTER_LEFT);
    var item = Nodes.button("rail-" + station.id(), "", () -> go(station), "zg-rail-item");
    item.setGraphic(row);
    item.setMaxWidth(Double.MAX_VALUE);
    row.prefWidthProperty().bind(widthProperty().subtract(34));
    item.accessibleTextProperty().bind(badge.textProperty().map(count -> count.isEmpty() ? name : name + " " + count));
    model.place().subscribe(place -> item.pseudoClassStateChanged(HERE, place.station().equals(station.id())));
    return item;
  }

  private void go(Station station) {
    if (model.place().get().station().equals(station.id())) {
      station.home();
    }
    model.open(station.id(), "");
  }
}
