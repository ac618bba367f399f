package org.zhigai.charts.grids;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;
import org.jspecify.annotations.Nullable;
import org.zhigai.charts.look.ChartLook;
import org.zhigai.charts.look.Lettering;
import org.zhigai.charts.look.Palette;
import org.zhigai.charts.spec.Hit;
import org.zhigai.charts.spec.Network;

/** {@link Network}: nodes stand in layers, so that every arrow runs to the right; the same nodes always stand in the same places. */
public final class NetworkPlot extends Plot {
  private static final long serialVersionUID = 1L;
  private static final double LEGEND_LINE = 17;
  private static final double NAME = 18;
  private static final double LEAST_RADIUS = 13;
  private static final double MOST_RADIUS = 25;

  private final transient Network spec;
  private final transient ChartLook look;
  private final transient NetworkLayout layout;
  private transient List<Ellipse2D> drawn = List.of();

  public NetworkPlot(Network spec, ChartLook look) {
    this.spec = spec;
    this.look = look;
    this.layout = NetworkLayout.of(spec);
  }

  @Override
  public String getPlotType() {
    return "network";
  }

  /** The node at a point of the last drawing. */
  public Optional<Hit> at(Point2D point) {
    return IntStream.range(0, drawn.size()).filter(i -> drawn.get(i).contains(point)).mapToObj(i -> new Hit(i, Hit.NO_COLUMN)).findFirst();
  }

  @Override
  public void draw(
      Graphics2D g, Rectangle2D area, @Nullable Point2D anchor, @Nullable PlotState parent, @Nullable PlotRenderingInfo info) {
    if (spec.nodes().isEmpty()) {
      return;
    }
    var legend = spec.legend().size() * LEGEND_LINE + 6;
    var ground = new Rectangle2D.Double(area.getX(), area.getY(), area.getWidth(), area.getHeight() - legend);
    var circles = circles(ground);
    drawn = circles;
    var taken = new ArrayList<Rectangle2D>();
    circles.forEach(c -> taken.add(c.getBounds2D()));
    for (var i = 0; i < circles.size(); i++) {
      taken.add(name(g, i, circles.get(i), ground, false));
    }
    spec.edges().forEach(e -> arrow(g, e, circles));
    for (var i = 0; i < circles.size(); i++) {
      circle(g, spec.nodes().get(i), circles.get(i));
      name(g, i, circles.get(i), ground, true);
    }
    spec.edges().stream().sorted(Comparator.comparingDouble(Network.Edge::strength).reversed()).forEach(e -> number(g, e, circles, taken));
    for (var i = 0; i < spec.legend().size(); i++) {
      var line = Lettering.shortened(g, look.small(), spec.legend().get(i), area.getWidth());
      Lettering.text(g, line, look.small(), look.palette().quiet(), area.getX(), ground.getMaxY() + 6 + (i + 0.5) * LEGEND_LINE, 0);
    }
  }

