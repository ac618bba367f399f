package org.zhigai.charts.rows;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.HashMap;
import java.util.List;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.renderer.category.CategoryItemRenderer;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.LengthAdjustmentType;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.DefaultCategoryDataset;
import org.zhigai.charts.look.ChartLook;

/** Plots with a row a name: the name left, a note right, a scale below. */
final class RowPlots {
  /** Part of the scale right of a line that its name wants at least. */
  private static final double ROOM_FOR_A_NAME = 0.3;

  private RowPlots() {}

  /** A row's name, its note, whether it is set in bold, and the value the library keeps of it. */
  record Line(String label, String note, boolean strong, double value) {}

  static CategoryPlot of(List<Line> lines, NumberAxis values, CategoryItemRenderer renderer, ChartLook look) {
    var data = new DefaultCategoryDataset();
    var notes = new HashMap<Integer, String>();
    var names = new NamesAxis();
    look.names(names, 0.34);
    for (var i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      var key = new RowKey(i, line.label());
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

  /** Keeps a line's height free above the first row. */
  static void headroom(CategoryPlot plot) {
    var rows = plot.getCategories() == null ? 1 : plot.getCategories().size();
    var part = Math.clamp(1.0 / rows, 0.015, 0.08);
    plot.getDomainAxis(0).setLowerMargin(part);
    plot.getDomainAxis(1).setLowerMargin(part);
  }

  /** An upright line through all rows with its name at its upper end, on the side where there is room. */
  static void line(CategoryPlot plot, double at, String name, float width, Layer layer, ChartLook look) {
    if (!name.isEmpty()) {
      headroom(plot);
    }
    var range = plot.getRangeAxis().getRange();
    var toTheRight = at - range.getLowerBound() < range.getLength() * (1 - ROOM_FOR_A_NAME);
    var line = new ValueMarker(at, look.palette().text(), new BasicStroke(width));
    line.setLabel(name.isEmpty() ? null : name);
    line.setLabelFont(look.strong());
    line.setLabelPaint(look.palette().text());
    line.setLabelBackgroundColor(new Color(0, 0, 0, 0));
    line.setLabelOffsetType(LengthAdjustmentType.EXPAND);
    line.setLabelAnchor(toTheRight ? RectangleAnchor.TOP_RIGHT : RectangleAnchor.TOP_LEFT);
    line.setLabelTextAnchor(toTheRight ? TextAnchor.TOP_LEFT : TextAnchor.TOP_RIGHT);
    plot.addRangeMarker(line, layer);
  }

  /** Signs and their names in one line above the plot. */
  static LegendTitle key(List<LegendItem> items, ChartLook look) {
    var all = new LegendItemCollection();
    items.forEach(all::add);
    var legend = new LegendTitle(() -> all);
    legend.setPosition(RectangleEdge.TOP);
    legend.setHorizontalAlignment(HorizontalAlignment.LEFT);
    legend.setItemFont(look.small());
    legend.setItemPaint(look.palette().quiet());
    legend.setItemLabelPadding(new RectangleInsets(0, 4, 0, 14));
    legend.setMargin(new RectangleInsets(0, -6, 6, 0));
    return legend;
  }
}
