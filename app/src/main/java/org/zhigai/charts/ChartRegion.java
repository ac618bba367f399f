package org.zhigai.charts;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.fx.ChartCanvas;

/** A chart that is as large as its place. Looked at, not played with: no zoom, no menu. */
final class ChartRegion extends Region {
  private static final double LEAST_WIDTH = 320;
  private static final double LEAST_HEIGHT = 180;
  private static final double FALLBACK_SIZE = 11;

  private final ChartCanvas canvas;

  ChartRegion(JFreeChart chart, ChartSpec.Heading heading) {
    canvas = new ChartCanvas(chart);
    canvas.setMouseTransparent(true);
    getChildren().add(canvas);
    getStyleClass().add("zg-chart");
    setMinSize(LEAST_WIDTH, LEAST_HEIGHT);
    setPrefSize(2 * LEAST_WIDTH, 2 * LEAST_HEIGHT);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(heading.finding() + " " + heading.subtitle());
  }

  JFreeChart chart() {
    return canvas.getChart();
  }

  @Override
  protected void layoutChildren() {
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    // The bridge to the canvas forgets its font whenever a clip is undone: what it falls back on must be ours as well.
    canvas.getGraphicsContext2D().setFont(Font.font(Fonts.FAMILY, FALLBACK_SIZE));
    canvas.draw();
  }
}