  private List<Ellipse2D> circles(Rectangle2D ground) {
    var most = spec.nodes().stream().mapToInt(Network.Node::size).max().orElse(1);
    var out = new ArrayList<Ellipse2D>();
    for (var i = 0; i < spec.nodes().size(); i++) {
      var x = ground.getX() + ground.getWidth() * (layout.layer(i) + 0.5) / layout.layers();
      var height = ground.getHeight() / layout.size(layout.layer(i));
      var y = ground.getY() + height * (layout.place(i) + 0.5) - NAME / 2;
      var room = Math.max(LEAST_RADIUS, (height - NAME - 6) / 2);
      var r = Math.min(room, LEAST_RADIUS + (MOST_RADIUS - LEAST_RADIUS) * Math.sqrt((double) spec.nodes().get(i).size() / most));
      out.add(new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r));
    }
    return out;
  }

  private Color ground(double distance) {
    var palette = look.palette();
    return Double.isNaN(distance)
        ? palette.faint()
        : Palette.between(palette.faint(), palette.levels().get(distance < 0 ? 0 : 3), Math.abs(distance));
  }

  private void circle(Graphics2D g, Network.Node node, Ellipse2D at) {
    var fill = ground(node.distance());
    g.setPaint(fill);
    g.fill(at);
    g.setPaint(look.palette().edge(fill));
    g.setStroke(new BasicStroke(1.4f));
    g.draw(at);
    if (g.getFontMetrics(look.small()).stringWidth(node.text()) < at.getWidth() - 2) {
      Lettering.text(g, node.text(), look.small(), Palette.on(fill), at.getCenterX(), at.getCenterY(), 0.5);
    }
  }

  /** The name below its circle, as wide as the layer; where it stands. */
  private Rectangle2D name(Graphics2D g, int i, Ellipse2D circle, Rectangle2D ground, boolean write) {
    var name = Lettering.shortened(g, look.body(), spec.nodes().get(i).label(), ground.getWidth() / layout.layers() - 8);
    var width = g.getFontMetrics(look.body()).stringWidth(name);
    var middle = circle.getMaxY() + NAME / 2 + 1;
    if (write) {
      Lettering.rimmed(g, name, look.body(), look.palette().text(), look.palette().background(), circle.getCenterX(), middle, 0.5);
    }
    return new Rectangle2D.Double(circle.getCenterX() - width / 2.0, middle - NAME / 2, width, NAME);
  }

  /** From the right of one circle to the left of the other, thicker the stronger. */
  private static CubicCurve2D curve(Network.Edge edge, List<Ellipse2D> circles) {
    var from = circles.get(edge.from());
    var to = circles.get(edge.to());
    var x1 = from.getMaxX() + 1;
    var x2 = to.getMinX() - 7;
    var bend = (x2 - x1) * 0.45;
    return new CubicCurve2D.Double(x1, from.getCenterY(), x1 + bend, from.getCenterY(), x2 - bend, to.getCenterY(), x2, to.getCenterY());
  }

  private void arrow(Graphics2D g, Network.Edge edge, List<Ellipse2D> circles) {
    var curve = curve(edge, circles);
    g.setPaint(look.palette().benchmark());
    g.setStroke(new BasicStroke((float) (0.8 + 3.2 * edge.strength())));
    g.draw(curve);
    var head = new Path2D.Double();
    head.moveTo(curve.getX2() + 7, curve.getY2());
    head.lineTo(curve.getX2() - 3, curve.getY2() - 5);
    head.lineTo(curve.getX2() - 3, curve.getY2() + 5);
    head.closePath();
    g.fill(head);
  }

  /** Its number where it lies on no other writing and no circle. */
  private void number(Graphics2D g, Network.Edge edge, List<Ellipse2D> circles, List<Rectangle2D> taken) {
    var curve = curve(edge, circles);
    var width = g.getFontMetrics(look.small()).stringWidth(edge.text()) + 4.0;
    for (var t : new double[] {0.5, 0.38, 0.62, 0.26, 0.74}) {
      var at = on(curve, t);
      var box = new Rectangle2D.Double(at.getX() - width / 2, at.getY() - 8, width, 16);
      if (taken.stream().noneMatch(box::intersects)) {
        taken.add(box);
        g.setPaint(look.palette().background());
        g.fill(box);
        Lettering.text(g, edge.text(), look.small(), look.palette().text(), at.getX(), at.getY(), 0.5);
        return;
      }
    }
  }

  private static Point2D on(CubicCurve2D c, double t) {
    var s = 1 - t;
    return new Point2D.Double(
        s * s * s * c.getX1() + 3 * s * s * t * c.getCtrlX1() + 3 * s * t * t * c.getCtrlX2() + t * t * t * c.getX2(),
        s * s * s * c.getY1() + 3 * s * s * t * c.getCtrlY1() + 3 * s * t * t * c.getCtrlY2() + t * t * t * c.getY2());
  }
}
