package org.zhigai.charts.plane;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jspecify.annotations.Nullable;
import org.zhigai.charts.look.ChartLook;
import org.zhigai.charts.look.Lettering;
import org.zhigai.charts.spec.Curves;

/**
 * The names of {@link Curves}: above or below the curve, as near to its right end as they lie on no curve, no dot and no other name. Where
 * the curves run together at the right and not at the left, before their left ends or as near to those as there is room.
 */
final class CurveNames extends AbstractXYAnnotation {
  private static final long serialVersionUID = 1L;
  private static final double HEIGHT = 16;
  private static final double BESIDE = 4;
  private static final double DOT = 5;
  /** How far a name before its curve may stand off the curve's height. */
  private static final double[] SHIFTS = {0, 4, -4, 8, -8, 12, -12};

  private final transient Curves spec;
  private final transient ChartLook look;

  CurveNames(Curves spec, ChartLook look) {
    this.spec = spec;
    this.look = look;
  }

  private record Spot(double x, double y) {}

  @Override
  public void draw(
      Graphics2D g, XYPlot plot, Rectangle2D area, ValueAxis domain, ValueAxis range, int index, @Nullable PlotRenderingInfo info) {
    var taken = new ArrayList<Rectangle2D>();
    for (var dot : spec.dots()) {
      var x = domain.valueToJava2D(dot.x(), area, plot.getDomainAxisEdge());
      var low = range.valueToJava2D(Double.isNaN(dot.low()) ? dot.y() : dot.low(), area, plot.getRangeAxisEdge());
      var high = range.valueToJava2D(Double.isNaN(dot.high()) ? dot.y() : dot.high(), area, plot.getRangeAxisEdge());
      taken.add(new Rectangle2D.Double(x - DOT, high - DOT, 2 * DOT, low - high + 2 * DOT));
    }
    var lines = spec.curves().stream().map(c -> spots(c, plot, area, domain, c.second() ? plot.getRangeAxis(1) : range)).toList();
    var fromLeft = apart(lines, List::getFirst) > Math.min(HEIGHT, apart(lines, List::getLast));
    for (var i = 0; i < spec.curves().size(); i++) {
      var curve = spec.curves().get(i);
      if (!curve.name().isEmpty() && !lines.get(i).isEmpty()) {
        var width = g.getFontMetrics(look.strong()).stringWidth(curve.name());
        var box = place(fromLeft ? lines.get(i).reversed() : lines.get(i), fromLeft, width, area, taken, lines);
        taken.add(box);
        Lettering.text(g, curve.name(), look.strong(), CurvesDrawing.colour(curve.role(), look), box.getX(), box.getCenterY(), 0);
      }
    }
  }

  /** The least distance between two curves at one of their ends. */
  private static double apart(List<List<Spot>> lines, Function<List<Spot>, Spot> end) {
    var heights = lines.stream().filter(l -> !l.isEmpty()).mapToDouble(l -> end.apply(l).y()).sorted().toArray();
    return IntStream.range(1, heights.length).mapToDouble(i -> heights[i] - heights[i - 1]).min().orElse(0);
  }

  private static List<Spot> spots(Curves.Curve curve, XYPlot plot, Rectangle2D area, ValueAxis domain, ValueAxis range) {
    var out = new ArrayList<Spot>();
    for (var k = 0; k < curve.x().size(); k++) {
      if (Double.isFinite(curve.y().get(k))) {
        var x = domain.valueToJava2D(curve.x().get(k), area, plot.getDomainAxisEdge());
        if (curve.step() && !out.isEmpty()) {
          out.add(new Spot(x, out.getLast().y()));
        }
        out.add(new Spot(x, range.valueToJava2D(curve.y().get(k), area, plot.getRangeAxisEdge())));
      }
    }
    return out;
  }

  /** @param own the curve's points, the last of them where its name is wanted */
  private static Rectangle2D place(
      List<Spot> own, boolean before, double width, Rectangle2D area, List<Rectangle2D> taken, List<List<Spot>> lines) {
    var end = own.getLast();
    var free =
        DoubleStream.of(SHIFTS)
            .<Rectangle2D>mapToObj(s -> new Rectangle2D.Double(end.x() - DOT - BESIDE - width, end.y() - HEIGHT / 2 + s, width, HEIGHT))
            .filter(b -> before && isFree(b, area, taken, lines))
            .findFirst();
    var fallback = new Rectangle2D.Double(area.getMaxX() - width - BESIDE, area.getMinY(), width, HEIGHT);
    for (var k = own.size() - 1; k >= 0 && free.isEmpty(); k--) {
      for (var away = BESIDE; away <= 2 * HEIGHT && free.isEmpty(); away += HEIGHT / 2) {
        for (var y : new double[] {own.get(k).y() - away - HEIGHT, own.get(k).y() + away}) {
          var box = new Rectangle2D.Double(Math.min(own.get(k).x() - width / 2, area.getMaxX() - width - BESIDE), y, width, HEIGHT);
          if (free.isEmpty() && isFree(box, area, taken, lines)) {
            free = Optional.of(box);
          }
        }
      }
    }
    return free.orElse(fallback);
  }

  private static boolean isFree(Rectangle2D box, Rectangle2D area, List<Rectangle2D> taken, List<List<Spot>> lines) {
    return area.contains(box) && taken.stream().noneMatch(box::intersects) && lines.stream().noneMatch(l -> crosses(l, box));
  }

  private static boolean crosses(List<Spot> line, Rectangle2D box) {
    return IntStream.range(1, line.size())
        .anyMatch(i -> box.intersectsLine(new Line2D.Double(line.get(i - 1).x(), line.get(i - 1).y(), line.get(i).x(), line.get(i).y())));
  }
}
