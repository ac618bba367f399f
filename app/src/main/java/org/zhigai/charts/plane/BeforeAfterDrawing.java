package org.zhigai.charts.plane;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.xy.DefaultXYDataset;
import org.jspecify.annotations.Nullable;
import org.zhigai.charts.look.Apart;
import org.zhigai.charts.look.AxisNumbers;
import org.zhigai.charts.look.ChartLook;
import org.zhigai.charts.spec.BeforeAfter;

/** {@link BeforeAfter}: two slopes, values at their ends, names at the right. */
public final class BeforeAfterDrawing {
  private BeforeAfterDrawing() {}

  public static JFreeChart of(BeforeAfter spec, ChartLook look) {
    var times = new SymbolAxis("", new String[] {spec.beforeLabel(), spec.afterLabel()});
    look.quiet(times);
    times.setGridBandsVisible(false);
    times.setRange(-0.35, 1.75);
    var rates = new NumberAxis();
    look.upright(rates);
    rates.setNumberFormatOverride(AxisNumbers.format(spec.percent() ? "0%" : "0.##"));
    range(spec, rates);
    var data = new DefaultXYDataset();
    data.addSeries(Integer.valueOf(0), new double[][] {{0, 1}, {spec.district().before(), spec.district().after()}});
    data.addSeries(Integer.valueOf(1), new double[][] {{0, 1}, {spec.school().before(), spec.school().after()}});
    var lines = new XYLineAndShapeRenderer(true, true);
    series(lines, 0, look.palette().benchmark(), 1.6f);
    series(lines, 1, look.palette().accent(), 2.6f);
    lines.addAnnotation(new Regression(spec, look), org.jfree.chart.ui.Layer.BACKGROUND);
    lines.addAnnotation(new Ends(spec, look), org.jfree.chart.ui.Layer.FOREGROUND);
    var plot = new XYPlot(data, times, rates, lines);
    look.grid(plot);
    plot.setDomainGridlinesVisible(false);
    return look.frame(spec.heading(), plot);
  }

  private static void series(XYLineAndShapeRenderer lines, int i, Color colour, float width) {
    lines.setSeriesPaint(i, colour);
    lines.setSeriesStroke(i, new BasicStroke(width));
    lines.setSeriesShape(i, new java.awt.geom.Ellipse2D.Double(-4, -4, 8, 8));
  }

  private static void range(BeforeAfter spec, NumberAxis axis) {
    var all = DoubleStream.of(
        spec.school().before(), spec.school().after(), spec.district().before(), spec.district().after(), spec.low(), spec.high(),
        spec.school().before() + spec.regression())
        .filter(Double::isFinite).summaryStatistics();
    var low = all.getCount() == 0 ? 0 : all.getMin();
    var high = all.getCount() == 0 ? 1 : all.getMax();
    var margin = Math.max(spec.percent() ? 0.03 : 0.1, (high - low) * 0.2);
    axis.setRange(Math.max(0, low - margin), spec.percent() ? Math.min(1.02, high + margin) : high + margin);
  }

  /** The wedge from the level line to where chance alone would have taken the school. */
  private static final class Regression extends AbstractXYAnnotation {
    private static final long serialVersionUID = 1L;

    private final transient BeforeAfter spec;
    private final transient ChartLook look;

    Regression(BeforeAfter spec, ChartLook look) {
      this.spec = spec;
      this.look = look;
    }

