package org.zhigai.charts.grids;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;
import org.jspecify.annotations.Nullable;
import org.zhigai.charts.look.AxisNumbers;
import org.zhigai.charts.look.ChartLook;
import org.zhigai.charts.look.Lettering;
import org.zhigai.charts.look.Palette;
import org.zhigai.charts.spec.ChartSpec;
import org.zhigai.charts.spec.Hit;
import org.zhigai.charts.spec.KnowledgeHeatmap;

/** {@link KnowledgeHeatmap}: a table whose cells are coloured. A plot of its own, since cells must fit words and words cells. */
public final class HeatPlot extends Plot {
  private static final long serialVersionUID = 1L;

  /** Distance from the benchmark, as a share, at which the colour is full. */
  private static final double FULL = 0.2;
  private static final double LEGEND_HEIGHT = 24;
  private static final double MOST_CELL_HEIGHT = 40;

  private final transient KnowledgeHeatmap spec;
  private final transient ChartLook look;
  private transient Rectangle2D firstCell = new Rectangle2D.Double();

  public HeatPlot(KnowledgeHeatmap spec, ChartLook look) {
    this.spec = spec;
    this.look = look;
  }

  public KnowledgeHeatmap spec() {
    return spec;
  }

  @Override
  public String getPlotType() {
    return "heat map";
  }

  /** The cell at a point of the last drawing; a row's name belongs to the row. */
  public Optional<Hit> at(Point2D point) {
    var row = (int) Math.floor((point.getY() - firstCell.getY()) / firstCell.getHeight());
    var column = (int) Math.floor((point.getX() - firstCell.getX()) / firstCell.getWidth());
    return row < 0 || row >= spec.rows().size() || column >= spec.columns().size()
        ? Optional.empty()
        : Optional.of(new Hit(row, Math.max(column, Hit.NO_COLUMN)));
  }

  /** The ground of a cell: white at the benchmark, towards the levels' outer colours away from it. */
  public Color ground(double rate, double benchmark) {
    var palette = look.palette();
    if (!Double.isFinite(rate) || !Double.isFinite(benchmark)) {
      return palette.faint();
    }
    var distance = Math.clamp((rate - benchmark) / FULL, -1, 1);
    var middle = Palette.between(palette.background(), palette.faint(), 0.5);
    return Palette.between(middle, palette.levels().get(distance < 0 ? 0 : 3), Math.abs(distance));
  }

  @Override
  public void draw(
      Graphics2D g, Rectangle2D area, @Nullable Point2D anchor, @Nullable PlotState parent, @Nullable PlotRenderingInfo info) {
    if (spec.rows().isEmpty() || spec.columns().isEmpty()) {
      return;
    }
    var labelFont = look.body();
    var left = Math.min(area.getWidth() * 0.34, Lettering.widest(g, labelFont, spec.rows()) + 12);
    var cellWidth = (area.getWidth() - left) / spec.columns().size();
    var headFont = fitting(g, spec.columns().stream().map(KnowledgeHeatmap.Column::label).toList(), cellWidth - 4);
    var headHeight = g.getFontMetrics(headFont).getHeight() + 6.0;
    var cellHeight =
        Math.min(MOST_CELL_HEIGHT, (area.getHeight() - headHeight - LEGEND_HEIGHT) / spec.rows().size());
    var rows = new Rectangle2D.Double(area.getX() + left, area.getY() + headHeight, cellWidth, cellHeight);
    firstCell = rows;
    heads(g, rows, headFont);
    for (var r = 0; r < spec.rows().size(); r++) {
      var middle = rows.getY() + (r + 0.5) * cellHeight;
      Lettering.text(g, Lettering.shortened(g, labelFont, spec.rows().get(r), left - 10), labelFont, look.palette().text(), area.getX() + left - 8, middle, 1);
      for (var c = 0; c < spec.columns().size(); c++) {
        cell(g, r, c, new Rectangle2D.Double(
            rows.getX() + c * cellWidth + 1, rows.getY() + r * cellHeight + 1, cellWidth - 2, cellHeight - 2));
      }
    }
    scale(g, area, rows.getY() + spec.rows().size() * cellHeight + 6);
  }

  private void heads(Graphics2D g, Rectangle2D first, Font font) {
    for (var c = 0; c < spec.columns().size(); c++) {
      var column = spec.columns().get(c);
      var part = column.role() == ChartSpec.Role.PART;
      Lettering.text(
          g, Lettering.shortened(g, font, column.label(), first.getWidth()), part ? font : look.fonts().bold(font.getSize2D()),
          look.palette().text(), first.getX() + (c + 0.5) * first.getWidth(), first.getY() - 10, 0.5);
      if (c > 0 && part != (spec.columns().get(c - 1).role() == ChartSpec.Role.PART)) {
        g.setPaint(look.palette().quiet());
        g.setStroke(ChartLook.THIN);
        var x = first.getX() + c * first.getWidth();
        g.draw(new Line2D.Double(x, first.getY(), x, first.getY() + first.getHeight() * spec.rows().size()));
      }
    }
  }

  private void cell(Graphics2D g, int r, int c, Rectangle2D box) {
    var column = spec.columns().get(c);
    var rate = spec.rates().get(r).get(c);
    var palette = look.palette();
    var font = fitting(g, List.of("100%"), box.getWidth() - 2);
    if (!column.hidden().isEmpty()) {
      g.setPaint(palette.faint());
      ChartLook.hatch(g, box, palette.faint());
      Lettering.text(g, column.hidden(), font, palette.quiet(), box.getCenterX(), box.getCenterY(), 0.5);
      return;
    }
    var benchmarkColumn = column.role() == ChartSpec.Role.BENCHMARK;
    var ground = benchmarkColumn ? palette.background() : ground(rate, spec.benchmarks().get(r));
    g.setPaint(ground);
    g.fill(box);
    Lettering.text(g, Double.isFinite(rate) ? AxisNumbers.percent(rate) : "—", font,
        benchmarkColumn || !Double.isFinite(rate) ? palette.quiet() : Palette.on(ground), box.getCenterX(), box.getCenterY(), 0.5);
  }

  private void scale(Graphics2D g, Rectangle2D area, double y) {
    var steps = 7;
    var font = look.small();
    var legend = spec.legend();
    var at = area.getX();
    Lettering.text(g, legend.below(), font, look.palette().quiet(), at, y + 7, 0);
    at += g.getFontMetrics(font).stringWidth(legend.below()) + 8;
    for (var i = 0; i < steps; i++) {
      g.setPaint(ground(0.5 + FULL * (2.0 * i / (steps - 1) - 1), 0.5));
      g.fill(new Rectangle2D.Double(at, y + 1, 22, 12));
      at += 23;
    }
    var end = legend.equal().isEmpty() ? legend.above() : legend.above() + "　" + legend.equal();
    Lettering.text(g, Lettering.shortened(g, font, end, area.getMaxX() - at - 8), font, look.palette().quiet(), at + 8, y + 7, 0);
  }

  private Font fitting(Graphics2D g, List<String> words, double width) {
    for (var size = 12.0; size > 9; size -= 0.5) {
      var font = look.fonts().regular(size);
      if (Lettering.widest(g, font, words) <= width) {
        return font;
      }
    }
    return look.fonts().regular(9);
  }
}
