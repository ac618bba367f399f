package org.zhigai.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.labels.StandardXYItemLabelGenerator;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.DefaultIntervalXYDataset;

/** {@link ScoreHistogram}. */
final class HistogramDrawing {
  private static final double HEADROOM = 1.3;
  private static final int MOST_EDGES = 15;
  /** Part of the scale within which a name finds no room beside its line. */
  private static final double NEAR_THE_EDGE = 0.24;
  private static final double LINE_HEIGHT = 18;

  private HistogramDrawing() {}

  static JFreeChart of(ScoreHistogram spec, Look look) {
    var marks = new NumberAxis(spec.scoreAxis());
    look.values(marks);
    marks.setRange(spec.edges().getFirst(), spec.edges().getLast());
    marks.setNumberFormatOverride(Numbers.format("0.#"));
    if (spec.counts().size() <= MOST_EDGES) {
      marks.setTickUnit(new NumberTickUnit(spec.edges().get(1) - spec.edges().getFirst(), Numbers.format("0.#")));
    }
    var counts = new NumberAxis(spec.countAxis());
    look.upright(counts);
    counts.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
    var most = spec.counts().stream().mapToInt(i -> i).max().orElse(0);
    counts.setRange(0, Math.max(1, most) * HEADROOM);
    var plot = new XYPlot(dataset(spec), marks, counts, renderer(look));
    look.grid(plot);
    plot.setDomainGridlinesVisible(false);
    var lines = spec.lines().stream().filter(l -> Double.isFinite(l.at()))
        .sorted(Comparator.comparingDouble(ScoreHistogram.Line::at)).toList();
    names(lines, spec, look).forEach(m -> plot.addDomainMarker(m, Layer.FOREGROUND));
    return look.frame(spec.heading(), plot);
  }

  private static DefaultIntervalXYDataset dataset(ScoreHistogram spec) {
    var n = spec.counts().size();
    var bins = new double[6][n];
    for (var i = 0; i < n; i++) {
      var low = spec.edges().get(i);
      var high = spec.edges().get(i + 1);
      bins[0][i] = (low + high) / 2;
      bins[1][i] = low;
      bins[2][i] = high;
      bins[3][i] = spec.counts().get(i);
      bins[4][i] = spec.counts().get(i);
      bins[5][i] = spec.counts().get(i);
    }
    var out = new DefaultIntervalXYDataset();
    out.addSeries("", bins);
    return out;
  }

  private static XYBarRenderer renderer(Look look) {
    var bars = new XYBarRenderer(0.06);
    bars.setBarPainter(new StandardXYBarPainter());
    bars.setShadowVisible(false);
    bars.setDrawBarOutline(true);
    bars.setSeriesOutlinePaint(0, look.palette().edge(look.palette().light()));
    bars.setSeriesOutlineStroke(0, Look.THIN);
    bars.setSeriesPaint(0, look.palette().light());
    bars.setDefaultItemLabelsVisible(true);
    bars.setDefaultItemLabelFont(look.small());
    bars.setDefaultItemLabelPaint(look.palette().quiet());
    bars.setDefaultItemLabelGenerator(
        new StandardXYItemLabelGenerator("{2}", Numbers.format("0"), Numbers.format("0")));
    bars.setDefaultPositiveItemLabelPosition(new ItemLabelPosition(ItemLabelAnchor.OUTSIDE12, TextAnchor.BOTTOM_CENTER));
    return bars;
  }

  /**
   * Two lines have their names on their far sides. Where an edge of the scale leaves no room there, all names turn to the other side and
   * stand below one another.
   */
  private static List<ValueMarker> names(List<ScoreHistogram.Line> lines, ScoreHistogram spec, Look look) {
    var out = new ArrayList<ValueMarker>();
    if (lines.isEmpty()) {
      return out;
    }
    var first = part(lines.getFirst(), spec);
    var last = part(lines.getLast(), spec);
    var apart = lines.size() == 2 && first > NEAR_THE_EDGE && last < 1 - NEAR_THE_EDGE;
    for (var i = 0; i < lines.size(); i++) {
      var marker = marker(lines.get(i), apart ? i > 0 : (first + last) / 2 < 0.5, look);
      if (!apart) {
        marker.setLabelOffset(new RectangleInsets(3 + i * LINE_HEIGHT, 3, 3, 3));
      }
      out.add(marker);
    }
    return out;
  }

  private static double part(ScoreHistogram.Line line, ScoreHistogram spec) {
    var low = spec.edges().getFirst();
    return (line.at() - low) / (spec.edges().getLast() - low);
  }

  private static ValueMarker marker(ScoreHistogram.Line line, boolean toTheRight, Look look) {
    var school = line.role() != ChartSpec.Role.BENCHMARK;
    Color colour = school ? look.palette().accent() : look.palette().text();
    var marker = new ValueMarker(line.at(), colour, new BasicStroke(school ? 2f : 1.4f));
    marker.setLabel(line.label());
    marker.setLabelFont(look.strong());
    marker.setLabelPaint(colour);
    marker.setLabelBackgroundColor(new Color(0, 0, 0, 0));
    marker.setLabelAnchor(toTheRight ? RectangleAnchor.TOP_RIGHT : RectangleAnchor.TOP_LEFT);
    marker.setLabelTextAnchor(toTheRight ? TextAnchor.TOP_LEFT : TextAnchor.TOP_RIGHT);
    return marker;
  }
}
