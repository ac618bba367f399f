package org.zhigai.charts.file;

import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;

/** A chart as pixels, drawn the same way for a screen and for a file. */
public final class Picture {
  private Picture() {}

  /** @param density pixels a unit of {@code width} and {@code height} */
  public static BufferedImage of(JFreeChart chart, int width, int height, double density) {
    return of(chart, width, height, density, new ChartRenderingInfo(null));
  }

  /** @param drawn is told where the plot came to stand */
  public static BufferedImage of(JFreeChart chart, int width, int height, double density, ChartRenderingInfo drawn) {
    var image = new BufferedImage(
        (int) Math.ceil(width * density), (int) Math.ceil(height * density), BufferedImage.TYPE_INT_RGB);
    var g = image.createGraphics();
    try {
      g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
      g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      g.scale(density, density);
      chart.draw(g, new Rectangle2D.Double(0, 0, width, height), drawn);
    } finally {
      g.dispose();
    }
    return image;
  }
}
