package org.zhigai.charts.plane;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.text.DecimalFormat;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;
import org.jspecify.annotations.Nullable;
import org.zhigai.charts.look.Apart;
import org.zhigai.charts.look.AxisNumbers;
import org.zhigai.charts.look.ChartLook;
import org.zhigai.charts.look.Lettering;
import org.zhigai.charts.look.Reach;
import org.zhigai.charts.spec.ChartSpec;
import org.zhigai.charts.spec.Hit;
import org.zhigai.charts.spec.Profile;

/** {@link Profile}: a plot of its own, since names stand at the ends of lines and numbers beside their points. */
public final class ProfilePlot extends Plot {
  private static final long serialVersionUID = 1L;
  private static final double FOOT = 40;
  private static final double HEAD = 22;
  private static final double LEFT = 46;
  private static final double DOT = 9;
  private static final double LINE_HEIGHT = 17;
  private static final double LEAST_SHARE = 0.2;
  private static final float[] DASHES = {6f, 4f};

  private final transient Profile spec;
  private final transient ChartLook look;
  private transient Rectangle2D drawn = new Rectangle2D.Double();

  public ProfilePlot(Profile spec, ChartLook look) {
    this.spec = spec;
    this.look = look;
  }

  @Override
  public String getPlotType() {
    return "profile";
  }

  /** The step at a point of the last drawing. */
  public Optional<Hit> at(Point2D point) {
    var step = (int) Math.floor((point.getX() - drawn.getX()) / drawn.getWidth() * spec.steps().size());
    return step < 0 || step >= spec.steps().size() ? Optional.empty() : Optional.of(new Hit(step, Hit.NO_COLUMN));
  }

  private DoubleStream values() {
    return spec.lines().stream().flatMap(l -> l.points().stream()).flatMapToDouble(p -> DoubleStream.of(p.value(), p.low(), p.high()))
        .filter(Double::isFinite);
  }

  private Reach reach() {
    if (spec.percent()) {
      return Reach.of(values(), LEAST_SHARE, 0, 1);
    }
    var all = DoubleStream.concat(values(), DoubleStream.of(0)).summaryStatistics();
    var margin = Math.max(1, (all.getMax() - all.getMin()) * 0.1);
    return Reach.of(DoubleStream.of(all.getMin() - margin, all.getMax() + margin), 0, -1e9, 1e9);
  }

  @Override
  public void draw(
      Graphics2D g, Rectangle2D area, @Nullable Point2D anchor, @Nullable PlotState parent, @Nullable PlotRenderingInfo info) {
    if (spec.steps().isEmpty()) {
      return;
    }
    var right = Math.max(ends(g), Lettering.widest(g, look.strong(), java.util.List.of(spec.zero()))) + 14;
    drawn = new Rectangle2D.Double(area.getX() + LEFT, area.getY() + HEAD, area.getWidth() - LEFT - right, area.getHeight() - HEAD - FOOT);
    var reach = reach();
    Lettering.text(g, spec.axis(), look.small(), look.palette().quiet(), area.getX(), area.getY() + 6, 0);
    scale(g, reach);
    steps(g);
    for (var line : spec.lines()) {
      if (line.role() != ChartSpec.Role.SCHOOL) {
        line(g, line, reach);
      }
    }
    for (var line : spec.lines()) {
      if (line.role() == ChartSpec.Role.SCHOOL) {
        line(g, line, reach);
      }
    }
    names(g, reach);
  }

  private double ends(Graphics2D g) {
    return Lettering.widest(g, look.strong(), spec.lines().stream().map(Profile.Line::name).toList());
  }

  private double x(int step) {
    return drawn.getX() + (step + 0.5) * drawn.getWidth() / spec.steps().size();
  }

  private double y(double value, Reach reach) {
    return drawn.getMaxY() - (value - reach.from()) / (reach.to() - reach.from()) * drawn.getHeight();
  }

  /** @param whole whether every number has its decimal, as in the table; a scale has those it needs */
  private DecimalFormat format(boolean whole) {
    return AxisNumbers.format(spec.percent() ? whole ? "0.0%" : "0.#%" : whole ? "+0.0;−0.0" : "+0.##;−0.##");
  }

  private void scale(Graphics2D g, Reach reach) {
    var numbers = format(false);
    var count = (int) Math.round((reach.to() - reach.from()) / reach.step());
    g.setStroke(ChartLook.THIN);
    for (var i = 0; i <= count; i++) {
      var value = reach.from() + i * reach.step();
      var y = y(value, reach);
      g.setPaint(look.palette().faint());
      g.draw(new Line2D.Double(drawn.getX(), y, drawn.getMaxX(), y));
      var zero = Math.abs(value) < reach.step() / 1000;
      Lettering.text(g, zero ? "0" + (spec.percent() ? "%" : "") : numbers.format(value), look.small(), look.palette().quiet(), drawn.getX() - 6, y, 1);
    }
    if (!spec.zero().isEmpty()) {
      g.setPaint(look.palette().text());
      g.setStroke(new BasicStroke(1.4f));
      g.draw(new Line2D.Double(drawn.getX(), y(0, reach), drawn.getMaxX(), y(0, reach)));
    }
  }

