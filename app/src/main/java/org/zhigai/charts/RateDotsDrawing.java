package org.zhigai.charts;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;

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

  private static final class Dots extends RowRenderer {
    private static final long serialVersionUID = 1L;

    private final transient RateDots spec;
    private final transient Palette palette;

    Dots(RateDots spec, Palette palette) {
      this.spec = spec;
      this.palette = palette;
    }

    @Override
    void draw(Graphics2D g, Place place) {
      var row = spec.rows().get(place.index());
      var y = place.y();
      if (Double.isFinite(row.low()) && Double.isFinite(row.high())) {
        g.setPaint(palette.accent());
        g.setStroke(new BasicStroke(1.6f));
        g.draw(new Line2D.Double(place.x(row.low()), y, place.x(row.high()), y));
      }
      if (Double.isFinite(row.benchmark())) {
        g.setPaint(palette.text());
        g.fill(new Rectangle2D.Double(place.x(row.benchmark()) - 1.25, y - 8, 2.5, 16));
      }
      if (Double.isFinite(row.rate())) {
        g.setPaint(palette.accent());
        g.fill(new Ellipse2D.Double(place.x(row.rate()) - 4.5, y - 4.5, 9, 9));
      }
    }
  }
}
