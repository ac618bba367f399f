package org.zhigai.charts.plane;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.xy.DefaultXYDataset;
import org.jspecify.annotations.Nullable;
import org.zhigai.charts.look.AxisNumbers;
import org.zhigai.charts.look.ChartLook;
import org.zhigai.charts.look.Reach;
import org.zhigai.charts.spec.ItemMap;

/** {@link ItemMap}. */
public final class ItemMapDrawing {
  private static final double LEAST_REACH = 0.4;
  /** So much of the scale either side of the split has room for the quadrants' names. */
  private static final double BESIDE_THE_SPLIT = 0.18;

  private ItemMapDrawing() {}

  public static JFreeChart of(ItemMap spec, ChartLook look) {
    var x = new NumberAxis(spec.xAxis());
    look.values(x);
    Reach.of(
        DoubleStream.concat(
            DoubleStream.of(spec.splitX() - BESIDE_THE_SPLIT, spec.splitX() + BESIDE_THE_SPLIT),
            spec.points().stream().mapToDouble(ItemMap.Point::difficulty)),
        LEAST_REACH, 0, 1)
        .on(x, "0.##");
    var y = new NumberAxis(spec.yAxis());
    look.values(y);
    var ends = spec.points().stream().mapToDouble(ItemMap.Point::discrimination).filter(Double::isFinite).summaryStatistics();
    y.setRange(Math.min(0, ends.getCount() == 0 ? 0 : ends.getMin() - 0.05), Math.max(0.6, ends.getCount() == 0 ? 0 : ends.getMax() + 0.08));
    y.setTickUnit(new NumberTickUnit(0.2, AxisNumbers.format("0.0")));
    var data = new DefaultXYDataset();
    data.addSeries(Integer.valueOf(0), points(spec, false));
    data.addSeries(Integer.valueOf(1), points(spec, true));
    var dots = new XYLineAndShapeRenderer(false, true);
    for (var s = 0; s < 2; s++) {
      dots.setSeriesShape(s, new Ellipse2D.Double(-4, -4, 8, 8));
    }
    dots.setSeriesPaint(0, look.palette().benchmark());
    dots.setSeriesPaint(1, look.palette().accent());
    dots.addAnnotation(new Names(spec, look), Layer.FOREGROUND);
    var plot = new XYPlot(data, x, y, dots);
    look.grid(plot);
    plot.addDomainMarker(new ValueMarker(spec.splitX(), look.palette().quiet(), new BasicStroke(1f)), Layer.BACKGROUND);
    plot.addRangeMarker(new ValueMarker(spec.splitY(), look.palette().quiet(), new BasicStroke(1f)), Layer.BACKGROUND);
    return look.frame(spec.heading(), plot);
  }

  private static double[][] points(ItemMap spec, boolean marked) {
    var some = spec.points().stream().filter(p -> p.marked() == marked).toList();
    return new double[][] {
        some.stream().mapToDouble(ItemMap.Point::difficulty).toArray(),
        some.stream().mapToDouble(ItemMap.Point::discrimination).toArray()
    };
  }

  /** Names of the quadrants in their corners, and of the items beside their dots: marked ones first, the others where room is. */
  private static final class Names extends AbstractXYAnnotation {
    private static final long serialVersionUID = 1L;

    private final transient ItemMap spec;
    private final transient ChartLook look;

    Names(ItemMap spec, ChartLook look) {
      this.spec = spec;
      this.look = look;
    }

    @Override
    public void draw(
        Graphics2D g, XYPlot plot, Rectangle2D area, ValueAxis domain, ValueAxis range, int index,
        @Nullable PlotRenderingInfo info) {
      var taken = new ArrayList<Rectangle2D>();
      var dots = spec.points().stream().map(p -> dot(p, area, domain, range)).toList();
      taken.addAll(dots);
      corners(g, area, taken);
      var order = java.util.stream.IntStream.range(0, spec.points().size()).boxed()
          .sorted(Comparator.comparing((Integer i) -> !spec.points().get(i).marked())).toList();
      for (var i : order) {
        var point = spec.points().get(i);
        g.setFont(point.marked() ? look.strong() : look.small());
        g.setPaint(point.marked() ? look.palette().accent() : look.palette().quiet());
        name(g, point.label(), dots.get(i), area, taken);
      }
    }

    private static Rectangle2D dot(ItemMap.Point p, Rectangle2D area, ValueAxis domain, ValueAxis range) {
      var x = domain.valueToJava2D(p.difficulty(), area, RectangleEdge.BOTTOM);
      var y = range.valueToJava2D(p.discrimination(), area, RectangleEdge.LEFT);
      return new Rectangle2D.Double(x - 4, y - 4, 8, 8);
    }

    private void corners(Graphics2D g, Rectangle2D area, List<Rectangle2D> taken) {
      g.setFont(look.strong());
      g.setPaint(look.palette().quiet());
      var metrics = g.getFontMetrics();
      for (var q = 0; q < 4; q++) {
        var text = spec.quadrants().get(q);
        var width = metrics.stringWidth(text);
        var x = q % 2 == 0 ? area.getMinX() + 6 : area.getMaxX() - 6 - width;
        var y = q < 2 ? area.getMinY() + 4 : area.getMaxY() - 20;
        taken.add(new Rectangle2D.Double(x, y, width, 16));
        g.drawString(text, (float) x, (float) (y + 13));
      }
    }

    private static void name(Graphics2D g, String text, Rectangle2D dot, Rectangle2D area, List<Rectangle2D> taken) {
      var width = g.getFontMetrics().stringWidth(text);
      var high = 13.0;
      double[][] places = {
          {dot.getMaxX() + 2, dot.getCenterY() - high / 2}, {dot.getCenterX() - width / 2.0, dot.getMinY() - high - 1},
          {dot.getMinX() - 2 - width, dot.getCenterY() - high / 2}, {dot.getCenterX() - width / 2.0, dot.getMaxY() + 1}
      };
      for (var place : places) {
        var box = new Rectangle2D.Double(place[0], place[1], width, high);
        if (area.contains(box) && taken.stream().noneMatch(t -> t.intersects(box))) {
          taken.add(box);
          g.drawString(text, (float) box.x, (float) (box.y + 10.5));
          return;
        }
      }
    }
  }
}