    @Override
    public void draw(
        Graphics2D g, XYPlot plot, Rectangle2D area, ValueAxis domain, ValueAxis range, int index,
        @Nullable PlotRenderingInfo info) {
      var from = spec.school().before();
      if (!Double.isFinite(from) || !Double.isFinite(spec.regression()) || spec.regression() == 0) {
        return;
      }
      var left = domain.valueToJava2D(0, area, RectangleEdge.BOTTOM);
      var right = domain.valueToJava2D(1, area, RectangleEdge.BOTTOM);
      var y0 = range.valueToJava2D(from, area, RectangleEdge.LEFT);
      var y1 = range.valueToJava2D(from + spec.regression(), area, RectangleEdge.LEFT);
      var wedge = new Path2D.Double();
      wedge.moveTo(left, y0);
      wedge.lineTo(right, y0);
      wedge.lineTo(right, y1);
      wedge.closePath();
      var quiet = look.palette().quiet();
      g.setStroke(ChartLook.THIN);
      ChartLook.hatch(g, wedge, new Color(quiet.getRed(), quiet.getGreen(), quiet.getBlue(), 120));
    }
  }

  /** The interval after, the values at both ends, and the names, moved apart where they would touch. */
  private static final class Ends extends AbstractXYAnnotation {
    private static final long serialVersionUID = 1L;
    private static final double LINE = 17;

    private final transient BeforeAfter spec;
    private final transient ChartLook look;

    Ends(BeforeAfter spec, ChartLook look) {
      this.spec = spec;
      this.look = look;
    }

    @Override
    public void draw(
        Graphics2D g, XYPlot plot, Rectangle2D area, ValueAxis domain, ValueAxis range, int index,
        @Nullable PlotRenderingInfo info) {
      var left = domain.valueToJava2D(0, area, RectangleEdge.BOTTOM);
      var right = domain.valueToJava2D(1, area, RectangleEdge.BOTTOM);
      if (Double.isFinite(spec.low()) && Double.isFinite(spec.high())) {
        g.setPaint(look.palette().accent());
        g.setStroke(new BasicStroke(1.4f));
        var low = range.valueToJava2D(spec.low(), area, RectangleEdge.LEFT);
        var high = range.valueToJava2D(spec.high(), area, RectangleEdge.LEFT);
        g.draw(new Line2D.Double(right, low, right, high));
        g.draw(new Line2D.Double(right - 4, low, right + 4, low));
        g.draw(new Line2D.Double(right - 4, high, right + 4, high));
      }
      var accent = look.palette().accent();
      var grey = look.palette().benchmark();
      var explained = spec.school().before() + spec.regression();
      labels(g, area, range, left - 10, 1, List.of(
          new Label(spec.school().before(), said(spec.school().before()), accent),
          new Label(spec.district().before(), said(spec.district().before()), grey)));
      labels(g, area, range, right + 12, 0, List.of(
          new Label(spec.school().after(), name(spec.school()), accent),
          new Label(spec.district().after(), name(spec.district()), grey),
          new Label(spec.regression() == 0 ? Double.NaN : explained, spec.regressionLabel(), look.palette().quiet())));
    }

    private String name(BeforeAfter.Course course) {
      return said(course.after()) + " " + course.label();
    }

    private String said(double value) {
      return spec.percent() ? AxisNumbers.percentPrecisely(value) : AxisNumbers.format("0.0#").format(value);
    }

    private void labels(Graphics2D g, Rectangle2D area, ValueAxis range, double x, double align, List<Label> labels) {
      var placed = labels.stream().filter(l -> Double.isFinite(l.value()) && !l.text().isEmpty())
          .sorted(java.util.Comparator.comparingDouble(Label::value).reversed()).toList();
      var at = Apart.spread(
          placed.stream().mapToDouble(l -> range.valueToJava2D(l.value(), area, RectangleEdge.LEFT)).toArray(), LINE,
          area.getMinY() + LINE / 2, area.getMaxY() - LINE / 2);
      g.setFont(look.strong());
      var metrics = g.getFontMetrics();
      for (var i = 0; i < placed.size(); i++) {
        g.setPaint(placed.get(i).colour());
        var text = placed.get(i).text();
        g.drawString(text, (float) (x - align * metrics.stringWidth(text)), (float) (at[i] + 4.5));
      }
    }

    private record Label(double value, String text, Color colour) {}
  }
}
