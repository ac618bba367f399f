package org.zhigai.charts.plane;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;
import org.jspecify.annotations.Nullable;
import org.zhigai.charts.look.AxisNumbers;
import org.zhigai.charts.look.ChartLook;
import org.zhigai.charts.look.Lettering;
import org.zhigai.charts.spec.Distributions;
import org.zhigai.charts.spec.Hit;

/** {@link Distributions}: a plot of its own, a grid of small pictures. */
public final class DistributionsPlot extends Plot {
  private static final long serialVersionUID = 1L;
  private static final double LEAST_WIDTH = 170;
  private static final double GAP = 18;
  private static final double BETWEEN = 8;
  private static final double HEAD = 34;
  private static final double FOOT = 16;
  private static final double AXIS = 20;
  private static final double KEY = 20;

  private final transient Distributions spec;
  private final transient ChartLook look;
  private transient Rectangle2D firstCell = new Rectangle2D.Double();
  private transient int across = 1;

  public DistributionsPlot(Distributions spec, ChartLook look) {
    this.spec = spec;
    this.look = look;
  }

  @Override
  public String getPlotType() {
    return "distributions";
  }

  /** The panel at a point of the last drawing. */
  public Optional<Hit> at(Point2D point) {
    var row = (int) Math.floor((point.getY() - firstCell.getY()) / firstCell.getHeight());
    var column = (int) Math.floor((point.getX() - firstCell.getX()) / firstCell.getWidth());
    var panel = row * across + column;
    return row < 0 || column < 0 || column >= across || panel >= spec.panels().size() ? Optional.empty() : Optional.of(new Hit(panel, Hit.NO_COLUMN));
  }

  @Override
  public void draw(
      Graphics2D g, Rectangle2D area, @Nullable Point2D anchor, @Nullable PlotState parent, @Nullable PlotRenderingInfo info) {
    if (spec.panels().isEmpty()) {
      return;
    }
    across = Math.clamp((int) (area.getWidth() / LEAST_WIDTH), 1, Math.max(1, (int) Math.ceil(Math.sqrt(spec.panels().size() * 1.6))));
    var down = (spec.panels().size() + across - 1) / across;
    var width = area.getWidth() / across;
    var height = (area.getHeight() - AXIS - KEY) / down;
    firstCell = new Rectangle2D.Double(area.getX(), area.getY() + KEY, width, height);
    key(g, area);
    var top = Stream.concat(Stream.of(spec.whole()), spec.panels().stream().map(Distributions.Panel::density))
        .flatMap(List::stream).mapToDouble(d -> d).max().orElse(1);
    for (var i = 0; i < spec.panels().size(); i++) {
      var row = i / across;
      var x = area.getX() + (i - row * across) * width;
      var y = area.getY() + KEY + row * height;
      panel(g, spec.panels().get(i), new Rectangle2D.Double(x, y, width - GAP, height - BETWEEN), Math.max(top, Double.MIN_NORMAL));
    }
    Lettering.text(g, spec.axis(), look.small(), look.palette().quiet(), area.getCenterX(), area.getMaxY() - AXIS / 2 + 2, 0.5);
  }

  private void key(Graphics2D g, Rectangle2D area) {
    g.setPaint(look.palette().benchmark());
    g.setStroke(new BasicStroke(1.6f));
    g.draw(new Line2D.Double(area.getX(), area.getY() + 7, area.getX() + 18, area.getY() + 7));
    Lettering.text(g, spec.wholeName(), look.small(), look.palette().quiet(), area.getX() + 24, area.getY() + 7, 0);
  }

  private void panel(Graphics2D g, Distributions.Panel panel, Rectangle2D box, double top) {
    var palette = look.palette();
    var name = Lettering.shortened(g, look.strong(), panel.label(), box.getWidth());
    Lettering.text(g, name, look.strong(), palette.text(), box.getX(), box.getY() + 8, 0);
    Lettering.text(g, Lettering.shortened(g, look.small(), panel.note(), box.getWidth()), look.small(), palette.quiet(), box.getX(), box.getY() + 23, 0);
    var ground = new Rectangle2D.Double(box.getX(), box.getY() + HEAD, box.getWidth(), box.getHeight() - HEAD - FOOT);
    if (panel.density().isEmpty()) {
      ChartLook.hatch(g, ground, palette.faint());
    } else {
      var shape = line(panel.density(), ground, top, true);
      g.setPaint(palette.light());
      g.fill(shape);
      g.setPaint(palette.benchmark());
      g.setStroke(new BasicStroke(1.6f));
      g.draw(line(spec.whole(), ground, top, false));
      g.setPaint(palette.accent());
      g.setStroke(new BasicStroke(1.8f));
      g.draw(line(panel.density(), ground, top, false));
      var mean = ground.getX() + ground.getWidth() * panel.mean() / spec.fullMark();
      g.draw(new Line2D.Double(mean, ground.getMaxY() - 5, mean, ground.getMaxY() + 4));
    }
    g.setPaint(palette.quiet());
    g.setStroke(ChartLook.THIN);
    g.draw(new Line2D.Double(ground.getX(), ground.getMaxY(), ground.getMaxX(), ground.getMaxY()));
    var numbers = AxisNumbers.format("0.#");
    for (var part = 0; part <= 2; part++) {
      Lettering.text(
          g, numbers.format(spec.fullMark() * part / 2), look.small(), palette.quiet(), ground.getX() + ground.getWidth() * part / 2,
          ground.getMaxY() + FOOT / 2 + 1, part / 2.0);
    }
  }

  private static Path2D line(List<Double> density, Rectangle2D ground, double top, boolean closed) {
    var out = new Path2D.Double();
    for (var i = 0; i < density.size(); i++) {
      var x = ground.getX() + ground.getWidth() * i / Math.max(1, density.size() - 1);
      var y = ground.getMaxY() - ground.getHeight() * 0.96 * density.get(i) / top;
      if (i == 0) {
        out.moveTo(x, y);
      } else {
        out.lineTo(x, y);
      }
    }
    if (closed) {
      out.lineTo(ground.getMaxX(), ground.getMaxY());
      out.lineTo(ground.getX(), ground.getMaxY());
      out.closePath();
    }
    return out;
  }
}
