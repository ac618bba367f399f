package org.zhigai.ui.monitoring;

import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.UiWords;

/**
 * Knowledge points × classes, the rate printed in every cell. Coloured by the distance from the district in seven steps; where there is no
 * district, by the rate itself in one hue.
 */
final class HeatPlot {
  /** Upper ends of the steps in rate points; the last step is open. */
  private static final double[] STEPS = {-0.15, -0.10, -0.05, 0.05, 0.10, 0.15};

  private HeatPlot() {}

  static Node of(Drawing.Heat heat, UiWords words) {
    var grid = Nodes.named(new GridPane(), "explore-plot", words.say("explore.aspect.knowledge"), "zg-plot", "zg-heat");
    grid.getColumnConstraints().add(column(Region.USE_PREF_SIZE, Priority.NEVER, HPos.RIGHT));
    var withDistrict = heat.benchmarks().stream().anyMatch(b -> !Double.isNaN(b));
    var width = heat.columns().size() + (withDistrict ? 1 : 0);
    for (var c = 0; c < width; c++) {
      grid.getColumnConstraints().add(column(52, Priority.ALWAYS, HPos.CENTER));
      var title = c < heat.columns().size() ? heat.columns().get(c) : Names.district();
      grid.add(Nodes.label(words.say(title), "zg-plot-head"), c + 1, 0);
    }
    for (var r = 0; r < heat.rows().size(); r++) {
      grid.add(Nodes.label(words.say(heat.rows().get(r)), "zg-plot-label"), 0, r + 1);
      for (var c = 0; c < heat.columns().size(); c++) {
        grid.add(cell(heat, r, c, words), c + 1, r + 1);
      }
      if (withDistrict) {
        grid.add(cellOf(words.say(percent(heat.benchmarks().get(r))), "zg-heat-benchmark"), width, r + 1);
      }
    }
    return new VBox(12, legend(withDistrict, words), grid);
  }

  private static ColumnConstraints column(double least, Priority grow, HPos side) {
    var column = new ColumnConstraints();
    column.setMinWidth(least);
    column.setHgrow(grow);
    column.setHalignment(side);
    return column;
  }

  private static Label cell(Drawing.Heat heat, int r, int c, UiWords words) {
    var value = heat.values().get(r).get(c);
    var benchmark = heat.benchmarks().get(r);
    var cover = heat.covers().get(c);
    var style = cover != Small.Cover.SHOWN ? "zg-hidden" : Double.isNaN(value) ? "zg-heat-none" : colour(value, benchmark);
    var cell = cellOf(words.say(cover != Small.Cover.SHOWN ? cover.mark() : percent(value)), style);
    if (c == heat.columns().size() - 1) {
      cell.getStyleClass().add("zg-of-school");
    }
    var where = words.say(heat.rows().get(r)) + " · " + words.say(heat.columns().get(c)) + " · ";
    var gap = Double.isNaN(value - benchmark) ? "" : " · " + words.say("explore.heat.gap", (value - benchmark) * 100);
    cell.setAccessibleText(where + cell.getText() + gap);
    cell.setTooltip(new Tooltip(cell.getAccessibleText()));
    return cell;
  }

  private static org.zhigai.kernel.Phrase percent(double rate) {
    return Double.isNaN(rate) ? Names.none() : org.zhigai.kernel.Phrase.of("explore.percent.short", rate * 100);
  }

  private static Label cellOf(String text, String style) {
    var cell = Nodes.label(text, "zg-heat-cell", style);
    cell.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    return cell;
  }

  static String colour(double value, double benchmark) {
    if (Double.isNaN(benchmark)) {
      return "zg-heat-rate-" + Math.clamp((int) (value * 5), 0, 4);
    }
    var step = 0;
    while (step < STEPS.length && value - benchmark > STEPS[step]) {
      step++;
    }
    return "zg-heat-gap-" + step;
  }

  private static Node legend(boolean withDistrict, UiWords words) {
    var legend = new HBox(4);
    legend.getStyleClass().add("zg-legend");
    legend.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    legend.getChildren().add(Nodes.label(words.say(withDistrict ? "explore.heat.below" : "explore.heat.low"), "zg-caption"));
    for (var i = 0; i < (withDistrict ? STEPS.length + 1 : 5); i++) {
      var swatch = new Region();
      swatch.getStyleClass().addAll("zg-swatch", (withDistrict ? "zg-heat-gap-" : "zg-heat-rate-") + i);
      legend.getChildren().add(swatch);
    }
    legend.getChildren().add(Nodes.label(words.say(withDistrict ? "explore.heat.above" : "explore.heat.high"), "zg-caption"));
    return legend;
  }
}