  /** Below one another in two lines where one is too wide. */
  private void steps(Graphics2D g) {
    Font font = look.body();
    var room = drawn.getWidth() / spec.steps().size() - 6;
    for (var i = 0; i < spec.steps().size(); i++) {
      var step = spec.steps().get(i);
      var middle = drawn.getMaxY() + 14;
      if (g.getFontMetrics(font).stringWidth(step) <= room) {
        Lettering.text(g, step, font, look.palette().text(), x(i), middle, 0.5);
      } else {
        var cut = step.indexOf(' ') > 0 ? step.indexOf(' ') : step.length() / 2;
        Lettering.text(g, Lettering.shortened(g, font, step.substring(0, cut).strip(), room), font, look.palette().text(), x(i), middle, 0.5);
        Lettering.text(g, Lettering.shortened(g, font, step.substring(cut).strip(), room), font, look.palette().text(), x(i), middle + LINE_HEIGHT, 0.5);
      }
    }
  }

  private Color colour(Profile.Line line) {
    return switch (line.role()) {
      case SCHOOL -> look.palette().accent();
      case PART -> look.palette().benchmark();
      case BENCHMARK -> look.palette().text();
    };
  }

  private void line(Graphics2D g, Profile.Line line, Reach reach) {
    var school = line.role() == ChartSpec.Role.SCHOOL;
    g.setPaint(colour(line));
    g.setStroke(school ? new BasicStroke(2.2f) : new BasicStroke(1.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, DASHES, 0));
    var path = new Path2D.Double();
    var begun = false;
    for (var i = 0; i < line.points().size(); i++) {
      var value = line.points().get(i).value();
      if (Double.isFinite(value)) {
        if (begun) {
          path.lineTo(x(i), y(value, reach));
        } else {
          path.moveTo(x(i), y(value, reach));
          begun = true;
        }
      }
    }
    g.draw(path);
    for (var i = 0; i < line.points().size(); i++) {
      if (Double.isFinite(line.points().get(i).value())) {
        point(g, line, i, reach, school);
      }
    }
  }

  private void point(Graphics2D g, Profile.Line line, int i, Reach reach, boolean school) {
    var point = line.points().get(i);
    var x = x(i);
    var y = y(point.value(), reach);
    g.setPaint(colour(line));
    g.setStroke(new BasicStroke(1.6f));
    var known = Double.isFinite(point.low()) && Double.isFinite(point.high());
    if (known) {
      g.draw(new Line2D.Double(x, y(Math.max(point.low(), reach.from()), reach), x, y(Math.min(point.high(), reach.to()), reach)));
    }
    if (!school) {
      g.fill(new Ellipse2D.Double(x - 2.5, y - 2.5, 5, 5));
      return;
    }
    g.fill(new Ellipse2D.Double(x - DOT / 2, y - DOT / 2, DOT, DOT));
    var above = IntStream.range(0, spec.lines().size()).mapToObj(spec.lines()::get)
        .filter(l -> l.role() != ChartSpec.Role.SCHOOL && Double.isFinite(l.points().get(i).value()))
        .noneMatch(l -> l.points().get(i).value() > point.value());
    var end = known ? y(above ? Math.min(point.high(), reach.to()) : Math.max(point.low(), reach.from()), reach) : y;
    var middle = Math.clamp(end + (above ? -10 : 11), drawn.getMinY() - 12, drawn.getMaxY() - 7);
    Lettering.text(g, format(true).format(point.value()), look.strong(), colour(line), x, middle, 0.5);
  }

  private record End(String name, double y, Color colour) {}

  /** The names at the right ends, moved apart where they would touch. */
  private void names(Graphics2D g, Reach reach) {
    var ends = new java.util.ArrayList<End>();
    for (var line : spec.lines()) {
      IntStream.range(0, line.points().size()).mapToObj(i -> line.points().get(line.points().size() - 1 - i).value())
          .filter(Double::isFinite).findFirst()
          .ifPresent(v -> ends.add(new End(line.name(), y(v, reach), colour(line))));
    }
    if (!spec.zero().isEmpty()) {
      ends.add(new End(spec.zero(), y(0, reach), look.palette().text()));
    }
    ends.sort(Comparator.comparingDouble(End::y));
    var at = Apart.spread(ends.stream().mapToDouble(End::y).toArray(), LINE_HEIGHT, drawn.getMinY(), drawn.getMaxY());
    for (var i = 0; i < ends.size(); i++) {
      Lettering.text(g, ends.get(i).name(), look.strong(), ends.get(i).colour(), drawn.getMaxX() + 8, at[i], 0);
    }
  }
}
