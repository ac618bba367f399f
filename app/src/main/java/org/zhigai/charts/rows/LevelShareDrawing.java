package org.zhigai.charts.rows;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.zhigai.charts.look.AxisNumbers;
import org.zhigai.charts.look.ChartLook;
import org.zhigai.charts.look.Lettering;
import org.zhigai.charts.look.Palette;
import org.zhigai.charts.spec.ChartSpec;
import org.zhigai.charts.spec.LevelShareBars;

/** {@link LevelShareBars}: levels below the pass line are negative values, stacked leftwards from it. */
public final class LevelShareDrawing {
  private static final double NOTHING = 0.5;

  private LevelShareDrawing() {}

  public static JFreeChart of(LevelShareBars spec, ChartLook look) {
    var values = new NumberAxis();
    look.values(values);
    // The numbers stand in the bars; a scale with two zeros-to-hundreds would only be read wrongly.
    values.setTickLabelsVisible(false);
    values.setRange(-widest(spec, true) - 0.02, widest(spec, false) + 0.02);
    var lines = spec.rows().stream()
        .map(r -> new RowPlots.Line(r.label(), r.note(), r.role() != ChartSpec.Role.PART, r.shares().isEmpty() ? Double.NaN : passing(spec, r)))
        .toList();
    var plot = RowPlots.of(lines, values, new Bars(spec, look), look);
    plot.setRangeGridlinesVisible(false);
    RowPlots.line(plot, 0, spec.passLabel(), 1f, Layer.FOREGROUND, look);
    var chart = look.frame(spec.heading(), plot);
    var key = RowPlots.key(legend(spec, look), look);
    key.setItemFont(look.body());
    key.setItemPaint(look.palette().text());
    key.setItemLabelPadding(new RectangleInsets(0, 2, 0, 12));
    chart.addSubtitle(key);
    return chart;
  }

  private static double passing(LevelShareBars spec, LevelShareBars.LevelRow row) {
    return row.shares().subList(spec.passFrom(), row.shares().size()).stream().mapToDouble(d -> d).sum();
  }

  private static double widest(LevelShareBars spec, boolean below) {
    var one = spec.rows().stream().filter(r -> !r.shares().isEmpty())
        .mapToDouble(r -> below ? r.shares().subList(0, spec.passFrom()).stream().mapToDouble(d -> d).sum() : passing(spec, r))
        .max().orElse(NOTHING);
    return Math.max(one, 0);
  }

  /** Where each level's part of a bar begins and ends: the pass line is zero, left of it is negative. */
  public static List<double[]> parts(LevelShareBars spec, LevelShareBars.LevelRow row) {
    if (row.shares().isEmpty()) {
      return List.of();
    }
    var edges = new double[row.shares().size() + 1];
    for (var i = spec.passFrom() - 1; i >= 0; i--) {
      edges[i] = edges[i + 1] - row.shares().get(i);
    }
    for (var i = spec.passFrom(); i < row.shares().size(); i++) {
      edges[i + 1] = edges[i] + row.shares().get(i);
    }
    return IntStream.range(0, row.shares().size()).mapToObj(i -> new double[] {edges[i], edges[i + 1]}).toList();
  }

  private static List<LegendItem> legend(LevelShareBars spec, ChartLook look) {
    return IntStream.range(0, spec.levels().size())
        .mapToObj(i -> new LegendItem(
            spec.levels().get(i), null, null, null, new Rectangle2D.Double(-5, -5, 10, 10),
            look.palette().level(i, spec.levels().size(), spec.passFrom())))
        .toList();
  }

  /** Stacked bars whose number is left out where it does not fit, and hatched rows where nothing may be shown. */
  private static final class Bars extends RowRenderer {
    private static final long serialVersionUID = 1L;
    private static final double MOST_HEIGHT = 30;
    private static final double AROUND_A_NUMBER = 4;

    private final transient LevelShareBars spec;
    private final transient ChartLook look;
    private final Color[] fills;
    private final Color[] edges;
    private final Color[] letters;

    Bars(LevelShareBars spec, ChartLook look) {
      this.spec = spec;
      this.look = look;
      var count = spec.levels().size();
      fills = IntStream.range(0, count).mapToObj(i -> look.palette().level(i, count, spec.passFrom())).toArray(Color[]::new);
      edges = IntStream.range(0, count).mapToObj(i -> look.palette().edge(fills[i])).toArray(Color[]::new);
      letters = IntStream.range(0, count).mapToObj(i -> Palette.on(fills[i])).toArray(Color[]::new);
    }

    @Override
    void draw(Graphics2D g, Place place) {
      var row = spec.rows().get(place.index());
      var height = Math.min(MOST_HEIGHT, place.height());
      var top = place.y() - height / 2;
      if (row.shares().isEmpty()) {
        var quiet = look.palette().quiet();
        ChartLook.hatch(
            g, new Rectangle2D.Double(place.area().getX() + 1, top, place.area().getWidth() - 2, height),
            new Color(quiet.getRed(), quiet.getGreen(), quiet.getBlue(), 90));
        return;
      }
      var parts = parts(spec, row);
      var percent = AxisNumbers.format("0%");
      var font = look.small();
      var metrics = g.getFontMetrics(font);
      g.setStroke(ChartLook.THIN);
      for (var i = 0; i < parts.size(); i++) {
        var from = place.x(parts.get(i)[0]);
        var width = place.x(parts.get(i)[1]) - from;
        if (width <= 0) {
          continue;
        }
        var bar = new Rectangle2D.Double(from, top, width, height);
        g.setPaint(fills[i]);
        g.fill(bar);
        g.setPaint(edges[i]);
        g.draw(bar);
        var number = percent.format(row.shares().get(i));
        if (metrics.stringWidth(number) + AROUND_A_NUMBER <= width && metrics.getAscent() <= height) {
          Lettering.text(g, number, font, letters[i], bar.getCenterX(), bar.getCenterY(), 0.5);
        }
      }
    }
  }
}
