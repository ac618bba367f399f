package org.zhigai.ui.overview;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.zhigai.charts.Charts;
import org.zhigai.ledger.Relapse;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.ScreenHeader;
import org.zhigai.ui.parts.Tone;
import org.zhigai.ui.parts.WrapRow;

/** What is weak and what waits, first; then the levels beside the district and what is due. It fits 1366×697, and scrolls where it must. */
final class OverviewView {
  /** More than these are counted. */
  private static final int WATCHED = 3;

  /** More than these are shown when asked for. */
  private static final int WAITING = 4;

  private final Overview now;
  private final StoreFrame frame;
  private final Charts charts;
  private boolean isAll;

  OverviewView(Overview now, StoreFrame frame, Charts charts) {
    this.now = now;
    this.frame = frame;
    this.charts = charts;
  }

  Node build() {
    var weak = column("weak", new WeakPanel(now.weak(), !now.papers().isEmpty(), frame).build());
    var left = now.papers().isEmpty() ? new VBox(16, weak) : new VBox(16, weak, new LevelsPanel(frame, charts).of(now.papers()));
    left.getStyleClass().add("zg-overview-left");
    HBox.setHgrow(left, Priority.ALWAYS);
    var right = new VBox(16, column("next", next()), column("watch", watch()), column("dues", DueCalendar.of(now.weeks(), frame)));
    right.getStyleClass().add("zg-overview-right");
    var below = new WrapRow(24, 16, left, right);
    below.getStyleClass().add("zg-overview-below");
    var page = new VBox(new ScreenHeader(say("title"), frame.words().say(now.says())), funnel(), below);
    page.getStyleClass().add("zg-page");
    var scrolled = Nodes.named(new ScrollPane(page), "overview-scrolled", say("title"), "zg-overview-scrolled");
    scrolled.setFitToWidth(true);
    scrolled.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    return scrolled;
  }

  private VBox column(String id, Node content) {
    var column = new VBox(8, Nodes.label(say(id), "zg-section"), content);
    column.getStyleClass().add("zg-overview-" + id);
    return column;
  }

  private Node funnel() {
    var row = Nodes.named(new WrapRow(4, 4), "overview-funnel", "");
    for (var stage : now.funnel()) {
      if (!row.getChildren().isEmpty()) {
        row.getChildren().add(Nodes.icon(Material2AL.CHEVRON_RIGHT, "zg-overview-arrow"));
      }
      row.getChildren().add(stage(stage));
    }
    return row;
  }

  private Button stage(Overview.Stage stage) {
    var name = frame.words().say(stage.name());
    var figure = Nodes.label(Long.toString(stage.count()), "zg-figure");
    // A word may be shortened, a number says nothing then.
    figure.setMinWidth(Region.USE_PREF_SIZE);
    var text = new HBox(8, figure, Nodes.label(name, "zg-muted"));
    text.setAlignment(Pos.CENTER);
    var button = Nodes.button("overview-" + stage.id(), "", () -> frame.navigator().open(stage.station(), ""), "zg-overview-stage");
    button.setGraphic(text);
    button.setAccessibleText(name + " " + stage.count());
    button.setMaxWidth(Double.MAX_VALUE);
    button.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("none"), stage.count() == 0);
    HBox.setHgrow(button, Priority.ALWAYS);
    return button;
  }

  private Node next() {
    var list = Nodes.named(new VBox(), "overview-next", say("next"));
    var shown = isAll ? now.next().size() : Math.min(WAITING, now.next().size());
    for (var i = 0; i < shown; i++) {
      list.getChildren().add(line("overview-next-" + i, now.next().get(i)));
    }
    if (shown < now.next().size()) {
      var text = say("next.more", now.next().size() - shown);
      var more = Nodes.named(new Hyperlink(text), "overview-next-more", text, "zg-caption");
      more.setOnAction(e -> {
        isAll = true;
        var place = (VBox) list.getParent();
        place.getChildren().set(place.getChildren().indexOf(list), next());
      });
      list.getChildren().add(more);
    }
    if (now.next().isEmpty()) {
      list.getChildren().add(Nodes.paragraph(say("next.none"), "zg-muted"));
    }
    return list;
  }

  /** 回头看: what was closed and has come back, or is to be looked at again; how it stands when there is nothing. */
  private Node watch() {
    var list = Nodes.named(new VBox(), "overview-watch", say("watch"));
    for (var i = 0; i < Math.min(WATCHED, now.watch().size()); i++) {
      var one = now.watch().get(i);
      var tone = one.kind() == Relapse.Kind.WEAK_AGAIN ? Tone.REFUSED : Tone.CARE;
      list.getChildren().add(line("overview-watch-" + i, new Next(one.says(), tone, "ledger", one.entry())));
    }
    if (now.watch().size() > WATCHED) {
      list.getChildren().add(Nodes.label(say("watch.more", now.watch().size() - WATCHED), "zg-caption"));
    }
    if (now.watch().isEmpty()) {
      var ahead = now.lookBack().map(day -> say("watch.ahead", day)).orElseGet(() -> say("watch.none"));
      list.getChildren().add(Nodes.named(Nodes.paragraph(ahead, "zg-muted"), "overview-watch-none", ahead));
    }
    return list;
  }

  private Button line(String id, Next next) {
    var sentence = frame.words().say(next.what());
    var text = Nodes.label(sentence);
    OverviewLine.sentence(text, frame);
    return OverviewLine.of(
        id, sentence, () -> frame.navigator().open(next.station(), next.target()), new javafx.scene.control.Tooltip(sentence),
        Nodes.icon(icon(next.tone()), next.tone().styleClass()), text, Nodes.icon(Material2AL.CHEVRON_RIGHT, "zg-overview-arrow"));
  }

  private static Ikon icon(Tone tone) {
    return switch (tone) {
      case REFUSED -> Material2AL.ERROR;
      case CARE -> Material2MZ.SCHEDULE;
      case DONE -> Material2AL.CHECK_CIRCLE;
      case ACCENT -> Material2AL.FACT_CHECK;
      case NEUTRAL -> Material2AL.ARROW_FORWARD;
    };
  }

  private String say(String what, Object... values) {
    return frame.words().say("overview." + what, values);
  }
}
