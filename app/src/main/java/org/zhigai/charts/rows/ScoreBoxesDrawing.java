package org.zhigai.charts.rows;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.stream.DoubleStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.ui.Layer;
import org.zhigai.charts.look.ChartLook;
import org.zhigai.charts.look.Reach;
import org.zhigai.charts.spec.ChartSpec;
import org.zhigai.charts.spec.ScoreBoxes;

/** {@link ScoreBoxes}. */
public final class ScoreBoxesDrawing {
  /** The scale shows at least this part of the marks there are. */
  private static final double LEAST_REACH = 0.3;

  private ScoreBoxesDrawing() {}

  public static JFreeChart of(ScoreBoxes spec, ChartLook look) {
    var marks = new NumberAxis(spec.axis());
    look.values(marks);
    var full = Math.max(1, spec.fullMark());
    var ends = spec.rows().stream().flatMapToDouble(r -> DoubleStream.of(r.low(), r.high()));
    Reach.of(DoubleStream.concat(ends, DoubleStream.of(spec.benchmark())), full * LEAST_REACH, 0, full).on(marks, "0.#");
    var lines = spec.rows().stream()
        .map(r -> new RowPlots.Line(r.label(), r.note(), r.role() != ChartSpec.Role.PART, r.median())).toList();
    var plot = RowPlots.of(lines, marks, new Boxes(spec, look), look);
    if (Double.isFinite(spec.benchmark())) {
      RowPlots.line(plot, spec.benchmark(), spec.benchmarkLabel(), 1.4f, Layer.FOREGROUND, look);
    }
    return look.frame(spec.heading(), plot);
  }

  private static final class Boxes extends RowRenderer {
    private static final long serialVersionUID = 1L;
    private static final double MOST_HEIGHT = 26;
    private static final double MOST_VIOLIN = 44;
    private static final double INNER_BOX = 5;

    private final transient ScoreBoxes spec;
    private final transient ChartLook look;
    private final double densest;

    Boxes(ScoreBoxes spec, ChartLook look) {
      this.spec = spec;
      this.look = look;
      this.densest = spec.rows().stream().flatMap(r -> r.outline().stream()).mapToDouble(d -> d).max().orElse(1);
    }

    @Override
    void draw(Graphics2D g, Place place) {
      var row = spec.rows().get(place.index());
      var palette = look.palette();
      var y = place.y();
      var height = Math.min(MOST_HEIGHT, place.height());
      if (!Double.isFinite(row.median())) {
        ChartLook.hatch(g, new Rectangle2D.Double(place.area().getX() + 1, y - height / 2, place.area().getWidth() - 2, height), palette.faint());
        return;
      }
      Color ink = row.role() == ChartSpec.Role.SCHOOL ? palette.accent() : palette.benchmark();
      if (!row.outline().isEmpty()) {
        violin(g, place, row, ink);
        return;
      }
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
      median(g, place.x(row.median()), y, height);
    }

    /** The outline on both sides of the middle, in it the middle half as a bar and the median as a stroke. */
    private void violin(Graphics2D g, Place place, ScoreBoxes.BoxRow row, Color ink) {
      var half = Math.min(MOST_VIOLIN, place.height() * 1.2) / 2;
      var outline = row.outline();
      var shape = new Path2D.Double();
      var last = outline.size() - 1;
      shape.moveTo(place.x(row.low()), place.y());
      for (var i = 0; i <= last; i++) {
        shape.lineTo(place.x(row.low() + (row.high() - row.low()) * i / Math.max(1, last)), place.y() - half * outline.get(i) / densest);
      }
      for (var i = last; i >= 0; i--) {
        shape.lineTo(place.x(row.low() + (row.high() - row.low()) * i / Math.max(1, last)), place.y() + half * outline.get(i) / densest);
      }
      shape.closePath();
      g.setPaint(look.palette().light());
      g.fill(shape);
      g.setPaint(ink);
      g.setStroke(new BasicStroke(1.2f));
      g.draw(shape);
      g.fill(new Rectangle2D.Double(
          place.x(row.q1()), place.y() - INNER_BOX / 2, place.x(row.q3()) - place.x(row.q1()), INNER_BOX));
      g.setPaint(look.palette().text());
      median(g, place.x(row.median()), place.y(), 3 * INNER_BOX);
    }

    private static void median(Graphics2D g, double x, double y, double height) {
      g.setStroke(new BasicStroke(2.6f));
      g.draw(new Line2D.Double(x, y - height / 2, x, y + height / 2));
    }
  }
}
