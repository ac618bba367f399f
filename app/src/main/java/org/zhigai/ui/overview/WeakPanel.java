package org.zhigai.ui.overview;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.zhigai.ui.parts.Chip;
import org.zhigai.ui.parts.EmptyState;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.Tone;

/** 哪里薄弱: a line a weakness, with its distance as a bar on one scale and how far it has come; each leads to its problem. */
final class WeakPanel {
  /** More than these are counted, and stand on the list of problems. */
  static final int SHOWN = 5;

  private static final double BAR = 48;

  private final List<WeakSpot> spots;
  private final boolean isMeasured;
  private final StoreFrame frame;

  /** @param isMeasured whether there are results at all */
  WeakPanel(List<WeakSpot> spots, boolean isMeasured, StoreFrame frame) {
    this.spots = spots;
    this.isMeasured = isMeasured;
    this.frame = frame;
  }

  Node build() {
    if (spots.isEmpty()) {
      return isMeasured
          ? new EmptyState(Material2AL.FACT_CHECK, say("weak.none"), "overview-weak-list", say("weak.none.list"), () -> frame.navigator().open("problems", ""))
          : new EmptyState(
              Material2AL.INSIGHTS, say("levels.none"), "overview-import", say("next.import"), () -> frame.navigator().open("import", "choose"));
    }
    var list = Nodes.named(new VBox(), "overview-weak", say("weak"));
    var widest = spots.stream().mapToDouble(s -> Math.abs(s.gap().orElse(0))).max().orElse(0);
    for (var i = 0; i < Math.min(SHOWN, spots.size()); i++) {
      list.getChildren().add(line("overview-weak-" + i, spots.get(i), widest));
    }
    if (spots.size() > SHOWN) {
      var text = say("weak.all", spots.size());
      var all = Nodes.named(new Hyperlink(text), "overview-weak-all", text, "zg-caption");
      all.setOnAction(e -> frame.navigator().open("problems", ""));
      list.getChildren().add(all);
    }
    return list;
  }

  private Node line(String id, WeakSpot spot, double widest) {
    var sentence = frame.words().words().text(org.zhigai.rows.Prose.TYPE.said(spot.problem().statement()));
    var text = Nodes.label(sentence);
    OverviewLine.sentence(text, frame);
    var stand = frame.words().say(spot.stand());
    var chip = new Chip(stand, spot.isBack() ? Tone.REFUSED : spot.entry().isEmpty() ? Tone.CARE : Tone.ACCENT);
    var chips = new HBox(chip);
    chips.setAlignment(Pos.CENTER_LEFT);
    chips.getStyleClass().add("zg-overview-stand");
    return OverviewLine.of(
        id, sentence + " · " + stand, () -> frame.navigator().open("problems", spot.problem().number()), new Tooltip(sentence),
        Nodes.icon(Material2MZ.TRENDING_DOWN, spot.isBack() ? Tone.REFUSED.styleClass() : Tone.CARE.styleClass()), text, bar(spot, widest), chips,
        Nodes.icon(Material2AL.CHEVRON_RIGHT, "zg-overview-arrow"));
  }

  /** As long as the distance is wide; nothing where there is none that could be compared. */
  private static Node bar(WeakSpot spot, double widest) {
    var bar = new Region();
    bar.getStyleClass().add("zg-overview-gap");
    var width = widest == 0 ? 0 : Math.rint(BAR * Math.abs(spot.gap().orElse(0)) / widest);
    bar.setMinSize(width, 8);
    bar.setMaxSize(width, 8);
    var place = new HBox(bar);
    place.setAlignment(Pos.CENTER_RIGHT);
    place.setMinWidth(BAR);
    place.setMaxWidth(BAR);
    return place;
  }

  private String say(String what, Object... values) {
    return frame.words().say("overview." + what, values);
  }
}
