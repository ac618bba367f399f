package org.zhigai.charts;

import java.util.HashMap;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.data.category.DefaultCategoryDataset;

/** {@link PeriodsBars}. */
final class PeriodsDrawing {
  private PeriodsDrawing() {}

  static JFreeChart of(PeriodsBars spec, Look look) {
    var data = new DefaultCategoryDataset();
    var notes = new HashMap<Integer, String>();
    for (var i = 0; i < spec.bars().size(); i++) {
      var bar = spec.bars().get(i);
      data.addValue(bar.value(), Integer.valueOf(0), new Row(i, bar.label()));
      notes.put(i, bar.text());
    }
    var names = new CategoryAxis();
    look.names(names, 0.34);
    var ends = new NotesAxis(notes);
    look.names(ends, 0.3);
    ends.setTickLabelFont(look.strong());
    var values = new NumberAxis();
    look.values(values);
    values.setVisible(false);
    values.setRange(0, Math.max(1e-9, spec.bars().stream().mapToDouble(PeriodsBars.Bar::value).max().orElse(1)) * 1.02);
    var bars = new BarRenderer() {
      private static final long serialVersionUID = 1L;

      @Override
      public java.awt.Paint getItemPaint(int row, int column) {
        return spec.bars().get(column).role() == ChartSpec.Role.SCHOOL ? look.palette().accent() : look.palette().light();
      }
    };
    bars.setBarPainter(new StandardBarPainter());
    bars.setShadowVisible(false);
    bars.setDrawBarOutline(false);
    bars.setMaximumBarWidth(0.22);
    var plot = new CategoryPlot(data, names, values, bars);
    plot.setOrientation(PlotOrientation.HORIZONTAL);
    plot.setDomainAxis(1, ends);
    plot.mapDatasetToDomainAxes(0, java.util.List.of(0, 1));
    look.grid(plot);
    plot.setRangeGridlinesVisible(false);
    return look.frame(spec.heading(), plot);
  }
}
