package org.zhigai.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.HashMap;
import java.util.stream.DoubleStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.renderer.category.CategoryItemRendererState;
import org.jfree.chart.renderer.category.LineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.LengthAdjustmentType;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;

/** {@link ForestPlot}. */
final class ForestDrawing {
  /** Part of the height kept above the rows, for the name of the zero line. */
  private static final double ROOM_FOR_THE_ZERO = 0.08;

  private ForestDrawing() {}

  static JFreeChart of(ForestPlot spec, Look look) {
    var data = new DefaultCategoryDataset();
    var notes = new HashMap<Integer, String>();
    for (var i = 0; i < spec.rows().size(); i++) {
      var row = spec.rows().get(i);
      data.addValue(Double.isFinite(row.estimate()) ? (Number) row.estimate() : null, Integer.valueOf(0), new Row(i, row.label()));
      notes.put(i, row.note());
    }
    var names = new CategoryAxis();
    look.names(names, 0.34);
    names.setLowerMargin(ROOM_FOR_THE_ZERO);
    var ends = new NotesAxis(notes);
    look.names(ends, 0.34);
    ends.setLowerMargin(ROOM_FOR_THE_ZERO);
    ends.setTickLabelFont(look.small());
    ends.setTickLabelPaint(look.palette().quiet());
    var values = new NumberAxis(spec.axis());
    look.values(values);
    values.setNumberFormatOverride(Numbers.format("0.#"));
    range(spec, values);
    var plot = new CategoryPlot(data, names, values, new Intervals(spec, look.palette()));
    plot.setOrientation(PlotOrientation.HORIZONTAL);
    plot.setDomainAxis(1, ends);
    plot.mapDatasetToDomainAxes(0, java.util.List.of(0, 1));
    look.grid(plot);
    plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
    plot.addRangeMarker(zero(spec, look), Layer.BACKGROUND);
    return look.frame(spec.heading(), plot);
  }

  private static void range(ForestPlot spec, NumberAxis values) {
    var ends = spec.rows().stream().flatMapToDouble(r -> DoubleStream.of(r.estimate(), r.low(), r.high(), 0))
        .filter(Double::isFinite).summaryStatistics();
    var low = ends.getCount() == 0 ? -1 : ends.getMin();
    var high = ends.getCount() == 0 ? 1 : ends.getMax();
    var margin = Math.max(0.5, (high - low) * 0.06);
    values.setRange(low - margin, high + margin);
  }

  private static ValueMarker zero(ForestPlot spec, Look look) {
    var line = new ValueMarker(0, look.palette().text(), new BasicStroke(1.2f));
    line.setLabel(spec.zeroLabel());
    line.setLabelFont(look.strong());
    line.setLabelPaint(look.palette().text());
    line.setLabelBackgroundColor(new Color(0, 0, 0, 0));
    line.setLabelOffsetType(LengthAdjustmentType.EXPAND);
    line.setLabelAnchor(RectangleAnchor.TOP_RIGHT);
    line.setLabelTextAnchor(TextAnchor.TOP_LEFT);
    return line;
  }

  /** A thin interval with a dot: filled in the accent where zero is outside, hollow and grey where it is not. */
  private static final class Intervals extends LineAndShapeRenderer {
    private static final long serialVersionUID = 1L;
    private static final double DOT = 9;

    private final transient ForestPlot spec;
    private final transient Palette palette;

    Intervals(ForestPlot spec, Palette palette) {
      super(false, true);
      this.spec = spec;
      this.palette = palette;
    }

    @Override
    public void drawItem(
        Graphics2D g, CategoryItemRendererState state, Rectangle2D area, CategoryPlot plot, CategoryAxis domain, ValueAxis range,
        CategoryDataset data, int series, int column, int pass) {
      var row = spec.rows().get(column);
      if (pass != 0 || !Double.isFinite(row.estimate())) {
        return;
      }
      var y = domain.getCategoryMiddle(column, getColumnCount(), area, plot.getDomainAxisEdge());
      var known = Double.isFinite(row.low()) && Double.isFinite(row.high());
      var clear = known && (row.low() > 0 || row.high() < 0);
      g.setPaint(clear ? palette.accent() : palette.benchmark());
      if (known) {
        g.setStroke(new BasicStroke(1.6f));
        g.draw(new Line2D.Double(x(row.low(), area, plot, range), y, x(row.high(), area, plot, range), y));
      }
      var dot = new Ellipse2D.Double(x(row.estimate(), area, plot, range) - DOT / 2, y - DOT / 2, DOT, DOT);
      if (clear) {
        g.fill(dot);
      } else {
        g.setPaint(palette.background());
        g.fill(dot);
        g.setPaint(palette.benchmark());
        g.setStroke(new BasicStroke(1.6f));
        g.draw(dot);
      }
    }

    private static double x(double value, Rectangle2D area, CategoryPlot plot, ValueAxis range) {
      return range.valueToJava2D(value, area, plot.getRangeAxisEdge());
    }
  }
}
