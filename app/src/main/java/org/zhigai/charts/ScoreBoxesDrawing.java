package org.zhigai.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.LegendItem;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.renderer.category.CategoryItemRendererState;
import org.jfree.chart.renderer.category.LineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.category.CategoryDataset;

/** {@link ScoreBoxes}. */
final class ScoreBoxesDrawing {
  private ScoreBoxesDrawing() {}

  static JFreeChart of(ScoreBoxes spec, Look look) {
    var marks = new NumberAxis(spec.axis());
    look.values(marks);
    marks.setNumberFormatOverride(Numbers.format("0.#"));
    marks.setRange(0, Math.max(1, spec.fullMark()) * 1.01);
    var lines = spec.rows().stream()
        .map(r -> new RowPlots.Line(r.label(), r.note(), r.role() != ChartSpec.Role.PART, r.median())).toList();
    var plot = RowPlots.of(lines, marks, new Boxes(spec, look), look);
    var chart = look.frame(spec.heading(), plot);
    if (Double.isFinite(spec.benchmark())) {
      plot.addRangeMarker(new ValueMarker(spec.benchmark(), look.palette().text(), new BasicStroke(1.4f)), Layer.FOREGROUND);
      var sign = new Rectangle2D.Double(-0.75, -6, 1.5, 12);
      chart.addSubtitle(
          RowPlots.key(java.util.List.of(new LegendItem(spec.benchmarkLabel(), null, null, null, sign, look.palette().text())), look));
    }
    return chart;
  }

  private static final class Boxes extends LineAndShapeRenderer {
    private static final long serialVersionUID = 1L;
    private static final double MOST_HEIGHT = 26;

    private final transient ScoreBoxes spec;
    private final transient Look look;

    Boxes(ScoreBoxes spec, Look look) {
      super(false, true);
      this.spec = spec;
      this.look = look;
    }

    @Override
    public void drawItem(
        Graphics2D g, CategoryItemRendererState state, Rectangle2D area, CategoryPlot plot, CategoryAxis domain, ValueAxis range,
        CategoryDataset data, int series, int column, int pass) {
      if (pass != 0) {
        return;
      }
      var row = spec.rows().get(column);
      var palette = look.palette();
      var y = domain.getCategoryMiddle(column, getColumnCount(), area, plot.getDomainAxisEdge());
      var start = domain.getCategoryStart(column, getColumnCount(), area, plot.getDomainAxisEdge());
      var height = Math.min(MOST_HEIGHT, 2 * Math.abs(y - start));
      if (!Double.isFinite(row.median())) {
        Look.hatch(g, new Rectangle2D.Double(area.getX() + 1, y - height / 2, area.getWidth() - 2, height), palette.faint());
        return;
      }
      Color ink = row.role() == ChartSpec.Role.SCHOOL ? palette.accent() : palette.benchmark();
      var q1 = x(row.q1(), area, plot, range);
      var q3 = x(row.q3(), area, plot, range);
      g.setPaint(ink);
      g.setStroke(new BasicStroke(1.4f));
      g.draw(new Line2D.Double(x(row.low(), area, plot, range), y, q1, y));
      g.draw(new Line2D.Double(q3, y, x(row.high(), area, plot, range), y));
      var box = new Rectangle2D.Double(q1, y - height / 2, q3 - q1, height);
      g.setPaint(palette.light());
      g.fill(box);
      g.setPaint(ink);
      g.draw(box);
      g.setStroke(new BasicStroke(2.6f));
      var median = x(row.median(), area, plot, range);
      g.draw(new Line2D.Double(median, y - height / 2, median, y + height / 2));
    }

    private static double x(double value, Rectangle2D area, CategoryPlot plot, ValueAxis range) {
      return range.valueToJava2D(value, area, plot.getRangeAxisEdge());
    }
  }
}
