package org.zhigai.charts.plane;

import java.awt.BasicStroke;
import java.awt.geom.Ellipse2D;
import java.util.stream.IntStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.renderer.xy.XYStepRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.DefaultIntervalXYDataset;
import org.jfree.data.xy.DefaultXYDataset;
import org.zhigai.charts.look.AxisNumbers;
import org.zhigai.charts.look.ChartLook;
import org.zhigai.charts.spec.ChartSpec;
import org.zhigai.charts.spec.Curves;

/** {@link Curves}. */
public final class CurvesDrawing {
  /** The counts take this part of the height. */
  private static final double LOW = 0.3;
  private static final float[] DASHES = {6f, 4f};

  private static final double BELOW = 0.02;
  private static final double ABOVE = 0.04;

  private CurvesDrawing() {}

  public static JFreeChart of(Curves spec, ChartLook look) {
    var plot = new XYPlot(null, axis(spec.x(), look), axis(spec.y(), look), null);
    plot.getRangeAxis().setTickLabelInsets(new org.jfree.chart.ui.RectangleInsets(9, 4, 9, 4));
    spec.second().ifPresent(s -> {
      var right = axis(s, look);
      right.setTickLabelInsets(plot.getRangeAxis().getTickLabelInsets());
      plot.setRangeAxis(1, right);
    });
    look.grid(plot);
    plot.setDomainGridlinesVisible(false);
    dots(spec, plot, look);
    for (var i = 0; i < spec.curves().size(); i++) {
      curve(spec.curves().get(i), 1 + i, plot, look);
    }
    columns(spec, plot, look);
    var names = new XYLineAndShapeRenderer();
    names.addAnnotation(new CurveNames(spec, look), Layer.FOREGROUND);
    plot.setDataset(2 + spec.curves().size(), new DefaultXYDataset());
    plot.setRenderer(2 + spec.curves().size(), names);
    return look.frame(spec.heading(), plot);
  }

  private static NumberAxis axis(Curves.Scale scale, ChartLook look) {
    var out = new NumberAxis(scale.label());
    look.values(out);
    // A share of nothing or of everybody is a mark too, and wants room.
    out.setRange(scale.from() - (scale.percent() ? BELOW : 0), scale.to() + (scale.percent() ? ABOVE : 0));
    out.setNumberFormatOverride(scale.percent() ? AxisNumbers.unsignedPercent() : AxisNumbers.format("0.##"));
    return out;
  }

  private static void dots(Curves spec, XYPlot plot, ChartLook look) {
    var n = spec.dots().size();
    var data = new double[6][n];
    for (var i = 0; i < n; i++) {
      var dot = spec.dots().get(i);
      data[0][i] = dot.x();
      data[1][i] = dot.x();
      data[2][i] = dot.x();
      data[3][i] = dot.y();
      data[4][i] = Double.isNaN(dot.low()) ? dot.y() : dot.low();
      data[5][i] = Double.isNaN(dot.high()) ? dot.y() : dot.high();
    }
    var set = new DefaultIntervalXYDataset();
    set.addSeries("", data);
    var marks = new XYErrorRenderer();
    marks.setDrawXError(false);
    marks.setCapLength(0);
    marks.setErrorStroke(new BasicStroke(1.4f));
    marks.setErrorPaint(look.palette().benchmark());
    marks.setSeriesPaint(0, look.palette().text());
    marks.setSeriesShape(0, new Ellipse2D.Double(-3.5, -3.5, 7, 7));
    plot.setDataset(0, set);
    plot.setRenderer(0, marks);
  }

  private static void curve(Curves.Curve curve, int index, XYPlot plot, ChartLook look) {
    var kept = IntStream.range(0, curve.x().size()).filter(i -> Double.isFinite(curve.y().get(i))).toArray();
    var set = new DefaultXYDataset();
    set.addSeries(
        "", new double[][] {
            IntStream.of(kept).mapToDouble(i -> curve.x().get(i)).toArray(), IntStream.of(kept).mapToDouble(i -> curve.y().get(i)).toArray()
        });
    XYItemRenderer line = curve.step() ? new XYStepRenderer() : new XYLineAndShapeRenderer(true, false);
    line.setSeriesPaint(0, colour(curve.role(), look));
    line.setSeriesStroke(
        0, curve.role() == ChartSpec.Role.BENCHMARK
            ? new BasicStroke(1.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, DASHES, 0)
            : new BasicStroke(curve.role() == ChartSpec.Role.SCHOOL ? 2.4f : 1.4f));
    plot.setDataset(index, set);
    plot.setRenderer(index, line);
    if (curve.second()) {
      plot.mapDatasetToRangeAxis(index, 1);
    }
  }

  static java.awt.Color colour(ChartSpec.Role role, ChartLook look) {
    return switch (role) {
      case SCHOOL -> look.palette().accent();
      case PART -> look.palette().benchmark();
      case BENCHMARK -> look.palette().text();
    };
  }

  private static void columns(Curves spec, XYPlot plot, ChartLook look) {
    var n = spec.columns().size();
    var most = spec.columns().stream().mapToInt(Curves.Column::count).max().orElse(0);
    var room = (spec.y().to() - spec.y().from()) * LOW;
    var data = new double[6][n];
    for (var i = 0; i < n; i++) {
      var column = spec.columns().get(i);
      var top = spec.y().from() + (most == 0 ? 0 : room * column.count() / most);
      data[0][i] = (column.from() + column.to()) / 2;
      data[1][i] = column.from();
      data[2][i] = column.to();
      data[3][i] = top;
      data[4][i] = spec.y().from();
      data[5][i] = top;
    }
    var set = new DefaultIntervalXYDataset();
    set.addSeries("", data);
    var bars = new XYBarRenderer(0.06);
    bars.setUseYInterval(true);
    bars.setBarPainter(new StandardXYBarPainter());
    bars.setShadowVisible(false);
    bars.setSeriesPaint(0, look.palette().light());
    plot.setDataset(1 + spec.curves().size(), set);
    plot.setRenderer(1 + spec.curves().size(), bars);
  }
}
