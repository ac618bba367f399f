package org.zhigai.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.LegendItem;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.ui.Layer;

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

  private static final class Boxes extends RowRenderer {
    private static final long serialVersionUID = 1L;
    private static final double MOST_HEIGHT = 26;

    private final transient ScoreBoxes spec;
    private final transient Look look;

    Boxes(ScoreBoxes spec, Look look) {
      this.spec = spec;
      this.look = look;
    }

    @Override
    void draw(Graphics2D g, Place place) {
      var row = spec.rows().get(place.index());
      var palette = look.palette();
      var y = place.y();
      var height = Math.min(MOST_HEIGHT, place.height());
      if (!Double.isFinite(row.median())) {
        Look.hatch(g, new Rectangle2D.Double(place.area().getX() + 1, y - height / 2, place.area().getWidth() - 2, height), palette.faint());
        return;
      }
      Color ink = row.role() == ChartSpec.Role.SCHOOL ? palette.accent() : palette.benchmark();
      var q1 = place.x(row.q1());
      var q3 = place.x(row.q3());
      g.setPaint(ink);
      g.setStroke(new BasicStroke(1.4f));
      g.draw(new Line2D.Double(place.x(row.low()), y, q1, y));
      g.draw(new Line2D.Double(q3, y, place.x(row.high()), y));
      var box = new Rectangle2D.Double(q1, y - height / 2, q3 - q1, height);
      g.setPaint(palette.light());
      g.fill(box);
      g.setPaint(ink);
      g.draw(box);
      g.setStroke(new BasicStroke(2.6f));
      var median = place.x(row.median());
      g.draw(new Line2D.Double(median, y - height / 2, median, y + height / 2));
    }
  }
}
