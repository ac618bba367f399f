package org.zhigai.charts.rows;

import java.awt.Font;
import java.awt.Graphics2D;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.text.TextBlock;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;

/** The axis with the names of the rows. A name that fits is written as it is: breaking lines is what takes the library's time. */
final class NamesAxis extends CategoryAxis {
  private static final long serialVersionUID = 1L;

  @Override
  @SuppressWarnings("rawtypes") // the library's signature
  protected TextBlock createLabel(Comparable category, float width, RectangleEdge edge, Graphics2D g2) {
    Font font = getTickLabelFont(category);
    var name = category.toString();
    if (g2.getFontMetrics(font).stringWidth(name) > width) {
      return super.createLabel(category, width, edge, g2);
    }
    var block = new TextBlock();
    block.setLineAlignment(HorizontalAlignment.RIGHT);
    block.addLine(name, font, getTickLabelPaint(category));
    return block;
  }
}
