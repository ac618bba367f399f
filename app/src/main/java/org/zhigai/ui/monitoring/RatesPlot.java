package org.zhigai.ui.monitoring;

import java.util.stream.IntStream;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.UiWords;

/** Rates from 0 to 100 %, one a line: a dot with its interval, and a dark tick where the district stands. */
final class RatesPlot {
  private RatesPlot() {}

  static Node of(Drawing.Rates rates, UiWords words) {
    var grid = Nodes.named(new GridPane(), "explore-plot", words.say("explore.rates.says"), "zg-plot", "zg-rates");
    var track = new ColumnConstraints();
    track.setHgrow(Priority.ALWAYS);
    track.setMinWidth(160);
    grid.getColumnConstraints().addAll(fixed(HPos.RIGHT), track, fixed(HPos.RIGHT), fixed(HPos.RIGHT));
    grid.addRow(
        0, new Region(), scale(words), Nodes.label(words.say("explore.school"), "zg-plot-head"),
        Nodes.label(words.say("explore.column.gap"), "zg-plot-head"));
    for (var r = 0; r < rates.rows().size(); r++) {
      var row = rates.rows().get(r);
      grid.addRow(
          r + 1,
          Nodes.label(words.say(row.label()), "zg-plot-label"),
          track(row, words),
          Nodes.label(words.say(Names.percent(row.rate())), "zg-plot-n"),
          Nodes.label(words.say(Names.points(row.rate() - row.benchmark())), "zg-plot-n"));
    }
    return new VBox(12, legend(rates, words), grid);
  }

  private static ColumnConstraints fixed(HPos side) {
    var column = new ColumnConstraints();
    column.setMinWidth(Region.USE_PREF_SIZE);
    column.setHalignment(side);
    return column;
  }

  private static Node track(Drawing.Rates.Line row, UiWords words) {
    var track = new RateTrack(row.rate(), row.interval(), row.benchmark());
    var says =
        words.say(
            "explore.rates.line", row.label(), Names.percent(row.rate()), Names.percentInterval(row.interval()),
            Names.percent(row.benchmark()), row.n());
    track.setAccessibleText(says);
    Tooltip.install(track, new Tooltip(says));
    return track;
  }

  private static Node scale(UiWords words) {
    return new RateScale(IntStream.rangeClosed(0, 4).mapToObj(i -> words.say("explore.percent.short", i * 25.0)).toList());
  }

  private static Node legend(Drawing.Rates rates, UiWords words) {
    var legend = new HBox(16);
    legend.getStyleClass().add("zg-legend");
    legend.getChildren().add(item("zg-dot", words.say("explore.school")));
    if (rates.rows().stream().anyMatch(r -> r.interval().defined())) {
      legend.getChildren().add(item("zg-whisker", words.say("explore.rates.interval")));
    }
    if (rates.rows().stream().anyMatch(r -> !Double.isNaN(r.benchmark()))) {
      legend.getChildren().add(item("zg-tick", words.say("explore.district")));
    }
    return legend;
  }

  private static Node item(String style, String text) {
    var sign = new Region();
    sign.getStyleClass().addAll(style, "zg-sign");
    var item = new HBox(6, sign, Nodes.label(text, "zg-caption"));
    item.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    return item;
  }
}
