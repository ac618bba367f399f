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

/** One bar of four parts a class; the whole width is 100 %. The district stands apart at the end. */
final class SharesPlot {
  private static final double LABEL_FROM = 0.07;

  private SharesPlot() {}

  static Node of(Drawing.Shares shares, UiWords words) {
    var grid = Nodes.named(new GridPane(), "explore-plot", words.say("explore.aspect.levels"), "zg-plot", "zg-shares");
    var bar = new ColumnConstraints();
    bar.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().addAll(fixed(HPos.RIGHT), bar, fixed(HPos.RIGHT));
    for (var r = 0; r < shares.rows().size(); r++) {
      var row = shares.rows().get(r);
      var apart = row.kind() == Drawing.Kind.SCHOOL;
      grid.addRow(
          r,
          styled(Nodes.label(words.say(row.label()), "zg-plot-label"), apart, row.kind()),
          styled(bar(row, words), apart, row.kind()),
          styled(Nodes.label(row.n() == 0 || row.cover() != Small.Cover.SHOWN ? "" : words.say("explore.n", row.n()), "zg-plot-n"), apart, row.kind()));
    }
    return new VBox(12, legend(words), grid);
  }

  private static ColumnConstraints fixed(HPos side) {
    var column = new ColumnConstraints();
    column.setMinWidth(Region.USE_PREF_SIZE);
    column.setHalignment(side);
    return column;
  }

  private static <N extends Node> N styled(N node, boolean apart, Drawing.Kind kind) {
    node.getStyleClass().add("zg-of-" + kind.name().toLowerCase(java.util.Locale.ROOT));
    if (apart) {
      GridPane.setMargin(node, new javafx.geometry.Insets(12, 0, 0, 0));
    }
    return node;
  }

  private static Region bar(Drawing.Shares.Bar row, UiWords words) {
    if (row.shares().isEmpty()) {
      var hidden = Nodes.label(words.say(row.cover() == Small.Cover.SHOWN ? Names.none() : row.cover().mark()), "zg-hidden");
      hidden.setMaxWidth(Double.MAX_VALUE);
      return hidden;
    }
    var parts = new ShareParts();
    var says = new StringBuilder(words.say(row.label()));
    for (var i = 0; i < row.shares().size(); i++) {
      var share = row.shares().get(i);
      var text = words.say("explore.percent.short", share * 100);
      says.append(' ').append(words.say("explore.level." + (i + 1))).append(' ').append(text);
      var part = new Label(share >= LABEL_FROM ? text : "");
      part.getStyleClass().addAll("zg-share", "zg-share-" + (i + 1));
      part.setTooltip(new Tooltip(words.say(row.label()) + " · " + words.say("explore.level." + (i + 1)) + " " + text));
      parts.add(part, share);
    }
    parts.setAccessibleText(says.toString());
    return parts;
  }

  private static Node legend(UiWords words) {
    var legend = new HBox(16);
    legend.getStyleClass().add("zg-legend");
    for (var i = 1; i <= 4; i++) {
      var swatch = new Region();
      swatch.getStyleClass().addAll("zg-swatch", "zg-share-" + i);
      var item = new HBox(6, swatch, Nodes.label(words.say("explore.level." + i), "zg-caption"));
      item.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
      legend.getChildren().add(item);
    }
    return legend;
  }
}
