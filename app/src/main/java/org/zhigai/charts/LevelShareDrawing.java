package org.zhigai.charts;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.HashMap;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.renderer.category.CategoryItemRendererState;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;

/** {@link LevelShareBars}: levels below the pass line are negative values, stacked leftwards from it. */
final class LevelShareDrawing {
  private LevelShareDrawing() {}

  static JFreeChart of(LevelShareBars spec, Look look) {
    var order = outwards(spec.levels().size(), spec.passFrom());
    var data = dataset(spec, order);
    var names = new CategoryAxis();
    look.names(names, 0.3);
    var notes = new HashMap<Integer, String>();
    for (var i = 0; i < spec.rows().size(); i++) {
      var row = spec.rows().get(i);
      notes.put(i, row.note());
      if (row.role() != ChartSpec.Role.PART) {
        names.setTickLabelFont(new Row(i, row.label()), look.strong());
      }
    }
    var ends = new NotesAxis(notes);
    look.names(ends, 0.3);
    ends.setTickLabelFont(look.small());
    ends.setTickLabelPaint(look.palette().quiet());
    var values = new NumberAxis();
    look.values(values);
    values.setTickLabelsVisible(false);
    // The numbers stand in the bars; a scale with two zeros-to-hundreds would only be read wrongly.
    values.setRange(-widest(spec, true) - 0.02, widest(spec, false) + 0.02);
    var plot = new CategoryPlot(data, names, values, renderer(spec, order, look));
    plot.setOrientation(PlotOrientation.HORIZONTAL);
    plot.setDomainAxis(1, ends);
    plot.mapDatasetToDomainAxes(0, java.util.List.of(0, 1));
    look.grid(plot);
    var pass = new ValueMarker(0, look.palette().text(), Look.THIN);
    plot.addRangeMarker(pass);
    plot.setFixedLegendItems(legend(spec, look));
    var chart = look.frame(spec.heading(), plot);
    chart.addSubtitle(legendRow(plot, look));
    return chart;
  }

  /** Series from the pass line outwards: a stacked bar begins at zero. */
  private static int[] outwards(int count, int passFrom) {
    var out = new int[count];
    var at = 0;
    for (var i = passFrom - 1; i >= 0; i--) {
      out[at++] = i;
    }
    for (var i = passFrom; i < count; i++) {
      out[at++] = i;
    }
    return out;
  }

  private static DefaultCategoryDataset dataset(LevelShareBars spec, int[] order) {
    var data = new DefaultCategoryDataset();
    for (var level : order) {
      for (var r = 0; r < spec.rows().size(); r++) {
        var row = spec.rows().get(r);
        var sign = level < spec.passFrom() ? -1 : 1;
        data.addValue(
            row.shares().isEmpty() ? null : (Number) (sign * row.shares().get(level)), Integer.valueOf(level), new Row(r, row.label()));
      }
    }
    return data;
  }

  private static double widest(LevelShareBars spec, boolean below) {
    return spec.rows().stream().filter(r -> !r.shares().isEmpty())
        .mapToDouble(r -> r.shares().subList(below ? 0 : spec.passFrom(), below ? spec.passFrom() : r.shares().size())
            .stream().mapToDouble(d -> d).sum())
        .max().orElse(0.5);
  }

  private static Bars renderer(LevelShareBars spec, int[] order, Look look) {
    var bars = new Bars(spec, look.palette().quiet());
    bars.setBarPainter(new StandardBarPainter());
    bars.setShadowVisible(false);
    bars.setDrawBarOutline(true);
    bars.setMaximumBarWidth(0.12);
    for (var s = 0; s < order.length; s++) {
      var colour = look.palette().level(order[s], spec.levels().size(), spec.passFrom());
      bars.setSeriesPaint(s, colour);
      bars.setSeriesOutlinePaint(s, look.palette().edge(colour));
      bars.setSeriesOutlineStroke(s, Look.THIN);
      bars.setSeriesItemLabelPaint(s, Palette.on(colour));
      bars.setSeriesItemLabelsVisible(s, true);
    }
    bars.setDefaultItemLabelFont(look.small());
    bars.setDefaultItemLabelGenerator(new StandardCategoryItemLabelGenerator("{2}", Numbers.unsignedPercent()));
    return bars;
  }

  private static LegendItemCollection legend(LevelShareBars spec, Look look) {
    var out = new LegendItemCollection();
    for (var i = 0; i < spec.levels().size(); i++) {
      out.add(new LegendItem(
          spec.levels().get(i), null, null, null, new Rectangle2D.Double(-5, -5, 10, 10),
          look.palette().level(i, spec.levels().size(), spec.passFrom())));
    }
    return out;
  }

  private static LegendTitle legendRow(CategoryPlot plot, Look look) {
    var row = new LegendTitle(plot);
    row.setPosition(RectangleEdge.TOP);
    row.setHorizontalAlignment(HorizontalAlignment.LEFT);
    row.setItemFont(look.body());
    row.setItemPaint(look.palette().text());
    row.setItemLabelPadding(new RectangleInsets(0, 2, 0, 12));
    row.setMargin(new RectangleInsets(0, -6, 6, 0));
    return row;
  }

  /** Stacked bars whose number is left out where it does not fit, and hatched rows where nothing may be shown. */
  private static final class Bars extends StackedBarRenderer {
    private static final long serialVersionUID = 1L;
    private static final double ROOM_FOR_ONE_DIGIT = 19;
    private static final double ROOM_FOR_A_NUMBER = 27;

    private final LevelShareBars spec;
    private final Color quiet;

    Bars(LevelShareBars spec, Color quiet) {
      this.spec = spec;
      this.quiet = quiet;
    }

    @Override
    protected void drawItemLabel(
        Graphics2D g2, CategoryDataset data, int row, int column, CategoryPlot plot,
        org.jfree.chart.labels.CategoryItemLabelGenerator generator, Rectangle2D bar, boolean negative) {
      var oneDigit = Math.abs(data.getValue(row, column).doubleValue()) < 0.095;
      if (bar.getWidth() >= (oneDigit ? ROOM_FOR_ONE_DIGIT : ROOM_FOR_A_NUMBER)) {
        super.drawItemLabel(g2, data, row, column, plot, generator, bar, negative);
      }
    }

    @Override
    public void drawItem(
        Graphics2D g2, CategoryItemRendererState state, Rectangle2D dataArea, CategoryPlot plot, CategoryAxis domainAxis,
        org.jfree.chart.axis.ValueAxis rangeAxis, CategoryDataset dataset, int row, int column, int pass) {
      super.drawItem(g2, state, dataArea, plot, domainAxis, rangeAxis, dataset, row, column, pass);
      if (row == 0 && pass == 0 && spec.rows().get(column).shares().isEmpty()) {
        var middle = domainAxis.getCategoryMiddle(column, getColumnCount(), dataArea, plot.getDomainAxisEdge());
        g2.setPaint(quiet);
        Look.hatch(
            g2,
            new Rectangle2D.Double(
                dataArea.getX() + 1, middle - state.getBarWidth() / 2, dataArea.getWidth() - 2, state.getBarWidth()),
            new Color(quiet.getRed(), quiet.getGreen(), quiet.getBlue(), 90));
      }
    }
  }
}
