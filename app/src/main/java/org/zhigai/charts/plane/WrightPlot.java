package org.zhigai.charts.plane;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;
import org.jspecify.annotations.Nullable;
import org.zhigai.charts.look.AxisNumbers;
import org.zhigai.charts.look.ChartLook;
import org.zhigai.charts.look.Lettering;
import org.zhigai.charts.spec.Wright;

/** {@link Wright}: a plot of its own, since the right side is words. */
public final class WrightPlot extends Plot {
  private static final long serialVersionUID = 1L;
  private static final double HEAD = 24;
  private static final double SCALE_WIDTH = 44;

  private final transient Wright spec;
  private final transient ChartLook look;

  public WrightPlot(Wright spec, ChartLook look) {
    this.spec = spec;
    this.look = look;
  }

  @Override
  public String getPlotType() {
    return "Wright map";
  }

  @Override
  public void draw(
      Graphics2D g, Rectangle2D area, @Nullable Point2D anchor, @Nullable PlotState parent, @Nullable PlotRenderingInfo info) {
    if (spec.bins().isEmpty()) {
      return;
    }
    var middle = area.getX() + area.getWidth() * 0.42;
    var height = (area.getHeight() - HEAD) / spec.bins().size();
    var most = Math.max(1, spec.bins().stream().mapToInt(Wright.Bin::persons).max().orElse(1));
    var reach = middle - SCALE_WIDTH / 2 - area.getX() - 30;
    Lettering.text(g, spec.persons(), look.strong(), look.palette().text(), middle - SCALE_WIDTH / 2 - 6, area.getY() + 10, 1);
    Lettering.text(g, spec.items(), look.strong(), look.palette().text(), middle + SCALE_WIDTH / 2 + 6, area.getY() + 10, 0);
    g.setStroke(ChartLook.THIN);
    for (var i = 0; i < spec.bins().size(); i++) {
      var bin = spec.bins().get(i);
      var top = area.getMaxY() - (i + 1) * height;
      g.setPaint(look.palette().faint());
      g.draw(new Line2D.Double(area.getX(), top + height, area.getMaxX(), top + height));
      var width = reach * bin.persons() / most;
      g.setPaint(look.palette().light());
      g.fill(new Rectangle2D.Double(middle - SCALE_WIDTH / 2 - width, top + 2, width, Math.max(1, height - 4)));
      var centre = top + height / 2;
      if (bin.persons() > 0) {
        Lettering.text(g, Integer.toString(bin.persons()), look.small(), look.palette().quiet(), middle - SCALE_WIDTH / 2 - width - 5, centre, 1);
      }
      Lettering.text(g, AxisNumbers.format("0.00").format((bin.from() + bin.to()) / 2), look.small(), look.palette().quiet(), middle, centre, 0.5);
      items(g, bin.items(), middle + SCALE_WIDTH / 2 + 6, area.getMaxX(), centre);
    }
  }

  /** As many labels as fit, then how many more there are. */
  private void items(Graphics2D g, List<String> labels, double x, double end, double y) {
    var font = look.body();
    var metrics = g.getFontMetrics(font);
    var at = x;
    for (var i = 0; i < labels.size(); i++) {
      var rest = "+" + (labels.size() - i);
      var width = metrics.stringWidth(labels.get(i)) + 10.0;
      var isLast = i == labels.size() - 1;
      if (at + width + (isLast ? 0 : metrics.stringWidth(rest)) > end) {
        Lettering.text(g, rest, font, look.palette().quiet(), at, y, 0);
        return;
      }
      Lettering.text(g, labels.get(i), font, look.palette().accent(), at, y, 0);
      at += width;
    }
  }
}
