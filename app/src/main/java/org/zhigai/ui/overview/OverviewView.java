package org.zhigai.ui.overview;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
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

/** One screen without scrolling at 1366×768: the chain as counts, levels beside the district, what is next, what is due. */
final class OverviewView {
  /** More than these are counted. */
  private static final int WATCHED = 3;

  private final Overview now;
  private final StoreFrame frame;
  private final Charts charts;

  OverviewView(Overview now, StoreFrame frame, Charts charts) {
    this.now = now;
    this.frame = frame;
    this.charts = charts;
  }

  Node build() {
    var left = new VBox(8, new LevelsPanel(frame, charts).of(now.papers()), column("next", next()));
    left.getStyleClass().add("zg-overview-left");
    HBox.setHgrow(left, Priority.ALWAYS);
    left.setMinWidth(0);
    var right = new VBox(16, column("dues", DueCalendar.of(now.weeks(), frame)), column("watch", watch()));
    right.getStyleClass().add("zg-overview-right");
    var below = new HBox(left, right);
    below.getStyleClass().add("zg-overview-below");
    VBox.setVgrow(below, Priority.ALWAYS);
    var page = new VBox(new ScreenHeader(say("title"), say("answers")), funnel(), below);
    page.getStyleClass().add("zg-page");
    return page;
  }

  private VBox column(String id, Node content) {
    var column = new VBox(8, Nodes.label(say(id), "zg-section"), content);
    column.getStyleClass().add("zg-overview-" + id);
    return column;
  }

  private Node funnel() {
    var row = Nodes.named(new HBox(), "overview-funnel", "", "zg-overview-funnel");
    row.setAlignment(Pos.CENTER);
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
    var text = new VBox(Nodes.label(Long.toString(stage.count()), "zg-figure"), Nodes.label(name, "zg-muted"));
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
    for (var i = 0; i < now.next().size(); i++) {
      list.getChildren().add(line("overview-next-" + i, now.next().get(i)));
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
    HBox.setHgrow(text, Priority.ALWAYS);
    text.setMaxWidth(Double.MAX_VALUE);
    text.setMinWidth(0);
    var row = new HBox(8, Nodes.icon(icon(next.tone()), next.tone().styleClass()), text, Nodes.icon(Material2AL.CHEVRON_RIGHT, "zg-overview-arrow"));
    row.setAlignment(Pos.CENTER_LEFT);
    var button = Nodes.button(id, "", () -> frame.navigator().open(next.station(), next.target()), "zg-overview-line");
    button.setGraphic(row);
    row.prefWidthProperty().bind(button.widthProperty());
    row.setMaxWidth(Double.MAX_VALUE);
    button.setAccessibleText(sentence);
    button.setTooltip(new javafx.scene.control.Tooltip(sentence));
    button.setMaxWidth(Double.MAX_VALUE);
    button.setMinWidth(0);
    button.setPrefWidth(10);
    return button;
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
