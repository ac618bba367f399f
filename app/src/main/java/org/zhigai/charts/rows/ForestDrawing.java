package org.zhigai.charts.rows;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.util.stream.DoubleStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.ui.Layer;
import org.zhigai.charts.look.AxisNumbers;
import org.zhigai.charts.look.ChartLook;
import org.zhigai.charts.look.Palette;
import org.zhigai.charts.spec.ForestPlot;

/** {@link ForestPlot}. */
public final class ForestDrawing {
  private ForestDrawing() {}

  public static JFreeChart of(ForestPlot spec, ChartLook look) {
    var values = new NumberAxis(spec.axis());
    look.values(values);
    values.setNumberFormatOverride(AxisNumbers.format("0.##"));
    range(spec, values);
    var lines = spec.rows().stream().map(r -> new RowPlots.Line(r.label(), r.note(), false, r.estimate())).toList();
    var plot = RowPlots.of(lines, values, new Intervals(spec, look.palette()), look);
    RowPlots.line(plot, 0, spec.zeroLabel(), 1.2f, Layer.BACKGROUND, look);
    return look.frame(spec.heading(), plot);
  }

  private static void range(ForestPlot spec, NumberAxis values) {
    var ends = spec.rows().stream().flatMapToDouble(r -> DoubleStream.of(r.estimate(), r.low(), r.high(), 0))
        .filter(Double::isFinite).summaryStatistics();
    var low = ends.getCount() == 0 ? -1 : ends.getMin();
    var high = ends.getCount() == 0 ? 1 : ends.getMax();
    var margin = high > low ? (high - low) * 0.06 : 1;
    values.setRange(low - margin, high + margin);
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
