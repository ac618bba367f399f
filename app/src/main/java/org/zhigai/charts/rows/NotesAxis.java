package org.zhigai.charts.rows;

import java.awt.Font;
import java.awt.Graphics2D;
import java.util.Map;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.text.TextBlock;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;

/** The axis at the end of the rows, which says something of each: its n, its numbers. */
final class NotesAxis extends CategoryAxis {
  private static final long serialVersionUID = 1L;

  private final Map<Integer, String> notes;

  NotesAxis(Map<Integer, String> notes) {
    this.notes = Map.copyOf(notes);
  }

  @Override
  @SuppressWarnings("rawtypes") // the library's signature
  protected TextBlock createLabel(Comparable category, float width, RectangleEdge edge, Graphics2D g2) {
    Font font = getTickLabelFont(category);
    var block = new TextBlock();
    block.setLineAlignment(HorizontalAlignment.LEFT);
    block.addLine(category instanceof RowKey row ? notes.getOrDefault(row.number(), "") : "", font, getTickLabelPaint(category));
    return block;
  }
}
