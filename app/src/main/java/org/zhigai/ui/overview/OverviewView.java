package org.zhigai.ui.overview;

import java.util.ArrayList;
import java.util.Arrays;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.zhigai.charts.ChartSpec;
import org.zhigai.charts.ChartTheme;
import org.zhigai.charts.Charts;
import org.zhigai.charts.LevelShareBars;
import org.zhigai.ledger.LedgerRules;
import org.zhigai.monitoring.figures.Levels;
import org.zhigai.monitoring.figures.PaperFigures;
import org.zhigai.ui.parts.Desk;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.ScreenHeader;
import org.zhigai.ui.parts.Theme;

/** One screen without scrolling at 1366×768: the chain as counts, levels beside the district, what is next, what is due. */
final class OverviewView {
  private static final int PASS = 2;
  private static final int HEADING = 110;
  private static final int ROW = 56;

  private final Overview now;
  private final Desk desk;
  private final Charts charts;

  OverviewView(Overview now, Desk desk, Charts charts) {
    this.now = now;
    this.desk = desk;
    this.charts = charts;
  }

  Node build() {
    var left = new VBox(8, Nodes.label(say("overview.levels"), "zg-section"), levels());
    HBox.setHgrow(left, Priority.ALWAYS);
    var right =
        new VBox(8, Nodes.label(say("overview.next"), "zg-section"), next(), Nodes.label(say("overview.dues"), "zg-section"), dues());
    right.setPrefWidth(420);
    right.setMinWidth(420);
    var middle = new HBox(32, left, right);
    VBox.setVgrow(middle, Priority.ALWAYS);
    var page = new VBox(16, new ScreenHeader(say("overview.title"), say("overview.answers")), funnel(), middle);
    page.getStyleClass().add("zg-page");
    return page;
  }

  private Node funnel() {
    var row = new HBox(8);
    row.setAlignment(Pos.CENTER_LEFT);
    for (var stage : now.funnel()) {
      if (!row.getChildren().isEmpty()) {
        row.getChildren().add(Nodes.label("→", "zg-muted"));
      }
      var box = new VBox(2, Nodes.label(Long.toString(stage.count()), "zg-figure"), Nodes.label(desk.words().say(stage.name()), "zg-muted"));
      box.setAlignment(Pos.CENTER);
      box.getStyleClass().add("zg-card");
      box.setOnMouseClicked(e -> desk.navigator().open(stage.station(), ""));
      HBox.setHgrow(box, Priority.ALWAYS);
      box.setMaxWidth(Double.MAX_VALUE);
      row.getChildren().add(Nodes.named(box, "", desk.words().say(stage.name()) + " " + stage.count()));
    }
    return row;
  }

  private Node levels() {
    if (now.papers().isEmpty()) {
      return Nodes.paragraph(say("overview.levels.none"), "zg-muted");
    }
    var rows = new ArrayList<LevelShareBars.LevelRow>();
    for (var paper : now.papers()) {
      var subject = paper.paper().info().subject();
      rows.add(new LevelShareBars.LevelRow(
          say("overview.school", paper.paper().info().round().label(), subject), paper.levels().shares(), "n=" + paper.levels().n(), ChartSpec.Role.SCHOOL));
      paper.district().levels().ifPresent(d -> rows.add(new LevelShareBars.LevelRow(
          say("overview.district", paper.paper().info().round().label(), subject), d.shares(), "n=" + d.n(), ChartSpec.Role.BENCHMARK)));
    }
    var first = now.papers().getFirst();
    var chart =
        charts.region(
            new LevelShareBars(
                new ChartSpec.Heading(finding(first), say("overview.levels.subtitle")),
                Arrays.stream(Levels.values()).map(Levels::label).toList(), PASS, rows),
            desk.theme().getValue() == Theme.DARK ? ChartTheme.DARK : ChartTheme.LIGHT);
    var height = HEADING + ROW * rows.size();
    chart.setMinHeight(height);
    chart.setPrefHeight(height);
    chart.setMaxHeight(height);
    return Nodes.named(chart, "overview-levels", finding(first));
  }

  private String finding(PaperFigures paper) {
    var good = 100 * (paper.levels().share(Levels.III) + paper.levels().share(Levels.IV));
    var subject = paper.paper().info().subject();
    return paper.district().levels()
        .map(d -> say("overview.finding", subject, good, 100 * (d.share(Levels.III) + d.share(Levels.IV))))
        .orElseGet(() -> say("overview.finding.alone", subject, good));
  }

  private Node next() {
    var list = Nodes.named(new VBox(2), "overview-next", say("overview.next"));
    for (var item : now.next()) {
      var link = new Hyperlink(desk.words().say(item.what()));
      link.setWrapText(true);
      link.setOnAction(e -> desk.navigator().open(item.station(), item.target()));
      list.getChildren().add(link);
    }
    if (now.next().isEmpty()) {
      list.getChildren().add(Nodes.label(say("overview.next.none"), "zg-muted"));
    }
    return list;
  }

  private Node dues() {
    var list = Nodes.named(new VBox(4), "overview-dues", say("overview.dues"));
    for (var entry : now.dues()) {
      var link = new Hyperlink(entry.number());
      link.setOnAction(e -> desk.navigator().open("ledger", entry.number()));
      var row =
          new HBox(12, Nodes.label(entry.due().toString()), link, Nodes.label(desk.words().say(LedgerRules.name(entry.status())), "zg-muted"));
      row.setAlignment(Pos.CENTER_LEFT);
      list.getChildren().add(row);
    }
    if (now.dues().isEmpty()) {
      list.getChildren().add(Nodes.label(say("overview.dues.none"), "zg-muted"));
    }
    return list;
  }

  private String say(String key, Object... values) {
    return desk.words().say(key, values);
  }
}
