package org.zhigai.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.util.stream.DoubleStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.LengthAdjustmentType;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.TextAnchor;

/** {@link ForestPlot}. */
final class ForestDrawing {
  /** Part of the height kept above the rows, for the name of the zero line. */
  private static final double ROOM_FOR_THE_ZERO = 0.08;

  private ForestDrawing() {}

  static JFreeChart of(ForestPlot spec, Look look) {
    var values = new NumberAxis(spec.axis());
    look.values(values);
    values.setNumberFormatOverride(Numbers.format("0.#"));
    range(spec, values);
    var lines = spec.rows().stream().map(r -> new RowPlots.Line(r.label(), r.note(), false, r.estimate())).toList();
    var plot = RowPlots.of(lines, values, new Intervals(spec, look.palette()), look);
    plot.getDomainAxis(0).setLowerMargin(ROOM_FOR_THE_ZERO);
    plot.getDomainAxis(1).setLowerMargin(ROOM_FOR_THE_ZERO);
    var range = values.getRange();
    var toTheRight = -range.getLowerBound() < range.getLength() * 0.7;
    plot.addRangeMarker(zero(spec, toTheRight, look), Layer.BACKGROUND);
    return look.frame(spec.heading(), plot);
  }

  private static void range(ForestPlot spec, NumberAxis values) {
    var ends = spec.rows().stream().flatMapToDouble(r -> DoubleStream.of(r.estimate(), r.low(), r.high(), 0))
        .filter(Double::isFinite).summaryStatistics();
    var low = ends.getCount() == 0 ? -1 : ends.getMin();
    var high = ends.getCount() == 0 ? 1 : ends.getMax();
    var margin = Math.max(0.5, (high - low) * 0.06);
    values.setRange(low - margin, high + margin);
  }

  private static ValueMarker zero(ForestPlot spec, boolean toTheRight, Look look) {
    var line = new ValueMarker(0, look.palette().text(), new BasicStroke(1.2f));
    line.setLabel(spec.zeroLabel());
    line.setLabelFont(look.strong());
    line.setLabelPaint(look.palette().text());
    line.setLabelBackgroundColor(new Color(0, 0, 0, 0));
    line.setLabelOffsetType(LengthAdjustmentType.EXPAND);
    line.setLabelAnchor(toTheRight ? RectangleAnchor.TOP_RIGHT : RectangleAnchor.TOP_LEFT);
    line.setLabelTextAnchor(toTheRight ? TextAnchor.TOP_LEFT : TextAnchor.TOP_RIGHT);
    return line;
  }

  /** A thin interval with a dot: filled in the accent where zero is outside, hollow and grey where it is not. */
  private static final class Intervals extends RowRenderer {
    private static final long serialVersionUID = 1L;
    private static final double DOT = 9;

    private final transient ForestPlot spec;
    private final transient Palette palette;

    Intervals(ForestPlot spec, Palette palette) {
      this.spec = spec;
      this.palette = palette;
    }

    @Override
    void draw(Graphics2D g, Place place) {
      var row = spec.rows().get(place.index());
      if (!Double.isFinite(row.estimate())) {
        return;
      }
      var y = place.y();
      var known = Double.isFinite(row.low()) && Double.isFinite(row.high());
      var clear = known && (row.low() > 0 || row.high() < 0);
      g.setPaint(clear ? palette.accent() : palette.benchmark());
      if (known) {
        g.setStroke(new BasicStroke(1.6f));
        g.draw(new Line2D.Double(place.x(row.low()), y, place.x(row.high()), y));
      }
      var dot = new Ellipse2D.Double(place.x(row.estimate()) - DOT / 2, y - DOT / 2, DOT, DOT);
      if (clear) {
        g.fill(dot);
      } else {
        g.setPaint(palette.background());
        g.fill(dot);
        g.setPaint(palette.benchmark());
        g.setStroke(new BasicStroke(1.6f));
        g.draw(dot);
      }
    }
  }
}
