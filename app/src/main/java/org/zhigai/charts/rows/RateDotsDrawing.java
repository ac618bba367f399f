package org.zhigai.charts.rows;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.axis.NumberAxis;
import org.zhigai.charts.look.Apart;
import org.zhigai.charts.look.ChartLook;
import org.zhigai.charts.look.Lettering;
import org.zhigai.charts.look.Reach;
import org.zhigai.charts.spec.ChartSpec;
import org.zhigai.charts.spec.RateDots;

/** {@link RateDots}. */
public final class RateDotsDrawing {
  /** Dots are no bars: the scale need not begin at nothing, but shows at least this much. */
  private static final double LEAST_REACH = 0.1;

  private RateDotsDrawing() {}

  public static JFreeChart of(RateDots spec, ChartLook look) {
    var rates = new NumberAxis();
    look.values(rates);
    Reach.of(
        spec.rows().stream().flatMapToDouble(r -> DoubleStream.of(r.rate(), r.low(), r.high(), r.benchmark())), LEAST_REACH, 0, 1)
        .on(rates, "0.#%");
    var lines = spec.rows().stream().map(r -> new RowPlots.Line(r.label(), r.note(), r.role() != ChartSpec.Role.PART, r.rate())).toList();
    var named = isNamedInPlace(spec);
    var plot = RowPlots.of(lines, rates, new Dots(spec, named, look), look);
    if (named) {
      RowPlots.headroom(plot);
    }
    var chart = look.frame(spec.heading(), plot);
    var key = key(spec, named, look);
    if (!key.isEmpty()) {
      chart.addSubtitle(RowPlots.key(key, look));
    }
    return chart;
  }

  /** The names stand above the first row's marks, if that row has all the marks there are. */
  private static boolean isNamedInPlace(RateDots spec) {
    return !spec.rows().isEmpty() && Double.isFinite(spec.rows().getFirst().rate())
        && (Double.isFinite(spec.rows().getFirst().benchmark()) || spec.rows().stream().noneMatch(r -> Double.isFinite(r.benchmark())));
  }

  private static List<LegendItem> key(RateDots spec, boolean named, ChartLook look) {
    var out = new ArrayList<LegendItem>();
    var palette = look.palette();
    if (!named) {
      out.add(new LegendItem(spec.rateName(), null, null, null, new Ellipse2D.Double(-4, -4, 8, 8), palette.accent()));
    }
    if (spec.rows().stream().anyMatch(r -> Double.isFinite(r.low()))) {
      out.add(new LegendItem(spec.intervalName(), null, null, null, new Rectangle2D.Double(-8, -1, 16, 2), palette.accent()));
    }
    if (!named && spec.rows().stream().anyMatch(r -> Double.isFinite(r.benchmark()))) {
      out.add(new LegendItem(spec.benchmarkName(), null, null, null, new Rectangle2D.Double(-1, -6, 2.5, 12), palette.text()));
    }
    return out;
  }

  private static final class Dots extends RowRenderer {
    private static final long serialVersionUID = 1L;
    private static final double APART = 10;

    private final transient RateDots spec;
    private final transient ChartLook look;
    private final boolean named;

    Dots(RateDots spec, boolean named, ChartLook look) {
      this.spec = spec;
      this.named = named;
      this.look = look;
    }

    @Override
    void draw(Graphics2D g, Place place) {
      var row = spec.rows().get(place.index());
      var palette = look.palette();
      var y = place.y();
      if (named && place.index() == 0) {
        names(g, place, row);
      }
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

    private record Name(String text, double wanted, Color colour) {}

    private void names(Graphics2D g, Place place, RateDots.RateRow row) {
      var names = new ArrayList<Name>();
      names.add(new Name(spec.rateName(), place.x(row.rate()), look.palette().accent()));
      if (Double.isFinite(row.benchmark())) {
        names.add(new Name(spec.benchmarkName(), place.x(row.benchmark()), look.palette().text()));
      }
      names.sort(java.util.Comparator.comparingDouble(Name::wanted));
      var font = look.strong();
      var widths = names.stream().mapToDouble(n -> g.getFontMetrics(font).stringWidth(n.text())).toArray();
      var gap = DoubleStream.of(widths).sum() / Math.max(1, widths.length) + APART;
      var at = Apart.spread(
          names.stream().mapToDouble(Name::wanted).toArray(), gap, place.area().getMinX() + widths[0] / 2,
          place.area().getMaxX() - widths[widths.length - 1] / 2);
      IntStream.range(0, names.size())
          .forEach(i -> Lettering.text(g, names.get(i).text(), font, names.get(i).colour(), at[i], place.area().getMinY() + 8, 0.5));
    }
  }
}
