package org.zhigai.charts.plane;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.DefaultIntervalXYDataset;
import org.jfree.data.xy.DefaultXYDataset;
import org.jspecify.annotations.Nullable;
import org.zhigai.charts.look.AxisNumbers;
import org.zhigai.charts.look.ChartLook;
import org.zhigai.charts.look.Lettering;
import org.zhigai.charts.spec.ChartSpec;
import org.zhigai.charts.spec.ScoreHistogram;

/** {@link ScoreHistogram}. */
public final class HistogramDrawing {
  private static final double HEADROOM = 1.3;
  private static final int MOST_EDGES = 15;
  private static final double LINE_HEIGHT = 18;

  private HistogramDrawing() {}

  public static JFreeChart of(ScoreHistogram spec, ChartLook look) {
    var marks = new NumberAxis(spec.scoreAxis());
    look.values(marks);
    marks.setRange(spec.edges().getFirst(), spec.edges().getLast());
    marks.setNumberFormatOverride(AxisNumbers.format("0.#"));
    if (spec.counts().size() <= MOST_EDGES) {
      marks.setTickUnit(new NumberTickUnit(spec.edges().get(1) - spec.edges().getFirst(), AxisNumbers.format("0.#")));
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
    for (var line : lines) {
      plot.addDomainMarker(
          new ValueMarker(line.at(), colour(line, look), new BasicStroke(line.role() == ChartSpec.Role.BENCHMARK ? 1.4f : 2f)), Layer.FOREGROUND);
    }
    density(spec, plot, look);
    plot.addAnnotation(new Counts(spec, look));
    plot.addAnnotation(new Names(lines, look));
    return look.frame(spec.heading(), plot);
  }

  private static Color colour(ScoreHistogram.Line line, ChartLook look) {
    return line.role() == ChartSpec.Role.BENCHMARK ? look.palette().text() : look.palette().accent();
  }

  private static void density(ScoreHistogram spec, XYPlot plot, ChartLook look) {
    var n = spec.density().size();
    if (n < 2) {
      return;
    }
    var from = spec.edges().getFirst();
    var length = spec.edges().getLast() - from;
    var curve = new DefaultXYDataset();
    curve.addSeries(
        "", new double[][] {
            IntStream.range(0, n).mapToDouble(i -> from + length * i / (n - 1)).toArray(), spec.density().stream().mapToDouble(d -> d).toArray()
        });
    var line = new XYLineAndShapeRenderer(true, false);
    line.setSeriesPaint(0, look.palette().benchmark());
    line.setSeriesStroke(0, new BasicStroke(2f));
    plot.setDataset(1, curve);
    plot.setRenderer(1, line);
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

  private static XYBarRenderer renderer(ChartLook look) {
    var bars = new XYBarRenderer(0.06);
    bars.setBarPainter(new StandardXYBarPainter());
    bars.setShadowVisible(false);
    bars.setDrawBarOutline(true);
    bars.setSeriesOutlinePaint(0, look.palette().edge(look.palette().light()));
    bars.setSeriesOutlineStroke(0, ChartLook.THIN);
    bars.setSeriesPaint(0, look.palette().light());
    return bars;
  }

  /** How many pupils a bar stands for, above it. */
  private static final class Counts extends AbstractXYAnnotation {
    private static final long serialVersionUID = 1L;
    private static final double ABOVE = 9;

    private final transient ScoreHistogram spec;
    private final transient ChartLook look;

    Counts(ScoreHistogram spec, ChartLook look) {
      this.spec = spec;
      this.look = look;
    }

    @Override
    public void draw(
        Graphics2D g, XYPlot plot, Rectangle2D area, ValueAxis domain, ValueAxis range, int index, @Nullable PlotRenderingInfo info) {
      for (var i = 0; i < spec.counts().size(); i++) {
        if (spec.counts().get(i) > 0) {
          var x = domain.valueToJava2D((spec.edges().get(i) + spec.edges().get(i + 1)) / 2, area, plot.getDomainAxisEdge());
          var y = range.valueToJava2D(spec.counts().get(i), area, plot.getRangeAxisEdge());
          Lettering.rimmed(
              g, Integer.toString(spec.counts().get(i)), look.small(), look.palette().quiet(), look.palette().background(), x, y - ABOVE, 0.5);
        }
      }
    }
  }

  /**
   * The names of the lines: left of the first and right of the last where there is room on both sides, else all on the side that has it,
   * below one another, so that no line runs through a name.
   */
  private static final class Names extends AbstractXYAnnotation {
    private static final long serialVersionUID = 1L;
    private static final double BESIDE = 5;

    private final transient List<ScoreHistogram.Line> lines;
    private final transient ChartLook look;

    Names(List<ScoreHistogram.Line> lines, ChartLook look) {
      this.lines = lines;
      this.look = look;
    }

    @Override
    public void draw(
        Graphics2D g, XYPlot plot, Rectangle2D area, ValueAxis domain, ValueAxis range, int index, @Nullable PlotRenderingInfo info) {
      if (lines.isEmpty()) {
        return;
      }
      var font = look.strong();
      var widths = lines.stream().mapToDouble(l -> g.getFontMetrics(font).stringWidth(l.label()) + BESIDE).toArray();
      var first = domain.valueToJava2D(lines.getFirst().at(), area, plot.getDomainAxisEdge());
      var last = domain.valueToJava2D(lines.getLast().at(), area, plot.getDomainAxisEdge());
      var left = first - area.getMinX();
      var right = area.getMaxX() - last;
      var apart = lines.size() == 2 && left > widths[0] && right > widths[1];
      for (var i = 0; i < lines.size(); i++) {
        var toTheRight = apart ? i > 0 : right > left;
        Lettering.text(
            g, lines.get(i).label(), font, colour(lines.get(i), look), toTheRight ? last + BESIDE : first - BESIDE,
            area.getMinY() + 9 + (apart ? 0 : i * LINE_HEIGHT), toTheRight ? 0 : 1);
      }
    }
  }
}
