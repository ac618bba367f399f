package org.zhigai.ui.monitoring;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.UiWords;

/** Pupils by ten steps of the full mark, with a line at the means of the school and the district. */
final class SpreadPlot extends Region {
  private static final double TOP = 52;
  private static final double BOTTOM = 44;
  private static final double LINE = 20;

  private final Drawing.Spread spread;
  private final List<Region> bars = new ArrayList<>();
  private final List<Label> counts = new ArrayList<>();
  private final List<Label> marks = new ArrayList<>();
  private final Region axis = new Region();
  private final Label axisTitle;
  private final Region schoolLine = new Region();
  private final Label schoolMean;
  private final Region districtLine = new Region();
  private final Label districtMean;

  SpreadPlot(Drawing.Spread spread, UiWords words) {
    this.spread = spread;
    Nodes.named(this, "explore-plot", words.say("explore.aspect.scores"), "zg-plot", "zg-spread");
    setPrefHeight(380);
    setMinHeight(240);
    var steps = spread.counts().size();
    for (var i = 0; i < steps; i++) {
      var bar = new Label();
      bar.getStyleClass().add("zg-bar");
      bar.setTooltip(
          new Tooltip(
              words.say(
                  "explore.spread.bar", spread.fullMark() * i / steps, spread.fullMark() * (i + 1) / steps, spread.counts().get(i))));
      bars.add(bar);
      counts.add(Nodes.label(Integer.toString(spread.counts().get(i)), "zg-plot-n", "zg-bar-count"));
    }
    for (var i = 0; i <= steps; i++) {
      marks.add(Nodes.label(words.say("explore.mark", spread.fullMark() * i / steps), "zg-caption"));
    }
    axis.getStyleClass().add("zg-axis");
    axisTitle = Nodes.label(words.say("explore.spread.axis"), "zg-caption");
    schoolLine.getStyleClass().add("zg-line-school");
    schoolMean = Nodes.label(words.say("explore.spread.school", spread.mean()), "zg-line-label", "zg-of-school");
    districtLine.getStyleClass().add("zg-line-benchmark");
    districtMean = Nodes.label(words.say("explore.spread.district", spread.district()), "zg-line-label", "zg-of-district");
    getChildren().addAll(bars);
    getChildren().addAll(marks);
    getChildren().addAll(axis, axisTitle, schoolLine, schoolMean);
    if (!Double.isNaN(spread.district())) {
      getChildren().addAll(districtLine, districtMean);
    }
    // On top of the lines, which would strike them out.
    getChildren().addAll(counts);
  }

  @Override
  protected void layoutChildren() {
    var base = getHeight() - BOTTOM;
    var most = Math.max(1, spread.counts().stream().mapToInt(Integer::intValue).max().orElse(1));
    var step = getWidth() / bars.size();
    for (var i = 0; i < bars.size(); i++) {
      var height = Math.rint((base - TOP - LINE) * spread.counts().get(i) / most);
      bars.get(i).resizeRelocate(Math.rint(i * step) + 2, base - height, Math.rint(step) - 4, height);
      place(counts.get(i), i * step + step / 2, base - height - LINE, Pos.CENTER);
    }
    for (var i = 0; i < marks.size(); i++) {
      place(marks.get(i), i * step, base + 4, i == 0 ? Pos.CENTER_LEFT : i == marks.size() - 1 ? Pos.CENTER_RIGHT : Pos.CENTER);
    }
    axis.resizeRelocate(0, base, getWidth(), 1);
    place(axisTitle, getWidth() / 2, base + 4 + LINE, Pos.CENTER);
    // The lower of the two means is labelled to the left, the higher to the right: they never run into each other.
    var schoolLeft = Double.isNaN(spread.district()) || spread.mean() < spread.district();
    line(schoolLine, schoolMean, spread.mean(), schoolLeft, base);
    line(districtLine, districtMean, spread.district(), !schoolLeft, base);
  }

  private void line(Region line, Label label, double at, boolean left, double base) {
    if (Double.isNaN(at)) {
      return;
    }
    var x = Math.rint(at / spread.fullMark() * getWidth());
    line.resizeRelocate(x - 1, 8, 2, base - 8);
    place(label, left ? x - 6 : x + 6, 6, left ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
  }

  private static void place(Label label, double x, double y, Pos side) {
    var width = label.prefWidth(-1);
    var left = side == Pos.CENTER ? x - width / 2 : side == Pos.CENTER_RIGHT ? x - width : x;
    label.resizeRelocate(Math.rint(left), y, width, label.prefHeight(-1));
  }
}
