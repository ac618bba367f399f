package org.zhigai.charts;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.CategoryItemRendererState;
import org.jfree.chart.renderer.category.LineAndShapeRenderer;
import org.jfree.data.category.CategoryDataset;

/** {@link RateDots}. */
final class RateDotsDrawing {
  private RateDotsDrawing() {}

  static JFreeChart of(RateDots spec, Look look) {
    var rates = new NumberAxis();
    look.values(rates);
    rates.setRange(-0.015, 1.015);
    rates.setTickUnit(new NumberTickUnit(0.25, Numbers.format("0%")));
    var lines = spec.rows().stream().map(r -> new RowPlots.Line(r.label(), r.note(), false, r.rate())).toList();
    var chart = look.frame(spec.heading(), RowPlots.of(lines, rates, new Dots(spec, look.palette()), look));
    chart.addSubtitle(RowPlots.key(key(spec, look), look));
    return chart;
  }

  private static java.util.List<LegendItem> key(RateDots spec, Look look) {
    var out = new ArrayList<LegendItem>();
    var palette = look.palette();
    out.add(new LegendItem(spec.rateName(), null, null, null, new Ellipse2D.Double(-4, -4, 8, 8), palette.accent()));
    if (spec.rows().stream().anyMatch(r -> Double.isFinite(r.low()))) {
      out.add(new LegendItem(spec.intervalName(), null, null, null, new Rectangle2D.Double(-8, -1, 16, 2), palette.accent()));
    }
    if (spec.rows().stream().anyMatch(r -> Double.isFinite(r.benchmark()))) {
      out.add(new LegendItem(spec.benchmarkName(), null, null, null, new Rectangle2D.Double(-1, -6, 2.5, 12), palette.text()));
    }
    return out;
  }

  private static final class Dots extends LineAndShapeRenderer {
    private static final long serialVersionUID = 1L;

    private final transient RateDots spec;
    private final transient Palette palette;

    Dots(RateDots spec, Palette palette) {
      super(false, true);
      this.spec = spec;
      this.palette = palette;
    }

    @Override
    public void drawItem(
        Graphics2D g, CategoryItemRendererState state, Rectangle2D area, CategoryPlot plot, CategoryAxis domain, ValueAxis range,
        CategoryDataset data, int series, int column, int pass) {
      if (pass != 0) {
        return;
      }
      var row = spec.rows().get(column);
      var y = domain.getCategoryMiddle(column, getColumnCount(), area, plot.getDomainAxisEdge());
      if (Double.isFinite(row.low()) && Double.isFinite(row.high())) {
        g.setPaint(palette.accent());
        g.setStroke(new BasicStroke(1.6f));
        g.draw(new Line2D.Double(x(row.low(), area, plot, range), y, x(row.high(), area, plot, range), y));
      }
      if (Double.isFinite(row.benchmark())) {
        g.setPaint(palette.text());
        g.fill(new Rectangle2D.Double(x(row.benchmark(), area, plot, range) - 1.25, y - 8, 2.5, 16));
      }
      if (Double.isFinite(row.rate())) {
        g.setPaint(palette.accent());
        g.fill(new Ellipse2D.Double(x(row.rate(), area, plot, range) - 4.5, y - 4.5, 9, 9));
      }
    }

    private static double x(double value, Rectangle2D area, CategoryPlot plot, ValueAxis range) {
      return range.valueToJava2D(value, area, plot.getRangeAxisEdge());
    }
  }
}
