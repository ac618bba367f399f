package org.zhigai.charts.rows;

import java.awt.Paint;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;
import org.zhigai.charts.look.ChartLook;
import org.zhigai.charts.look.Palette;
import org.zhigai.charts.spec.ChartSpec;
import org.zhigai.charts.spec.PeriodsBars;

/** {@link PeriodsBars}. */
public final class PeriodsDrawing {
  /** The axis ends this much past the longest bar, for the words at its end. */
  private static final double ROOM_FOR_WORDS = 1.25;

  private PeriodsDrawing() {}

  public static JFreeChart of(PeriodsBars spec, ChartLook look) {
    var data = new DefaultCategoryDataset();
    for (var i = 0; i < spec.bars().size(); i++) {
      data.addValue(spec.bars().get(i).value(), Integer.valueOf(0), new RowKey(i, spec.bars().get(i).label()));
    }
    var names = new CategoryAxis();
    look.names(names, 0.34);
    names.setLowerMargin(0.1);
    names.setUpperMargin(0.1);
    names.setCategoryMargin(0.2);
    var values = new NumberAxis();
    values.setVisible(false);
    var most = spec.bars().stream().mapToDouble(PeriodsBars.Bar::value).max().orElse(0);
    values.setRange(0, most > 0 ? most * ROOM_FOR_WORDS : 1);
    var plot = new CategoryPlot(data, names, values, new Bars(spec, look));
    plot.setOrientation(PlotOrientation.HORIZONTAL);
    look.grid(plot);
    plot.setRangeGridlinesVisible(false);
    return look.frame(spec.heading(), plot);
  }

  /** Bars with their words at the end. */
  private static final class Bars extends BarRenderer {
    private static final long serialVersionUID = 1L;

    private final transient PeriodsBars spec;
    private final transient Palette palette;

    Bars(PeriodsBars spec, ChartLook look) {
      this.spec = spec;
      this.palette = look.palette();
      setBarPainter(new StandardBarPainter());
      setShadowVisible(false);
      setDrawBarOutline(true);
      setDefaultOutlineStroke(ChartLook.THIN);
      setMaximumBarWidth(0.24);
      setDefaultItemLabelsVisible(true);
      setDefaultItemLabelFont(look.strong());
      setDefaultItemLabelPaint(palette.text());
      setDefaultPositiveItemLabelPosition(new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
      setDefaultItemLabelGenerator(new StandardCategoryItemLabelGenerator() {
        private static final long serialVersionUID = 1L;

        @Override
        public String generateLabel(CategoryDataset dataset, int row, int column) {
          return " " + spec.bars().get(column).text();
        }
      });
    }

    @Override
    public Paint getItemOutlinePaint(int row, int column) {
      return spec.bars().get(column).role() == ChartSpec.Role.SCHOOL ? palette.accent() : palette.edge(palette.light());
    }

    @Override
    public Paint getItemPaint(int row, int column) {
      return spec.bars().get(column).role() == ChartSpec.Role.SCHOOL ? palette.accent() : palette.light();
    }
  }
}
