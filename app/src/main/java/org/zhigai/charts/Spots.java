package org.zhigai.charts;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.XYPlot;
import org.zhigai.charts.grids.HeatPlot;
import org.zhigai.charts.grids.NetworkPlot;
import org.zhigai.charts.plane.DistributionsPlot;
import org.zhigai.charts.plane.ProfilePlot;
import org.zhigai.charts.spec.ChartSpec;
import org.zhigai.charts.spec.Hit;
import org.zhigai.charts.spec.ItemMap;

/** Finds the mark below a point of a drawn chart. */
final class Spots {
  private static final double NEAR = 14;

  private Spots() {}

  /** @param at in the units the chart was drawn in */
  static Optional<Hit> at(ChartSpec spec, JFreeChart chart, ChartRenderingInfo drawn, Point2D at) {
    var area = drawn.getPlotInfo().getDataArea();
    return switch (chart.getPlot()) {
      case HeatPlot heat -> heat.at(at);
      case DistributionsPlot panels -> panels.at(at);
      case ProfilePlot profile -> profile.at(at);
      case NetworkPlot network -> network.at(at);
      case CategoryPlot rows -> row(rows, area, at);
      case XYPlot plane when spec instanceof ItemMap map -> nearest(map, plane, area, at);
      default -> Optional.empty();
    };
  }

  /** A row is touched over the whole width, its name included. */
  private static Optional<Hit> row(CategoryPlot plot, Rectangle2D area, Point2D at) {
    if (!plot.getOrientation().isHorizontal() || plot.getCategories() == null || at.getY() < area.getMinY() || at.getY() > area.getMaxY()) {
      return Optional.empty();
    }
    var count = plot.getCategories().size();
    var height = area.getHeight() / Math.max(1, count);
    return count == 0 ? Optional.empty() : Optional.of(new Hit(Math.clamp((long) ((at.getY() - area.getMinY()) / height), 0, count - 1), Hit.NO_COLUMN));
  }

  private static Optional<Hit> nearest(ItemMap map, XYPlot plot, Rectangle2D area, Point2D at) {
    var best = -1;
    var least = NEAR;
    for (var i = 0; i < map.points().size(); i++) {
      var point = map.points().get(i);
      var distance = at.distance(
          plot.getDomainAxis().valueToJava2D(point.difficulty(), area, plot.getDomainAxisEdge()),
          plot.getRangeAxis().valueToJava2D(point.discrimination(), area, plot.getRangeAxisEdge()));
      if (distance < least) {
        least = distance;
        best = i;
      }
    }
    return best < 0 ? Optional.empty() : Optional.of(new Hit(best, Hit.NO_COLUMN));
  }
}
