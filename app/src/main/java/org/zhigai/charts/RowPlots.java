package org.zhigai.charts;

import java.util.HashMap;
import java.util.List;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.CategoryItemRenderer;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.DefaultCategoryDataset;

/** Plots with a row a name: the name left, a note right, a scale below. */
final class RowPlots {
  private RowPlots() {}

  /** A row's name, its note, whether it is set in bold, and the value the library keeps of it. */
  record Line(String label, String note, boolean strong, double value) {}

  static CategoryPlot of(List<Line> lines, NumberAxis values, CategoryItemRenderer renderer, Look look) {
    var data = new DefaultCategoryDataset();
    var notes = new HashMap<Integer, String>();
    var names = new CategoryAxis();
    look.names(names, 0.34);
    for (var i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      var key = new Row(i, line.label());
      data.addValue(Double.isFinite(line.value()) ? (Number) line.value() : null, Integer.valueOf(0), key);
      notes.put(i, line.note());
      if (line.strong()) {
        names.setTickLabelFont(key, look.strong());
      }
    }
    var ends = new NotesAxis(notes);
    look.names(ends, 0.34);
    ends.setTickLabelFont(look.small());
    ends.setTickLabelPaint(look.palette().quiet());
    var plot = new CategoryPlot(data, names, values, renderer);
    plot.setOrientation(PlotOrientation.HORIZONTAL);
    plot.setDomainAxis(1, ends);
    plot.mapDatasetToDomainAxes(0, List.of(0, 1));
    look.grid(plot);
    plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
    return plot;
  }

  /** Signs and their names in one line above the plot. */
  static LegendTitle key(List<LegendItem> items, Look look) {
    var all = new LegendItemCollection();
    items.forEach(all::add);
    var legend = new LegendTitle(() -> all);
    legend.setPosition(RectangleEdge.TOP);
    legend.setHorizontalAlignment(HorizontalAlignment.LEFT);
    legend.setItemFont(look.small());
    legend.setItemPaint(look.palette().quiet());
    legend.setItemLabelPadding(new RectangleInsets(0, 4, 0, 14));
    legend.setMargin(new RectangleInsets(0, 0, 6, 0));
    return legend;
  }
}
